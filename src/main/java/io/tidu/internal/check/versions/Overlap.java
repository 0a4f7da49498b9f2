package io.tidu.internal.check.versions;

import io.tidu.diagnostic.ProblemException;
import io.tidu.internal.cases.GivenFacts;
import io.tidu.internal.engine.Engine;
import io.tidu.internal.load.RulesLoader;
import io.tidu.internal.load.RulesPlace;
import io.tidu.internal.policy.PackFolder;
import io.tidu.internal.policy.PackFolders;
import io.tidu.internal.policy.PackManifest;
import io.tidu.internal.policy.Policies;
import io.tidu.internal.policy.PolicyPack;
import io.tidu.internal.search.Counterexample;
import io.tidu.internal.search.PackView;
import io.tidu.internal.search.Sample;
import io.tidu.internal.search.Starts;
import io.tidu.model.Enterprise;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Two versions of a pack that are in force on the same days.
 *
 * @param earlier the one in force first
 * @param later the other
 */
public record Overlap(PackFolder earlier, PackFolder later) {
    /** Each is decided twice; more than any pack has cases. */
    private static final int MOST = 500;

    /**
     * A case on a day of both, to stand beside the later: if there is one among their cases' enterprises, one of which
     * they decide differently, with what the later decides; else one that expects nothing but that it is in force.
     */
    public String sample(Path folder, PackFolders packs) {
        try {
            Policies old = RulesLoader.load(RulesPlace.at(folder), m -> isTaken(packs, earlier, m));
            Policies now = RulesLoader.load(RulesPlace.at(folder), m -> isTaken(packs, later, m));
            try (Engine before = Engine.of(old);
                    Engine after = Engine.of(now)) {
                return sample(before, after);
            }
        } catch (ProblemException otherMistakes) {
            PackView unread = new PackView(new PolicyPack(later, List.of()));
            Starts.Base nobody = new Starts.Base("", new Enterprise("case", "", new TreeMap<>()));
            return bare(new Counterexample(unread, nobody, nobody.enterprise(), firstDay()));
        }
    }

    private String sample(Engine before, Engine after) {
        PolicyPack pack = pack(after, later);
        Starts bases = Starts.of(pack, after.vocabulary());
        PackView view = new PackView(pack);
        Disagreement best = null;
        GivenFacts shown = new GivenFacts(firstDay(), bases.enterprises().get(0).enterprise());
        for (GivenFacts given : candidates(before, after, bases)) {
            Disagreement found = disagreement(before, after, given).orElse(null);
            if (found != null && (best == null || found.rank().compareTo(best.rank()) < 0)) {
                best = found;
                shown = given;
            }
            if (best != null && best.rank() == Disagreement.Rank.TARGET) {
                break;
            }
        }
        Counterexample witness = Shortest.witness(view, bases, shown);
        if (best != null) {
            return Sample.of(witness, best.name(earlier.manifest(), later.manifest()), best.expect());
        }
        return bare(witness);
    }

    /** Without anything decided: true of every day of both. */
    private String bare(Counterexample witness) {
        return Sample.of(
                witness,
                "versions " + earlier.manifest().version() + " and "
                        + later.manifest().version() + " are both in force on " + witness.on(),
                "{targets: {" + later.manifest().targets().firstKey() + ": {inForce: true}}}");
    }

    private Optional<Disagreement> disagreement(Engine before, Engine after, GivenFacts given) {
        try {
            return Disagreement.of(
                    later.manifest().targets().keySet(),
                    before.assess(given.enterprise(), given.on()),
                    after.assess(given.enterprise(), given.on()));
        } catch (ProblemException failed) {
            return Optional.empty();
        }
    }

    /** Enterprises of both versions, all on the first day of both, and then on the days of their own cases. */
    private Set<GivenFacts> candidates(Engine before, Engine after, Starts bases) {
        List<GivenFacts> cases = new ArrayList<>(GivenFacts.of(pack(after, later), after.vocabulary()));
        cases.addAll(GivenFacts.of(pack(before, earlier), before.vocabulary()));
        Set<GivenFacts> candidates = new LinkedHashSet<>();
        Set<Enterprise> enterprises = new LinkedHashSet<>();
        bases.enterprises().forEach(b -> enterprises.add(b.enterprise()));
        cases.forEach(c -> enterprises.add(c.enterprise()));
        enterprises.stream().limit(MOST).forEach(e -> candidates.add(new GivenFacts(firstDay(), e)));
        cases.stream().filter(c -> isOnBoth(c.on())).limit(MOST).forEach(candidates::add);
        return candidates;
    }

    private boolean isOnBoth(LocalDate day) {
        return earlier.manifest().inForce().covers(day)
                && later.manifest().inForce().covers(day);
    }

    private LocalDate firstDay() {
        return later.manifest().inForce().from();
    }

    private static PolicyPack pack(Engine engine, PackFolder folder) {
        return engine.policies().packs().stream()
                .filter(p -> p.manifest().id().equals(folder.id()))
                .findFirst()
                .orElseThrow();
    }

    /** Of this pack only one version; of others that overlap too, only those that don't overlap one before. */
    private static boolean isTaken(PackFolders packs, PackFolder only, PackManifest manifest) {
        if (manifest.id().equals(only.id())) {
            return manifest.version().equals(only.manifest().version());
        }
        Set<PackManifest> kept = new HashSet<>();
        for (PackFolder other : packs.packs()) {
            PackManifest one = other.manifest();
            boolean free = one.id().equals(manifest.id())
                    && kept.stream().noneMatch(k -> k.inForce().overlaps(one.inForce()));
            if (free) {
                kept.add(one);
            }
        }
        return kept.stream().anyMatch(k -> k.version().equals(manifest.version()));
    }
}
