package io.tidu.internal.guide;

import io.tidu.internal.policy.rule.Rule;
import io.tidu.model.Enterprise;
import io.tidu.model.assessment.Finding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the moves of least effort that attain a target on one day. From each state it goes on with every value of
 * every move that can make a difference to one requirement that still fails; in the order of the effort that is at
 * least needed, so that the first state that attains the target is the cheapest there is; and where that takes too
 * long, where least is in the way. Not thread-safe.
 */
final class Planner {
    /** A plan that asks for more facts than these is none: what is missing is told by itself. */
    private static final int MOST_SUPPLIED = 8;
    /** Targets that rest on targets are followed so far. */
    private static final int MOST_DEEP = 6;

    private final Probe probe;
    private final String target;
    private final RulesOfDay rules;
    private final World world;
    private final List<Move> moves;
    private final Supplies supplies;
    private final Candidates candidates;
    private boolean complete = true;

    Planner(
            Probe probe,
            String target,
            RulesOfDay rules,
            World world,
            List<Move> moves,
            Supplies supplies,
            Candidates candidates) {
        this.probe = probe;
        this.target = target;
        this.rules = rules;
        this.world = world;
        this.moves = moves;
        this.supplies = supplies;
        this.candidates = candidates;
    }

    /** Whether everything was gone through so far. */
    boolean isComplete() {
        return complete;
    }

    /** How many enterprises were decided. */
    int assessments() {
        return probe.assessments();
    }

    /** How a state is decided. */
    Outcome outcome(State state) {
        return probe.at(enterprise(state), world.day());
    }

    /** Whether a state attains the target, aside from the search, whose bound it does not count against. */
    boolean isAttainedBesides(State state) {
        return probe.besides(enterprise(state), world.day()).attained();
    }

    /** The enterprise in a state. */
    Enterprise enterprise(State state) {
        return state.apply(world.enterprise());
    }

    /** The day and what it is like. */
    World world() {
        return world;
    }

    /** The target and all that it rests on. */
    Set<String> targets() {
        return rules.targets();
    }

    /** The moves that bear on the target. */
    List<Move> moves() {
        return moves.stream().filter(m -> rules.all().reads(m.fact())).toList();
    }

    /** Values beyond the one that a state has, or beyond another, that can make a difference to the target. */
    List<Long> beyond(Move move, @Nullable Long now, long last, State state) {
        return candidates.beyond(move, now, last, state, rules.all().lines(move.fact()));
    }

    private record Reached(State state, long distance, BigDecimal effort, BigDecimal atLeast) {
        String key() {
            return state.key();
        }
    }

    /**
     * What can be done next about something that fails.
     *
     * @param states the states to go on with, one of which every way out of it passes through
     * @param least the effort that the cheapest of them adds
     * @param subjects what they change
     */
    private record Ways(List<State> states, BigDecimal least, Set<String> subjects) {}

    /**
     * A state that attains the target, found by going where least is in the way; null if there is none, or none within
     * the budget.
     *
     * @param banned moves that may not be made, by subject
     * @param most how many enterprises may be decided
     */
    @Nullable
    State any(Set<String> banned, int most) {
        int end = probe.assessments() + most;
        PriorityQueue<Reached> next = new PriorityQueue<>(Comparator.comparingLong(Reached::distance)
                .thenComparing(Reached::effort)
                .thenComparing(Reached::key));
        Set<String> seen = new HashSet<>();
        next.add(new Reached(State.none(), 0, BigDecimal.ZERO, BigDecimal.ZERO));
        while (!next.isEmpty()) {
            State here = next.remove().state();
            if (outcome(here).attained()) {
                return here;
            }
            for (State state : fewest(ways(here, banned)).states()) {
                if (seen.add(state.key())) {
                    if (probe.assessments() >= end) {
                        complete = false;
                        return null;
                    }
                    Outcome outcome = outcome(state);
                    if (outcome.attained()) {
                        return state;
                    }
                    if (outcome.isKnown()) {
                        next.add(new Reached(state, outcome.distance(), state.effort(), BigDecimal.ZERO));
                    }
                }
            }
        }
        return null;
    }

