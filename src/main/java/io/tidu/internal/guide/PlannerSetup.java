package io.tidu.internal.guide;

import io.tidu.internal.policy.Policies;
import io.tidu.internal.policy.PolicyPack;
import io.tidu.internal.policy.practice.HandIn;
import io.tidu.internal.policy.practice.Lever;
import io.tidu.model.Enterprise;
import io.tidu.model.guidance.GuideOptions;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Sets up what looks for plans on a day.
 *
 * @param policies the rules
 * @param target what is asked for
 * @param enterprise the enterprise as it is
 * @param on today
 * @param options what is asked for besides
 */
record PlannerSetup(Policies policies, TargetRules target, Enterprise enterprise, LocalDate on, GuideOptions options) {
    /** The levers of the pack that decides the target, else of the vocabulary. */
    Collection<Lever> levers() {
        for (PolicyPack pack : policies.inForce(on)) {
            if (pack.manifest().targets().containsKey(target.name())) {
                return policies.levers(pack, on).values();
            }
        }
        return policies.facts().levers().values();
    }

    /** For a day. */
    Planner planner(Probe probe, Collection<Lever> levers, LocalDate day) {
        World world = World.of(enterprise, on, day, policies.vocabulary(), options.forecast());
        Set<String> documents = new TreeSet<>();
        for (PolicyPack pack : policies.inForce(day)) {
            for (HandIn handIn : pack.manifest().practice().documents().values()) {
                documents.addAll(handIn.kinds());
            }
        }
        List<Move> moves = Moves.of(policies.vocabulary(), levers, enterprise, on, world, options.locked(), documents);
        return new Planner(
                probe,
                new Means(
                        target.name(),
                        target.rules().on(day),
                        moves,
                        new Supplies(policies.vocabulary(), on, words(day), options.locked()),
                        new Candidates(target.rules().knowledge(), world.enterprise(), day)),
                world);
    }

    /** The words of texts for which packs are, such as their county. */
    private Map<String, SortedSet<String>> words(LocalDate day) {
        Map<String, SortedSet<String>> words = new TreeMap<>();
        policies.inForce(day)
                .forEach(pack -> pack.manifest()
                        .appliesTo()
                        .facts()
                        .forEach((fact, its) -> words.computeIfAbsent(fact, f -> new TreeSet<>())
                                .addAll(its)));
        return words;
    }
}
