package io.tidu.internal.evaluate.decide;

import io.tidu.internal.evaluate.BoundExceeded;
import io.tidu.internal.policy.rule.Rule;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A rule failed or a bound was met; nothing was decided. */
public final class RuleFailure extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String bound;
    private final transient @Nullable Rule rule;

    private RuleFailure(String bound, @Nullable Rule rule, Throwable cause) {
        super(rule == null ? bound : rule.name(), cause);
        this.bound = bound;
        this.rule = rule;
    }

    /**
     * What failed.
     *
     * @param rule the rule that was evaluated, or null where none was
     * @param thrown what it threw; a failure already is one
     */
    public static RuleFailure of(@Nullable Rule rule, Throwable thrown) {
        String bound = "";
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof RuleFailure failure) {
                return failure;
            }
            bound = cause instanceof BoundExceeded exceeded ? exceeded.bound() : bound;
        }
        return new RuleFailure(bound, rule, thrown);
    }

    /** The bound that was met: as {@link BoundExceeded#bound()} says; empty if the rule itself failed. */
    public String bound() {
        return bound;
    }

    /** The rule that failed, or null if it can't be told. */
    public @Nullable Rule rule() {
        return rule;
    }
}
