package io.tidu.internal.load.rule;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.internal.load.language.Limits;
import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.expression.Operator;
import io.tidu.internal.policy.rule.RuleGraph;
import io.tidu.internal.policy.table.Table;
import io.tidu.internal.policy.table.TableRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** The texts an expression may turn out to be, known before anything is evaluated. */
final class PossibleTexts {
    private PossibleTexts() {}

    /** A quoted text, or every text in a column of a table; blank cells are left out. */
    static Set<String> possible(Expression node, Surroundings surroundings) {
        if (node.operation() != Operator.TEXT && !RuleGraph.isOfRow(node)) {
            throw new ResolveProblem("rule.fixed-name", node.place());
        }
        return RuleGraph.texts(node, surroundings.tables());
    }

    /**
     * The same, of which each must be valid. One that is not is told where it is written: a rule that reads a cell of a
     * table is only the other place of that mistake.
     *
     * @param place where the rule names or reads it
     * @param problem what is wrong with a text that is not valid, at that place
     */
    static Set<String> valid(
            Expression node,
            Place place,
            Surroundings surroundings,
            Predicate<String> isValid,
            Function<String, Problem> problem) {
        Set<String> names = possible(node, surroundings);
        Map<String, Problem> wrong = new HashMap<>();
        for (String name : names) {
            if (wrong.size() < Limits.PROBLEMS && !isValid.test(name)) {
                wrong.put(name, problem.apply(name));
            }
        }
        if (!wrong.isEmpty()) {
            throw new ResolveProblem(
                    node.operation() == Operator.TEXT
                            ? List.copyOf(wrong.values())
                            : inCells(node, place, surroundings, wrong));
        }
        return names;
    }

    private static List<Problem> inCells(
            Expression node, Place place, Surroundings surroundings, Map<String, Problem> wrong) {
        Table table =
                Objects.requireNonNull(surroundings.tables().get(node.names().get(1)));
        List<Problem.Also> reader = List.of(Problem.Also.of(place, null, "check.also.reader"));
        List<Problem> told = new ArrayList<>();
        for (TableRow row : table.rows()) {
            Problem one = row.cell(node.name()) instanceof Table.Cell.Text text ? wrong.get(text.value()) : null;
            if (one != null && told.size() < Limits.PROBLEMS) {
                told.add(Problem.error(
                                one.id(),
                                row.place(node.name()),
                                one.arguments().toArray(String[]::new))
                        .withExcerpt(row.excerpt())
                        .with(reader));
            }
        }
        return told;
    }
}
