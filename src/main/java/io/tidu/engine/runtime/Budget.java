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
    /** A step may take as long as many look-ups in large tables do. */
    private static final int LOOK_AT_CLOCK_EVERY = 16;

    private final long maxSteps;
    private final long deadline;
    private long steps;
    private long nextLook = LOOK_AT_CLOCK_EVERY;

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
        spend(1);
        return true;
    }

    /**
     * Several steps at once: work that grows with tables, lists or statements.
     *
     * @throws BoundExceeded when the budget is used up
     */
    public static void spend(long steps) {
        Budget budget = CURRENT.get();
        if (budget != null) {
            budget.step(steps);
        }
    }

    /** The same; the second subject makes Drools evaluate it for every combination of both. */
    public static boolean tick(Object subject, Object other) {
        return tick(subject);
    }

    private void step(long more) {
        steps += more;
        if (steps > maxSteps) {
            throw new BoundExceeded("steps");
        }
        if (steps >= nextLook) {
            nextLook = steps + LOOK_AT_CLOCK_EVERY;
            if (System.nanoTime() > deadline) {
                throw new BoundExceeded("time");
            }
        }
    }

    /** Ends the budget of this thread. */
    public void close() {
        CURRENT.remove();
    }
}
