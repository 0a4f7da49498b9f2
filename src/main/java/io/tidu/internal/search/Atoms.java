package io.tidu.internal.search;

import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.expression.Operator;
import io.tidu.internal.policy.expression.ValueKind;
import io.tidu.model.Comparison;
import io.tidu.model.Evidence;
import io.tidu.model.Exact;
import io.tidu.model.Judgement;
import io.tidu.model.Quantity;
import io.tidu.model.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Conditions, tried with every value that can make a difference: at and beside each number a value is compared with,
 * each word, and yes or no. Values are taken to be independent of each other, so that "can never hold" and "always
 * holds" are certain, and their opposites are not. Not thread-safe.
 */
public final class Atoms {
    private static final int MOST_COMBINATIONS = 20_000;
    private static final String OTHER = "\u0000other";

    private final Inspection rules;
    private final Evaluation constants;
    private final Map<String, Set<Exact>> numbers = new LinkedHashMap<>();
    private final Map<String, Expression> subjects = new LinkedHashMap<>();
    private final Map<String, Set<String>> words = new LinkedHashMap<>();
    private final Set<String> flags = new TreeSet<>();

    /**
     * For conditions of one rule.
     *
     * @param constants works out what depends on tables and rows alone
     */
    Atoms(Inspection rules, Evaluation constants) {
        this.rules = rules;
        this.constants = constants;
    }

    /** What conditions can come to. */
    public record Outcome(boolean canHold, boolean canFail) {}

    /** Whether all conditions together can hold, and can fail. */
    Outcome together(List<Expression> conditions) {
        conditions.forEach(this::collect);
        List<Map<String, Object>> combinations = combinations();
        boolean hold = false;
        boolean fail = false;
        for (Map<String, Object> combination : combinations) {
            Verdict all = conditions.stream()
                    .map(c -> judge(c, combination))
                    .reduce(Judgement.MET, Judgement::and)
                    .verdict();
            hold |= all != Verdict.NOT_MET;
            fail |= all != Verdict.MET;
        }
        return new Outcome(hold, fail);
    }

    private List<Map<String, Object>> combinations() {
        List<Map<String, Object>> combinations = new ArrayList<>();
        combinations.add(Map.of());
        Map<String, List<Object>> values = new LinkedHashMap<>();
        numbers.forEach((shape, edges) -> values.put(
                shape, new ArrayList<>(new Steps(rules, Objects.requireNonNull(subjects.get(shape))).around(edges))));
        words.forEach((shape, texts) -> values.put(shape, new ArrayList<>(texts)));
        flags.forEach(shape -> values.put(shape, List.of(true, false)));
        for (Map.Entry<String, List<Object>> entry : values.entrySet()) {
            List<Map<String, Object>> longer = new ArrayList<>();
            for (Map<String, Object> combination : combinations) {
                for (Object value : entry.getValue()) {
                    Map<String, Object> more = new LinkedHashMap<>(combination);
                    more.put(entry.getKey(), value);
                    longer.add(more);
                }
            }
            combinations = longer;
            if (combinations.size() > MOST_COMBINATIONS) {
                // Too many to try: nothing is said.
                return List.of(Map.of());
            }
        }
        return combinations;
    }

    private void collect(Expression node) {
        switch (node.operation()) {
            case AND, OR, NOT -> node.operands().forEach(this::collect);
            case COMPARE -> {
                Expression subject = subject(node);
                Exact constant = constant(node.operand(0).equals(subject) ? node.operand(1) : node.operand(0));
                if (subject != null && constant != null) {
                    String shape = Shape.of(subject);
                    subjects.put(shape, subject);
                    numbers.computeIfAbsent(shape, s -> new TreeSet<>()).add(constant);
                }
            }
            case IN -> words(node.operand(0), node.names());
            case SAME_TEXT -> {
                for (int i = 0; i < 2; i++) {
                    String text = constants.text(node.operand(1 - i)).text();
                    if (text != null && !isConstant(node.operand(i))) {
                        words(node.operand(i), List.of(text));
                    }
                }
            }
            case READ, HOLDS -> {
                if (node.kind() == ValueKind.FLAG && !isConstant(node)) {
                    flags.add(Shape.of(node));
                }
            }
            default -> {}
        }
    }

    private void words(Expression subject, List<String> texts) {
        Set<String> own = words.computeIfAbsent(Shape.of(subject), s -> new TreeSet<>(Set.of(OTHER)));
        own.addAll(texts);
        boolean isFact =
                subject.operation() == Operator.READ && subject.operand(0).kind() == ValueKind.ENTERPRISE;
        if (isFact) {
            rules.vocabulary().fact(subject.name()).ifPresent(f -> {
                if (!f.values().isEmpty()) {
                    own.remove(OTHER);
                    own.addAll(f.values().keySet());
                }
            });
        }
    }

    /** The side of a comparison that depends on the enterprise, if only one does. */
    private @Nullable Expression subject(Expression compare) {
        boolean left = isConstant(compare.operand(0));
        boolean right = isConstant(compare.operand(1));
        return left == right ? null : compare.operand(left ? 1 : 0);
    }

    /** Whether an expression reads nothing of an enterprise. */
    public static boolean isConstant(Expression node) {
        return node.all().noneMatch(n -> n.operation() == Operator.SUBJECT && n.kind() != ValueKind.ROW);
    }

    static boolean readsRows(Expression node) {
        return node.all().anyMatch(n -> n.operation() == Operator.SUBJECT && n.kind() == ValueKind.ROW);
    }

    private @Nullable Exact constant(Expression node) {
        return isConstant(node) ? constants.number(node).single() : null;
    }

    private Judgement judge(Expression node, Map<String, Object> values) {
        return switch (node.operation()) {
            case AND -> judge(node.operand(0), values).and(judge(node.operand(1), values));
            case OR -> judge(node.operand(0), values).or(judge(node.operand(1), values));
            case NOT -> judge(node.operand(0), values).negate();
            case COMPARE -> compare(node, values);
            case IN -> in(values.get(Shape.of(node.operand(0))), node.names());
            case SAME_TEXT -> same(node, values);
            default ->
                values.get(Shape.of(node)) instanceof Boolean flag
                        ? Judgement.of(flag)
                        : isConstant(node) ? constants.condition(node) : Judgement.open(Evidence.NONE);
        };
    }

    private Judgement compare(Expression node, Map<String, Object> values) {
        return number(node.operand(0), values)
                .compare(Comparison.valueOf(node.name()), number(node.operand(1), values));
    }

    private Quantity number(Expression node, Map<String, Object> values) {
        if (values.get(Shape.of(node)) instanceof Exact exact) {
            return Quantity.of(exact);
        }
        return isConstant(node) ? constants.number(node) : Quantity.unknown(Evidence.NONE);
    }

    private static Judgement in(@Nullable Object word, List<String> texts) {
        return word == null ? Judgement.open(Evidence.NONE) : Judgement.of(texts.contains(word));
    }

    private Judgement same(Expression node, Map<String, Object> values) {
        Object left = values.get(Shape.of(node.operand(0)));
        Object right = values.get(Shape.of(node.operand(1)));
        Object one = left == null ? constants.text(node.operand(0)).text() : left;
        Object two = right == null ? constants.text(node.operand(1)).text() : right;
        return one == null || two == null ? Judgement.open(Evidence.NONE) : Judgement.of(one.equals(two));
    }
}
