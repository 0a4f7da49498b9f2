package io.tidu.internal.policy;

import io.tidu.internal.policy.practice.Lever;
import io.tidu.model.Label;
import io.tidu.model.Unit;
import io.tidu.vocabulary.FactDefinition;
import io.tidu.vocabulary.FactType;
import io.tidu.vocabulary.Vocabulary;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What people call the names in rules, findings and evidence. A name without a label is its own label, never an error.
 * Immutable and safe to share between threads.
 */
public final class Labels {
    private final FactLabels facts;
    private final Map<String, PackFolder> packs = new LinkedHashMap<>();
    private final Map<String, Label> levers = new HashMap<>();
    private final List<PackFolder> others;
    /** In which order a pack's names are looked for. */
    private final Map<String, List<PackFolder>> orders = new HashMap<>();

    /** Labels of the declared facts and of one version of each pack. */
    public Labels(Vocabulary vocabulary, PackSet packs) {
        this(vocabulary, new TreeMap<>(), packs);
    }

    /** The same with the levers of the vocabulary. */
    public Labels(Vocabulary vocabulary, SortedMap<String, Lever> levers, PackSet packs) {
        this.facts = new FactLabels(vocabulary);
        levers.forEach((name, lever) -> this.levers.put(name, lever.label()));
        packs.all()
                .forEach(p -> p.manifest()
                        .practice()
                        .levers()
                        .forEach((name, lever) -> this.levers.put(name, lever.label())));
        packs.all().forEach(p -> this.packs.put(p.id(), p));
        this.others = List.copyOf(this.packs.values());
        this.packs.keySet().forEach(id -> orders.put(id, order(id)));
    }

    /** The label of a pack: the policy's title. */
    public Label packTitle(String id) {
        PackFolder pack = packs.get(id);
        return pack == null ? Label.of(id) : pack.manifest().title();
    }

    /** The title of a clause. */
    public Label clauseTitle(String pack, String clause) {
        return Optional.ofNullable(packs.get(pack))
                .flatMap(p -> p.clause(clause))
                .map(Clause::title)
                .orElseGet(() -> Label.of(clause));
    }

    /** The label of a target or tier, whichever pack decides it; a tier that is no target may be among the items. */
    public Label target(String name) {
        return target(others, name);
    }

    /** The label of a target or tier: the pack's own, else that of a pack it builds on, else that of any pack. */
    public Label target(String pack, String name) {
        return target(from(pack), name);
    }

    private static Label target(List<PackFolder> packs, String name) {
        Label target = find(packs, name, PackManifest::targets);
        return found(target == null ? find(packs, name, PackManifest::items) : target, name);
    }

    /**
     * The label of a criterion: the pack's own, else that of a pack it builds on, else that of any pack, else that of
     * the target of this name, else that of the fact of this name.
     */
    public Label criterion(String pack, String name) {
        Label own = find(from(pack), name, PackManifest::criteria);
        if (own != null) {
            return own;
        }
        Label target = find(from(pack), name, PackManifest::targets);
        return target == null || target.equals(Label.of(name)) ? fact(name) : target;
    }

    /** What a criterion is called when it is not met, such as "veto event": its own label unless its pack says so. */
    public Label failed(String pack, String name) {
        return from(pack).stream()
                .filter(p -> p.manifest().criteria().containsKey(name))
                .findFirst()
                .flatMap(p -> Optional.ofNullable(p.manifest().failed().get(name)))
                .orElseGet(() -> criterion(pack, name));
    }

    /** The Chinese measure word of what a criterion counts, or an empty text if no pack gives one. */
    public String counter(String pack, String name) {
        return from(pack).stream()
                .filter(p -> p.manifest().criteria().containsKey(name))
                .findFirst()
                .map(p -> p.manifest().counters().getOrDefault(name, ""))
                .orElse("");
    }

    /**
     * The label of a score item, score group, award item or award group: the pack's own, else that of a pack it builds
     * on, else that of any pack, else that of the target of this name.
     */
    public Label item(String pack, String name) {
        return foundItem(pack, name);
    }

    /** A pack, then those it builds on, nearest first, then all others by id. */
    private List<PackFolder> from(String pack) {
        return orders.getOrDefault(pack, others);
    }

    private List<PackFolder> order(String pack) {
        Map<String, PackFolder> order = new LinkedHashMap<>();
        Deque<String> next = new ArrayDeque<>(List.of(pack));
        while (!next.isEmpty()) {
            String id = next.removeFirst();
            PackFolder found = packs.get(id);
            if (found != null && order.putIfAbsent(id, found) == null) {
                next.addAll(found.manifest().buildsOn());
            }
        }
        packs.forEach(order::putIfAbsent);
        return List.copyOf(order.values());
    }

    private Label foundItem(String pack, String name) {
        Label own = find(from(pack), name, PackManifest::items);
        return own == null ? target(pack, name) : own;
    }

    private static Label found(@Nullable Label label, String name) {
        return label == null ? Label.of(name) : label;
    }

    private static @Nullable Label find(
            List<PackFolder> packs, String name, Function<PackManifest, Map<String, Label>> labels) {
        for (PackFolder pack : packs) {
            Label label = labels.apply(pack.manifest()).get(name);
            if (label != null) {
                return label;
            }
        }
        return null;
    }

    /**
     * The label of a fact, or of a part of one, by the path that evidence names it with: {@code staff},
     * {@code revenue.2025}, {@code expertPoints.management}, {@code intellectualProperty[2].coreSupport},
     * {@code titles[high-tech-enterprise 2021-12-16]}. Words of choices within brackets are put into words.
     */
    public Label fact(String path) {
        return facts.label(path);
    }

    /** The label of a lever: a pack's own of this name, else that of the vocabulary. */
    public Label lever(String name) {
        return levers.getOrDefault(name, Label.of(name));
    }

    /** The unit of a fact, of its year or of a field. */
    public Unit unit(String path) {
        return facts.definition(path).map(FactDefinition::unit).orElse(Unit.NONE);
    }

    /** The label of a word of a choice, by the path of the fact or field. */
    public Label choice(String path, String word) {
        return facts.definition(path)
                .flatMap(d -> Optional.ofNullable(d.called(word)))
                .orElseGet(() -> Label.of(word));
    }

    /** The label of a word among others of one choice: the word itself if that is no choice or several. */
    Label word(String word, Collection<String> among) {
        List<Label> labels = facts.all()
                .filter(d -> d.type() == FactType.CHOICE && d.values().keySet().containsAll(among))
                .flatMap(d -> Optional.ofNullable(d.values().get(word)).stream())
                .distinct()
                .toList();
        return labels.size() == 1 ? labels.get(0) : Label.of(word);
    }

    /** The document that shows a fact or field, else the one that shows the fact it is part of, else null. */
    public @Nullable Label document(String path) {
        Label own = facts.definition(path).map(FactDefinition::document).orElse(null);
        return own != null
                ? own
                : facts.whole(path).map(FactDefinition::document).orElse(null);
    }
}
