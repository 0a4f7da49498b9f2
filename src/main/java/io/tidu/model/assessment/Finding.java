package io.tidu.model.assessment;

import com.fasterxml.jackson.annotation.JsonValue;
import io.tidu.model.Counted;
import io.tidu.model.Evidence;
import io.tidu.model.Exact;
import io.tidu.model.Unit;
import io.tidu.model.Verdict;
import io.tidu.model.WithoutJson;
import org.jspecify.annotations.Nullable;

/**
 * One requirement checked.
 *
 * @param criterion the criterion's name, such as {@code rd-intensity}
 * @param pack the id of the pack whose clause it is
 * @param clause the clause's id in that pack's {@code policy.md}
 * @param rule the rule's name
 * @param role what the finding does for its criterion
 * @param verdict what was found
 * @param actual the value found, or null if it is not known
 * @param required the line it was compared with, or null where no line applies (a veto, a judgement)
 * @param shortfall what is missing to the line; null if nothing is missing or it can't be said
 * @param evidence missing facts and doubts; empty when settled
 * @param group the score group whose points it is about, or null if it is about the total or no score
 * @param counted the entries of lists that it rests on: those that count, else those that only came too early or late;
 *     and the facts that were taken where one thing may be counted on several bases
 * @param about what tells it from the other findings of its criterion: years that a row chose, words of the row
 */
public record Finding(
        String criterion,
        String pack,
        String clause,
        String rule,
        Role role,
        Verdict verdict,
        @Nullable Observed actual,
        @Nullable Required required,
        @Nullable Shortfall shortfall,
        Evidence evidence,
        @Nullable String group,
        Counted counted,
        About about)
        implements WithoutJson {

    /** Of no year and no row in particular. */
    public Finding(
            String criterion,
            String pack,
            String clause,
            String rule,
            Role role,
            Verdict verdict,
            @Nullable Observed actual,
            @Nullable Required required,
            @Nullable Shortfall shortfall,
            Evidence evidence,
            @Nullable String group,
            Counted counted) {
        this(
                criterion,
                pack,
                clause,
                rule,
                role,
                verdict,
                actual,
                required,
                shortfall,
                evidence,
                group,
                counted,
                About.NONE);
    }

    /** About no score group, and resting on no entries. */
    public Finding(
            String criterion,
            String pack,
            String clause,
            String rule,
            Role role,
            Verdict verdict,
            @Nullable Observed actual,
            @Nullable Required required,
            @Nullable Shortfall shortfall,
            Evidence evidence) {
        this(criterion, pack, clause, rule, role, verdict, actual, required, shortfall, evidence, null, Counted.NONE);
    }

    /** The same of other years or rows. */
    public Finding of(About others) {
        return new Finding(
                criterion, pack, clause, rule, role, verdict, actual, required, shortfall, evidence, group, counted,
                others);
    }

    /**
     * What is missing to a line.
     *
     * @param amount how much; never negative. Where a whole contains the fact, both growing by it, in whole persons or
     *     fen; null if no growth of both suffices, as where all of the whole is asked for
     * @param unit the unit of the amounts: the value's, or for a quotient that of its numerator
     * @param fact the fact that the numerator is of, or null if the value is no quotient or its numerator no single
     *     fact
     * @param alone how much it would be if the whole stayed as it is; null if no whole contains the fact
     * @param whole the fact that contains it, or null
     */
    public record Shortfall(
            @Nullable Exact amount,
            Unit unit,
            @Nullable String fact,
            @Nullable Exact alone,
            @Nullable String whole) implements WithoutJson {

        /** Of a value that is no quotient, or none of a part and its whole. */
        public static Shortfall of(Exact amount, Unit unit, @Nullable String fact) {
            return new Shortfall(amount, unit, fact, null, null);
        }
    }

    /** What a finding does for its criterion. */
    public enum Role {
        /** All of these must be met. */
        REQUIREMENT("requirement"),
        /** Any of these meets the criterion instead of its requirements. */
        ALTERNATIVE("alternative"),
        /** Its conditions hold: the target is refused. */
        VETO("veto"),
        /** The text leaves it to a person. */
        REVIEW("review");

        private final String word;

        Role(String word) {
            this.word = word;
        }

        /** The word used in JSON. */
        @JsonValue
        public String word() {
            return word;
        }
    }
}
