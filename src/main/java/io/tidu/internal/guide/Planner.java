package io.tidu.internal.guide;

import io.tidu.internal.guide.line.RuleLines;
import io.tidu.model.Enterprise;
import io.tidu.model.assessment.Finding;
import io.tidu.model.guidance.NotSearched;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the moves of least effort that attain a target on one day. From each state it goes on with every value of
 * every move that can make a difference to one requirement that still fails; in the order of the effort that is at
 * least needed, so that the first state that attains the target is the cheapest there is; and where that takes too
 * long, where least is in the way. Not thread-safe.
 */
final class Planner {
    private final Probe probe;
    private final Means means;
    private final World world;
    /** The criteria of the target that are asked for; null for the target itself. */
    private final @Nullable Set<String> criteria;

    private final Map<String, Finding> failed = new TreeMap<>();
    private final Map<String, Outcome> decided = new HashMap<>();
    private boolean complete = true;

    Planner(Probe probe, Means means, World world) {
        this(probe, means, world, null);
    }

    private Planner(Probe probe, Means means, World world, @Nullable Set<String> criteria) {
        this.probe = probe;
        this.means = means;
        this.world = world;
        this.criteria = criteria;
    }

    /** The same if nothing but these criteria of the target were asked for. */
    Planner of(Set<String> some) {
        return new Planner(probe, means, world, some);
    }

    /** The criteria that failed in any state that was looked at, each with what was found of it first. */
    Map<String, Finding> failed() {
        return failed;
    }

    /** Whether everything was gone through so far. */
    boolean isComplete() {
        return complete;
    }

    /** What moves with a fact in a way of which not every place was found. */
    Set<NotSearched> unseen() {
        return means.candidates().unseen();
    }

    /** The move that takes a number the other way, if a lever does. */
    @Nullable
    Move otherWay(Move move) {
        return moves().stream()
                .filter(m -> m.subject().equals(move.subject()) && m.direction() != move.direction())
                .filter(m -> m.isGrid() && !m.lever().isEmpty())
                .findFirst()
                .orElse(null);
    }

    /** How many enterprises were decided. */
    int assessments() {
        return probe.assessments();
    }

    /** How a state is decided. */
    Outcome outcome(State state) {
        Outcome known = decided.get(state.key());
        if (known != null) {
            return known;
        }
        Outcome outcome = probe.at(enterprise(state), world.day());
        outcome.failing(means.target()).forEach((criterion, found) -> {
            if (!found.isEmpty()) {
                failed.putIfAbsent(criterion, found.get(0));
            }
        });
        Outcome asked = criteria == null ? outcome : outcome.only(means.target(), criteria);
        decided.put(state.key(), asked);
        return asked;
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

    /** The target. */
    String target() {
        return means.target();
    }

    /** The target and all that it rests on. */
    Set<String> targets() {
        return means.rules().targets();
    }

    /** The moves that bear on the target. */
    List<Move> moves() {
        return means.moves().stream()
                .filter(m -> means.rules().all().reads(m.fact()))
                .toList();
    }

    /** Values beyond the one that a state has, or beyond another, that can make a difference to the target. */
    List<Long> beyond(Move move, @Nullable Long now, long last, State state) {
        return means.candidates()
                .beyond(move, now, last, state, means.rules().all().lines(move.fact()));
    }

    /** The same of values that no lever reaches: that not every place is known there is no loss of a plan. */
    List<Long> beyondReach(Move move, @Nullable Long now, long last, State state) {
        return means.candidates()
                .beyondReach(move, now, last, state, means.rules().all().lines(move.fact()));
    }

    /** Whether the rules tell every place where a move makes a difference, however far it goes. */
    boolean tellsAll(Move move) {
        RuleLines along = means.rules().all().lines(move.fact()).lines();
        return along.undrawn().isEmpty() && along.lines().stream().allMatch(l -> l.turnsOnce(move.fact()));
    }

    /**
     * A state to go on from.
     *
     * @param ways what can be done from there; null if that was not looked at yet
     */
    private record Reached(
            State state,
            long distance,
            BigDecimal effort,
            BigDecimal atLeast,
            @Nullable List<Ways> ways) {
        static Reached of(State state, BigDecimal atLeast) {
            return new Reached(state, 0, state.effort(), atLeast, null);
        }

        String key() {
            return state.key();
        }
    }

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
        next.add(Reached.of(State.none(), BigDecimal.ZERO));
        while (!next.isEmpty()) {
            State here = next.remove().state();
            if (outcome(here).attained()) {
                return here;
            }
            for (State state : Ways.fewest(ways(here, banned)).states()) {
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
                        next.add(new Reached(state, outcome.distance(), state.effort(), BigDecimal.ZERO, null));
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
        next.add(Reached.of(State.none(), BigDecimal.ZERO));
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
            List<Ways> ways = reached.ways() == null ? ways(here, banned) : reached.ways();
            BigDecimal atLeast = reached.effort().add(Ways.atLeast(ways));
            if (atLeast.compareTo(reached.atLeast()) > 0 && !next.isEmpty()) {
                if (isBelow(atLeast, below)) {
                    // More is needed from here than it seemed: others may come first.
                    next.add(new Reached(here, 0, reached.effort(), atLeast, ways));
                }
                continue;
            }
            for (State state : Ways.fewest(ways).states()) {
                BigDecimal effort = state.effort();
                BigDecimal needed = effort.max(atLeast);
                if (isBelow(needed, below) && seen.add(state.key())) {
                    next.add(Reached.of(state, needed));
                }
            }
        }
        return null;
    }

    private static boolean isBelow(BigDecimal effort, @Nullable BigDecimal below) {
        return below == null || effort.compareTo(below) < 0;
    }

    /** The states with one move more, or one further, among which every one is that attains the target. */
    List<State> next(State state, Set<String> banned) {
        return Ways.fewest(ways(state, banned)).states();
    }

    /** What can be done about each criterion of the target that fails; for some that is nothing. */
    private List<Ways> ways(State state, Set<String> banned) {
        WaysOn on = new WaysOn(means, state, outcome(state), banned);
        List<Ways> ways = on.ofTarget();
        complete &= on.isComplete();
        return ways;
    }

    /**
     * The failing criteria about which nothing at all can be done as things are; if some of those that were so before
     * still are, only these.
     *
     * @param before criteria that are looked at first
     */
    List<String> hopeless(Collection<String> before) {
        State nothing = State.none();
        Outcome outcome = outcome(nothing);
        WaysOn ways = new WaysOn(means, nothing, outcome, Set.of());
        Set<String> failing = outcome.failing(means.target()).keySet();
        List<String> still =
                before.stream().filter(failing::contains).filter(ways::areNone).toList();
        List<String> none =
                still.isEmpty() ? failing.stream().filter(ways::areNone).toList() : still;
        complete &= ways.isComplete();
        return none;
    }
}
