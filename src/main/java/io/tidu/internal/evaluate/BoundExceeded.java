package io.tidu.internal.evaluate;

import java.io.Serial;

/** Thrown out of a running evaluation when it does more work, or says more, than it may. */
public final class BoundExceeded extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String bound;

    BoundExceeded(String bound) {
        super(bound, null, false, false);
        this.bound = bound;
    }

    /** Which bound: {@code firings}, {@code steps}, {@code statements} or {@code results}. */
    public String bound() {
        return bound;
    }
}