    /**
     * The state of least effort that attains the target; null if there is none, or none within the budget.
     *
     * @param banned moves that may not be made, by subject
     * @param most how many enterprises may be decided
     * @param below the effort to stay below; null if any will do
     */
    @Nullable
    State cheapest(Set<String> banned, int most, @Nullable BigDecimal below) {
        int end = probe.assessments() + most;
        PriorityQueue<Reached> next = new PriorityQueue<>(Comparator.comparing(Reached::atLeast)
                .thenComparing(Comparator.comparing(Reached::effort).reversed())
                .thenComparing(Reached::key));
        Set<String> seen = new HashSet<>();
        next.add(new Reached(State.none(), 0, BigDecimal.ZERO, BigDecimal.ZERO));
        while (!next.isEmpty()) {
            Reached reached = next.remove();
            State here = reached.state();
            if (probe.assessments() >= end) {
                complete = false;
                return null;
            }
            if (outcome(here).attained()) {
                return here;
            }
            List<Ways> ways = ways(here, banned);
            BigDecimal atLeast = reached.effort().add(atLeast(ways));
            if (atLeast.compareTo(reached.atLeast()) > 0 && !next.isEmpty()) {
                if (isBelow(atLeast, below)) {
                    // More is needed from here than it seemed: others may come first.
                    next.add(new Reached(here, 0, reached.effort(), atLeast));
                }
                continue;
            }
            for (State state : fewest(ways).states()) {
                BigDecimal effort = state.effort();
                BigDecimal needed = effort.max(atLeast);
                if (isBelow(needed, below) && seen.add(state.key())) {
                    next.add(new Reached(state, 0, effort, needed));
                }
            }
        }
        return null;
    }

    private static boolean isBelow(BigDecimal effort, @Nullable BigDecimal below) {
        return below == null || effort.compareTo(below) < 0;
    }

    /** What is at least needed for all that fails: sums of what has nothing in common. */
    private static BigDecimal atLeast(List<Ways> ways) {
        List<Ways> dearest = new ArrayList<>(ways);
        dearest.sort(Comparator.comparing(Ways::least).reversed());
        Set<String> subjects = new HashSet<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (Ways way : dearest) {
            if (way.subjects().stream().noneMatch(subjects::contains)) {
                sum = sum.add(way.least());
                subjects.addAll(way.subjects());
            }
        }
        return sum;
    }

    private static Ways fewest(List<Ways> ways) {
        return ways.stream()
                .min(Comparator.comparingInt(w -> w.states().size()))
                .orElse(new Ways(List.of(), BigDecimal.ZERO, Set.of()));
    }

    /** The states with one move more, or one further, among which every one is that attains the target. */
    List<State> next(State state, Set<String> banned) {
        return fewest(ways(state, banned)).states();
    }

    /** What can be done about each criterion of the target that fails; for some that is nothing. */
    private List<Ways> ways(State state, Set<String> banned) {
        Outcome outcome = outcome(state);
        return new WaysOn(state, outcome, banned).ofTarget(target, 0);
    }

    /**
     * The failing criteria about which nothing at all can be done as things are; if some of those that were so before
     * still are, only these.
     *
     * @param before criteria that are looked at first
     */
    List<String> hopeless(Collection<String> before) {
        State none = State.none();
        Outcome outcome = outcome(none);
        WaysOn ways = new WaysOn(none, outcome, Set.of());
        Set<String> failing = outcome.failing(target).keySet();
        List<String> still =
                before.stream().filter(failing::contains).filter(ways::areNone).toList();
        return still.isEmpty() ? failing.stream().filter(ways::areNone).toList() : still;
    }

    /** What can be done from one state. */
    private final class WaysOn {
        private final State state;
        private final Outcome outcome;
        private final Set<String> banned;
        private final Map<Integer, Ways> known = new HashMap<>();

        WaysOn(State state, Outcome outcome, Set<String> banned) {
            this.state = state;
            this.outcome = outcome;
            this.banned = banned;
        }

