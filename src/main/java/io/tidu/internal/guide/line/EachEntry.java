package io.tidu.internal.guide.line;

import io.tidu.internal.evaluate.Entry;
import io.tidu.internal.evaluate.EvaluationContext;
import io.tidu.internal.evaluate.Scope;
import io.tidu.internal.policy.table.Fields;
import io.tidu.model.Exact;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Works a line out for every entry that a pattern can stand for. Which entry is which is not asked: the distances in
 * their order move as steadily as each of them. Not thread-safe.
 */
final class EachEntry {
    private final EvaluationContext firm;
    private final List<Map.Entry<Integer, String>> lists;
    private final Fields[] subjects;

    /**
     * For an enterprise.
     *
     * @param lists the lists, by the position of the pattern
     * @param subjects what the other patterns stand for
     */
    EachEntry(EvaluationContext firm, Map<Integer, String> lists, Fields[] subjects) {
        this.firm = firm;
        this.lists = List.copyOf(new TreeMap<>(lists).entrySet());
        this.subjects = subjects;
    }

    /** The distances that are known, the least first. */
    List<Exact> above(Function<Scope, @Nullable Exact> line) {
        List<Exact> distances = new ArrayList<>();
        from(0, line, distances);
        Collections.sort(distances);
        return distances;
    }

    private void from(int position, Function<Scope, @Nullable Exact> line, List<Exact> distances) {
        if (position == lists.size()) {
            Exact distance = line.apply(Scope.of(firm, subjects));
            if (distance != null) {
                distances.add(distance);
            }
            return;
        }
        for (Entry entry : firm.entries(lists.get(position).getValue())) {
            subjects[lists.get(position).getKey()] = entry;
            from(position + 1, line, distances);
        }
    }
}
