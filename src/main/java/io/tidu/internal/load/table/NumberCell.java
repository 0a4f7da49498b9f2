package io.tidu.internal.load.table;

import io.tidu.internal.diagnostic.Nearest;
import io.tidu.internal.model.HalfWidth;
import io.tidu.internal.policy.table.Table;
import io.tidu.internal.source.cell.NumberText;
import io.tidu.model.Exact;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a number, with or without a unit behind it, into its base unit. */
final class NumberCell {
    /** More than any amount or share has; keeps arithmetic on hostile tables small. */
    private static final int MOST_DIGITS = 24;

    private NumberCell() {}

    /** The number, or null with a problem added. */
    static Table.Cell.@Nullable Number read(Spot spot, ColumnUnit columnUnit) {
        if (spot.text().length() > NumberText.MOST_CHARACTERS) {
            spot.error("table.too-many-digits", String.valueOf(MOST_DIGITS));
            return null;
        }
        if (HalfWidth.isNeeded(spot.text())) {
            spot.error("table.full-width", HalfWidth.of(spot.text()));
            return null;
        }
        if (NumberText.saysHowToCompare(spot.text())) {
            spot.error("table.edge-in-cell");
            return null;
        }
        NumberText number = NumberText.of(spot.text()).orElse(null);
        if (number == null) {
            spot.error("table.not-a-number");
            return null;
        }
        if (number.commas() != NumberText.Commas.NONE) {
            spot.error("table.thousands", spot.text().replace(",", ""));
            return null;
        }
        ColumnUnit unit = number.unit().isEmpty() ? columnUnit : unit(spot, number.unit(), columnUnit);
        return unit == null ? null : number(spot, new BigDecimal(number.digits()), unit);
    }

    private static Table.Cell.@Nullable Number number(Spot spot, BigDecimal number, ColumnUnit unit) {
        if (number.precision() > MOST_DIGITS || number.scale() > MOST_DIGITS) {
            spot.error("table.too-many-digits", String.valueOf(MOST_DIGITS));
            return null;
        }
        return new Table.Cell.Number(Exact.of(number.multiply(unit.factor())), unit.unit());
    }

    /** The unit behind the number; it may repeat the column's, and differ only where each cell has its own. */
    private static @Nullable ColumnUnit unit(Spot spot, String written, ColumnUnit columnUnit) {
        Optional<ColumnUnit> unit = ColumnUnit.inCell(written);
        if (unit.isEmpty()) {
            spot.error("table.unknown-cell-unit", written, meant(written));
            return null;
        }
        if (columnUnit != ColumnUnit.NUMBER && unit.get() != columnUnit) {
            spot.error("table.unit-differs", unit.get().written(), columnUnit.written());
            return null;
        }
        return unit.get();
    }

    private static String meant(String written) {
        return ColumnUnit.meant(written)
                .filter(ColumnUnit.cellWords()::contains)
                .or(() -> written.length() < 3 ? Optional.empty() : Nearest.to(written, ColumnUnit.cellWords()))
                .orElseGet(() -> String.join(", ", ColumnUnit.cellWords()));
    }
}
