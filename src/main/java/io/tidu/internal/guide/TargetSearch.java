package io.tidu.internal.guide;

import io.tidu.internal.engine.Engine;
import io.tidu.internal.policy.Policies;
import io.tidu.internal.policy.practice.Lever;
import io.tidu.model.Enterprise;
import io.tidu.model.assessment.Assessment;
import io.tidu.model.assessment.Finding;
import io.tidu.model.guidance.GuideOptions;
import io.tidu.model.guidance.NotSearched;
import io.tidu.model.guidance.Plan;
import io.tidu.model.guidance.Unreachable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Searches plans for one enterprise and one target, day by day. Not thread-safe. */
final class TargetSearch {
    private static final int MOST_PLANS = 5;
    private final Engine engine;
    private final TargetRules target;
    private final Assessment today;
    private final Enterprise enterprise;
    private final LocalDate on;
    private final GuideOptions options;
    private final Probe probe;
    private final SearchBounds bounds;
    private final boolean isMoney;
    private final Map<String, Found> plans = new LinkedHashMap<>();
    private final SortedSet<NotSearched> notSearched = new TreeSet<>();
    private final Map<String, Finding> failed = new TreeMap<>();
    private @Nullable BigDecimal least;

    private record Found(State state, Plan plan) {}

    /**
     * For an enterprise and a target.
     *
     * @param engine decides everything
     * @param today what is decided of the enterprise on {@code on}
     * @param probe decides the target, or whether more money is due
     * @param bounds how many enterprises may be decided
     */
    TargetSearch(
            Engine engine,
            TargetRules target,
            Assessment today,
            Enterprise enterprise,
            LocalDate on,
            GuideOptions options,
            Probe probe,
            SearchBounds bounds) {
        this.engine = engine;
        this.target = target;
        this.today = today;
        this.enterprise = enterprise;
        this.on = on;
        this.options = options;
        this.isMoney = probe.isForMoney();
        this.probe = probe;
        this.bounds = bounds;
    }

    /** Goes through the days. */
    Searched search() {
        if (probe.at(enterprise, on).attained()) {
            return new Searched(List.of(), List.of(), List.of());
        }
        Policies policies = engine.policies();
        PlannerSetup setup = new PlannerSetup(policies, target, enterprise, on, options);
        Collection<Lever> levers = setup.levers();
        LocalDate horizon = Objects.requireNonNull(options.horizon());
        Set<Integer> leads = new TreeSet<>();
        RulesOfDay rules = target.rules().on(on);
        levers.stream().filter(l -> rules.all().reads(l.fact())).forEach(l -> leads.add(l.leadDays()));
        List<LocalDate> days = Days.of(policies, rules, target.rules().knowledge(), enterprise, on, horizon, leads);
        Set<String> seen = new HashSet<>();
        List<Hopeless> hopeless = new ArrayList<>();
        for (LocalDate day : days) {
            if (plans.size() >= MOST_PLANS || probe.assessments() > bounds.all()) {
                isSearched(plans.size() >= MOST_PLANS);
                break;
            }
            Planner planner = setup.planner(probe, levers, day);
            if (seen.add(signature(planner))) {
                onDay(planner, days, hopeless);
            }
        }
        List<Plan> found = Ranking.few(plans.values().stream().map(Found::plan).toList(), MOST_PLANS);
        if (!rules.knowsSpans()) {
            notSearched.add(NotSearched.SPAN);
        }
        // What keeps one of many ways to more money from being gone is not told.
        List<Unreachable> unreachable = found.isEmpty() && !isMoney
                ? new WhyNot(probe, target, hopeless, failed, enterprise, on, days).of()
                : List.of();
        boolean isProved = !unreachable.isEmpty()
                && unreachable.stream().noneMatch(u -> u.because().equals("not-searched"));
        if (isProved) {
            // What is out of reach for certain stays so wherever else rules turn.
            notSearched.removeIf(left -> !left.fact().isEmpty());
        }
        return new Searched(found, unreachable, notSearched);
    }

