package io.tidu.internal.evaluate;

import io.tidu.model.Evidence;

/**
 * Counts the work of one evaluation and ends it when it is too much. It counts and never looks at a clock: on a busy
 * machine a clock refuses what an idle one decides. What is found again instead of being worked out again counts as if
 * it were worked out, so that a bound does not depend on how the engine saves work.
 *
 * <p>One per evaluation, on the thread that runs it.
 */
public final class WorkLimit {
    /** What stands around the texts of a result: names of fields, signs, numbers. */
    private static final int AROUND = 80;

    private final int mostFirings;
    private final long mostSteps;
    private final int mostStatements;
    private final long mostResults;
    private int firings;
    private long steps;
    private int statements;
    private long results;

    /**
     * A limit.
     *
     * @param firings rule firings; as many as this are one too many
     * @param steps steps of matching, of look-ups and over the entries of lists
     * @param statements statements of rules
     * @param results characters of what is said
     */
    public WorkLimit(int firings, long steps, int statements, long results) {
        this.mostFirings = firings;
        this.mostSteps = steps;
        this.mostStatements = statements;
        this.mostResults = results;
    }

    /** Lets everything pass, and counts it. */
    public static WorkLimit none() {
        return new WorkLimit(Integer.MAX_VALUE, Long.MAX_VALUE, Integer.MAX_VALUE, Long.MAX_VALUE);
    }

    /** So many steps so far. */
    public long steps() {
        return steps;
    }

    /** Whether what two evaluations did would have been within the bounds of this one if one had done all of it. */
    public boolean allows(WorkLimit one, WorkLimit other) {
        return one.firings + other.firings < mostFirings
                && one.steps + other.steps <= mostSteps
                && one.statements + other.statements <= mostStatements
                && one.results + other.results <= mostResults;
    }

    /**
     * Several steps at once: work that grows with tables, lists or statements.
     *
     * @throws BoundExceeded when there were too many
     */
    public void spend(long more) {
        steps += more;
        if (steps > mostSteps) {
            throw new BoundExceeded("steps");
        }
    }

    /**
     * One more firing of a rule.
     *
     * @throws BoundExceeded when there were too many
     */
    public void fire() {
        if (++firings >= mostFirings) {
            throw new BoundExceeded("firings");
        }
    }

    /**
     * One more statement of a rule.
     *
     * @throws BoundExceeded when there were too many
     */
    public void state() {
        if (++statements > mostStatements) {
            throw new BoundExceeded("statements");
        }
    }

    /**
     * Something that the assessment will say: its texts, and what is missing or doubtful.
     *
     * @param characters how long its texts are together
     * @throws BoundExceeded when it is too much
     */
    public void say(Evidence evidence, long characters) {
        results += AROUND + evidence.characters() + characters;
        if (results > mostResults) {
            throw new BoundExceeded("results");
        }
    }
}
