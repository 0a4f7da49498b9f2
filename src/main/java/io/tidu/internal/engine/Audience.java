package io.tidu.internal.engine;

import io.tidu.internal.evaluate.EvaluationContext;
import io.tidu.internal.evaluate.Located;
import io.tidu.internal.evaluate.decide.Applicability;
import io.tidu.internal.policy.AppliesTo;
import io.tidu.internal.policy.PackManifest;
import io.tidu.internal.policy.PolicyPack;
import io.tidu.model.Judgement;
import io.tidu.model.Term;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Finding;
import io.tidu.model.assessment.NotFor;
import io.tidu.model.assessment.Observed;
import io.tidu.model.assessment.Required;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds out which packs are for an enterprise. Immutable and safe to share between threads. */
final class Audience {
    private final List<PackManifest> packs;
    private final Map<String, Set<String>> rivals;

    /** Of the versions that count on a date, in force or not. */
    Audience(List<PolicyPack> packs) {
        this.packs = packs.stream().map(PolicyPack::manifest).toList();
        this.rivals = rivals(this.packs);
    }

    Applicability of(EvaluationContext firm) {
        List<NotFor> notFor = new ArrayList<>();
        SortedMap<String, List<Finding>> open = new TreeMap<>();
        List<PackManifest> concerned = new ArrayList<>();
        for (PackManifest pack : packs) {
            if (pack.appliesTo().isEveryone()) {
                concerned.add(pack);
                continue;
            }
            Judgement holds = Located.holds(pack.appliesTo(), firm);
            if (holds.verdict() == Verdict.NOT_MET) {
                notFor.add(notFor(pack, firm));
                continue;
            }
            concerned.add(pack);
            if (holds.verdict().isOpen()) {
                open.put(pack.id(), findings(pack, firm));
            }
        }
        notFor.sort((one, other) -> one.pack().compareTo(other.pack()));
        return new Applicability(notFor, unsettled(concerned), open);
    }

    /** Packs that decide a target of one name are for different enterprises: whose this one is is not known. */
    private SortedSet<String> unsettled(List<PackManifest> concerned) {
        SortedSet<String> unsettled = new TreeSet<>();
        for (int i = 0; i < concerned.size() && !rivals.isEmpty(); i++) {
            Set<String> others = rivals.getOrDefault(concerned.get(i).id(), Set.of());
            if (concerned.stream().anyMatch(p -> others.contains(p.id()))) {
                unsettled.add(concerned.get(i).id());
            }
        }
        return unsettled;
    }

    /** Of each pack the others that decide a target of the same name. */
    private static Map<String, Set<String>> rivals(List<PackManifest> packs) {
        Map<String, Set<String>> rivals = new HashMap<>();
        for (PackManifest one : packs) {
            for (PackManifest other : packs) {
                boolean several = !one.id().equals(other.id())
                        && !Collections.disjoint(
                                one.targets().keySet(), other.targets().keySet());
                if (several) {
                    rivals.computeIfAbsent(one.id(), id -> new HashSet<>()).add(other.id());
                }
            }
        }
        return rivals;
    }

    private static NotFor notFor(PackManifest pack, EvaluationContext firm) {
        AppliesTo appliesTo = pack.appliesTo();
        String fact = appliesTo.facts().keySet().stream()
                .filter(f -> Located.holds(appliesTo, firm, f).verdict() == Verdict.NOT_MET)
                .findFirst()
                .orElseThrow();
        String value = Objects.requireNonNull(Located.text(firm, fact).text());
        return new NotFor(pack.id(), fact, value, wanted(appliesTo, fact));
    }

    private static SortedSet<String> wanted(AppliesTo appliesTo, String fact) {
        return Objects.requireNonNull(appliesTo.facts().get(fact));
    }

    private static List<Finding> findings(PackManifest pack, EvaluationContext firm) {
        List<Finding> findings = new ArrayList<>();
        for (String fact : pack.appliesTo().facts().keySet()) {
            Judgement holds = Located.holds(pack.appliesTo(), firm, fact);
            Term given = Located.text(firm, fact);
            if (holds.verdict().isOpen()) {
                findings.add(new Finding(
                        fact,
                        pack.id(),
                        "",
                        "",
                        Finding.Role.REQUIREMENT,
                        holds.verdict(),
                        given.text() == null ? null : new Observed.Word(given.text()),
                        new Required.OneOf(List.copyOf(wanted(pack.appliesTo(), fact))),
                        null,
                        holds.evidence()));
            }
        }
        return List.copyOf(findings);
    }
}
