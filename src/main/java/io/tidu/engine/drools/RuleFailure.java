package io.tidu.engine.drools;

import io.tidu.pack.rule.ResolvedRule;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A rule failed or a bound was met; nothing was decided. */
public final class RuleFailure extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String bound;
    private final transient @Nullable ResolvedRule rule;

    RuleFailure(String bound, @Nullable ResolvedRule rule, @Nullable Throwable cause) {
        super(rule == null ? bound : rule.name(), cause);
        this.bound = bound;
        this.rule = rule;
    }

    /** The bound that was met: {@code firings}, {@code steps} or {@code time}; empty if the rule itself failed. */
    public String bound() {
        return bound;
    }

    /** The rule that failed, or null if it can't be told. */
    public @Nullable ResolvedRule rule() {
        return rule;
    }
}
