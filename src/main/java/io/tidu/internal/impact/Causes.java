package io.tidu.internal.impact;

import io.tidu.model.Verdict;
import io.tidu.model.assessment.Award;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds the clauses because of which a target of one enterprise is decided otherwise, back to the first of them. */
final class Causes {
    private final Map<String, TargetChange> targets;
    private final Dependencies before;
    private final Dependencies after;

    /**
     * Finds causes.
     *
     * @param targets what is decided otherwise, by the target's name
     * @param before what rests on what under the first rules
     * @param after what rests on what under the second rules
     */
    Causes(Map<String, TargetChange> targets, Dependencies before, Dependencies after) {
        this.targets = targets;
        this.before = before;
        this.after = after;
    }

    /** The clauses because of which the targets that an award rests on are decided otherwise, the first cause first. */
    Set<ClauseUse> ofTargets(Change<Award> award) {
        Set<String> names = new TreeSet<>();
        if (award.before() != null) {
            names.addAll(before.of(award.before()));
        }
        if (award.after() != null) {
            names.addAll(after.of(award.after()));
        }
        Set<ClauseUse> found = new LinkedHashSet<>();
        names.forEach(n -> add(n, found, new HashSet<>()));
        return found;
    }

    /** The findings by which targets are decided otherwise and that rest on no other of them, each once. */
    List<FindingChange> roots() {
        Set<FindingChange> roots = new LinkedHashSet<>();
        targets.values().stream()
                .filter(TargetChange::isMove)
                .forEach(t -> t.findings().stream()
                        .filter(f -> f.verdict().isChange() && tells(f, t.after()))
                        .filter(f -> dependsOn(f).stream().noneMatch(this::moved))
                        .forEach(roots::add));
        return List.copyOf(roots);
    }

    private boolean moved(String name) {
        TargetChange target = targets.get(name);
        return target != null && target.isMove();
    }

    private void add(@Nullable String name, Set<ClauseUse> found, Set<String> seen) {
        TargetChange target = targets.get(name);
        if (target == null || !target.isMove() || !seen.add(target.target())) {
            return;
        }
        for (FindingChange finding : target.findings()) {
            if (finding.verdict().isChange() && tells(finding, target.after())) {
                dependsOn(finding).forEach(other -> add(other, found, seen));
                found.add(finding.clause());
            }
        }
    }

    private Set<String> dependsOn(FindingChange change) {
        Set<String> names = new TreeSet<>();
        if (change.findings().before() != null) {
            names.addAll(before.of(change.findings().before()));
        }
        if (change.findings().after() != null) {
            names.addAll(after.of(change.findings().after()));
        }
        return names;
    }

    /** Whether a finding changed in the way its target did. */
    private static boolean tells(FindingChange finding, Standing after) {
        Verdict verdict = finding.verdict().after();
        return after == Standing.MET ? verdict == null || verdict == Verdict.MET : verdict != Verdict.MET;
    }
}