    /** A day on which the same is in the way, and the same can be done, as on an earlier one is no other. */
    private static String signature(Planner planner) {
        Outcome outcome = planner.outcome(State.none());
        StringBuilder signature = new StringBuilder().append(outcome.attained());
        new TreeMap<>(outcome.failing()).forEach((of, criteria) -> {
            signature.append(of);
            criteria.forEach((criterion, findings) -> findings.forEach(f -> signature
                    .append(criterion)
                    .append(f.verdict())
                    .append(f.evidence().missing())));
        });
        planner.moves().forEach(m -> signature.append(m.name()).append(m.last()));
        return signature.toString();
    }

    private void isSearched(boolean is) {
        if (!is) {
            notSearched.add(NotSearched.BOUND);
        }
    }

    private void onDay(Planner planner, List<LocalDate> days, List<Hopeless> hopeless) {
        LocalDate day = planner.world().day();
        List<String> none = planner.hopeless(always(hopeless));
        if (!none.isEmpty()) {
            boolean isCertain = planner.isComplete() && planner.unseen().isEmpty();
            none.forEach(c -> hopeless.add(Hopeless.one(day, c, isCertain)));
            seen(planner);
            return;
        }
        State first = plan(planner, Set.of(), days);
        if (first == null) {
            if (isMoney) {
                return;
            }
            if (planner.isComplete() && planner.unseen().isEmpty()) {
                hopeless.add(new Together(planner).of(hopeless));
            } else {
                planner.outcome(State.none())
                        .failing(target.name())
                        .keySet()
                        .forEach(c -> hopeless.add(Hopeless.one(day, c, false)));
            }
            seen(planner);
            return;
        }
        for (Move move : first.moves().keySet()) {
            if (!move.lever().isEmpty() && plans.size() < MOST_PLANS && probe.assessments() < bounds.all()) {
                plan(planner, Set.of(move.subject()), days);
            }
        }
        seen(planner);
    }

    /** What of a day was seen, and what was not. */
    private void seen(Planner planner) {
        notSearched.addAll(planner.unseen());
        planner.failed().forEach(failed::putIfAbsent);
    }

    /** The criteria that were hopeless on every day before. */
    private static Set<String> always(List<Hopeless> hopeless) {
        Set<LocalDate> days = new HashSet<>();
        Map<String, Integer> times = new TreeMap<>();
        hopeless.forEach(h -> {
            days.add(h.day());
            if (h.criteria().size() == 1) {
                times.merge(h.criteria().iterator().next(), 1, Integer::sum);
            }
        });
        times.values().removeIf(n -> n < days.size());
        return times.keySet();
    }

    /** A plan on a day that is new and cheaper than those of earlier days, if there is one. */
    private @Nullable State plan(Planner planner, Set<String> banned, List<LocalDate> days) {
        Trim trim = new Trim(planner);
        boolean isMain = banned.isEmpty();
        BigDecimal below = isMain ? least : null;
        State cheapest =
                planner.cheapest(banned, below == null && isMain ? bounds.cheapest() : bounds.cheaper(), below);
        if (isMain) {
            isSearched(planner.isComplete());
        }
        boolean cutShort = cheapest == null && below == null && isMain && !planner.isComplete();
        State any = cutShort ? planner.any(banned, bounds.any()) : cheapest;
        State trimmed = any == null ? null : trim.least(any);
        State best = trimmed != null && cutShort
                ? new Exchange(planner, trim).cheaper(trimmed, banned, bounds.cheaper())
                : trimmed;
        // What attains the target and can't be shown to need all its steps is no plan, and no proof that there is none.
        isSearched(!isMain || any == null || best != null);
        if (best == null) {
            return null;
        }
        boolean dearer = banned.isEmpty() && least != null && best.effort().compareTo(least) >= 0;
        State chosen = best;
        boolean contains = plans.values().stream()
                .anyMatch(f -> chosen.contains(f.state()) || f.state().contains(chosen));
        if (!dearer && !contains) {
            Plan plan = new PlanMaker(
                            engine, today, enterprise, target.name(), planner, probe, days, isMoney, options.possible())
                    .of(best);
            isSearched(plan != null);
            if (plan != null) {
                plans.put(planner.world().day() + best.key(), new Found(best, plan));
                least = least == null ? best.effort() : least.min(best.effort());
            }
        }
        return best;
    }
}
