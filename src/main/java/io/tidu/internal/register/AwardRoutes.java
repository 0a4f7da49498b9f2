package io.tidu.internal.register;

import io.tidu.diagnostic.ProblemException;
import io.tidu.internal.engine.Engine;
import io.tidu.model.Enterprise;
import io.tidu.model.Evidence;
import io.tidu.model.assessment.Award;
import io.tidu.model.assessment.Funding;
import io.tidu.model.batch.DueAward;
import io.tidu.model.batch.Needed;
import io.tidu.model.batch.Route;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How awards can be paid. Whether one needs no application is not guessed from what its rules read: the enterprise is
 * assessed once more by what offices hold themselves, and an award that is then due as before, to the fen, rests on
 * nothing else. Missing is neither zero nor false, so leaving facts out never makes an award certain that was not.
 */
final class AwardRoutes {
    private final Engine engine;
    private final LocalDate on;
    private final HeldFacts held;
    private final Papers papers;

    AwardRoutes(Engine engine, LocalDate on) {
        this.engine = engine;
        this.on = on;
        this.held = new HeldFacts(engine.policies().facts());
        this.papers = new Papers(engine.labels(on));
    }

    /** What is due to an enterprise, each with its account and route. */
    List<DueAward> of(Enterprise enterprise, Funding funding) {
        if (funding.awards().isEmpty()) {
            return List.of();
        }
        Enterprise known = held.of(enterprise);
        Funding byOffices = known.equals(enterprise) ? funding : funding(known);
        List<DueAward> due = new ArrayList<>();
        for (Award award : funding.awards()) {
            boolean free = byOffices != null && byOffices.awards().stream().anyMatch(a -> isSame(a, award));
            due.add(new DueAward(
                    award.item(),
                    award.tier(),
                    award.pack(),
                    award.clause(),
                    award.status(),
                    Accounts.fen(Objects.requireNonNull(award.amount())),
                    Accounts.of(award),
                    free ? Route.WITHOUT_APPLICATION : Route.BY_DOCUMENTS,
                    free ? List.of() : documents(award, byOffices, enterprise)));
        }
        return due;
    }

    /** Null if a rule fails for it, which then says nothing of the award that is due by all facts. */
    private @Nullable Funding funding(Enterprise known) {
        try {
            return engine.assess(known, on).funding();
        } catch (ProblemException failed) {
            return null;
        }
    }

    private static boolean isSame(Award one, Award other) {
        return isOfSame(one, other)
                && Objects.requireNonNull(one.amount()).compareTo(Objects.requireNonNull(other.amount())) == 0;
    }

    private static boolean isOfSame(Award one, Award other) {
        return one.item().equals(other.item())
                && one.pack().equals(other.pack())
                && Objects.equals(one.tier(), other.tier())
                && one.clause().equals(other.clause());
    }

    /**
     * What the enterprise has to prove: what the same award waits for by what offices hold; else what all that is then
     * open waits for, since another award may have stood in its way; else everything it says itself.
     */
    private List<Needed> documents(Award award, @Nullable Funding byOffices, Enterprise enterprise) {
        List<Award> open = byOffices == null ? List.of() : byOffices.open();
        SortedSet<String> facts =
                own(open.stream().filter(a -> isOfSame(a, award)).toList());
        if (facts.isEmpty()) {
            facts = own(open);
        }
        if (facts.isEmpty()) {
            facts = new TreeSet<>();
            for (String fact : enterprise.facts().keySet()) {
                if (held.isOwn(fact)) {
                    facts.add(fact);
                }
            }
        }
        return papers.of(facts);
    }

    private SortedSet<String> own(List<Award> open) {
        SortedSet<String> facts = new TreeSet<>(Papers.missing(evidence(open)));
        facts.removeIf(fact -> !held.isOwn(fact));
        return facts;
    }

    /** Why awards are open. */
    static List<Evidence> evidence(List<Award> open) {
        List<Evidence> all = new ArrayList<>();
        for (Award award : open) {
            all.add(award.evidence());
            award.questions().forEach(q -> all.add(q.evidence()));
        }
        return all;
    }
}
