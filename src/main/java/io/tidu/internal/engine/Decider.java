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
import io.tidu.internal.evaluate.decide.Carried;
import io.tidu.internal.evaluate.decide.Recorder;
import io.tidu.internal.evaluate.decide.RuleFailure;
import io.tidu.internal.evaluate.money.FundingCalculator;
import io.tidu.internal.input.EnterpriseCheck;
import io.tidu.internal.policy.Policies;
import io.tidu.internal.policy.PolicyPack;
import io.tidu.internal.policy.rule.Rule;
import io.tidu.internal.policy.vocabulary.BuiltInFacts;
import io.tidu.model.Bounds;
import io.tidu.model.Enterprise;
import io.tidu.model.assessment.Assessment;
import io.tidu.model.assessment.Funding;
import io.tidu.model.assessment.PackUse;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Decides for one enterprise at a time, with all packs or from what another set of rules concluded. Safe to share. */
final class Decider {
    private final Policies policies;
    private final Bounds bounds;
    private final RuleSets ruleSets;
    /** What is known without any pack: the facts and the formulas. */
    private final ReferenceData knowledge;

    Decider(Policies policies, Bounds bounds, RuleSets ruleSets) {
        this.policies = policies;
        this.bounds = bounds;
        this.ruleSets = ruleSets;
        this.knowledge = new ReferenceData(
                policies.vocabulary().facts(),
                policies.formulas(),
                policies.vocabulary().derivedRanges());
    }

    /**
     * An assessment, and how it came about.
     *
     * @param applicability for which packs the enterprise is
     * @param set the rules that ran
     * @param decided what they stated
     */
    record Decision(Assessment assessment, Applicability applicability, RuleSet set, Recorder decided) {}

    /**
     * Decides with every rule.
     *
     * @throws ProblemException as {@link Engine#assess}
     */
    Decision decide(Enterprise enterprise, LocalDate on, LocalDate inForceOn, EvaluationListener watch) {
        List<Problem> slips = EnterpriseCheck.problems(enterprise, policies.vocabulary());
        if (!slips.isEmpty()) {
            throw new ProblemException(slips);
        }
        Applicability applicability = applicability(enterprise, on, inForceOn);
        RuleSet set = ruleSets.on(inForceOn, applicability.leftOut());
        EvaluationContext firm =
                new EvaluationContext(enterprise, on, set.program().knowledge(), limit(), watch);
        Recorder decided = run(set, firm, applicability, Carried.NOTHING);
        return new Decision(assessment(set, decided, firm, applicability), applicability, set, decided);
    }

    /**
     * Decides the same as with every rule, but takes over what packs concluded that are the same under other rules.
     *
     * @param before what the other rules decided for the same enterprise on the same date
     * @param same the packs that conclude the same under both
     * @throws ProblemException as {@link Engine#assess}
     */
    Decision decideAfter(
            Decision before,
            SortedSet<String> same,
            CarriedPlaces places,
            Enterprise enterprise,
            LocalDate on,
            LocalDate inForceOn,
            EvaluationListener watch) {
        SortedSet<String> carried = new TreeSet<>(same);
        Applicability applicability = applicability(enterprise, on, inForceOn);
        carried.removeAll(applicability.leftOut());
        if (carried.isEmpty() || !applicability.equals(before.applicability())) {
            return decide(enterprise, on, inForceOn, watch);
        }
        RuleSet set = ruleSets.on(inForceOn, applicability.leftOut(), carried);
        EvaluationContext firm =
                new EvaluationContext(enterprise, on, set.program().knowledge(), limit(), watch);
        try {
            Carried brought = before.decided().carry(carried, places.between(before.set(), set));
            Recorder decided = run(set, firm, applicability, brought);
            if (limit().allows(before.decided().firm().limit(), firm.limit())) {
                return new Decision(assessment(set, decided, firm, applicability), applicability, set, decided);
            }
        } catch (ProblemException | BoundExceeded failed) {
            // What fails first, and whether a bound is met, is found out with every rule.
        }
        return decide(enterprise, on, inForceOn, watch);
    }

    private Applicability applicability(Enterprise enterprise, LocalDate on, LocalDate inForceOn) {
        return ruleSets.audience(inForceOn).of(new EvaluationContext(enterprise, on, knowledge));
    }

    private Assessment assessment(RuleSet set, Recorder decided, EvaluationContext firm, Applicability applicability) {
        Enterprise enterprise = firm.enterprise();
        return new Assessment(
                enterprise.id(),
                enterprise.name(),
                firm.on(),
                LibraryVersion.current(),
                policies.vocabulary().sha256(),
                set.uses(),
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
                set.unknownNames().of(enterprise));
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

    private Recorder run(RuleSet set, EvaluationContext firm, Applicability applicability, Carried carried) {
        try {
            return set.drools().run(new Recorder(set.program(), firm, applicability, carried));
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

    /** A version of a pack as an assessment names it. */
    static PackUse use(PolicyPack pack) {
        return new PackUse(
                pack.manifest().id(),
                pack.manifest().version(),
                pack.manifest().status().word(),
                pack.folder().sha256());
    }
}
