package io.tidu.internal.load.budget;

import io.tidu.diagnostic.Problems;
import io.tidu.internal.diagnostic.Nearest;
import io.tidu.internal.policy.practice.Sharing;
import io.tidu.internal.policy.practice.Sharing.Mention;
import io.tidu.internal.source.tree.ShownText;
import io.tidu.internal.source.tree.SourceNode;
import io.tidu.model.Exact;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads how money is shared: the same keys in a file of a budget and below {@code budget:} in {@code pack.yaml}.
 * Whether there are such names is for {@link SharingNames} to say.
 */
public final class SharingReader {
    private static final String RULE = "rule";
    private static final String PRIORITY = "priority";
    private static final String SCORE = "score";
    private static final String DATE = "date";
    private static final String PER_ENTERPRISE = "perEnterprise";
    private static final String PER_ITEM = "perItem";
    private static final String ITEMS = "items";
    private static final String POT = "pot";
    private static final String INSTALMENTS = "instalments";
    private static final String PROMISED = "promised";

    private final Problems problems;
    private final BudgetFigures figures;
    private final List<Mention> mentions = new ArrayList<>();

    private SharingReader(Problems problems) {
        this.problems = problems;
        this.figures = new BudgetFigures(problems);
    }

    /**
     * Reads it; what has a problem is left out.
     *
     * @param more the keys that may stand beside those of sharing
     * @param source how far it has been laid down, or null
     */
    public static Sharing read(SourceNode node, Sharing.@Nullable Source source, Problems problems, String... more) {
        String[] own = {RULE, PRIORITY, SCORE, DATE, PER_ENTERPRISE, PER_ITEM, ITEMS, INSTALMENTS, PROMISED};
        node.onlyKeys(problems, Stream.concat(Stream.of(own), Stream.of(more)).toArray(String[]::new));
        return node.isMapping() ? new SharingReader(problems).read(node, source) : Sharing.NONE;
    }

    private Sharing read(SourceNode node, Sharing.@Nullable Source source) {
        Sharing.Way way = way(node);
        Long perEnterprise = figures.money(node.get(PER_ENTERPRISE));
        SortedMap<String, Long> perItem = new TreeMap<>();
        SortedMap<String, Long> pots = new TreeMap<>();
        SortedMap<String, List<Exact>> instalments = new TreeMap<>();
        for (SourceNode.Entry entry : items(node.get(PER_ITEM))) {
            Long cap = figures.money(entry.value());
            if (cap != null) {
                perItem.put(entry.key(), cap);
            } else if (entry.value().isNull()) {
                problems.add(entry.problem("yaml.missing-key", entry.key()));
            }
        }
        for (SourceNode.Entry entry : items(node.get(ITEMS))) {
            entry.value().onlyKeys(problems, POT);
            Long pot = figures.money(entry.value().need(POT, problems));
            if (pot != null) {
                pots.put(entry.key(), pot);
            }
        }
        for (SourceNode.Entry entry : items(node.get(INSTALMENTS))) {
            List<Exact> shares = figures.shares(entry.value());
            if (!shares.isEmpty()) {
                instalments.put(entry.key(), shares);
            }
        }
        Sharing.Promised promised = promised(node.get(PROMISED));
        return new Sharing(way, perEnterprise, perItem, pots, instalments, promised, source, mentions, node.place());
    }

    private Sharing.@Nullable Promised promised(@Nullable SourceNode node) {
        if (node == null) {
            return null;
        }
        String word = node.text(problems);
        Sharing.Promised promised = Sharing.Promised.of(word).orElse(null);
        if (promised == null && node.isScalar()) {
            List<String> words = Stream.of(Sharing.Promised.values())
                    .map(Sharing.Promised::word)
                    .toList();
            problems.add(node.problem("budget.promised", ShownText.shown(word), Nearest.orAll(word, words)));
        }
        return promised;
    }

    /** Entries by the names of items. */
    private List<SourceNode.Entry> items(@Nullable SourceNode node) {
        List<SourceNode.Entry> entries = node == null ? List.of() : node.entries(problems);
        for (SourceNode.Entry entry : entries) {
            boolean sameLine = entry.keyPlace().line() == entry.value().place().line();
            mentions.add(new Mention(
                    Mention.Kind.ITEM,
                    entry.key(),
                    entry.keyPlace(),
                    sameLine ? entry.value().excerpt() : null));
        }
        return entries;
    }

    private Sharing.@Nullable Way way(SourceNode node) {
        Sharing.Rule rule = rule(node.get(RULE));
        Set<String> names = new LinkedHashSet<>();
        for (String key : List.of(PRIORITY, SCORE, DATE)) {
            SourceNode written = node.get(key);
            if (key.equals(keyOf(rule))) {
                written = node.need(key, problems);
                names(key, written, names);
            } else if (written != null && node.get(RULE) == null) {
                problems.add(written.problem(
                        "budget.way-without-rule", key, ruleOf(key).word()));
            } else if (written != null && rule != null) {
                problems.add(written.problem(
                        "budget.way-key", key, rule.word(), ruleOf(key).word()));
            }
        }
        boolean complete = rule == Sharing.Rule.PRO_RATA || !names.isEmpty();
        return rule != null && complete ? new Sharing.Way(rule, List.copyOf(names)) : null;
    }

    private void names(String key, @Nullable SourceNode written, Set<String> names) {
        if (written == null) {
            return;
        }
        if (!key.equals(PRIORITY)) {
            Mention.Kind kind = key.equals(SCORE) ? Mention.Kind.TARGET : Mention.Kind.DAY;
            String name = written.text(problems);
            if (written.isScalar()) {
                names.add(name);
                mentions.add(new Mention(kind, name, written.place(), written.excerpt()));
            }
            return;
        }
        for (SourceNode item : written.items(problems)) {
            String name = item.text(problems);
            if (names.contains(name)) {
                problems.add(item.problem("budget.item-twice", ShownText.shown(name)));
            } else if (item.isScalar()) {
                names.add(name);
                mentions.add(new Mention(Mention.Kind.ITEM, name, item.place(), item.excerpt()));
            }
        }
        if (written.isList() && written.items().isEmpty()) {
            problems.add(written.problem("vocabulary.nothing-listed", PRIORITY));
        }
    }

    /** What a rule goes by; an empty text for what goes by nothing. */
    private static String keyOf(Sharing.@Nullable Rule rule) {
        if (rule == null) {
            return "";
        }
        return switch (rule) {
            case PRO_RATA -> "";
            case PRIORITY -> PRIORITY;
            case SCORE -> SCORE;
            case FIRST_COME -> DATE;
        };
    }

    private static Sharing.Rule ruleOf(String key) {
        return Stream.of(Sharing.Rule.values())
                .filter(rule -> keyOf(rule).equals(key))
                .findFirst()
                .orElseThrow();
    }

    private Sharing.@Nullable Rule rule(@Nullable SourceNode node) {
        if (node == null) {
            return null;
        }
        String word = node.text(problems);
        Sharing.Rule rule = Sharing.Rule.of(word).orElse(null);
        if (rule == null && node.isScalar()) {
            List<String> words =
                    Stream.of(Sharing.Rule.values()).map(Sharing.Rule::word).toList();
            problems.add(node.problem("budget.rule", ShownText.shown(word), Nearest.orAll(word, words)));
        }
        return rule;
    }
}
