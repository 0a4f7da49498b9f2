package io.tidu.engine.runtime;

import org.jspecify.annotations.Nullable;

/**
 * Bounds the work of one evaluation. Every pattern ticks it, because neither {@code halt()} nor an interrupt stops a
 * cross join inside Drools.
 *
 * <p>One per evaluation, on the thread that runs it.
 */
public final class Budget {
    private static final ThreadLocal<@Nullable Budget> CURRENT = new ThreadLocal<>();
    private static final int LOOK_AT_CLOCK_EVERY = 1024;

    private final long maxSteps;
    private final long deadline;
    private long steps;

    private Budget(long maxSteps, long millis) {
        this.maxSteps = maxSteps;
        this.deadline = System.nanoTime() + millis * 1_000_000L;
    }

    /** Starts a budget on this thread; close it when the evaluation ends. */
    public static Budget start(long maxSteps, long millis) {
        Budget budget = new Budget(maxSteps, millis);
        CURRENT.set(budget);
        return budget;
    }

    /**
     * One more step of matching. Always true, so that it can stand among a pattern's constraints.
     *
     * @throws BoundExceeded when the budget is used up
     */
    public static boolean tick(Object subject) {
        Budget budget = CURRENT.get();
        if (budget != null) {
            budget.step();
        }
        return true;
    }

    /** The same; the second subject makes Drools evaluate it for every combination of both. */
    public static boolean tick(Object subject, Object other) {
        return tick(subject);
    }

    private void step() {
        if (++steps > maxSteps) {
            throw new BoundExceeded("steps");
        }
        if (steps % LOOK_AT_CLOCK_EVERY == 0 && System.nanoTime() > deadline) {
            throw new BoundExceeded("time");
        }
    }

    /** Ends the budget of this thread. */
    public void close() {
        CURRENT.remove();
    }
}
