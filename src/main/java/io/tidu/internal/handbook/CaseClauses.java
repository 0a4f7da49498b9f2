package io.tidu.internal.handbook;

import io.tidu.internal.policy.Policies;
import io.tidu.internal.policy.PolicyPack;
import io.tidu.internal.source.tree.SourceNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which clauses a case is about: those of the rules that state the criteria, points and awards it expects, in the
 * versions in force on its date. A case that expects a verdict alone is about its target and no single clause.
 */
final class CaseClauses {
    private final Policies policies;
    private final Map<String, StatedBy> stated = new HashMap<>();
    private final Map<String, List<SituationWords>> ofPacks = new TreeMap<>();
    private final Map<String, SortedSet<ClauseRef>> ofCases = new TreeMap<>();
    private final Map<String, List<SituationWords>> ofClauses = new TreeMap<>();

    private CaseClauses(Policies policies) {
        this.policies = policies;
    }

    static CaseClauses of(Policies policies) {
        CaseClauses all = new CaseClauses(policies);
        policies.packs().forEach(p -> all.stated.put(Anchors.pack(p), new StatedBy(p)));
        for (PolicyPack pack : policies.packs()) {
            List<SituationWords> cases = SituationWords.of(pack);
            all.ofPacks.put(Anchors.pack(pack), cases);
            cases.forEach(all::add);
        }
        return all;
    }

    private void add(SituationWords situation) {
        SortedSet<ClauseRef> about = about(situation);
        ofCases.put(situation.anchor(), about);
        about.forEach(c ->
                ofClauses.computeIfAbsent(c.anchor(), k -> new ArrayList<>()).add(situation));
    }

    /** The cases that stand beside a pack. */
    List<SituationWords> of(PolicyPack pack) {
        return ofPacks.getOrDefault(Anchors.pack(pack), List.of());
    }

    /** The cases that expect something of a target. */
    List<SituationWords> expecting(String target) {
        return ofPacks.values().stream()
                .flatMap(List::stream)
                .filter(s -> members(s.expect(), "targets").stream()
                        .anyMatch(e -> e.key().equals(target)))
                .toList();
    }

    /** The clauses a case is about. */
    SortedSet<ClauseRef> of(SituationWords situation) {
        return Collections.unmodifiableSortedSet(ofCases.getOrDefault(situation.anchor(), new TreeSet<>()));
    }

    /** The cases about a clause, of whichever pack. */
    List<SituationWords> of(ClauseRef clause) {
        return Collections.unmodifiableList(ofClauses.getOrDefault(clause.anchor(), List.of()));
    }

    private SortedSet<ClauseRef> about(SituationWords situation) {
        List<StatedBy> rules = deciding(situation);
        SortedSet<ClauseRef> about = new TreeSet<>();
        for (SourceNode.Entry target : members(situation.expect(), "targets")) {
            Set<String> targets = withTaken(rules, target.key());
            for (SourceNode.Entry finding : members(target.value(), "findings")) {
                rules.forEach(r -> targets.forEach(t -> about.addAll(r.criterion(t, finding.key()))));
            }
            items(rules, target.value().get("score"), "items", about);
        }
        SourceNode funding =
                situation.expect() == null ? null : situation.expect().get("funding");
        items(rules, funding, "awards", about);
        items(rules, funding, "clawBacks", about);
        items(rules, funding, "open", about);
        return about;
    }

    private static void items(List<StatedBy> rules, @Nullable SourceNode node, String key, Set<ClauseRef> about) {
        members(node, key).forEach(i -> rules.forEach(r -> about.addAll(r.item(i.key()))));
    }

    /** The rules that decide a case: the versions in force on its date, or its own pack's if that has none then. */
    private List<StatedBy> deciding(SituationWords situation) {
        List<PolicyPack> packs = new ArrayList<>(situation.on() == null ? List.of() : policies.inForce(situation.on()));
        String own = situation.pack().manifest().id();
        if (packs.stream().noneMatch(p -> p.manifest().id().equals(own))) {
            packs.add(situation.pack());
        }
        List<StatedBy> rules = new ArrayList<>();
        packs.forEach(p -> rules.add(stated.computeIfAbsent(Anchors.pack(p), k -> new StatedBy(p))));
        return rules;
    }

    private static Set<String> withTaken(List<StatedBy> rules, String target) {
        Set<String> all = new LinkedHashSet<>();
        Deque<String> next = new ArrayDeque<>(List.of(target));
        while (!next.isEmpty()) {
            String one = next.removeFirst();
            if (all.add(one)) {
                rules.forEach(r -> next.addAll(r.taken(one)));
            }
        }
        return all;
    }

    private static List<SourceNode.Entry> members(@Nullable SourceNode node, String key) {
        SourceNode member = node == null ? null : node.get(key);
        return member == null ? List.of() : member.members();
    }
}
