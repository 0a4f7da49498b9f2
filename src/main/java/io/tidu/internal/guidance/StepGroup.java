package io.tidu.internal.guidance;

import io.tidu.model.PackItem;
import io.tidu.model.guidance.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Steps that an officer says in one: papers to hand in, and entries of one kind to be made ready until the same day.
 *
 * @param steps the steps, at least one; of several all are of one kind
 */
record StepGroup(List<Step> steps) {
    StepGroup {
        steps = List.copyOf(steps);
    }

    /** All steps, each group where its first one stands. */
    static List<StepGroup> of(List<Step> steps) {
        Map<Object, List<Step>> groups = new LinkedHashMap<>();
        for (Step step : steps) {
            groups.computeIfAbsent(key(step), k -> new ArrayList<>()).add(step);
        }
        return groups.values().stream().map(StepGroup::new).toList();
    }

    /** What steps have in common that are said in one: what is neither handed in nor an entry stands alone. */
    private static Object key(Step step) {
        if (step instanceof Step.Supply supply) {
            return supply.document().isEmpty() ? "find out" : "hand in";
        }
        if (step instanceof Step.Add add && add.count() == 1 && add.size() == null) {
            return String.join(" ", add.lever(), add.list(), add.by().toString());
        }
        return step;
    }

    Step first() {
        return steps.get(0);
    }

    /** The clauses of all, each once. */
    List<PackItem> clauses() {
        Set<PackItem> clauses = new LinkedHashSet<>();
        steps.forEach(s -> clauses.addAll(s.clauses()));
        return List.copyOf(clauses);
    }
}
