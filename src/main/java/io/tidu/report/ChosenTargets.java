package io.tidu.report;

import io.tidu.model.Verdict;
import io.tidu.model.assessment.Assessment;
import io.tidu.model.assessment.StageOutcome;
import io.tidu.model.assessment.TargetOutcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which targets a page tells of, and how fully: packs of few targets in full, ladders of tiers with the nearest tier
 * that is not attained, and of packs of many targets those that are attained. The others are named together.
 *
 * @param stages the stages, from first to last
 * @param listed targets with a line of their own
 * @param folded targets named together: of one pack, and of one verdict or all not in force
 * @param detailed targets with a section of their own; none of them says only what another one says too
 */
record ChosenTargets(
        List<TargetOutcome> stages,
        List<TargetOutcome> listed,
        List<List<TargetOutcome>> folded,
        List<TargetOutcome> detailed) {
    private static final List<String> STAGES = List.of("reserve", "cultivate", "recommend", "identify");
    /** A pack of more targets is not told in full. */
    private static final int FEW = 5;

    static ChosenTargets of(Assessment assessment) {
        Set<String> stageNames = stageNames(assessment.stage());
        List<TargetOutcome> stages = assessment.targets().values().stream()
                .filter(t -> stageNames.contains(t.target()))
                .sorted(Comparator.comparingInt(t -> position(t.target())))
                .toList();
        Map<String, List<TargetOutcome>> byPack = assessment.targets().values().stream()
                .filter(t -> !stageNames.contains(t.target()))
                .collect(Collectors.groupingBy(TargetOutcome::pack, TreeMap::new, Collectors.toList()));
        ChosenTargets all = new ChosenTargets(stages, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        byPack.values().stream()
                .sorted(Comparator.comparing(
                        p -> p.size() > FEW || !StageLadder.among(p).isEmpty()))
                .forEach(all::add);
        List<TargetOutcome> detailed = all.detailed.stream()
                .filter(t -> all.detailed.stream().noneMatch(o -> says(o, t)))
                .toList();
        return new ChosenTargets(stages, all.listed, all.folded, detailed);
    }

    private void add(List<TargetOutcome> pack) {
        List<TargetOutcome> inForce =
                pack.stream().filter(TargetOutcome::inForce).toList();
        List<StageLadder> ladders = StageLadder.among(inForce);
        Set<TargetOutcome> others = new LinkedHashSet<>(inForce);
        ladders.forEach(l -> l.steps().forEach(others::remove));
        boolean few = others.size() <= FEW;
        List<TargetOutcome> rest = new ArrayList<>();
        for (TargetOutcome target : others) {
            (few || target.verdict() == Verdict.MET ? listed : rest).add(target);
        }
        detailed.addAll(few ? others : Set.of());
        ladders.forEach(l -> rest.addAll(add(l)));
        for (Verdict verdict : Verdict.values()) {
            fold(rest.stream().filter(t -> t.verdict() == verdict));
        }
        fold(pack.stream().filter(t -> !t.inForce()));
    }

    /** What is attained and the nearest that is not; the rest is left to be named together. */
    private List<TargetOutcome> add(StageLadder ladder) {
        TargetOutcome nearest = ladder.nearest();
        List<TargetOutcome> rest = new ArrayList<>();
        for (TargetOutcome step : ladder.steps()) {
            (step.verdict() == Verdict.MET || step.equals(nearest) ? listed : rest).add(step);
        }
        detailed.addAll(nearest == null ? List.of() : List.of(nearest));
        return rest;
    }

    private void fold(Stream<TargetOutcome> together) {
        List<TargetOutcome> targets = together.toList();
        if (!targets.isEmpty()) {
            folded.add(targets);
        }
    }

    /** Whether one target's section says all that another's would. */
    private static boolean says(TargetOutcome one, TargetOutcome other) {
        return one.findings().size() > other.findings().size()
                && other.score() == null
                && Set.copyOf(one.findings()).containsAll(other.findings());
    }

    /** How many criteria of a target have this verdict. */
    static long count(TargetOutcome target, Verdict verdict) {
        return target.criteria().values().stream().filter(v -> v == verdict).count();
    }

    private static int position(String stage) {
        int position = STAGES.indexOf(stage);
        return position < 0 ? STAGES.size() : position;
    }

    private static Set<String> stageNames(StageOutcome stage) {
        Set<String> names = new TreeSet<>(STAGES);
        Stream.of(stage.current(), stage.eligible(), stage.next())
                .filter(Objects::nonNull)
                .forEach(names::add);
        return names;
    }
}
