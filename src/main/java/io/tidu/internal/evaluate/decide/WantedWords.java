package io.tidu.internal.evaluate.decide;

import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.expression.Operator;
import io.tidu.model.assessment.Required;
import io.tidu.vocabulary.FactDefinition;
import io.tidu.vocabulary.FactType;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The words that a requirement asks for, and those of the choice that it refuses, where some of those allowed are left
 * to a person. Safe to share between threads.
 */
final class WantedWords {
    private static final int MOST_KEPT = 1_000;

    private final String pack;
    private final @Nullable FactDefinition fact;
    private final ReviewWords reviewWords;
    private final Map<Key, Required> made = new ConcurrentHashMap<>();

    private record Key(String criterion, SortedSet<String> words) {}

    private WantedWords(String pack, @Nullable FactDefinition fact, ReviewWords reviewWords) {
        this.pack = pack;
        this.fact = fact;
        this.reviewWords = reviewWords;
    }

    static WantedWords of(RulePlan plan, Expression value) {
        FactDefinition fact = value.operation() == Operator.READ
                ? plan.plan().knowledge().facts().get(value.name())
                : null;
        return new WantedWords(plan.rule().pack(), fact, plan.plan().reviewWords());
    }

    /** What is asked for. So many are kept as rules and rows can ask for, since a fact can be a line as well. */
    Required of(String criterion, Threshold.OfText wanted) {
        if (made.size() >= MOST_KEPT) {
            return new Required.OneOf(List.copyOf(wanted.words()), excluded(criterion, wanted.words()));
        }
        return made.computeIfAbsent(
                new Key(criterion, wanted.words()),
                k -> new Required.OneOf(List.copyOf(k.words()), excluded(k.criterion(), k.words())));
    }

    private List<String> excluded(String criterion, SortedSet<String> allowed) {
        if (fact == null
                || fact.type() != FactType.CHOICE
                || Collections.disjoint(allowed, reviewWords.of(pack, criterion, fact.name()))) {
            return List.of();
        }
        SortedSet<String> refused = new TreeSet<>(fact.values().keySet());
        refused.removeAll(allowed);
        return List.copyOf(refused);
    }
}
