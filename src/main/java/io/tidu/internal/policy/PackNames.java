package io.tidu.internal.policy;

import io.tidu.internal.policy.rule.AwardGroups;
import io.tidu.internal.policy.rule.GroupsKnown;
import io.tidu.model.Label;
import io.tidu.model.Names;
import io.tidu.model.Unit;
import io.tidu.vocabulary.FactDefinition;
import io.tidu.vocabulary.Vocabulary;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The labels of a folder of rules. Immutable and safe to share between threads.
 *
 * @param labels what the packs on a date and the facts are called
 * @param words what the words of choices are called, but for those that are called differently for two facts
 * @param awardGroups which award items belong together
 */
public record PackNames(Labels labels, Map<String, Label> words, AwardGroups awardGroups)
        implements Names, GroupsKnown {
    /** The labels of these versions, and the words of the facts, where money does not matter. */
    public static Names of(Labels labels, Vocabulary vocabulary) {
        return of(labels, vocabulary, AwardGroups.NONE);
    }

    /** The labels of these versions, the words of the facts, and which items belong together. */
    public static Names of(Labels labels, Vocabulary vocabulary, AwardGroups groups) {
        Map<String, Label> words = new HashMap<>();
        Set<String> ambiguous = new HashSet<>();
        collect(vocabulary.facts().values(), words, ambiguous);
        words.keySet().removeAll(ambiguous);
        return new PackNames(labels, Map.copyOf(words), groups);
    }

    /** A finding names a word without its fact: one that is called differently for two facts stays as it is. */
    private static void collect(Collection<FactDefinition> facts, Map<String, Label> words, Set<String> ambiguous) {
        for (FactDefinition fact : facts) {
            fact.values().keySet().forEach(word -> {
                Label label = Objects.requireNonNull(fact.called(word));
                Label before = words.putIfAbsent(word, label);
                if (before != null && !before.equals(label)) {
                    ambiguous.add(word);
                }
            });
            collect(fact.fields().values(), words, ambiguous);
        }
    }

    @Override
    public Label target(String name) {
        return labels.target(name);
    }

    @Override
    public Label target(String pack, String name) {
        return labels.target(pack, name);
    }

    @Override
    public Label criterion(String pack, String name) {
        return labels.criterion(pack, name);
    }

    @Override
    public Label failed(String pack, String name) {
        return labels.failed(pack, name);
    }

    @Override
    public String counter(String pack, String name) {
        return labels.counter(pack, name);
    }

    @Override
    public Label choice(String path, String word) {
        return labels.choice(path, word);
    }

    @Override
    public Label lever(String name) {
        return labels.lever(name);
    }

    @Override
    public Unit unit(String path) {
        return labels.unit(path);
    }

    @Override
    public Label item(String pack, String name) {
        return labels.item(pack, name);
    }

    @Override
    public Label fact(String path) {
        return labels.fact(path);
    }

    @Override
    public Label word(String word) {
        return words.getOrDefault(word, Label.of(word));
    }

    @Override
    public Label word(String word, Collection<String> among) {
        Label own = words.get(word);
        return own == null ? labels.word(word, among) : own;
    }

    @Override
    public Label clauseTitle(String pack, String clause) {
        return labels.clauseTitle(pack, clause);
    }

    @Override
    public Label packTitle(String pack) {
        return labels.packTitle(pack);
    }

    @Override
    public @Nullable Label document(String path) {
        return labels.document(path);
    }
}
