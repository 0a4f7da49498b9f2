package io.tidu.internal.load.vocabulary;

import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.Problems;
import io.tidu.internal.diagnostic.Nearest;
import io.tidu.internal.source.tree.ShownText;
import io.tidu.internal.source.tree.SourceNode;
import io.tidu.vocabulary.FactDefinition;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Whether what {@code partOf} names can contain the fact: declared, in the same unit and years, and in no circle. */
final class PartChecks {
    /** Wholes above one another; each enterprise is held against all of them. */
    private static final int MOST_LEVELS = 10;
    /** Looking for the name that was meant takes every other name; after so many mistakes nobody reads on. */
    private static final int MOST_TOLD = 100;

    private final Problems problems;
    private final SortedMap<String, SourceNode> written = new TreeMap<>();

    PartChecks(Problems problems) {
        this.problems = problems;
    }

    /** Remembers where a fact says what contains it. */
    void add(String part, SourceNode whole) {
        written.put(part, whole);
    }

    /** Checks all that were added, once every fact is read. */
    void check(Map<String, FactDefinition> facts) {
        int told = 0;
        for (Map.Entry<String, SourceNode> entry : written.entrySet()) {
            FactDefinition part = facts.get(entry.getKey());
            Problem problem = part == null ? null : problem(part, entry.getValue(), facts);
            if (problem != null && ++told <= MOST_TOLD) {
                problems.add(problem);
            }
            if (told > MOST_TOLD) {
                return;
            }
        }
    }

    private @Nullable Problem problem(FactDefinition part, SourceNode written, Map<String, FactDefinition> facts) {
        FactDefinition whole = facts.get(written.text());
        if (whole == null) {
            return unknown(part, written, facts);
        }
        if (!fit(part, whole)) {
            return written.problem("vocabulary.part-of-other-kind", part.name(), whole.name());
        }
        String chain = chain(part.name());
        return chain == null ? null : written.problem(chain, part.name(), String.valueOf(MOST_LEVELS));
    }

    private static Problem unknown(FactDefinition part, SourceNode written, Map<String, FactDefinition> facts) {
        List<String> others = facts.values().stream()
                .filter(f -> !f.name().equals(part.name()) && fit(part, f))
                .map(FactDefinition::name)
                .toList();
        String shown = ShownText.shown(written.text());
        return others.isEmpty()
                ? written.problem("vocabulary.part-of-nothing", shown)
                : written.problem("vocabulary.part-of-unknown", shown, Nearest.orAll(written.text(), others));
    }

    private static boolean fit(FactDefinition part, FactDefinition whole) {
        return part.type() == whole.type() && part.unit() == whole.unit() && part.yearly() == whole.yearly();
    }

    /** What is wrong with the wholes above a fact, as the id of a problem; null if nothing is. */
    private @Nullable String chain(String name) {
        Set<String> above = new HashSet<>();
        SourceNode whole = written.get(name);
        // A circle that the fact only leads to is told at the facts it is made of.
        while (whole != null && above.add(whole.text())) {
            if (whole.text().equals(name)) {
                return "vocabulary.part-of-itself";
            }
            if (above.size() > MOST_LEVELS) {
                return "vocabulary.part-of-too-deep";
            }
            whole = written.get(whole.text());
        }
        return null;
    }
}
