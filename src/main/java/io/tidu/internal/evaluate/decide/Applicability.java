package io.tidu.internal.evaluate.decide;

import io.tidu.model.Doubt;
import io.tidu.model.Evidence;
import io.tidu.model.Judgement;
import io.tidu.model.assessment.Finding;
import io.tidu.model.assessment.NotFor;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * For which packs an enterprise is. Immutable and safe to share between threads.
 *
 * @param notFor the packs that are not for it; none of their rules runs
 * @param unsettled packs of which no rule runs either: several of them decide one target, each for other enterprises,
 *     and it is not known whose this one is
 * @param open of each pack of which it is not known whether it is for the enterprise what that hangs on
 */
public record Applicability(List<NotFor> notFor, SortedSet<String> unsettled, SortedMap<String, List<Finding>> open) {
    /** Every pack is for the enterprise. */
    public static final Applicability OF_ALL = new Applicability(List.of(), new TreeSet<>(), new TreeMap<>());

    /** Copies the collections. */
    public Applicability {
        notFor = List.copyOf(notFor);
        unsettled = Collections.unmodifiableSortedSet(new TreeSet<>(unsettled));
        open = Collections.unmodifiableSortedMap(new TreeMap<>(open));
    }

    /** The packs of which no rule runs. */
    public SortedSet<String> leftOut() {
        SortedSet<String> leftOut = new TreeSet<>(unsettled);
        notFor.forEach(n -> leftOut.add(n.pack()));
        return leftOut;
    }

    /** What keeps it open whether a pack is for the enterprise; empty if it is. */
    List<Finding> findings(String pack) {
        return open.getOrDefault(pack, List.of());
    }

    /** Whether a pack is for the enterprise, as far as that is known. */
    Judgement of(String pack) {
        return findings(pack).stream()
                .map(f -> new Judgement(f.verdict(), f.evidence()))
                .reduce(Judgement.MET, Judgement::and);
    }

    /** What others read of a target of a pack whose rules do not run. */
    TargetFact left(Target target) {
        return notFor.stream()
                .filter(n -> n.pack().equals(target.pack()))
                .map(n -> TargetFact.notFor(
                        target.name(), Evidence.doubt(Doubt.Kind.NOT_FOR, n.pack(), n.fact() + " " + n.value())))
                .findFirst()
                .orElseGet(() -> TargetFact.unsettled(target.name(), of(target.pack()), findings(target.pack())));
    }
}
