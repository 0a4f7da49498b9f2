package io.tidu.model.assessment;

import com.fasterxml.jackson.annotation.JsonValue;
import io.tidu.model.Decimals;
import io.tidu.model.Evidence;
import io.tidu.model.Exact;
import io.tidu.model.Verdict;
import io.tidu.model.WithoutJson;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Money for an item.
 *
 * @param item the item's name
 * @param tier the tier it belongs to, or null
 * @param amount yuan after every cap and stacking rule; null while it is not determined
 * @param verdict met when it is due; undetermined or needs-review when it can't be said yet
 * @param pack the id of the pack
 * @param clause the clause's id
 * @param status {@code enacted}, {@code published} or {@code sample}
 * @param steps how the amount came about, in order
 * @param evidence missing facts and doubts, when not determined
 * @param questions while it is not determined, what could not be said, in order: whether it is due, its amount, a step
 * @param bound while it is not determined, what it can come to at most
 * @param splits what each level of government bears of it, ordered by level; empty if no rule says so or it is not due
 */
public record Award(
        String item,
        @Nullable String tier,
        @Nullable BigDecimal amount,
        Verdict verdict,
        String pack,
        String clause,
        String status,
        List<Step> steps,
        Evidence evidence,
        List<Question> questions,
        Bound bound,
        List<Split> splits)
        implements WithoutJson {
    /** Copies the lists, and brings the amount to its plain form. */
    public Award {
        amount = Decimals.tidy(amount);
        steps = List.copyOf(steps);
        questions = List.copyOf(questions);
        splits = List.copyOf(splits);
    }

    /** Not split. */
    public Award(
            String item,
            @Nullable String tier,
            @Nullable BigDecimal amount,
            Verdict verdict,
            String pack,
            String clause,
            String status,
            List<Step> steps,
            Evidence evidence,
            List<Question> questions,
            Bound bound) {
        this(item, tier, amount, verdict, pack, clause, status, steps, evidence, questions, bound, List.of());
    }

    /** Without questions. */
    public Award(
            String item,
            @Nullable String tier,
            @Nullable BigDecimal amount,
            Verdict verdict,
            String pack,
            String clause,
            String status,
            List<Step> steps,
            Evidence evidence) {
        this(item, tier, amount, verdict, pack, clause, status, steps, evidence, List.of(), Bound.NONE);
    }

    /**
     * What a level of government bears of an award.
     *
     * @param level the name of the level
     * @param share of the award, a fraction; null while it is not known
     * @param amount yuan in whole fen; all levels together bear the award. Null while it is not determined
     * @param verdict met when it is determined
     * @param pack the id of the pack that says so
     * @param clause the clause that says so
     * @param evidence missing facts and doubts, when not determined; a doubt where the shares do not make up the whole
     */
    public record Split(
            String level,
            @Nullable Exact share,
            @Nullable BigDecimal amount,
            Verdict verdict,
            String pack,
            String clause,
            Evidence evidence)
            implements WithoutJson {
        /** Brings the amount to its plain form. */
        public Split {
            amount = Decimals.tidy(amount);
        }
    }

    /**
     * What could not be said of an award.
     *
     * @param about what it is about
     * @param pack the id of the pack that asks it
     * @param clause the clause that asks it
     * @param evidence the facts that are missing or in doubt
     */
    public record Question(About about, String pack, String clause, Evidence evidence) implements WithoutJson {}

    /** What is open of an award. */
    public enum About {
        /** Whether it is due at all. */
        DUE("due"),
        /** The amount that the rule states. */
        AMOUNT("amount"),
        /** Whether, or by how much, it is raised. */
        UPLIFT("uplift"),
        /** Whether a multiple of it is paid, or which. */
        MULTIPLE("multiple"),
        /** Whether it is capped, or at what. */
        CAP("cap"),
        /** Whether it is rounded, or to what. */
        ROUNDING("rounding"),
        /** Which share has fallen due. */
        INSTALMENT("instalment"),
        /** What was already paid in its group, which is deducted. */
        UPGRADE("upgrade"),
        /** What is left under the cap over a group of items. */
        CAP_TOGETHER("cap-together"),
        /** What is left under the ceiling. */
        CEILING("ceiling");

        private final String word;

        About(String word) {
            this.word = word;
        }

        /** The word used in JSON. */
        public String word() {
            return word;
        }
    }

    /**
     * What an award can come to at most.
     *
     * @param alone yuan by its own rules, before other items, payments and ceilings are looked at; null if not known
     * @param most yuan in the end; null if not known
     */
    public record Bound(
            @Nullable BigDecimal alone, @Nullable BigDecimal most) implements WithoutJson {
        /** Brings both to their plain form. */
        public Bound {
            alone = Decimals.tidy(alone);
            most = Decimals.tidy(most);
        }

        /** Not known, or not asked of an award that is determined. */
        public static final Bound NONE = new Bound(null, null);
    }

    /**
     * One step of the computation.
     *
     * @param kind what was done
     * @param amount yuan after the step
     * @param pack the id of the pack that says so: the award's own, unless it shares the item
     * @param clause the clause that says so
     * @param detail with what it was made: the cap, the share, the better item; null where the amount says all
     */
    public record Step(
            Kind kind,
            BigDecimal amount,
            String pack,
            String clause,
            @Nullable StepDetail detail) implements WithoutJson {
        /** Brings the amount to its plain form. */
        public Step {
            amount = Objects.requireNonNull(Decimals.tidy(amount));
        }
    }

    /** What a step of the computation does. */
    public enum Kind {
        /** The amount the rule states. */
        BASE("base"),
        /** Raised by a share of the base. */
        UPLIFT("uplift"),
        /** A multiple of it, such as 150 % before its caps or half of what they leave. */
        MULTIPLE("multiple"),
        /** Cut to the item's cap. */
        CAP("cap"),
        /** Another item of the group pays more: this one pays nothing. */
        BEST_OF("best-of"),
        /** Only a share of the amount has fallen due. */
        INSTALMENT("instalment"),
        /** What was already paid in the group is deducted. */
        UPGRADE("upgrade"),
        /** Cut to what is left under the cap over a group of items. */
        CAP_TOGETHER("cap-together"),
        /** Cut to what is left under the ceiling over everything. */
        CEILING("ceiling"),
        /** Rounded as a rule says, or cut to whole fen (0.01 yuan). */
        ROUNDING("rounding");

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
}
