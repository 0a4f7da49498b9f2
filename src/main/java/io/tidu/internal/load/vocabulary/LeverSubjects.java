package io.tidu.internal.load.vocabulary;

import io.tidu.diagnostic.Problems;
import io.tidu.internal.diagnostic.Nearest;
import io.tidu.internal.policy.practice.Lever;
import io.tidu.internal.policy.vocabulary.BuiltInFacts;
import io.tidu.internal.source.tree.ShownText;
import io.tidu.internal.source.tree.SourceNode;
import io.tidu.model.Decimals;
import io.tidu.model.FactPath;
import io.tidu.vocabulary.DerivedDefinition;
import io.tidu.vocabulary.FactDefinition;
import io.tidu.vocabulary.FactType;
import io.tidu.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a lever can change: a declared fact or field that is not fixed by what happened or by what others decide. */
final class LeverSubjects {
    private static final Set<String> DECIDED_BY_OTHERS =
            Stream.of(BuiltInFacts.values()).map(BuiltInFacts::fact).collect(Collectors.toUnmodifiableSet());

    private final Vocabulary vocabulary;
    private final Problems problems;

    LeverSubjects(Vocabulary vocabulary, Problems problems) {
        this.vocabulary = vocabulary;
        this.problems = problems;
    }

    /** The fact or field that is named; null, with a problem added, if it is none that can change. */
    @Nullable
    FactDefinition subject(@Nullable SourceNode node) {
        if (node == null) {
            return null;
        }
        String path = node.text(problems);
        DerivedDefinition derived = vocabulary.derived().get(path);
        if (derived != null) {
            problems.add(node.problem("vocabulary.lever-derived", path, derived.formula()));
            return null;
        }
        FactDefinition found = vocabulary.at(path).orElse(null);
        if (found == null) {
            if (node.isScalar()) {
                problems.add(node.problem(
                        "vocabulary.lever-unknown-fact", ShownText.shown(path), Nearest.orAll(path, paths())));
            }
            return null;
        }
        if (isFixed(path, found)) {
            problems.add(node.problem("vocabulary.lever-fixed", path));
            return null;
        }
        if (found.type() == FactType.RECORD) {
            problems.add(node.problem(
                    "vocabulary.lever-needs-field",
                    path,
                    String.join(", ", found.fields().keySet())));
            return null;
        }
        return found;
    }

    /** Days have happened; recorded points, stages, payments and titles are somebody else's decisions. */
    private static boolean isFixed(String path, FactDefinition found) {
        return found.type() == FactType.DATE
                || DECIDED_BY_OTHERS.contains(FactPath.of(path).fact());
    }

    private SortedSet<String> paths() {
        SortedSet<String> paths = new TreeSet<>();
        vocabulary.facts().forEach((name, fact) -> {
            add(paths, name, fact);
            fact.fields().forEach((field, definition) -> add(paths, name + "." + field, definition));
        });
        return paths;
    }

    private static void add(SortedSet<String> paths, String path, FactDefinition fact) {
        if (!isFixed(path, fact) && fact.type() != FactType.RECORD) {
            paths.add(path);
        }
    }

    /** Whether something of this type can change in this way. */
    boolean fits(Lever.Change change, FactDefinition subject, SourceNode node) {
        boolean fits = switch (change) {
            case UP, DOWN, EITHER -> subject.type().isNumeric();
            case CHOOSE ->
                subject.type() == FactType.FLAG || subject.type() == FactType.CHOICE || subject.type() == FactType.TEXT;
            case ADD, END -> subject.type() == FactType.LIST;
        };
        SourceNode written = node.get("change");
        if (!fits && written != null) {
            problems.add(written.problem("vocabulary.lever-change-type", change.word(), subject.name()));
        } else if (change == Lever.Change.END && !lasts(subject) && written != null) {
            problems.add(written.problem("vocabulary.lever-ends-nothing", subject.name()));
            return false;
        }
        return fits;
    }

    private static boolean lasts(FactDefinition list) {
        return list.entries() != null && list.entries().until() != null;
    }

    /** What can be chosen. */
    List<String> choices(@Nullable SourceNode node, FactDefinition subject) {
        List<String> words = new ArrayList<>();
        for (SourceNode item : node == null ? List.<SourceNode>of() : node.items(problems)) {
            if (isValue(item, subject)) {
                words.add(item.text());
            }
        }
        if (node != null && node.isList() && node.items().isEmpty()) {
            problems.add(node.problem("vocabulary.nothing-listed", "to"));
        }
        return words;
    }

    /** The fields of an entry, but for its dates, which a plan sets. */
    SortedMap<String, String> entry(@Nullable SourceNode node, FactDefinition list) {
        SortedMap<String, String> fields = new TreeMap<>();
        for (SourceNode.Entry entry : node == null ? List.<SourceNode.Entry>of() : node.entries(problems)) {
            FactDefinition field = list.fields().get(entry.key());
            if (field == null) {
                problems.add(entry.problem(
                        "vocabulary.lever-entry-field",
                        ShownText.shown(entry.key()),
                        list.name(),
                        Nearest.orAll(entry.key(), list.fields().keySet())));
            } else if (field.type() == FactType.DATE) {
                problems.add(entry.problem("vocabulary.lever-entry-date", entry.key()));
            } else if (isValue(entry.value(), field)) {
                fields.put(entry.key(), entry.value().text());
            }
        }
        return fields;
    }

    /** The field by which an added entry is measured. */
    @Nullable
    FactDefinition size(@Nullable SourceNode node, FactDefinition list) {
        if (node == null) {
            return null;
        }
        String name = node.text(problems);
        FactDefinition field = list.fields().get(name);
        if (field == null || !field.type().isNumeric()) {
            List<String> numbers = list.fields().values().stream()
                    .filter(f -> f.type().isNumeric())
                    .map(FactDefinition::name)
                    .toList();
            problems.add(node.problem(
                    "vocabulary.lever-size", ShownText.shown(name), list.name(), Nearest.orAll(name, numbers)));
            return null;
        }
        return field;
    }

    private boolean isValue(SourceNode node, FactDefinition fact) {
        if (fact.type() == FactType.FLAG) {
            int before = problems.errors();
            node.flag(problems);
            return problems.errors() == before;
        }
        String word = node.text(problems);
        boolean fits = switch (fact.type()) {
            case CHOICE -> fact.values().containsKey(word);
            case NUMBER, MONEY, RATIO -> Decimals.read(word) != null;
            default -> !word.isBlank();
        };
        if (!fits && node.isScalar()) {
            Set<String> words = fact.values().keySet();
            problems.add(
                    words.isEmpty()
                            ? node.problem("vocabulary.lever-value", ShownText.shown(word), fact.name())
                            : node.problem(
                                    "vocabulary.lever-word",
                                    ShownText.shown(word),
                                    fact.name(),
                                    Nearest.orAll(word, words)));
        }
        return fits;
    }
}
