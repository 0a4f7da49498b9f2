package io.tidu.internal.search;

import io.tidu.explain.Figures;
import io.tidu.internal.diagnostic.Tongues;
import io.tidu.internal.explain.ShownDecimals;
import io.tidu.internal.policy.table.Table;
import io.tidu.model.Exact;
import io.tidu.model.Unit;
import java.math.BigDecimal;
import java.util.Locale;

/**
 * Numbers for people: told in the language of the reader, or as tables have them, the same in both languages:
 * {@code 5000万元}, {@code 3%}, {@code 365 days}.
 */
public final class Shown {
    private static final Exact HUNDRED = Exact.of(100);
    private static final Exact TEN_THOUSAND = Exact.of(10_000);

    private static final int MOST_DECIMALS = 6;
    private static final Figures CHINESE = new Figures(Locale.CHINESE);
    private static final Figures ENGLISH = new Figures(Locale.ENGLISH);

    private Shown() {}

    /** A cell for what a problem quotes. */
    public static String told(Table.Cell cell) {
        return cell instanceof Table.Cell.Number number ? told(number.value(), number.unit()) : cell.toString();
    }

    /** A number for what a problem quotes. */
    public static String told(Exact value, Unit unit) {
        BigDecimal number = ShownDecimals.down(value, MOST_DECIMALS);
        return Tongues.both(CHINESE.of(number, unit), ENGLISH.of(number, unit));
    }

    /** A cell as it is told. */
    public static String of(Table.Cell cell) {
        return cell instanceof Table.Cell.Number number ? of(number.value(), number.unit()) : cell.toString();
    }

    /** A number as it is told. */
    public static String of(Exact value, Unit unit) {
        return switch (unit) {
            case RATIO -> value.times(HUNDRED) + "%";
            case YUAN -> {
                Exact inTenThousands = value.over(TEN_THOUSAND);
                yield value.signum() != 0 && inTenThousands.isWhole() ? inTenThousands + "万元" : value + "元";
            }
            case NONE -> value.toString();
            default -> value + " " + unit.word();
        };
    }
}
