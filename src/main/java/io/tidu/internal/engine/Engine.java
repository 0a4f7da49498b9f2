package io.tidu.internal.engine;

import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.ProblemException;
import io.tidu.internal.evaluate.EvaluationListener;
import io.tidu.internal.load.RulesLoader;
import io.tidu.internal.load.RulesPlace;
import io.tidu.internal.load.signing.SignedList;
import io.tidu.internal.load.signing.Signing;
import io.tidu.internal.policy.Labels;
import io.tidu.internal.policy.PackNames;
import io.tidu.internal.policy.Policies;
import io.tidu.internal.policy.rule.AwardGroups;
import io.tidu.model.Bounds;
import io.tidu.model.Enterprise;
import io.tidu.model.Names;
import io.tidu.model.assessment.Assessment;
import io.tidu.model.assessment.PackUse;
import io.tidu.vocabulary.Vocabulary;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Decides for enterprises with a folder of rules: what {@code PolicyEngine} is within, with the doors that the inside
 * uses. Safe to share between threads; every method of a closed engine throws {@link IllegalStateException}.
 */
public final class Engine implements AutoCloseable {
    private final Policies policies;
    private final RuleSets ruleSets;
    private final Decider decider;

    private Engine(Policies policies, Bounds bounds) {
        this.policies = policies;
        this.ruleSets = new RuleSets(policies);
        this.decider = new Decider(policies, bounds, ruleSets);
    }

    /**
     * Reads and checks a folder of rules, or an archive of them, within the usual bounds.
     *
     * @throws ProblemException if it can't be read or holds a mistake; it carries every problem found
     */
    public static Engine load(Path rules) {
        return of(RulesLoader.load(rules));
    }

    /**
     * Reads and checks rules, wherever they are.
     *
     * @param signers whose signature the rules must bear; empty: none is looked at
     * @param bounds how much work one assessment may do
     * @throws ProblemException if they can't be read, hold a mistake, or lack a signature that is asked for
     */
    public static Engine load(RulesPlace rules, Set<PublicKey> signers, Bounds bounds) {
        if (signers.isEmpty()) {
            return new Engine(RulesLoader.load(rules), bounds);
        }
        SignedList signed = Signing.trusted(rules, signers);
        Policies policies = RulesLoader.load(rules);
        signed.verify(policies);
        return new Engine(policies, bounds);
    }

    /** An engine with rules that were read and checked before. */
    public static Engine of(Policies policies) {
        return new Engine(policies, Bounds.DEFAULT);
    }

    /**
     * Decides everything for one enterprise on one date. The same facts, rules and date always give an equal result.
     *
     * @param on the evaluation date; nothing reads the clock
     * @throws ProblemException if the enterprise has a fact, field, word or type that the vocabulary does not have
     *     (with every such problem, as for a file), if a rule fails while it runs, or if a bound is met; there is no
     *     partial decision
     * @throws IllegalStateException if this engine is closed
     */
    public Assessment assess(Enterprise enterprise, LocalDate on) {
        return assess(enterprise, on, on);
    }

    /**
     * Decides everything for one enterprise on one date with the versions in force on another: what the rules of then
     * would say today.
     *
     * @param on the evaluation date
     * @param inForceOn the day whose versions are used
     * @throws ProblemException as {@link #assess(Enterprise, LocalDate)}
     */
    public Assessment assess(Enterprise enterprise, LocalDate on, LocalDate inForceOn) {
        return assess(enterprise, on, inForceOn, EvaluationListener.NONE);
    }

    /**
     * Decides as above, and tells somebody which rules, rows and lines are used on the way.
     *
     * @throws ProblemException as {@link #assess(Enterprise, LocalDate)}
     */
    public Assessment assess(Enterprise enterprise, LocalDate on, LocalDate inForceOn, EvaluationListener watch) {
        needOpen();
        return decider.decide(enterprise, on, inForceOn, watch).assessment();
    }

    /** What decides, for whoever decides with two engines. */
    Decider decider() {
        return decider;
    }

    /** The stages of the packs in force on a date, in their order; empty if no pack has any. */
    public List<String> stages(LocalDate on) {
        needOpen();
        return ruleSets.on(on).stages();
    }

    /** Which award items belong together by the packs in force on a date. */
    public AwardGroups awardGroups(LocalDate on) {
        needOpen();
        return ruleSets.on(on).groups();
    }

    /** What targets, criteria, facts and clauses are called on a date, in both languages. */
    public Labels labels(LocalDate on) {
        needOpen();
        return policies.labels(on);
    }

    /** What everything is called on a date, for explanations. */
    public Names names(LocalDate on) {
        return PackNames.of(labels(on), vocabulary(), awardGroups(on));
    }

    /** The version of each pack that is in force on a date, by id. */
    public List<PackUse> packs(LocalDate on) {
        needOpen();
        return policies.inForce(on).stream().map(Decider::use).toList();
    }

    /** The declared facts. */
    public Vocabulary vocabulary() {
        needOpen();
        return policies.vocabulary();
    }

    /** The rules this engine decides with. */
    public Policies policies() {
        needOpen();
        return policies;
    }

    /** Problems in the rules that do not prevent decisions. */
    public List<Problem> warnings() {
        needOpen();
        return policies.warnings();
    }

    /**
     * Makes ready what a date needs, which else the first assessment for it waits for: some ten milliseconds, once. An
     * enterprise that some pack is not for needs rules of its own, made ready at the first of its kind.
     *
     * @param inForceOn the day whose versions are used
     * @throws IllegalStateException if this engine is closed
     */
    public void warmUp(LocalDate inForceOn) {
        needOpen();
        ruleSets.on(inForceOn);
    }

    /**
     * Ends this engine and releases its rules; closing again does nothing. Assessments already made stay valid, and one
     * that is under way on another thread ends as it would have. Whoever uses the engine after that gets an
     * {@link IllegalStateException}.
     */
    @Override
    public void close() {
        ruleSets.close();
    }

    /** Throws {@link IllegalStateException} once this engine is closed. */
    public void needOpen() {
        if (ruleSets.isClosed()) {
            throw new IllegalStateException("This PolicyEngine is closed. Load another one with PolicyEngine.load");
        }
    }
}
