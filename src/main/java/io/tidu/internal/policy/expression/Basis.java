package io.tidu.internal.policy.expression;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** On which of several figures for one thing a value stands: {@code firstKnown( staffByQuarters, staff )}. */
public final class Basis {
    private Basis() {}

    /** What a figure is called by when it is the one that is known: the facts, lists and derived facts it names. */
    public static SortedSet<String> names(Expression figure) {
        SortedSet<String> names = new TreeSet<>();
        collect(figure, names);
        return names;
    }

    private static void collect(Expression node, SortedSet<String> names) {
        if (node.operation().reads() != Operator.Reads.NOTHING && !node.names().isEmpty()) {
            names.add(node.name());
        } else {
            node.operands().forEach(o -> collect(o, names));
        }
    }

    /**
     * The figure that stands where nothing more special is known: the last of several, through derived facts.
     *
     * @param formulas the formulas of derived facts by name
     * @return the value itself if it is not one of several
     */
    public static Expression general(Expression value, Map<String, Expression> formulas) {
        Expression node = value;
        while (true) {
            Expression next =
                    node.operation() == Operator.FIRST_KNOWN ? last(node.operands()) : formula(node, formulas);
            if (next == null) {
                return node;
            }
            node = next;
        }
    }

    /** The formula of a derived fact that is one of several figures. */
    private static @Nullable Expression formula(Expression node, Map<String, Expression> formulas) {
        Expression computed = node.operation() == Operator.DERIVED ? node : YearsAsked.computed(node);
        Expression formula = computed == null ? null : formulas.get(computed.name());
        return formula != null && formula.operation() == Operator.FIRST_KNOWN ? formula : null;
    }

    private static Expression last(List<Expression> several) {
        return several.get(several.size() - 1);
    }
}
