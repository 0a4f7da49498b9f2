package io.tidu.internal.ledger;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.ProblemException;
import io.tidu.diagnostic.Problems;
import io.tidu.input.EnterpriseReader;
import io.tidu.internal.engine.Engine;
import io.tidu.internal.engine.LibraryVersion;
import io.tidu.model.Enterprise;
import io.tidu.model.assessment.Assessment;
import io.tidu.model.assessment.PackUse;
import io.tidu.model.ledger.LedgerEntry;
import io.tidu.model.ledger.RunHeader;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Decides anew what a ledger says was decided. Safe to share between threads. */
record Derivation(Engine engine) {
    /** Of a SHA-256, so much is told: nobody compares 64 signs by eye. */
    private static final int SHOWN = 12;

    /** What came of deciding anew. */
    enum Outcome {
        /** The same bytes. */
        SAME,
        /** The same decision; only rules or library are called otherwise. */
        RENAMED,
        /** Another decision. */
        OTHER
    }

    /**
     * What came of one enterprise.
     *
     * @param problem what is told of it; null if the decision is the same
     */
    record Derived(Outcome outcome, @Nullable Problem problem) {}

    /** Decides one enterprise anew. */
    Derived again(LedgerEntry.Decided decided, RunHeader header, Place place) {
        Problems problems = new Problems();
        Enterprise enterprise = new EnterpriseReader(engine.vocabulary()).read(decided.facts(), "facts", problems);
        if (enterprise == null || problems.hasErrors() || !enterprise.id().equals(decided.enterprise())) {
            return other(Problem.error("ledger.facts-unreadable", place, decided.enterprise()), problems.list());
        }
        Assessment assessment;
        try {
            assessment = engine.assess(enterprise, header.on());
        } catch (ProblemException failed) {
            return other(Problem.error("ledger.not-derived", place, decided.enterprise()), failed.problems());
        }
        if (Sha256.of(assessment.toJson()).equals(decided.assessmentSha256())) {
            return new Derived(Outcome.SAME, null);
        }
        if (Sha256.of(named(assessment, header).toJson()).equals(decided.assessmentSha256())) {
            return new Derived(Outcome.RENAMED, null);
        }
        String id = isOfThese(header) ? "ledger.other-result" : "ledger.other-decision";
        return new Derived(Outcome.OTHER, Problem.error(id, place, decided.enterprise()));
    }

    private static Derived other(Problem problem, List<Problem> because) {
        Problem told = because.isEmpty()
                ? problem
                : problem.with(List.of(Problem.Also.of(
                        because.get(0).place(),
                        because.get(0).excerpt(),
                        because.get(0).id(),
                        because.get(0).arguments().toArray(String[]::new))));
        return new Derived(Outcome.OTHER, told);
    }

    /** What was decided now, with the rules and the library called as they were then. */
    private static Assessment named(Assessment now, RunHeader then) {
        Map<String, PackUse> packs =
                then.packs().stream().collect(Collectors.toMap(PackUse::id, Function.identity(), (one, two) -> one));
        return new Assessment(
                now.enterprise(),
                now.name(),
                now.on(),
                then.library(),
                then.vocabulary(),
                now.packs().stream()
                        .map(pack -> packs.getOrDefault(pack.id(), pack))
                        .toList(),
                now.notFor(),
                now.targets(),
                now.stage(),
                now.funding(),
                now.unknownNames());
    }

    private boolean isOfThese(RunHeader header) {
        return header.library().equals(LibraryVersion.current())
                && header.vocabulary().equals(engine.vocabulary().sha256())
                && header.packs().equals(engine.packs(header.on()));
    }

    /** Tells in what the rules and the library are not those of a run. */
    void compare(RunHeader header, Place place, Problems problems) {
        if (!header.library().equals(LibraryVersion.current())) {
            problems.warning("ledger.other-library", place, header.library(), LibraryVersion.current());
        }
        if (!header.vocabulary().equals(engine.vocabulary().sha256())) {
            problems.warning(
                    "ledger.other-vocabulary",
                    place,
                    shown(header.vocabulary()),
                    shown(engine.vocabulary().sha256()));
        }
        SortedMap<String, PackUse> now = new TreeMap<>();
        engine.packs(header.on()).forEach(pack -> now.put(pack.id(), pack));
        for (PackUse then : header.packs()) {
            PackUse other = now.remove(then.id());
            if (other == null) {
                problems.warning("ledger.pack-gone", place, then.id(), then.version(), shown(then.sha256()));
            } else if (!other.equals(then)) {
                problems.warning(
                        "ledger.other-pack",
                        place,
                        then.id(),
                        then.version(),
                        shown(then.sha256()),
                        other.version(),
                        shown(other.sha256()));
            }
        }
        now.values()
                .forEach(pack ->
                        problems.warning("ledger.pack-added", place, pack.id(), pack.version(), shown(pack.sha256())));
    }

    private static String shown(String sha256) {
        return sha256.substring(0, Math.min(SHOWN, sha256.length()));
    }
}