        /** Whether nothing can be done about a criterion of the target. */
        boolean areNone(String criterion) {
            return ofCriterion(target, criterion, 0).states().isEmpty();
        }

        List<Ways> ofTarget(String of, int depth) {
            return outcome.failing(of).keySet().stream()
                    .map(criterion -> ofCriterion(of, criterion, depth))
                    .toList();
        }

        /** Either all that is required, or any alternative. */
        Ways ofCriterion(String of, String criterion, int depth) {
            List<Finding> found = outcome.failing(of).getOrDefault(criterion, List.of());
            List<Ways> required = new ArrayList<>();
            List<Ways> either = new ArrayList<>();
            Set<String> named = new HashSet<>();
            for (Finding finding : found) {
                named.add(finding.rule());
                (finding.role() == Finding.Role.ALTERNATIVE ? either : required).add(ofFinding(finding, depth));
            }
            if (!required.isEmpty()) {
                either.add(fewest(required));
            }
            for (Rule rule : rules.alternatives(of, criterion, named)) {
                either.add(leaf(rules.bearing(rule.pack(), rule.name())));
            }
            if (found.isEmpty()) {
                either.add(leaf(rules.all()));
            }
            return either(either);
        }

        private Ways ofFinding(Finding finding, int depth) {
            String asked =
                    depth < MOST_DEEP ? rules.asksFor(finding.pack(), finding.rule(), finding.criterion()) : null;
            boolean nested = asked != null && !outcome.failing(asked).isEmpty();
            return nested
                    ? fewest(ofTarget(String.valueOf(asked), depth + 1))
                    : leaf(rules.bearing(finding.pack(), finding.rule()));
        }

        private Ways leaf(RuleBearing bearing) {
            return known.computeIfAbsent(bearing.number(), n -> {
                List<State> states = new ArrayList<>();
                Set<String> subjects = new TreeSet<>();
                for (Move move : bearing(bearing)) {
                    if (!banned.contains(move.subject())) {
                        List<Long> values = candidates.beyond(move, state, bearing);
                        values.forEach(value -> states.add(state.with(move, value)));
                        if (!values.isEmpty()) {
                            subjects.add(move.subject());
                        }
                    }
                }
                return new Ways(states, least(states), subjects);
            });
        }

        private BigDecimal least(List<State> states) {
            BigDecimal now = state.effort();
            return states.stream()
                    .map(s -> s.effort().subtract(now).max(BigDecimal.ZERO))
                    .min(Comparator.naturalOrder())
                    .orElse(BigDecimal.ZERO);
        }

        private Ways either(List<Ways> either) {
            if (either.size() == 1) {
                return either.get(0);
            }
            Map<String, State> states = new java.util.LinkedHashMap<>();
            Set<String> subjects = new TreeSet<>();
            for (Ways ways : either) {
                ways.states().forEach(s -> states.putIfAbsent(s.key(), s));
                subjects.addAll(ways.subjects());
            }
            List<State> all = List.copyOf(states.values());
            return new Ways(all, least(all), subjects);
        }

        /** The moves that bear on something, what is missing for it being supplied among them. */
        private List<Move> bearing(RuleBearing on) {
            List<Move> bearing = new ArrayList<>();
            moves.stream().filter(m -> on.reads(m.fact())).forEach(bearing::add);
            Set<String> supplied = new HashSet<>();
            state.moves().keySet().stream().filter(m -> m.lever().isEmpty()).forEach(m -> {
                supplied.add(m.subject());
                if (on.reads(m.fact())) {
                    bearing.add(m);
                }
            });
            for (String path : outcome.missing()) {
                SupplyMove supply =
                        on.reads(FactPaths.fact(path)) && !supplied.contains(path) ? supplies.of(path) : null;
                if (supply != null && supplied.size() < MOST_SUPPLIED) {
                    bearing.add(supply);
                } else if (supply != null) {
                    complete = false;
                }
            }
            return bearing;
        }
    }
}
