package io.tidu.internal.evaluate.decide;

import io.tidu.model.Comparison;
import io.tidu.model.Judgement;
import io.tidu.model.Quantity;
import io.tidu.model.Term;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a value must meet. */
public sealed interface Threshold {

    /** A line for a number. */
    record OfNumber(Comparison comparison, Quantity line) implements Threshold {
        /** At least one. */
        static final OfNumber SOME = new OfNumber(Comparison.AT_LEAST, Quantity.of(1));
        /** None at all. */
        static final OfNumber NONE = new OfNumber(Comparison.EQUAL, Quantity.of(0));

        /** Whether a number meets it. */
        Judgement judge(Quantity value) {
            return value.compare(comparison, line);
        }
    }

    /** Texts of which one is wanted. */
    record OfText(SortedSet<String> words) implements Threshold {
        /** Copies the set. */
        public OfText {
            words = Collections.unmodifiableSortedSet(new TreeSet<>(words));
        }

        /** Whether a text is one of them. */
        Judgement judge(Term value) {
            Judgement any = Judgement.NOT_MET;
            for (String word : words) {
                any = any.or(value.same(Term.of(word)));
            }
            return any;
        }
    }

    /** Yes or no. */
    record OfFlag(boolean yes) implements Threshold {
        /** Whether a flag is that. */
        Judgement judge(Judgement value) {
            return yes ? value : value.negate();
        }
    }
}
