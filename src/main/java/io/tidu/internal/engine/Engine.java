package io.tidu.internal.engine;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.ProblemException;
import io.tidu.internal.evaluate.BoundExceeded;
import io.tidu.internal.evaluate.EvaluationContext;
import io.tidu.internal.evaluate.EvaluationListener;
import io.tidu.internal.evaluate.ReferenceData;
import io.tidu.internal.evaluate.WorkLimit;
import io.tidu.internal.evaluate.decide.Applicability;
import io.tidu.internal.evaluate.decide.Recorder;
import io.tidu.internal.evaluate.decide.RuleFailure;
import io.tidu.internal.evaluate.money.FundingCalculator;
import io.tidu.internal.input.EnterpriseCheck;
import io.tidu.internal.load.RulesLoader;
import io.tidu.internal.load.RulesPlace;
import io.tidu.internal.load.signing.SignedList;
import io.tidu.internal.load.signing.Signing;
import io.tidu.internal.policy.Labels;
import io.tidu.internal.policy.PackNames;
import io.tidu.internal.policy.Policies;
import io.tidu.internal.policy.PolicyPack;
import io.tidu.internal.policy.rule.AwardGroups;
import io.tidu.internal.policy.rule.Rule;
import io.tidu.internal.policy.vocabulary.BuiltInFacts;
import io.tidu.model.Bounds;
import io.tidu.model.Enterprise;
import io.tidu.model.Names;
import io.tidu.model.assessment.Assessment;
import io.tidu.model.assessment.Funding;
import io.tidu.model.assessment.PackUse;
import io.tidu.vocabulary.Vocabulary;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides for enterprises with a folder of rules: what {@code PolicyEngine} is within, with the doors that the inside
 * uses. Safe to share between threads; every method of a closed engine throws {@link IllegalStateException}.
 */
public final class Engine implements AutoCloseable {
    private final Policies policies;
    private final Bounds bounds;
    private final RuleSets ruleSets;
    /** What is known without any pack: the facts and the formulas. */
    private final ReferenceData knowledge;

    private Engine(Policies policies, Bounds bounds) {
        this.policies = policies;
        this.bounds = bounds;
        this.ruleSets = new RuleSets(policies);
        this.knowledge = new ReferenceData(
                policies.vocabulary().facts(),
                policies.formulas(),
                policies.vocabulary().derivedRanges());
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
        List<Problem> slips = EnterpriseCheck.problems(enterprise, policies.vocabulary());
        if (!slips.isEmpty()) {
            throw new ProblemException(slips);
        }
        Applicability applicability = ruleSets.audience(inForceOn).of(new EvaluationContext(enterprise, on, knowledge));
        RuleSet set = ruleSets.on(inForceOn, applicability.leftOut());
        EvaluationContext firm =
                new EvaluationContext(enterprise, on, set.program().knowledge(), limit(), watch);
        Recorder decided = run(set, firm, applicability);
        return new Assessment(
                enterprise.id(),
                enterprise.name(),
                on,
                LibraryVersion.current(),
                policies.vocabulary().sha256(),
                set.packs().stream().map(Engine::use).toList(),
                applicability.notFor(),
                decided.outcomes(),
                set.stagesElsewhere() && applicability.unsettled().isEmpty()
                        ? StageDecision.elsewhere()
                        : StageDecision.of(
                                firm.text(BuiltInFacts.STAGE.fact()).text(),
                                set.stages(),
                                decided.advances(),
                                decided.outcomes()),
                funding(set, decided, firm),
                UnknownNames.of(enterprise, set.program().knowledge().facts()));
    }

    private WorkLimit limit() {
        return new WorkLimit(bounds.firings(), bounds.steps(), bounds.statements(), bounds.results());
    }

    /** What awards there are is worked out after the rules have run, and within bounds of the same size. */
    private Funding funding(RuleSet set, Recorder decided, EvaluationContext firm) {
        try {
            return FundingCalculator.compute(decided.claims(), set.groups(), firm.within(limit()));
        } catch (BoundExceeded e) {
            throw new ProblemException(problem(e.bound(), null, e));
        } catch (ArithmeticException e) {
            throw new ProblemException(problem("", null, e));
        }
    }

    private Recorder run(RuleSet set, EvaluationContext firm, Applicability applicability) {
        try {
            return set.drools().run(new Recorder(set.program(), firm, applicability));
        } catch (RuleFailure failure) {
            throw new ProblemException(problem(failure.bound(), failure.rule(), failure.getCause()));
        }
    }

    private Problem problem(String bound, @Nullable Rule rule, @Nullable Throwable thrown) {
        Place place = rule == null ? Place.of("rules") : rule.place();
        String name = rule == null ? null : rule.name();
        Problem problem = switch (bound) {
            case "firings" -> Problem.error("engine.bound-firings", place, String.valueOf(bounds.firings()));
            case "steps" -> Problem.error("engine.bound-steps", place, String.valueOf(bounds.steps()));
            case "statements" -> Problem.error("engine.bound-statements", place, String.valueOf(bounds.statements()));
            case "results" -> Problem.error("engine.bound-results", place, String.valueOf(bounds.results()));
            default -> Problem.error("engine.rule-failed", place, reason(thrown));
        };
        return problem.inRule(name);
    }

    /** What was thrown first; what it is wrapped in speaks of the engine's inside. */
    private static String reason(@Nullable Throwable thrown) {
        Throwable first = thrown;
        while (first != null && first.getCause() != null) {
            first = first.getCause();
        }
        return first == null ? "" : String.valueOf(first.getMessage());
    }

    private static PackUse use(PolicyPack pack) {
        return new PackUse(
                pack.manifest().id(),
                pack.manifest().version(),
                pack.manifest().status().word(),
                pack.folder().sha256());
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
        return PackNames.of(labels(on), vocabulary());
    }

    /** The version of each pack that is in force on a date, by id. */
    public List<PackUse> packs(LocalDate on) {
        needOpen();
        return policies.inForce(on).stream().map(Engine::use).toList();
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
