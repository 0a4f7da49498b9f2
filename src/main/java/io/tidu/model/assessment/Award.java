package io.tidu.model.assessment;

import com.fasterxml.jackson.annotation.JsonValue;
import io.tidu.model.Decimals;
import io.tidu.model.Evidence;
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
        Evidence evidence)
        implements WithoutJson {
    /** Copies the list, and brings the amount to its plain form. */
    public Award {
        amount = Decimals.tidy(amount);
        steps = List.copyOf(steps);
    }

    /**
     * One step of the computation.
     *
     * @param kind what was done
     * @param amount yuan after the step
     * @param pack the id of the pack that says so: the award's own, unless it shares the item
     * @param clause the clause that says so
     * @param detail the cap, the share, the better item, the rounding unit or what was already paid; may be empty
     */
    public record Step(Kind kind, BigDecimal amount, String pack, String clause, String detail) implements WithoutJson {
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
