package io.tidu.evaluate.decide;

import java.io.Serial;

/** Thrown out of a running session when it does more work than its budget allows. */
public final class BoundExceeded extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String bound;

    BoundExceeded(String bound) {
        super(bound, null, false, false);
        this.bound = bound;
    }

    /** Which bound: {@code steps}, {@code statements} or {@code results}. */
    public String bound() {
        return bound;
    }
}
