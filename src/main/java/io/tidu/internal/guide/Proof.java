package io.tidu.internal.guide;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.ProblemException;
import io.tidu.diagnostic.Problems;
import io.tidu.internal.engine.Engine;
import io.tidu.internal.engine.LibraryVersion;
import io.tidu.model.Enterprise;
import io.tidu.model.FactValue;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Assessment;
import io.tidu.model.assessment.PackUse;
import io.tidu.model.assessment.TargetOutcome;
import io.tidu.model.guidance.Guidance;
import io.tidu.model.guidance.Plan;
import io.tidu.model.guidance.Step;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Proves guidance again with nothing but assessments: it knows what a step is, and nothing of how plans are found. Not
 * thread-safe.
 */
final class Proof {
    private final Engine engine;
    private final Guidance guidance;
    private final Lesser lesser;
    private final Problems problems = new Problems();

    Proof(Engine engine, Guidance guidance) {
        this.engine = engine;
        this.guidance = guidance;
        this.lesser = new Lesser(engine.policies().vocabulary());
    }

    /** What does not hold. */
    List<Problem> problems() {
        rules();
        for (int i = 0; i < guidance.plans().size(); i++) {
            plan(i + 1, guidance.plans().get(i));
        }
        return problems.list();
    }

    private void tell(String id, Object... arguments) {
        String[] told = java.util.Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new);
        problems.add(Problem.error(id, Place.of(guidance.enterprise()), told));
    }

    private void rules() {
        boolean same = engine.packs(guidance.on()).equals(guidance.packs())
                && guidance.plans().stream().allMatch(this::hasItsRules)
                && engine.policies().vocabulary().sha256().equals(guidance.vocabulary());
        if (!same) {
            tell("guide.other-rules");
        }
        if (!LibraryVersion.current().equals(guidance.library())) {
            tell("guide.other-library", guidance.library(), LibraryVersion.current());
        }
    }

    private boolean hasItsRules(Plan plan) {
        List<PackUse> packs = engine.packs(plan.date());
        return !plan.rules().isEmpty() && plan.rules().stream().allMatch(r -> packs.contains(r.pack()));
    }

    private void plan(int number, Plan plan) {
        if (!attained(plan.facts(), plan.date(), plan.certain())) {
            tell("guide.not-attained", number, guidance.to(), plan.date());
            return;
        }
        days(number, plan);
        outcome(number, plan);
        for (int i = 0; i < plan.steps().size(); i++) {
            step(number, i + 1, plan, plan.steps().get(i));
        }
    }

    /** Whether the target is attained, or more money is due than today; no error or bound is taken for that. */
    private boolean attained(Enterprise facts, LocalDate on, boolean certain) {
        try {
            Assessment assessment = engine.assess(facts, on);
            if (guidance.to().equals(Guidance.FUNDING)) {
                BigDecimal today = guidance.plans().get(0).funding().from();
                return assessment.funding().total().compareTo(today) > 0;
            }
            TargetOutcome outcome = assessment.targets().get(guidance.to());
            return outcome != null
                    && (outcome.verdict() == Verdict.MET || (!certain && outcome.verdict() == Verdict.NEEDS_REVIEW));
        } catch (ProblemException failed) {
            return false;
        }
    }

    /** No day is before today, and none of a step after that of the plan. */
    private void days(int number, Plan plan) {
        if (plan.date().isBefore(guidance.on())) {
            tell("guide.wrong-day", number, plan.date(), guidance.on());
        }
        if (plan.apply() != null && plan.apply().isBefore(plan.date())) {
            tell("guide.wrong-day", number, plan.apply(), plan.date());
        }
        for (Step step : plan.steps()) {
            LocalDate day = PlanMaker.day(step);
            if (!day.equals(LocalDate.MIN) && (day.isBefore(guidance.on()) || day.isAfter(plan.date()))) {
                tell("guide.wrong-day", number, day, plan.date());
            }
        }
    }

    /** What is said to be due, and to be decided otherwise, on the plan's day is what its facts give. */
    private void outcome(int number, Plan plan) {
        Assessment then = engine.assess(plan.facts(), plan.date());
        BigDecimal due = then.funding().total();
        if (due.compareTo(plan.funding().to()) != 0) {
            tell("guide.other-money", number, plan.funding().to().toPlainString(), due.toPlainString());
        }
        for (Plan.Change change : plan.changes()) {
            TargetOutcome outcome = then.targets().get(change.target());
            if (outcome == null || outcome.verdict() != change.to()) {
                tell("guide.other-verdict", number, change.target(), plan.date());
            }
        }
        TargetOutcome asked = then.targets().get(guidance.to());
        boolean changes = asked != null && !asked.internal() && asked.verdict() != guidance.verdict();
        if (changes && plan.changes().stream().noneMatch(c -> c.target().equals(guidance.to()))) {
            tell("guide.other-verdict", number, guidance.to(), plan.date());
        }
    }

    private void step(int number, int position, Plan plan, Step step) {
        if (step instanceof Step.Wait wait) {
            if (!attained(plan.facts(), wait.until(), false)) {
                tell("guide.not-attained", number, guidance.to(), wait.until());
            } else if (attained(plan.facts(), wait.until().minusDays(1), plan.certain())) {
                tell("guide.step-not-needed", number, position, wait.until());
            }
            return;
        }
        if (!isThere(plan, step)) {
            tell("guide.step-not-in-facts", number, position);
            return;
        }
        for (Enterprise less : lesser.of(plan, step)) {
            if (attained(less, plan.date(), plan.certain())) {
                tell("guide.step-not-needed", number, position, plan.date());
                return;
            }
        }
        if (step instanceof Step.Set set) {
            ranges(number, position, plan, set);
        }
    }

    /** Each range keeps the target where it begins and where it ends, and just beyond it is lost. */
    private void ranges(int number, int position, Plan plan, Step.Set set) {
        BigDecimal away =
                set.direction().equals("up") ? set.smallest() : set.smallest().negate();
        List<BigDecimal> within = new ArrayList<>();
        List<BigDecimal> beyond = new ArrayList<>();
        if (set.upTo() != null) {
            within.add(set.upTo());
            beyond.add(set.upTo().add(away));
        }
        ends(set.intervals(), away, within, beyond);
        ends(set.otherWay(), away.negate(), within, beyond);
        // A number that goes down to nought has no value below.
        beyond.removeIf(value -> value.signum() < 0);
        within.stream()
                .filter(value -> !attained(lesser.with(plan, set, value), plan.date(), plan.certain()))
                .findFirst()
                .ifPresent(value -> tell("guide.range-too-wide", number, position, value.toPlainString()));
        beyond.stream()
                .filter(value -> attained(lesser.with(plan, set, value), plan.date(), plan.certain()))
                .findFirst()
                .ifPresent(value -> tell("guide.range-too-narrow", number, position, value.toPlainString()));
    }

    private static void ends(
            List<Step.Interval> ranges, BigDecimal away, List<BigDecimal> within, List<BigDecimal> beyond) {
        for (Step.Interval range : ranges) {
            within.add(range.from());
            beyond.add(range.from().subtract(away));
            if (range.upTo() != null) {
                within.add(range.upTo());
                beyond.add(range.upTo().add(away));
            }
        }
    }

    private static boolean isThere(Plan plan, Step step) {
        if (step instanceof Step.Set set) {
            return FactPaths.at(plan.facts(), set.fact()) instanceof FactValue.Number number
                    && number.value().compareTo(set.to()) == 0;
        }
        if (step instanceof Step.Choose choose) {
            return choose.to().equals(FactPaths.at(plan.facts(), choose.fact()));
        }
        if (step instanceof Step.Supply supply) {
            return supply.to().equals(FactPaths.at(plan.facts(), supply.fact()));
        }
        if (step instanceof Step.Add add) {
            return Collections.frequency(Lesser.list(plan, add.list()), new FactValue.Fields(add.entry()))
                    >= add.count();
        }
        return step instanceof Step.End end
                && end.position() < Lesser.list(plan, end.list()).size();
    }
}
