package io.tidu.internal.impact;

import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The money of one enterprise under both rules, added up by what it is counted to. Not thread-safe. */
final class Amounts<K extends Comparable<K>> {
    private final SortedMap<K, Change<BigDecimal>> amounts = new TreeMap<>();

    void add(K key, BigDecimal before, BigDecimal after) {
        amounts.merge(
                key,
                new Change<>(before, after),
                (sum, more) -> new Change<>(plus(sum.before(), before), plus(sum.after(), after)));
    }

    private static BigDecimal plus(@Nullable BigDecimal sum, BigDecimal more) {
        return sum == null ? more : sum.add(more);
    }

    /** Each key with what is due for it, as sums of one enterprise. */
    void forEach(BiConsumer<K, Sums> action) {
        amounts.forEach((key, both) ->
                action.accept(key, Sums.of(plus(both.before(), BigDecimal.ZERO), plus(both.after(), BigDecimal.ZERO))));
    }
}
