package io.tidu.internal.document.write;

import io.tidu.internal.diagnostic.Messages;
import io.tidu.internal.document.Table;
import io.tidu.internal.source.sheet.SheetBook.Tone;
import io.tidu.internal.source.sheet.SheetBook.Value;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as spreadsheets show them: yuan in the unit of the language, which in a column of money stands in its
 * heading, and as many decimals as there are.
 */
final class Amounts {
    /** As the program likes. */
    static final String ANY = "General";

    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);
    private static final int WAN_PLACES = 4;
    private static final int WAN_DECIMALS = 2;
    private static final int MOST_DECIMALS = 6;

    private final Messages messages;

    Amounts(Messages messages) {
        this.messages = messages;
    }

    /** The heading of a column, with the unit of money. */
    String heading(Table.Column column) {
        return column.kind() == Table.Kind.MONEY
                ? messages.text("document.sheet.money", column.heading())
                : column.heading();
    }

    /** Yuan in the unit of a heading. */
    BigDecimal inUnit(BigDecimal yuan) {
        return messages.isChinese() ? yuan.movePointLeft(WAN_PLACES) : yuan;
    }

    /** A number as a cell. */
    Value value(Table.Kind column, Table.Cell cell, BigDecimal number, String text, Tone tone) {
        Table.Measure measure = cell.measure();
        Table.Kind kind = measure == null ? column : measure.kind();
        return switch (kind) {
            case MONEY -> measure == null ? money(number, text, tone) : alone(number, text, tone);
            case SHARE -> new Value(text, number, null, grouped(0, number.movePointRight(2)) + "%", tone);
            case NUMBER, MEASURE ->
                new Value(text, number, null, grouped(0, number) + unit(measure == null ? "" : measure.unit()), tone);
            case TEXT, CODE, DATE -> new Value(text, null, null, "", tone);
        };
    }

    private Value money(BigDecimal yuan, String text, Tone tone) {
        BigDecimal shown = inUnit(yuan);
        return new Value(text, shown, null, grouped(messages.isChinese() ? WAN_DECIMALS : 0, shown), tone);
    }

    /** With its unit in the cell; in Chinese that of people from ten thousand yuan on. */
    private Value alone(BigDecimal yuan, String text, Tone tone) {
        boolean wan = messages.isChinese() && yuan.abs().compareTo(WAN) >= 0;
        BigDecimal shown = wan ? yuan.movePointLeft(WAN_PLACES) : yuan;
        String unit = messages.text(wan ? "explain.unit.wan-yuan" : "explain.unit.yuan", "");
        return new Value(text, shown, null, grouped(0, shown) + unit(unit), tone);
    }

    private static String grouped(int least, BigDecimal number) {
        int decimals = Math.min(
                MOST_DECIMALS, Math.max(least, number.stripTrailingZeros().scale()));
        return decimals <= 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
    }

    private static String unit(@Nullable String unit) {
        return unit == null || unit.isEmpty() ? "" : "\"" + unit.replace("\"", "") + "\"";
    }
}
