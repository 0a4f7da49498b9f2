package io.tidu.internal.guide;

import io.tidu.diagnostic.ProblemException;
import io.tidu.internal.engine.Engine;
import io.tidu.internal.policy.Policies;
import io.tidu.internal.policy.practice.Calendar;
import io.tidu.internal.policy.practice.CalendarEntry;
import io.tidu.model.Enterprise;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Assessment;
import io.tidu.model.assessment.Award;
import io.tidu.model.assessment.TargetOutcome;
import io.tidu.model.guidance.Plan;
import io.tidu.model.guidance.Step;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes plans of states that were found and proved: with the days, ranges and clauses of their steps. Not thread-safe.
 */
final class PlanMaker {
    private final Engine engine;
    private final Policies policies;
    private final Assessment today;
    private final Enterprise enterprise;
    private final String target;
    private final Planner planner;
    private final List<LocalDate> days;
    private final Probe probe;
    /** What is due is certain. */
    private final boolean isMoney;

    private final boolean possible;

    /**
     * For an enterprise and a target.
     *
     * @param engine decides everything
     * @param days the days on which time can make a difference
     * @param isMoney whether more money is asked for
     * @param possible whether what only experts and other persons leave open will do
     */
    PlanMaker(
            Engine engine,
            Assessment today,
            Enterprise enterprise,
            String target,
            Planner planner,
            Probe probe,
            List<LocalDate> days,
            boolean isMoney,
            boolean possible) {
        this.engine = engine;
        this.policies = engine.policies();
        this.today = today;
        this.enterprise = enterprise;
        this.target = target;
        this.planner = planner;
        this.probe = probe;
        this.days = days;
        this.isMoney = isMoney;
        this.possible = possible;
    }

    /** The plan; null if the engine as a whole does not confirm it. */
    @Nullable
    Plan of(State state) {
        LocalDate date = planner.world().day();
        Enterprise facts = planner.enterprise(state);
        Assessment then = assessed(facts, date);
        TargetOutcome outcome = then == null ? null : then.targets().get(target);
        if (then == null || outcome == null || !isConfirmed(then)) {
            return null;
        }
        StepMaker making = new StepMaker(policies.vocabulary(), enterprise, target, planner);
        List<Step> steps = new ArrayList<>();
        BigDecimal effort = BigDecimal.ZERO;
        for (Map.Entry<Move, Long> made : state.moves().entrySet()) {
            steps.add(making.of(state, made.getKey(), made.getValue()));
            effort = effort.add(made.getKey().effort(made.getValue()));
        }
        steps.sort(Comparator.comparing(PlanMaker::day));
        LocalDate until = waitsUntil(facts);
        if (until != null) {
            steps.add(new Step.Wait(until, making.clauses(probe.at(facts, until.minusDays(1)))));
        }
        Set<String> set = state.moves().keySet().stream().map(Move::subject).collect(Collectors.toSet());
        return new Plan(
                date,
                batch(then),
                isMoney || outcome.verdict() == Verdict.MET,
                effort,
                steps,
                planner.world().without(set),
                facts,
                changes(then),
                new Plan.Money(today.funding().total(), then.funding().total()),
                (isMoney ? Versions.ofMoney(engine) : Versions.ofTargets(engine, planner.targets())).on(date));
    }

    /** The whole of the rules decides, and not only those on which the target rests; what fails confirms nothing. */
    private @Nullable Assessment assessed(Enterprise facts, LocalDate date) {
        try {
            return engine.assess(facts, date);
        } catch (ProblemException failed) {
            return null;
        }
    }

    private boolean isConfirmed(Assessment then) {
        return isMoney
                ? then.funding().total().compareTo(today.funding().total()) > 0
                : Outcome.of(then, target, planner.targets(), possible).attained();
    }

    /** The day by which a step is done; the smallest there is if it has none. */
    static LocalDate day(Step step) {
        if (step instanceof Step.Set set) {
            return set.by();
        }
        if (step instanceof Step.Choose choose) {
            return choose.by();
        }
        if (step instanceof Step.Add add) {
            return add.by();
        }
        return step instanceof Step.End end ? end.on() : LocalDate.MIN;
    }

    /** The first day on which the rules attain it with these facts; null if they do today. */
    private @Nullable LocalDate waitsUntil(Enterprise facts) {
        for (LocalDate day : days) {
            if (!day.isAfter(planner.world().day()) && probe.at(facts, day).attained()) {
                LocalDate first = day;
                while (first.isAfter(today.on())
                        && probe.at(facts, first.minusDays(1)).attained()) {
                    first = first.minusDays(1);
                }
                return first.equals(today.on()) ? null : first;
            }
        }
        return planner.world().day();
    }

    /**
     * The next batch of the target, or else of what it rests on and then needs nothing but people: who is recommended
     * applies for the title. Else, if money is asked for, the next of any award that would be paid.
     */
    private @Nullable LocalDate batch(Assessment then) {
        LocalDate batch = batch(then.on(), Set.of(target));
        if (batch == null) {
            batch = batch(
                    then.on(),
                    planner.targets().stream()
                            .filter(t -> isForPeople(then.targets().get(t)))
                            .toList());
        }
        return batch == null && isMoney
                ? batch(
                        then.on(),
                        then.funding().awards().stream().map(Award::item).toList())
                : batch;
    }

    private static boolean isForPeople(@Nullable TargetOutcome outcome) {
        return outcome != null && (outcome.verdict() == Verdict.MET || outcome.verdict() == Verdict.NEEDS_REVIEW);
    }

    private @Nullable LocalDate batch(LocalDate date, Collection<String> of) {
        return policies.inForce(date).stream()
                .map(p -> p.manifest().practice().calendar())
                .flatMap(c -> of.stream().flatMap(t -> c.next(t, CalendarEntry.Event.BATCH, date).stream()))
                .map(Calendar.Window::to)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private List<Plan.Change> changes(Assessment then) {
        List<Plan.Change> changes = new ArrayList<>();
        today.targets().forEach((name, now) -> {
            TargetOutcome later = then.targets().get(name);
            if (later != null && !now.internal() && later.verdict() != now.verdict()) {
                changes.add(new Plan.Change(name, now.verdict(), later.verdict(), later.consequenceOf()));
            }
        });
        return changes;
    }
}
