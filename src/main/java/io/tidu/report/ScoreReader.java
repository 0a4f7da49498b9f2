package io.tidu.report;

import io.tidu.internal.source.tree.SourceNode;
import io.tidu.model.Comparison;
import io.tidu.model.Exact;
import io.tidu.model.assessment.Score;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads a score with its items and groups, both ordered by name. */
final class ScoreReader {
    private ScoreReader() {}

    static @Nullable Score read(SourceNode node) {
        if (node.isNull()) {
            return null;
        }
        Members score = new Members(node);
        Map<String, List<Score.Item>> items = items(score.object("items"));
        List<Score.Group> groups = new ArrayList<>();
        Map<String, SourceNode> sorted = new TreeMap<>();
        score.object("groups").entries().forEach(g -> sorted.put(g.key(), g.value()));
        sorted.forEach(
                (name, group) -> groups.add(group(name, new Members(group), items.getOrDefault(name, List.of()))));
        return new Score(
                points(score, "min"), points(score, "max"), pointsOrNull(score, "pass"), comparison(score), groups);
    }

    private static @Nullable Comparison comparison(Members score) {
        String required = score.textOrNull("required");
        if (required == null) {
            return null;
        }
        for (Comparison comparison : Comparison.values()) {
            if (required.startsWith(comparison.sign() + " ")) {
                return comparison;
            }
        }
        throw Members.wrong(score.node("required"));
    }

    /** By group. An item of a name that stood before in another group is called by both. */
    private static Map<String, List<Score.Item>> items(Members written) {
        Map<String, SourceNode> sorted = new TreeMap<>();
        written.entries().forEach(i -> sorted.put(i.key(), i.value()));
        Map<String, List<Score.Item>> items = new TreeMap<>();
        Set<String> keys = new HashSet<>(sorted.keySet());
        sorted.forEach((key, node) -> {
            Members item = new Members(node);
            String group = item.text("group");
            String rest = key.startsWith(group + ".") ? key.substring(group.length() + 1) : key;
            items.computeIfAbsent(group, g -> new ArrayList<>()).add(item(keys.contains(rest) ? rest : key, item));
        });
        return items;
    }

    private static Score.Item item(String name, Members item) {
        return new Score.Item(
                name,
                points(item, "min"),
                points(item, "max"),
                pointsOrNull(item, "recorded"),
                item.text("pack"),
                item.text("clause"),
                EvidenceReader.read(item));
    }

    private static Score.Group group(String name, Members group, List<Score.Item> items) {
        return new Score.Group(name, points(group, "min"), points(group, "max"), pointsOrNull(group, "cap"), items);
    }

    private static Exact points(Members of, String name) {
        return Objects.requireNonNull(of.exact(name, of.number(name)));
    }

    private static @Nullable Exact pointsOrNull(Members of, String name) {
        return of.exact(name, of.numberOrNull(name));
    }
}
