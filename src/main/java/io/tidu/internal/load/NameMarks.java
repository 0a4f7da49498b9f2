package io.tidu.internal.load;

import io.tidu.diagnostic.Problems;
import io.tidu.internal.diagnostic.Nearest;
import io.tidu.internal.source.tree.SourceNode;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What stands behind the labels of targets and criteria in {@code pack.yaml}. */
final class NameMarks {
    static final String CONSEQUENCE_OF = "consequenceOf";
    static final String COUNTER = "counter";

    private final Problems problems;

    NameMarks(Problems problems) {
        this.problems = problems;
    }

    /** Only a target can be internal: an item that nobody applies for pays nobody. */
    SortedSet<String> internal(@Nullable SourceNode targets) {
        SortedSet<String> internal = new TreeSet<>();
        each(targets, ManifestReader.INTERNAL, (name, said) -> {
            if (said.flag(problems)) {
                internal.add(name);
            }
        });
        return internal;
    }

    /** What follows from a title, by name: a target of the same pack that follows from nothing itself. */
    SortedMap<String, String> consequences(@Nullable SourceNode targets) {
        SortedSet<String> titles = new TreeSet<>();
        if (targets != null) {
            targets.members().forEach(t -> titles.add(t.key()));
        }
        each(targets, CONSEQUENCE_OF, (name, said) -> titles.remove(name));
        SortedMap<String, String> consequences = new TreeMap<>();
        each(targets, CONSEQUENCE_OF, (name, said) -> {
            String title = said.text(problems);
            if (titles.contains(title)) {
                consequences.put(name, title);
            } else {
                problems.add(said.problem("pack.consequence-of", title, Nearest.orAll(title, titles)));
            }
        });
        return consequences;
    }

    /** The measure words of criteria by name. */
    SortedMap<String, String> counters(@Nullable SourceNode criteria) {
        SortedMap<String, String> counters = new TreeMap<>();
        each(criteria, COUNTER, (name, said) -> counters.put(name, said.text(problems)));
        return counters;
    }

    private static void each(@Nullable SourceNode labels, String key, BiConsumer<String, SourceNode> what) {
        for (SourceNode.Entry entry : labels == null ? List.<SourceNode.Entry>of() : labels.members()) {
            SourceNode said = entry.value().isMapping() ? entry.value().get(key) : null;
            if (said != null) {
                what.accept(entry.key(), said);
            }
        }
    }
}
