package io.tidu.model;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A reason why a person must look: not missing data, but data or a text that does not settle the matter.
 *
 * @param kind what kind of doubt
 * @param subject the fact, derived fact, table or criterion it is about; empty where a rule's own figure has no name
 * @param detail the values that show it, for example {@code 80 (tax return); 90 (social insurance)}; may be empty
 * @param contradiction what the subject can't be true together with; null for a doubt of another nature
 */
public record Doubt(
        Kind kind, String subject, String detail, @Nullable Contradiction contradiction)
        implements WithoutJson, Comparable<Doubt> {
    private static final Comparator<Doubt> ORDER =
            Comparator.comparing(Doubt::kind).thenComparing(Doubt::subject).thenComparing(Doubt::detail);

    /** The kinds of doubt. */
    public enum Kind {
        /** Sources of one fact disagree, or facts contradict each other; both values are in the detail. */
        CONFLICT("conflict"),
        /** The policy's text does not cover this value. */
        NOT_COVERED("not-covered"),
        /**
         * The enterprise is too young: the subject is the last fiscal year that would count, the detail the day of
         * registration.
         */
        NO_FISCAL_YEAR("no-fiscal-year"),
        /** The subject is 0, and others would be divided by it. */
        ZERO_DIVISOR("zero-divisor"),
        /** The policy leaves the points to experts who have not recorded theirs. */
        EXPERT("expert"),
        /** The policy leaves it to a person in so many words ("in principle"). */
        JUDGEMENT("judgement"),
        /** The recorded points lie outside the range which the facts give. */
        OUTSIDE_RANGE("outside-range"),
        /** A payment does not say of which pack it is, and more than one has an item of its name. */
        WHICH_PACK("which-pack"),
        /** A name was written that no rule knows, perhaps a slip; the detail is what was written. */
        UNKNOWN_NAME("unknown-name"),
        /** A result is read of a pack that is not for the enterprise; the detail is the fact that says so. */
        NOT_FOR("not-for");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The word used in JSON. */
        @JsonValue
        public String word() {
            return word;
        }
    }

    /** A doubt without a contradiction. */
    public Doubt(Kind kind, String subject, String detail) {
        this(kind, subject, detail, null);
    }

    /** What can't be true is a conflict, whoever said it. */
    public static Doubt of(Contradiction contradiction) {
        return new Doubt(Kind.CONFLICT, contradiction.fact(), contradiction.toString(), contradiction);
    }

    @Override
    public int compareTo(Doubt other) {
        return ORDER.compare(this, other);
    }
}
