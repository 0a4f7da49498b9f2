package io.tidu.internal.check.run;

import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.Problems;
import io.tidu.internal.cases.CaseRunner;
import io.tidu.internal.check.Remark;
import io.tidu.internal.check.versions.Overlap;
import io.tidu.internal.diagnostic.Nearest;
import io.tidu.internal.load.RulesLoader;
import io.tidu.internal.load.RulesPlace;
import io.tidu.internal.policy.PackFolder;
import io.tidu.internal.policy.PackFolders;
import io.tidu.vocabulary.Vocabulary;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Tells what is wrong with rules that could not be loaded: each mistake once, and by a case where a case can show it.
 */
public final class RefusedRules {
    private static final String OVERLAP = "pack.versions-overlap";
    private static final Comparator<PackFolder> BY_DAY = Comparator.comparing(
                    (PackFolder p) -> p.manifest().inForce().from())
            .thenComparing(p -> p.manifest().version());

    private RefusedRules() {}

    /**
     * The problems that loading told: a name that is nowhere once, overlapping dates with a case, and what is wrong
     * with the cases, as far as that can be told without rules.
     *
     * @param folder the rules folder or archive, as it was given for loading
     * @param problems what loading told, in the order in which it is to be printed
     */
    public static List<Remark> remarks(Path folder, List<Problem> problems) {
        return Nearest.bounded(() -> remarks(problems, folder));
    }

    private static List<Remark> remarks(List<Problem> problems, Path folder) {
        PackFolders packs = RulesLoader.folders(folder, new Problems());
        Problems ofFacts = new Problems();
        Vocabulary vocabulary = RulesLoader.vocabulary(RulesPlace.at(folder), ofFacts);
        Problems all = new Problems();
        all.addAll(new FollowOns(packs, new MissingDeclarations(packs, vocabulary)).without(problems));
        if (!ofFacts.hasErrors() && !vocabulary.isEmpty()) {
            // Whoever mends the rules sees in the same run what is wrong with their cases.
            all.addAll(FollowOns.ofCases(packs, CaseRunner.check(packs, vocabulary), problems));
        }
        return all.list().stream().map(p -> remark(folder, packs, p)).toList();
    }

    private static Remark remark(Path folder, PackFolders packs, Problem problem) {
        return problem.id().equals(OVERLAP)
                ? new Remark(
                        problem,
                        overlap(packs, problem)
                                .map(o -> o.sample(folder, packs))
                                .orElse(""))
                : Remark.of(problem);
    }

    /** The versions a problem is about: it stands in the file of the one and names the other. */
    private static Optional<Overlap> overlap(PackFolders packs, Problem problem) {
        Optional<PackFolder> here = packs.packs().stream()
                .filter(p -> p.manifest().place().file().equals(problem.place().file()))
                .findFirst();
        return here.flatMap(one -> packs.packs().stream()
                .filter(p -> p.id().equals(one.id()))
                .filter(p -> p.manifest().version().equals(problem.arguments().get(0)))
                .findFirst()
                .map(other -> BY_DAY.compare(one, other) < 0 ? new Overlap(one, other) : new Overlap(other, one)));
    }
}
