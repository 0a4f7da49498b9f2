package io.tidu.evaluate.decide;

import io.tidu.model.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * Bounds the work of one evaluation. Every pattern ticks it, because neither {@code halt()} nor an interrupt stops a
 * cross join inside Drools. It counts and never looks at a clock: on a busy machine a clock refuses what an idle one
 * decides.
 *
 * <p>One per evaluation, on the thread that runs it.
 */
public final class Budget {
    private static final ThreadLocal<@Nullable Budget> CURRENT = new ThreadLocal<>();
    /** What stands around the texts of a result: names of fields, signs, numbers. */
    private static final int AROUND = 40;

    private final long maxSteps;
    private final int maxStatements;
    private final long maxResults;
    private long steps;
    private int statements;
    private long results;

    private Budget(long maxSteps, int maxStatements, long maxResults) {
        this.maxSteps = maxSteps;
        this.maxStatements = maxStatements;
        this.maxResults = maxResults;
    }

    /** Starts a budget on this thread; close it when the evaluation ends. */
    public static Budget start(long maxSteps, int maxStatements, long maxResults) {
        Budget budget = new Budget(maxSteps, maxStatements, maxResults);
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

    /** The same; the second subject makes Drools evaluate it for every combination of both. */
    public static boolean tick(Object subject, Object other) {
        return tick(subject);
    }

    /**
     * Several steps at once: work that grows with tables, lists or statements.
     *
     * @throws BoundExceeded when the budget is used up
     */
    public static void spend(long steps) {
        Budget budget = CURRENT.get();
        if (budget != null && (budget.steps += steps) > budget.maxSteps) {
            throw new BoundExceeded("steps");
        }
    }

    /**
     * One more statement of a rule.
     *
     * @throws BoundExceeded when the budget is used up
     */
    static void state() {
        Budget budget = CURRENT.get();
        if (budget != null && ++budget.statements > budget.maxStatements) {
            throw new BoundExceeded("statements");
        }
    }

    /**
     * Something that the assessment will say: its texts, and what is missing or doubtful.
     *
     * @throws BoundExceeded when the budget is used up
     */
    public static void say(Evidence evidence, String... texts) {
        Budget budget = CURRENT.get();
        if (budget != null) {
            long characters = AROUND + evidence.characters();
            for (String text : texts) {
                characters += text.length();
            }
            budget.results += characters;
            if (budget.results > budget.maxResults) {
                throw new BoundExceeded("results");
            }
        }
    }

    /** Ends the budget of this thread. */
    public void close() {
        CURRENT.remove();
    }
}
