package io.tidu.pack.table;

import io.tidu.diagnostic.Nearest;
import io.tidu.model.Exact;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a number, with or without a unit behind it, into its base unit. */
final class NumberText {
    private static final Pattern NUMBER = Pattern.compile("(-?[0-9][0-9,]*(?:\\.[0-9]+)?)\\s*(.*)");
    /** How people say which edge of a number is meant: the header's business. */
    private static final Pattern EDGE =
            Pattern.compile(".*(以上|以下|以内|不低于|不少于|不超过|不足|超过|低于|少于|至|[≥≤<>~]|[0-9]\\s*[-–—][0-9]).*");
    /** As Excel shows a number that is wider than its column. */
    private static final Pattern EXPONENT = Pattern.compile("[0-9.]+[eE][+-]?[0-9]+");
    /** More than any amount or share has; keeps arithmetic on hostile tables small. */
    private static final int MOST_DIGITS = 24;
    /** Digits, sign, point and unit never need more. */
    private static final int MOST_CHARACTERS = 100;

    private NumberText() {}

    /** The number, or null with a problem added. */
    static Table.Cell.@Nullable Number read(Spot spot, ColumnUnit columnUnit) {
        if (spot.text().length() > MOST_CHARACTERS) {
            // Before anything looks at it: a number of a million digits takes minutes to read.
            spot.error("table.too-many-digits", String.valueOf(MOST_DIGITS));
            return null;
        }
        if (HalfWidth.isNeeded(spot.text())) {
            spot.error("table.full-width", HalfWidth.of(spot.text()));
            return null;
        }
        if (EDGE.matcher(spot.text()).matches()) {
            spot.error("table.edge-in-cell");
            return null;
        }
        Matcher parts = NUMBER.matcher(spot.text());
        if (!parts.matches() || EXPONENT.matcher(spot.text()).matches()) {
            spot.error("table.not-a-number");
            return null;
        }
        String digits = parts.group(1);
        if (digits.indexOf(',') >= 0) {
            spot.error("table.thousands", spot.text().replace(",", ""));
            return null;
        }
        ColumnUnit unit = parts.group(2).isEmpty() ? columnUnit : unit(spot, parts.group(2), columnUnit);
        if (unit == null) {
            return null;
        }
        BigDecimal number = new BigDecimal(digits);
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
