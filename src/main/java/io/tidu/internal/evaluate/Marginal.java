package io.tidu.internal.evaluate;

import io.tidu.internal.policy.table.Table;
import io.tidu.internal.policy.table.TableRow;
import io.tidu.model.Doubt;
import io.tidu.model.Evidence;
import io.tidu.model.Exact;
import io.tidu.model.Quantity;
import io.tidu.model.Unit;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.StepDetail;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number made up band by band: what of it lies in each band of a table, times the band's rate. Bands begin at nought;
 * where they leave a hole or overlap below the number, the text does not say what it comes to.
 */
public final class Marginal {
    private final Table table;
    private final List<Band> bands;
    private final Quantity value;
    private final Evidence open;

    private Marginal(Table table, List<Band> bands, Quantity value, Evidence open) {
        this.table = table;
        this.bands = bands;
        this.value = value;
        this.open = open;
    }

    /** Where a band begins and ends (null: nowhere), and what each unit of it counts. */
    private record Band(Exact from, @Nullable Exact to, Exact rate) {
        Exact within(Exact value) {
            Exact end = to == null ? value : value.min(to);
            return end.minus(from).max(Exact.ZERO);
        }
    }

    /** The position of the one input of a table that has bands; -1 if none or several have. */
    static int banded(Table table) {
        int found = -1;
        for (int i = 0; i < table.inputs().size(); i++) {
            if (table.inputs().get(i).matches().stream().anyMatch(m -> m.isLowerEdge() || m.isUpperEdge())) {
                if (found >= 0) {
                    return -1;
                }
                found = i;
            }
        }
        return found;
    }

    /** Of a table with one banded input, by its column of rates. */
    public static Marginal of(Table table, String column, List<Table.Argument> arguments) {
        int position = banded(table);
        List<Band> bands = new ArrayList<>();
        Evidence open = Evidence.NONE;
        for (int i = 0; i < arguments.size(); i++) {
            open = i == position || !arguments.get(i).evidence().hasConflict()
                    ? open
                    : open.and(arguments.get(i).evidence());
        }
        for (TableRow row : table.rows()) {
            Verdict others = row.judgeWithout(position, arguments);
            if (others != Verdict.NOT_MET) {
                bands.add(band(row, position, column));
            }
            if (others.isOpen()) {
                for (int i = 0; i < arguments.size(); i++) {
                    open = i == position ? open : open.and(arguments.get(i).evidence());
                }
            }
        }
        bands.sort(Comparator.comparing(Band::from));
        Quantity value = ((Table.Argument.Number) arguments.get(position)).value();
        return new Marginal(table, bands, value, open);
    }

    private static Band band(TableRow row, int position, String column) {
        Exact from = Exact.ZERO;
        Exact to = null;
        for (Table.Edge edge : row.edges()) {
            if (edge.position() == position) {
                from = edge.match().isLowerEdge() ? edge.at().max(Exact.ZERO) : from;
                to = edge.match().isLowerEdge() ? to : edge.at();
            }
        }
        if (row.cell(column) instanceof Table.Cell.Number rate) {
            return new Band(from, to, rate.value());
        }
        throw new IllegalStateException("no number in column " + column + " at " + row.place());
    }

    /** The sum over the bands; of an interval the least and the most that it can be. */
    public Quantity sum() {
        Evidence evidence = value.evidence().and(open);
        Exact low = value.low() == null ? Exact.ZERO : value.low();
        if (!open.isEmpty()) {
            return Quantity.unknown(evidence).of(value.counted());
        }
        Exact single = value.single();
        if (low.signum() < 0 && single == null) {
            low = Exact.ZERO;
        }
        Exact covered = covered();
        if (low.signum() < 0 || (covered != null && low.compareTo(covered) > 0)) {
            String shown = table.inputs().get(banded(table)).name() + " = " + low;
            Evidence doubt = Evidence.doubt(Doubt.Kind.NOT_COVERED, table.name(), shown);
            return Quantity.unknown(evidence.and(doubt)).of(value.counted());
        }
        Quantity sum = single == null ? between(low, covered, evidence) : Quantity.between(at(low), at(low), evidence);
        return sum.of(value.counted());
    }

    /** A sum of straight lines is least and greatest at an end or an edge. */
    private Quantity between(Exact low, @Nullable Exact covered, Evidence evidence) {
        Exact high = value.high() == null ? covered : covered == null ? value.high() : covered.min(value.high());
        Exact least = at(low);
        Exact most = least;
        for (Band band : bands) {
            for (Exact edge : band.to() == null ? List.of(band.from()) : List.of(band.from(), band.to())) {
                if (edge.compareTo(low) > 0 && (high == null || edge.compareTo(high) < 0)) {
                    least = least.min(at(edge));
                    most = most.max(at(edge));
                }
            }
        }
        int beyond = bands.isEmpty() ? 0 : bands.get(bands.size() - 1).rate().signum();
        if (high != null) {
            least = least.min(at(high));
            most = most.max(at(high));
        }
        return new Quantity(
                high == null && beyond < 0 ? null : least, high == null && beyond > 0 ? null : most, evidence, null);
    }

    /** Up to where every part lies in exactly one band; null if there is no end. */
    private @Nullable Exact covered() {
        Exact end = Exact.ZERO;
        for (int i = 0; i < bands.size(); i++) {
            Band band = bands.get(i);
            if (band.from().compareTo(end) > 0) {
                return end;
            }
            if (i > 0 && band.from().compareTo(end) < 0) {
                return band.from();
            }
            if (band.to() == null) {
                return i + 1 < bands.size() ? bands.get(i + 1).from() : null;
            }
            end = band.to();
        }
        return end;
    }

    private Exact at(Exact number) {
        Exact sum = Exact.ZERO;
        for (Band band : bands) {
            sum = sum.plus(band.within(number).times(band.rate()));
        }
        return sum;
    }

    /** What of the number lies in each band that it reaches; empty while it is not one number that bands cover. */
    public List<StepDetail.Band> told(String column) {
        Exact single = value.single();
        if (single == null || sum().single() == null) {
            return List.of();
        }
        Unit of = table.inputs().get(banded(table)).unit();
        Unit by = table.output(column).map(Table.Output::unit).orElse(Unit.NONE);
        return bands.stream()
                .filter(b -> b.within(single).signum() > 0)
                .map(b -> new StepDetail.Band(b.within(single), of, b.rate(), by))
                .toList();
    }
}
