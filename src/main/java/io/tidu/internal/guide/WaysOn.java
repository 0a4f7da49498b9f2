package io.tidu.internal.guide;

import io.tidu.internal.policy.rule.Rule;
import io.tidu.model.assessment.Finding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What can be done from one state. Not thread-safe. */
final class WaysOn {
    /** A plan that asks for more facts than these is none: what is missing is told by itself. */
    private static final int MOST_SUPPLIED = 8;
    /** Targets that rest on targets are followed so far. */
    private static final int MOST_DEEP = 6;

    private final Means means;
    private final State state;
    private final Outcome outcome;
    private final Set<String> banned;
    private final Map<Integer, Ways> known = new HashMap<>();
    private boolean complete = true;

    /**
     * From a state.
     *
     * @param means what there is to do
     * @param outcome how the state is decided
     * @param banned moves that may not be made, by subject
     */
    WaysOn(Means means, State state, Outcome outcome, Set<String> banned) {
        this.means = means;
        this.state = state;
        this.outcome = outcome;
        this.banned = banned;
    }

    /** Whether everything that can be done was seen so far. */
    boolean isComplete() {
        return complete;
    }

    /** Whether nothing can be done about a criterion of the target. */
    boolean areNone(String criterion) {
        return ofCriterion(means.target(), criterion, 0).states().isEmpty();
    }

    /** What can be done about each criterion of a target that fails; for some that is nothing. */
    List<Ways> ofTarget() {
        return ofTarget(means.target(), 0);
    }

    private List<Ways> ofTarget(String of, int depth) {
        return outcome.failing(of).keySet().stream()
                .map(criterion -> ofCriterion(of, criterion, depth))
                .toList();
    }

    /** Either all that is required, or any alternative. */
    private Ways ofCriterion(String of, String criterion, int depth) {
        List<Finding> found = outcome.failing(of).getOrDefault(criterion, List.of());
        List<Ways> required = new ArrayList<>();
        List<Ways> either = new ArrayList<>();
        Set<String> named = new HashSet<>();
        for (Finding finding : found) {
            named.add(finding.rule());
            (finding.role() == Finding.Role.ALTERNATIVE ? either : required).add(ofFinding(finding, depth));
        }
        if (!required.isEmpty()) {
            either.add(Ways.fewest(required));
        }
        for (Rule rule : means.rules().alternatives(of, criterion, named)) {
            either.add(leaf(means.rules().bearing(rule.pack(), rule.name())));
        }
        if (found.isEmpty()) {
            either.add(leaf(means.rules().all()));
        }
        return either(either);
    }

    private Ways ofFinding(Finding finding, int depth) {
        String asked =
                depth < MOST_DEEP ? means.rules().asksFor(finding.pack(), finding.rule(), finding.criterion()) : null;
        boolean nested = asked != null && !outcome.failing(asked).isEmpty();
        return nested
                ? Ways.fewest(ofTarget(String.valueOf(asked), depth + 1))
                : leaf(means.rules().bearing(finding.pack(), finding.rule()));
    }

    private Ways leaf(RuleBearing bearing) {
        return known.computeIfAbsent(bearing.number(), n -> {
            List<State> states = new ArrayList<>();
            Set<String> subjects = new TreeSet<>();
            List<Move> moves = bearing(bearing);
            moves.removeIf(move -> banned.contains(move.subject()));
            for (Move move : moves) {
                List<Long> values = means.candidates().beyond(move, state, bearing);
                values.forEach(value -> states.add(state.with(move, value)));
                if (!values.isEmpty()) {
                    subjects.add(move.subject());
                }
            }
            for (Combined.Part part :
                    means.candidates().combined().parts(moves, banned, states.isEmpty(), state, bearing)) {
                State further = state.with(part.move(), part.value());
                if (states.stream().noneMatch(s -> s.key().equals(further.key()))) {
                    states.add(further);
                    subjects.add(part.move().subject());
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
        Map<String, State> states = new LinkedHashMap<>();
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
        means.moves().stream().filter(m -> on.reads(m.fact())).forEach(bearing::add);
        Set<String> supplied = new HashSet<>();
        state.moves().keySet().stream().filter(m -> m.lever().isEmpty()).forEach(m -> {
            supplied.add(m.subject());
            if (on.reads(m.fact())) {
                bearing.add(m);
            }
        });
        for (String path : outcome.missing()) {
            SupplyMove supply = on.reads(FactPaths.fact(path)) && !supplied.contains(path)
                    ? means.supplies().of(path)
                    : null;
            if (supply != null && supplied.size() < MOST_SUPPLIED) {
                bearing.add(supply);
            } else if (supply != null) {
                complete = false;
            }
        }
        return bearing;
    }
}
