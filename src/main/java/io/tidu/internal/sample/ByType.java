package io.tidu.internal.sample;

import io.tidu.model.Decimals;
import io.tidu.model.FactValue;
import io.tidu.model.Unit;
import io.tidu.vocabulary.FactDefinition;
import io.tidu.vocabulary.KnownNames;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Draws a value of a fact of which nothing is known but what the vocabulary declares: a word of its words, a number
 * within its range, no more than its whole.
 *
 * @param firm whose fact it is
 * @param draw random numbers of this fact only
 */
record ByType(Firm firm, Draw draw) {
    private static final int MILLION = 1_000_000;
    private static final int YEARS = 3;
    private static final int MOST_ENTRIES = 3;
    private static final int DAYS = 6 * 365;

    /** Digits behind the point of a ratio, where its range leaves room for them. */
    private static final int RATIO_SCALE = 4;

    /**
     * A value.
     *
     * @param whole the value of what contains it, if that is known
     */
    FactValue value(FactDefinition fact, @Nullable FactValue whole) {
        return fact.yearly() ? series(fact, whole) : single(fact, whole);
    }

    private FactValue single(FactDefinition fact, @Nullable FactValue whole) {
        return switch (fact.type()) {
            case TEXT -> new FactValue.Text(text(fact));
            case CHOICE ->
                new FactValue.Text(draw.pick(List.copyOf(fact.values().keySet())));
            case FLAG -> new FactValue.Flag(draw.chance(500));
            case DATE -> new FactValue.Day(Days.within(firm, draw, DAYS));
            case NUMBER, MONEY, RATIO -> Decimals.value(number(fact, whole));
            case RECORD -> fields(fact);
            case LIST -> entries(fact);
        };
    }

    private String text(FactDefinition fact) {
        List<String> names =
                fact.names().names().stream().map(KnownNames.Name::name).toList();
        if (!names.isEmpty()) {
            return draw.pick(names);
        }
        return fact.values().isEmpty()
                ? "示例 sample " + draw.between(1, 20)
                : draw.pick(List.copyOf(fact.values().keySet()));
    }

    private FactValue series(FactDefinition fact, @Nullable FactValue whole) {
        SortedMap<Integer, FactValue> years = new TreeMap<>();
        for (int i = 0; i < YEARS; i++) {
            int year = firm.lastYear() - i;
            FactValue wholeYear =
                    whole instanceof FactValue.Series series ? series.years().get(year) : null;
            years.put(year, single(fact, wholeYear));
        }
        return new FactValue.Series(years);
    }

    private BigDecimal number(FactDefinition fact, @Nullable FactValue whole) {
        FactDefinition.Range range = fact.range();
        BigDecimal usual = BigDecimal.valueOf(usual(fact.unit()));
        BigDecimal from = range == null || range.from() == null ? BigDecimal.ZERO : range.from();
        BigDecimal to =
                range == null || range.to() == null ? from.max(BigDecimal.ZERO).add(usual) : range.to();
        if (fact.unit() == Unit.CALENDAR_YEAR && range == null) {
            from = BigDecimal.valueOf(firm.founded().getYear());
            to = BigDecimal.valueOf(firm.on().getYear());
        }
        from = from.min(to);
        if (whole instanceof FactValue.Number all) {
            to = to.min(all.value()).max(from);
        }
        BigDecimal share = BigDecimal.valueOf(Math.min(draw.below(MILLION), draw.below(MILLION)), 6);
        BigDecimal drawn = from.add(to.subtract(from).multiply(share));
        int scale = switch (fact.unit()) {
            case RATIO -> Math.max(RATIO_SCALE, from.scale());
            case YUAN -> 2;
            default -> Math.max(0, from.scale());
        };
        return drawn.setScale(Math.min(scale, Decimals.MOST_SCALE), RoundingMode.FLOOR)
                .max(from);
    }

    /** The most of what has no upper end. */
    private static long usual(Unit unit) {
        return switch (unit) {
            case YUAN -> 20_000_000;
            case RATIO -> 1;
            case PERSONS -> 200;
            case COUNT -> 12;
            case POINTS -> 100;
            case YEARS -> 20;
            case MONTHS -> 60;
            case DAYS -> 1000;
            case SQUARE_METRES -> 15_000;
            case CALENDAR_YEAR -> 2030;
            case NONE -> 1000;
        };
    }

    private FactValue.Fields fields(FactDefinition fact) {
        SortedMap<String, FactValue> fields = new TreeMap<>();
        for (FactDefinition field : fact.fields().values()) {
            // At least one: a record of nothing is read as one that is not known.
            if (draw.chance(900) || fields.isEmpty()) {
                fields.put(field.name(), value(field, null));
            }
        }
        return new FactValue.Fields(fields);
    }

    private FactValue entries(FactDefinition fact) {
        List<FactValue.Fields> entries = new ArrayList<>();
        FactDefinition.Entries how = fact.entries();
        for (int left = Math.min(draw.below(MOST_ENTRIES + 1), draw.below(MOST_ENTRIES + 1)); left > 0; left--) {
            FactValue.Fields entry = fields(fact);
            entries.add(how == null ? entry : inOrder(entry, how));
        }
        return new FactValue.Entries(entries);
    }

    /** Nothing ends before it begins. */
    private FactValue.Fields inOrder(FactValue.Fields entry, FactDefinition.Entries how) {
        SortedMap<String, FactValue> fields = new TreeMap<>(entry.values());
        if (how.until() != null && fields.get(how.until()) instanceof FactValue.Day) {
            if (how.date() != null && fields.get(how.date()) instanceof FactValue.Day first) {
                LocalDate until = first.value().plusDays(draw.below(DAYS));
                fields.put(how.until(), new FactValue.Day(until));
            }
        }
        return new FactValue.Fields(fields);
    }
}
