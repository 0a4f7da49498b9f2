package io.tidu.internal.guide;

import io.tidu.diagnostic.ProblemException;
import io.tidu.internal.engine.Engine;
import io.tidu.internal.policy.Policies;
import io.tidu.internal.policy.practice.Calendar;
import io.tidu.internal.policy.practice.CalendarEntry;
import io.tidu.model.Enterprise;
import io.tidu.model.PackItem;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Assessment;
import io.tidu.model.assessment.Finding;
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
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
        List<Step> steps = new ArrayList<>();
        BigDecimal effort = BigDecimal.ZERO;
        for (Map.Entry<Move, Long> made : state.moves().entrySet()) {
            steps.add(step(state, made.getKey(), made.getValue()));
            effort = effort.add(made.getKey().effort(made.getValue()));
        }
        steps.sort(Comparator.comparing(PlanMaker::day));
        LocalDate until = waitsUntil(facts);
        if (until != null) {
            steps.add(new Step.Wait(until, clauses(probe.at(facts, until.minusDays(1)))));
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

    private static LocalDate day(Step step) {
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

    private Step step(State state, Move move, long value) {
        LocalDate date = planner.world().day();
        List<PackItem> clauses = clauses(planner.outcome(state.without(move)));
        if (move instanceof NumberMove number) {
            Ranges kept = Ranges.of(planner, state, number, value);
            return new Step.Set(
                    number.lever(),
                    number.path(),
                    number.direction() > 0 ? "up" : "down",
                    number.from(),
                    number.number(value),
                    kept.upTo(),
                    kept.others(),
                    NumberMove.SMALLEST,
                    number.yearly() ? endOfYear(number.path()) : date,
                    clauses);
        }
        if (move instanceof ChoiceMove choice) {
            return new Step.Choose(
                    choice.lever(),
                    choice.path(),
                    FactPaths.at(enterprise, choice.path()),
                    choice.chosen(value),
                    date,
                    clauses);
        }
        if (move instanceof AddMove add) {
            return new Step.Add(
                    add.lever(),
                    add.fact(),
                    add.entry(value),
                    add.count(value),
                    add.by().size(),
                    date,
                    clauses);
        }
        if (move instanceof EndMove end) {
            return new Step.End(end.lever(), end.fact(), end.position(), end.lastDay(), clauses);
        }
        if (move instanceof SupplyMove supply) {
            return new Step.Supply(supply.path(), supply.value(value), document(supply.path()), clauses);
        }
        throw new IllegalStateException(move.name());
    }

    private static LocalDate endOfYear(String path) {
        return LocalDate.of(Integer.parseInt(path.substring(path.indexOf('.') + 1)), 12, 31);
    }

    private String document(String path) {
        return Optional.ofNullable(policies.vocabulary().facts().get(FactPaths.fact(path)))
                .map(f -> f.document() == null ? "" : f.document().zh())
                .orElse("");
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

    private List<PackItem> clauses(Outcome lost) {
        return List.copyOf(lost.failing(target).values().stream()
                .flatMap(List::stream)
                .filter(f -> f.role() != Finding.Role.ALTERNATIVE && f.verdict() != Verdict.MET)
                .filter(f -> !f.clause().isEmpty())
                .map(f -> new PackItem(f.pack(), f.clause()))
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    /**
     * The next batch of the target, or else of what it rests on and then needs nothing but people: who is recommended
     * applies for the title.
     */
    private @Nullable LocalDate batch(Assessment then) {
        LocalDate own = batch(then.on(), Set.of(target));
        return own != null
                ? own
                : batch(
                        then.on(),
                        planner.targets().stream()
                                .filter(t -> isForPeople(then.targets().get(t)))
                                .toList());
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
