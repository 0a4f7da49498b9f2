package io.tidu.internal.evaluate.decide;

import io.tidu.model.Comparison;
import io.tidu.model.Judgement;
import io.tidu.model.Quantity;
import io.tidu.model.Term;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * Conditions in four-valued logic, as plain rules state them. Its names avoid the keywords of DRL, such as not and in.
 */
public final class Is {
    private Is() {}

    /** Whether a condition holds or may yet turn out to: a pattern lets it through unless it is certainly not met. */
    public static boolean possible(Judgement judgement) {
        return judgement.isPossible();
    }

    /** Whether a concluded target has this name. */
    public static boolean named(TargetFact target, Term name) {
        return target.name().equals(name.text());
    }

    /** A fixed yes or no. */
    public static Judgement flag(boolean value) {
        return Judgement.of(value);
    }

    /** All of them. */
    public static Judgement all(Judgement... conditions) {
        return Arrays.stream(conditions).reduce(Judgement.MET, Judgement::and);
    }

    /** Any of them. */
    public static Judgement any(Judgement... conditions) {
        return Arrays.stream(conditions).reduce(Judgement.NOT_MET, Judgement::or);
    }

    /** The opposite. */
    public static Judgement negate(Judgement condition) {
        return condition.negate();
    }

    /** Compares two numbers exactly. */
    public static Judgement compare(Comparison comparison, Quantity left, Quantity right) {
        return left.compare(comparison, right);
    }

    /** Whether two texts are the same. */
    public static Judgement same(Term left, Term right) {
        return left.same(right);
    }

    /** Whether two flags are the same. */
    public static Judgement same(Judgement left, Judgement right) {
        return left.and(right).or(left.negate().and(right.negate()));
    }

    /** Whether a text is one of several. */
    public static Judgement oneOf(Term text, Term... words) {
        return Stream.of(words).map(text::same).reduce(Judgement.NOT_MET, Judgement::or);
    }
}
