package io.tidu.internal.guide.line;

import io.tidu.internal.evaluate.Compiled;
import io.tidu.internal.evaluate.EvaluationContext;
import io.tidu.internal.evaluate.ReferenceData;
import io.tidu.internal.evaluate.RowFact;
import io.tidu.internal.evaluate.Scope;
import io.tidu.internal.policy.table.Fields;
import io.tidu.internal.search.UnknownSubject;
import io.tidu.model.Exact;
import io.tidu.model.Quantity;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An edge that the rules hold a value against: where a requirement, a condition or a band of a table changes sides.
 * Immutable and safe to share between threads.
 *
 * @param value the value, as the engine works it out
 * @param edge what it is held against; null if that is fixed
 * @param fixed what it is held against if that is the same for everybody, else 0
 * @param facts the facts that either reads
 * @param rows the rows that the rule's patterns stand for, by their position
 * @param patterns how many patterns the rule has
 * @param knowledge what it is worked out with
 */
public record Line(
        Compiled<Quantity> value,
        @Nullable Compiled<Quantity> edge,
        Exact fixed,
        Set<String> facts,
        Map<Integer, RowFact> rows,
        int patterns,
        ReferenceData knowledge) {
    /** Copies the collections. */
    public Line {
        facts = Set.copyOf(facts);
        rows = Map.copyOf(rows);
    }

    /**
     * How far the value lies above the edge; null if either is not one value.
     *
     * @throws IllegalArgumentException if the enterprise is seen with other knowledge than the line is worked out with
     */
    public @Nullable Exact above(EvaluationContext firm) {
        if (firm.knowledge() != knowledge) {
            throw new IllegalArgumentException("a line of other rules");
        }
        Fields[] subjects = new Fields[patterns];
        Arrays.fill(subjects, UnknownSubject.ONLY);
        rows.forEach((pattern, row) -> subjects[pattern] = row);
        Scope scope = Scope.of(firm, subjects);
        Exact left = value.in(scope).single();
        Exact right = edge == null ? fixed : edge.in(scope).single();
        return left == null || right == null ? null : left.minus(right);
    }
}
