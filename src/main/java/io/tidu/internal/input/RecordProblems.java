package io.tidu.internal.input;

import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.Problems;
import io.tidu.internal.source.tree.SourceNode;
import java.util.List;

/** The errors of one record; after a hundred, only that there are more. */
public final class RecordProblems {
    /** A record of a hundred errors is of another form altogether; a million texts about it help nobody. */
    private static final int MOST = 100;

    private final Problems problems;
    private int found;
    private int told;

    /** Of a record; they go where all go. */
    public RecordProblems(Problems problems) {
        this.problems = problems;
    }

    /** Tells what does not prevent that the record is used. */
    void tell(Problem warning) {
        told++;
        if (told <= MOST) {
            problems.add(warning);
        } else if (told == MOST + 1) {
            problems.add(Problem.warning("input.more-problems", warning.place()));
        }
    }

    void add(SourceNode node, String id, String... arguments) {
        add(node.problem(id, arguments));
    }

    void add(Problem problem) {
        found++;
        if (found <= MOST) {
            problems.add(problem);
        } else if (found == MOST + 1) {
            problems.add(
                    new Problem("input.more-problems", problem.severity(), problem.place(), null, List.of(), null));
        }
    }

    /** Whether there is no use in looking for more. */
    boolean isFull() {
        return found > MOST;
    }

    boolean isEmpty() {
        return found == 0;
    }
}
