package io.tidu.oracle;

import io.tidu.model.Exact;
import io.tidu.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Every value that something can have. Unlike the library, which calculates with intervals, this lists the possible
 * worlds: one value if it is known, one for each source if sources disagree, none if it can be anything.
 */
record Known<T>(List<T> values, Why why) {
    static <T> Known<T> of(T value) {
        return new Known<>(List.of(value), Why.NOTHING);
    }

    static <T> Known<T> anything(Why why) {
        return new Known<>(List.of(), why);
    }

    static <T> Known<T> missing() {
        return anything(Why.MISSING);
    }

    boolean isAnything() {
        return values.isEmpty();
    }

    /** Combines every value with every value of the other; in a world where the function gives up it is anything. */
    <U, R> Known<R> with(Known<U> other, BiFunction<T, U, Known<R>> function) {
        Why both = why.and(other.why);
        if (isAnything() || other.isAnything()) {
            return anything(both);
        }
        List<Known<R>> worlds = new ArrayList<>();
        for (T mine : values) {
            for (U its : other.values) {
                worlds.add(function.apply(mine, its));
            }
        }
        return anyOf(worlds, both);
    }

    /** Tells apart only what matters; a missing fact that can't change the answer is not missing. */
    <R> Known<R> only(Function<T, R> function) {
        List<R> answers = values.stream().map(function).distinct().toList();
        return new Known<>(answers, answers.size() == 1 ? why.withoutMissing() : why);
    }

    <R> Known<R> then(Function<T, Known<R>> function) {
        return isAnything()
                ? anything(why)
                : anyOf(values.stream().map(function).toList(), why);
    }

    private static <R> Known<R> anyOf(List<Known<R>> worlds, Why why) {
        Why all = worlds.stream().map(Known::why).reduce(why, Why::and);
        return worlds.stream().anyMatch(Known::isAnything)
                ? anything(all)
                : new Known<>(
                        worlds.stream()
                                .flatMap(w -> w.values.stream())
                                .distinct()
                                .toList(),
                        all);
    }

    /** Whether it holds; sources that disagree leave it to a person whatever they say. */
    Check check(Predicate<T> condition) {
        if (why.conflict() || isAnything()) {
            return Check.open(why);
        }
        boolean all = values.stream().allMatch(condition);
        boolean none = values.stream().noneMatch(condition);
        return all ? Check.YES : none ? Check.NO : Check.open(why);
    }

    Verdict verdict(Predicate<T> condition) {
        return check(condition).verdict();
    }

    static Known<Exact> sum(Known<Exact> left, Known<Exact> right) {
        return left.with(right, (a, b) -> of(a.plus(b)));
    }

    /** A quotient; the text says nothing of a division by zero, and of what by zero makes no difference. */
    static Known<Exact> ratio(Known<Exact> part, Known<Exact> whole) {
        if (!whole.isAnything() && whole.values().stream().allMatch(w -> w.signum() == 0)) {
            return anything(part.why().and(whole.why()).withoutMissing().and(Why.UNCOVERED));
        }
        return part.with(whole, (p, w) -> w.signum() == 0 ? anything(Why.UNCOVERED) : of(p.over(w)));
    }
}
