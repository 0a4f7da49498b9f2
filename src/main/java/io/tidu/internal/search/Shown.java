package io.tidu.internal.search;

import io.tidu.internal.policy.table.Table;
import io.tidu.model.Exact;
import io.tidu.model.Unit;

/** Numbers as tables have them, the same in both languages: {@code 5000万元}, {@code 3%}, {@code 365 days}. */
public final class Shown {
    private static final Exact HUNDRED = Exact.of(100);
    private static final Exact TEN_THOUSAND = Exact.of(10_000);

    private Shown() {}

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
