package io.tidu.internal.load.budget;

import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.Problems;
import io.tidu.internal.diagnostic.Nearest;
import io.tidu.internal.policy.ItemOwners;
import io.tidu.internal.policy.Policies;
import io.tidu.internal.policy.PolicyPack;
import io.tidu.internal.policy.practice.Sharing;
import io.tidu.internal.policy.practice.Sharing.Mention;
import io.tidu.internal.policy.rule.AwardItems;
import io.tidu.internal.policy.rule.StatedName;
import io.tidu.internal.policy.rule.StatementKind;
import io.tidu.internal.source.tree.ShownText;
import io.tidu.model.PackItem;
import io.tidu.vocabulary.FactType;
import io.tidu.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The names that sharing can speak of: award items, targets with a score, facts that are days. Immutable and safe to
 * share between threads.
 */
public final class SharingNames {
    private final Map<Mention.Kind, SortedSet<String>> names = new EnumMap<>(Mention.Kind.class);
    private final SortedSet<PackItem> items;
    /** Items by what their packs call them, in either language. */
    private final Map<String, String> called = new HashMap<>();

    private SharingNames(
            SortedSet<PackItem> items, SortedSet<String> words, Collection<PolicyPack> scored, Vocabulary vocabulary) {
        for (PolicyPack pack : scored) {
            pack.manifest().items().forEach((item, label) -> {
                String whole = new PackItem(pack.manifest().id(), item).toString();
                String word = words.contains(item) ? item : whole;
                if (words.contains(word)) {
                    called.put(label.zh(), word);
                    called.put(label.en(), word);
                }
            });
        }
        this.items = Collections.unmodifiableSortedSet(items);
        SortedSet<String> targets = new TreeSet<>();
        for (PolicyPack pack : scored) {
            pack.graph().names().stream()
                    .filter(n -> n.role() == StatementKind.Role.TARGET && n.kind() == StatementKind.SCORE)
                    .forEach(n -> targets.add(n.text()));
        }
        SortedSet<String> days = new TreeSet<>();
        vocabulary.facts().values().stream()
                .filter(fact -> fact.type() == FactType.DATE)
                .forEach(fact -> days.add(fact.name()));
        names.put(Mention.Kind.ITEM, words);
        names.put(Mention.Kind.TARGET, targets);
        names.put(Mention.Kind.DAY, days);
    }

    /** Those that a file of a budget can speak of: an item by its name, but with its pack where two have one name. */
    public static SharingNames of(Policies policies, LocalDate on) {
        Collection<PolicyPack> packs = policies.inForce(on);
        AwardItems owners = policies.awardItems(on);
        SortedSet<PackItem> items = new TreeSet<>();
        packs.forEach(p -> items.addAll(paid(p, owners)));
        SortedSet<String> words = new TreeSet<>();
        items.forEach(i -> words.add(i.toString()));
        items.stream().filter(i -> named(items, i.name()).size() == 1).forEach(i -> words.add(i.name()));
        return new SharingNames(items, words, packs, policies.vocabulary());
    }

    /** Those that a pack can speak of: its own items, not those that it shares; scores of any pack. */
    public static SharingNames of(PolicyPack pack, Collection<PolicyPack> packs, Vocabulary vocabulary) {
        AwardItems owners = new ItemOwners(packs).items(List.of(pack), Set.of());
        SortedSet<PackItem> items = paid(pack, owners);
        items.removeIf(i -> !i.pack().equals(pack.manifest().id()));
        SortedSet<String> words = new TreeSet<>();
        items.forEach(i -> words.add(i.name()));
        return new SharingNames(items, words, packs, vocabulary);
    }

    private static SortedSet<PackItem> paid(PolicyPack pack, AwardItems owners) {
        SortedSet<PackItem> items = new TreeSet<>();
        pack.graph().names().stream()
                .filter(StatedName::isPaidItem)
                .forEach(n -> items.add(owners.of(pack.manifest().id(), n.text())));
        return items;
    }

    private static List<String> named(Collection<PackItem> items, String name) {
        return items.stream()
                .filter(i -> i.name().equals(name))
                .map(PackItem::toString)
                .toList();
    }

    /** Every item that is paid. */
    public SortedSet<PackItem> items() {
        return items;
    }

    /** Tells of each name that there is not, that several packs have, or that means what another means. */
    public void check(Sharing sharing, Problems problems) {
        for (Mention mention : sharing.mentions()) {
            SortedSet<String> known = names.getOrDefault(mention.kind(), new TreeSet<>());
            List<String> several = mention.kind() == Mention.Kind.ITEM ? named(items, mention.name()) : List.of();
            if (several.size() > 1) {
                tell("budget.item-of-several", mention, String.join(", ", several), problems);
            } else if (!known.contains(mention.name())) {
                String id = switch (mention.kind()) {
                    case ITEM -> "budget.item";
                    case TARGET -> "budget.target";
                    case DAY -> "budget.day";
                };
                tell(id, mention, meant(mention, known), problems);
            }
        }
        Sharing.Way way = sharing.way();
        once(way == null ? List.of() : way.names(), sharing, problems);
        once(sharing.perItem().keySet(), sharing, problems);
        once(sharing.pots().keySet(), sharing, problems);
        once(sharing.instalments().keySet(), sharing, problems);
    }

    /** The name of what is called as it is written, else the nearest name, else all. */
    private String meant(Mention mention, SortedSet<String> known) {
        if (mention.kind() != Mention.Kind.ITEM) {
            return Nearest.orAll(mention.name(), known);
        }
        String named = called.get(mention.name());
        if (named == null && Nearest.to(mention.name(), known).isEmpty()) {
            named = Nearest.to(mention.name(), called.keySet()).map(called::get).orElse(null);
        }
        return named == null ? Nearest.orAll(mention.name(), known) : named;
    }

    /** An item must not be named with its pack and without, where both are said to be something. */
    private static void once(Collection<String> said, Sharing sharing, Problems problems) {
        Set<String> all = Set.copyOf(said);
        for (Mention mention : sharing.mentions()) {
            String name = mention.name();
            String alone = name.substring(name.lastIndexOf('/') + 1);
            if (mention.kind() == Mention.Kind.ITEM
                    && !alone.equals(name)
                    && all.contains(name)
                    && all.contains(alone)) {
                tell("budget.item-twice", mention, alone, problems);
            }
        }
    }

    private static void tell(String id, Mention mention, String other, Problems problems) {
        if (!problems.isFull(mention.place().file())) {
            problems.add(Problem.error(id, mention.place(), ShownText.shown(mention.name()), other)
                    .withExcerpt(mention.excerpt()));
        }
    }
}
