package io.tidu.pack.vocabulary;

import io.tidu.diagnostic.Nearest;
import io.tidu.diagnostic.Problems;
import io.tidu.pack.yaml.Node;
import io.tidu.pack.yaml.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Whether what {@code partOf} names can contain the fact: declared, in the same unit and years, and in no circle. */
final class PartChecks {
    private final Problems problems;
    private final SortedMap<String, Node> written = new TreeMap<>();

    PartChecks(Problems problems) {
        this.problems = problems;
    }

    /** Remembers where a fact says what contains it. */
    void add(String part, Node whole) {
        written.put(part, whole);
    }

    /** Checks all that were added, once every fact is read. */
    void check(Map<String, FactDefinition> facts) {
        written.forEach((name, node) -> {
            FactDefinition part = facts.get(name);
            FactDefinition whole = facts.get(node.text());
            if (part == null) {
                return;
            }
            if (whole == null) {
                List<String> others = facts.values().stream()
                        .filter(f -> !f.name().equals(name) && fit(part, f))
                        .map(FactDefinition::name)
                        .toList();
                String shown = Wording.shown(node.text());
                problems.add(
                        others.isEmpty()
                                ? node.problem("vocabulary.part-of-nothing", shown)
                                : node.problem(
                                        "vocabulary.part-of-unknown", shown, Nearest.orAll(node.text(), others)));
            } else if (!fit(part, whole)) {
                problems.add(node.problem("vocabulary.part-of-other-kind", name, whole.name()));
            } else if (isCircle(name)) {
                problems.add(node.problem("vocabulary.part-of-itself", name));
            }
        });
    }

    private static boolean fit(FactDefinition part, FactDefinition whole) {
        return part.type() == whole.type() && part.unit() == whole.unit() && part.yearly() == whole.yearly();
    }

    private boolean isCircle(String name) {
        List<String> way = new ArrayList<>(List.of(name));
        Node whole = written.get(name);
        while (whole != null && !way.contains(whole.text())) {
            way.add(whole.text());
            whole = written.get(whole.text());
        }
        return whole != null && whole.text().equals(name);
    }
}
