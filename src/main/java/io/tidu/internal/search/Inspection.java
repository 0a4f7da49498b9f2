package io.tidu.internal.search;

import io.tidu.diagnostic.ProblemException;
import io.tidu.internal.cases.CaseRunner;
import io.tidu.internal.cases.GivenFacts;
import io.tidu.internal.engine.Engine;
import io.tidu.internal.evaluate.ReferenceData;
import io.tidu.internal.policy.Policies;
import io.tidu.internal.policy.expression.ValueKind;
import io.tidu.internal.policy.rule.Rule;
import io.tidu.model.assessment.Assessment;
import io.tidu.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The loaded rules while they are looked at. Not thread-safe. */
public final class Inspection implements AutoCloseable {
    private final Policies policies;
    private final @Nullable LocalDate on;
    private final List<PackView> packs;
    private final ReferenceData knowledge;
    private final Effort effort = new Effort();
    private @Nullable Engine engine;

    /** Of these rules, on a date that says what is old; null if nothing is to be told of age. */
    public Inspection(Policies policies, @Nullable LocalDate on) {
        this.policies = policies;
        this.on = on;
        this.packs = policies.packs().stream().map(PackView::new).toList();
        this.knowledge = new ReferenceData(
                policies.vocabulary().facts(),
                policies.formulas(),
                policies.vocabulary().derivedRanges());
    }

    /** What expressions may refer to beside an enterprise's own facts. */
    ReferenceData knowledge() {
        return knowledge;
    }

    /** The rules that are looked at. */
    public Policies policies() {
        return policies;
    }

    /** How much the check that is running may still look at. */
    public Effort effort() {
        return effort;
    }

    /** The declared facts. */
    public Vocabulary vocabulary() {
        return policies.vocabulary();
    }

    /** The day on which they are looked at. */
    public @Nullable LocalDate on() {
        return on;
    }

    /** Every version of every pack, ordered by id and version. */
    public List<PackView> packs() {
        return packs;
    }

    /** Decides with these rules; made ready only once something is to be shown. */
    private Engine engine() {
        Engine running = engine == null ? Engine.of(policies) : engine;
        engine = running;
        return running;
    }

    /** What is decided for a witness; empty if a rule fails for it. */
    public Optional<Assessment> assess(Counterexample witness) {
        try {
            return Optional.of(engine().assess(witness.enterprise(), witness.on()));
        } catch (ProblemException failed) {
            return Optional.empty();
        }
    }

    /** Whether a rule fails for a witness, so that nothing at all is decided. */
    public boolean fails(Counterexample witness, Rule rule) {
        try {
            engine().assess(witness.enterprise(), witness.on());
            return false;
        } catch (ProblemException failed) {
            return failed.problems().stream().anyMatch(p -> rule.name().equals(p.rule()));
        }
    }

    /** Whether a case of the pack exercises a rule of this version. */
    public boolean isExercised(PackView pack) {
        boolean always = pack.manifest().appliesTo().isEveryone()
                && pack.rules().stream().anyMatch(Inspection::firesForEverybody);
        // Then every case in force exercises it, and none has to be run to know.
        return always
                ? policies.packs().stream()
                        .filter(p -> p.manifest().id().equals(pack.manifest().id()))
                        .flatMap(p -> GivenFacts.of(p, vocabulary()).stream())
                        .anyMatch(g -> pack.manifest().inForce().covers(g.on()))
                : CaseRunner.exercises(engine(), pack.pack());
    }

    private static boolean firesForEverybody(Rule rule) {
        return rule.patterns().stream()
                .allMatch(
                        p -> p.kind() == ValueKind.ENTERPRISE && p.constraints().isEmpty());
    }

    @Override
    public void close() {
        if (engine != null) {
            engine.close();
        }
    }
}
