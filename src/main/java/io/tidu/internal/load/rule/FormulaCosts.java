package io.tidu.internal.load.rule;

import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.Problems;
import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.expression.Operator;
import io.tidu.vocabulary.DerivedDefinition;
import io.tidu.vocabulary.Vocabulary;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What evaluating each formula costs, counted before anything is evaluated: a derived fact that adds another to itself
 * doubles the work, and thirty of them in a row would take for ever.
 */
final class FormulaCosts {
    /** Steps of one derived fact, with those of all the derived facts it uses. */
    private static final int MOST_STEPS = 500;
    /** Formulas looked at to tell those in a circle from those that only use one of them. */
    private static final int MOST_LOOKED_AT = 200;

    private final Vocabulary vocabulary;
    private final Map<String, Expression> formulas;
    private final Problems problems;
    private final Map<String, List<String>> uses = new HashMap<>();
    private final Map<String, List<String>> users = new HashMap<>();

    FormulaCosts(Vocabulary vocabulary, Map<String, Expression> formulas, Problems problems) {
        this.vocabulary = vocabulary;
        this.formulas = formulas;
        this.problems = problems;
        formulas.forEach((name, formula) -> {
            List<String> used = formula.all()
                    .filter(n -> n.operation() == Operator.DERIVED || n.operation() == Operator.SERIES)
                    .map(Expression::name)
                    .filter(formulas::containsKey)
                    .toList();
            uses.put(name, used);
            used.forEach(u -> users.computeIfAbsent(u, x -> new ArrayList<>()).add(name));
        });
    }

    /** Refuses formulas that depend on themselves or cost too much. */
    void check() {
        Map<String, Integer> open = new HashMap<>();
        uses.forEach((name, used) -> open.put(name, used.size()));
        Map<String, Integer> steps = new HashMap<>();
        Deque<String> ready = new ArrayDeque<>();
        formulas.keySet().stream().filter(n -> open.getOrDefault(n, 0) == 0).forEach(ready::add);
        while (!ready.isEmpty()) {
            String name = ready.remove();
            steps.put(name, steps(name, steps));
            users.getOrDefault(name, List.of()).forEach(user -> {
                if (open.merge(user, -1, Integer::sum) == 0) {
                    ready.add(user);
                }
            });
        }
        List<String> stuck =
                formulas.keySet().stream().filter(n -> !steps.containsKey(n)).toList();
        List<String> inCircle =
                stuck.stream().limit(MOST_LOOKED_AT).filter(this::usesItself).toList();
        (inCircle.isEmpty() ? stuck.stream().limit(1).toList() : inCircle)
                .forEach(name -> tell("vocabulary.circle", name));
        steps.forEach((name, count) -> {
            if (count > MOST_STEPS) {
                tell("vocabulary.formula-too-long", name, String.valueOf(MOST_STEPS));
            }
        });
    }

    private int steps(String name, Map<String, Integer> known) {
        long sum = Objects.requireNonNull(formulas.get(name)).all().count();
        for (String used : uses.getOrDefault(name, List.of())) {
            sum += known.getOrDefault(used, 0);
        }
        return (int) Math.min(sum, MOST_STEPS + 1L);
    }

    /** Those that only use a formula of a circle are not to blame. */
    private boolean usesItself(String name) {
        Set<String> seen = new HashSet<>();
        Deque<String> next = new ArrayDeque<>(uses.getOrDefault(name, List.of()));
        while (!next.isEmpty()) {
            String used = next.remove();
            if (used.equals(name)) {
                return true;
            }
            if (seen.add(used)) {
                next.addAll(uses.getOrDefault(used, List.of()));
            }
        }
        return false;
    }

    private void tell(String id, String name, String... more) {
        DerivedDefinition derived = Objects.requireNonNull(vocabulary.derived().get(name));
        String[] arguments = new String[more.length + 1];
        arguments[0] = name;
        System.arraycopy(more, 0, arguments, 1, more.length);
        problems.add(Problem.error(id, derived.place(), arguments));
    }
}
