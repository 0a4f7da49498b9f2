package io.tidu.internal.cases;

import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.ProblemException;
import io.tidu.diagnostic.Problems;
import io.tidu.internal.engine.Engine;
import io.tidu.internal.parallel.InOrder;
import io.tidu.internal.policy.PackFolders;
import io.tidu.internal.policy.Policies;
import io.tidu.internal.policy.PolicyPack;
import io.tidu.model.assessment.Assessment;
import io.tidu.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/** Runs the cases of every pack of an engine. */
public final class CaseRunner {
    private CaseRunner() {}

    /**
     * Reads all cases without running them, and gives the problems found: what can't be read, and names that no pack
     * declares.
     */
    public static List<Problem> check(Policies policies) {
        Problems problems = new Problems();
        DeclaredNames names = DeclaredNames.of(policies);
        for (PolicyPack pack : policies.packs()) {
            for (PolicyCase one : CaseReader.read(pack, policies.vocabulary(), problems)) {
                problems.addAll(
                        Expectations.read(one, policies, names, problems).unknown());
            }
        }
        return problems.list();
    }

    /**
     * Reads all cases of packs whose rules can't be loaded, and gives the problems that can be told all the same: of
     * dates, facts and enterprises to start from, not of what is expected.
     */
    public static List<Problem> check(PackFolders packs, Vocabulary vocabulary) {
        Problems problems = new Problems();
        packs.packs().forEach(p -> CaseReader.read(p, vocabulary, problems));
        return problems.list();
    }

    /**
     * Runs all cases, and counts what those beside a pack exercise of it; a case of another pack that happens to use a
     * row does not show that anybody thought of it.
     *
     * @throws ProblemException if a case can't be read, or if a rule fails
     */
    public static CaseRun run(Engine engine) {
        return run(engine, p -> true);
    }

    /**
     * Runs the cases of one pack in all its versions, as {@link #run(Engine)}.
     *
     * @param pack the pack's id; of one that is not there nothing is run
     * @throws ProblemException if one of its cases can't be read, or if a rule fails
     */
    public static CaseRun run(Engine engine, String pack) {
        return run(engine, p -> p.manifest().id().equals(pack));
    }

    private static CaseRun run(Engine engine, Predicate<PolicyPack> which) {
        Problems problems = new Problems();
        Map<String, CoverageWatch> watches = new HashMap<>();
        DeclaredNames names = DeclaredNames.of(engine.policies());
        List<CaseResult> results = new ArrayList<>();
        List<PolicyPack> packs =
                engine.policies().packs().stream().filter(which).toList();
        for (PolicyPack pack : packs) {
            CoverageWatch watch = watches.computeIfAbsent(pack.manifest().id(), id -> new CoverageWatch());
            InOrder.run(
                    CaseReader.read(pack, engine.vocabulary(), problems).iterator(),
                    one -> run(one, engine, names, watch),
                    ran -> {
                        problems.addAll(ran.problems().list());
                        return results.add(ran.result());
                    });
        }
        if (problems.hasErrors()) {
            throw new ProblemException(problems.list());
        }
        List<Coverage> coverage = packs.stream()
                .map(p -> CoverageCount.of(
                        p, Objects.requireNonNull(watches.get(p.manifest().id()))))
                .toList();
        return new CaseRun(results, coverage, problems.list());
    }

    /**
     * A case that was run.
     *
     * @param problems what was found while its expectations were read
     */
    private record Ran(CaseResult result, Problems problems) {}

    private static Ran run(PolicyCase one, Engine engine, DeclaredNames names, CoverageWatch watch) {
        Problems problems = new Problems();
        Assessment found = engine.assess(one.enterprise(), one.on(), one.on(), watch);
        Expectations expected = Expectations.read(one, engine.policies(), names, problems);
        return new Ran(
                new CaseResult(one.pack(), one.name(), one.place(), expected.compare(found), expected.unknown(), found),
                problems);
    }

    /**
     * Whether a case beside any version of a pack exercises a rule of this version. Cases that can't be read, and those
     * of a day on which a rule fails, exercise nothing.
     */
    public static boolean exercises(Engine engine, PolicyPack version) {
        String id = version.manifest().id();
        List<PolicyCase> cases = engine.policies().packs().stream()
                .filter(p -> p.manifest().id().equals(id))
                .flatMap(p -> CaseReader.read(p, engine.vocabulary(), new Problems()).stream())
                .filter(c -> version.manifest().inForce().covers(c.on()))
                .toList();
        CoverageWatch watch = new CoverageWatch();
        for (PolicyCase one : cases) {
            try {
                engine.assess(one.enterprise(), one.on(), one.on(), watch);
            } catch (ProblemException failed) {
                continue;
            }
            if (version.rules().stream().anyMatch(watch::fired)) {
                return true;
            }
        }
        return false;
    }
}
