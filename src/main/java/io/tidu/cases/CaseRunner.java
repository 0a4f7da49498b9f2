package io.tidu.cases;

import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.ProblemException;
import io.tidu.diagnostic.Problems;
import io.tidu.engine.PolicyEngine;
import io.tidu.model.assessment.Assessment;
import io.tidu.pack.Policies;
import io.tidu.pack.PolicyPack;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Runs the cases of every pack of an engine. */
public final class CaseRunner {
    private CaseRunner() {}

    /** Reads all cases without running them, and gives the problems found. */
    public static List<Problem> check(Policies policies) {
        Problems problems = new Problems();
        policies.packs().forEach(p -> CaseReader.read(p, policies.vocabulary(), problems));
        return problems.list();
    }

    /**
     * Runs all cases, and counts what those beside a pack exercise of it; a case of another pack that happens to use a
     * row does not show that anybody thought of it.
     *
     * @throws ProblemException if a case can't be read, or if a rule fails
     */
    public static CaseRun run(PolicyEngine engine) {
        Problems problems = new Problems();
        Map<String, CoverageWatch> watches = new HashMap<>();
        List<CaseResult> results = new ArrayList<>();
        for (PolicyPack pack : engine.policies().packs()) {
            CoverageWatch watch = watches.computeIfAbsent(pack.manifest().id(), id -> new CoverageWatch());
            for (PolicyCase one : CaseReader.read(pack, engine.vocabulary(), problems)) {
                Assessment found = engine.assess(one.enterprise(), one.on(), one.on(), watch);
                List<CaseResult.Difference> differences =
                        Expectations.compare(one, found, engine.policies().awardItems(one.on()), problems);
                results.add(new CaseResult(one.pack(), one.name(), one.place(), differences, found));
            }
        }
        if (problems.hasErrors()) {
            throw new ProblemException(problems.list());
        }
        List<Coverage> coverage = engine.policies().packs().stream()
                .map(p -> CoverageCount.of(
                        p, Objects.requireNonNull(watches.get(p.manifest().id()))))
                .toList();
        return new CaseRun(results, coverage);
    }
}
