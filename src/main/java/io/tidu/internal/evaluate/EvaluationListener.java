package io.tidu.internal.evaluate;

import io.tidu.internal.policy.rule.Rule;
import io.tidu.internal.policy.table.Fields;
import io.tidu.internal.policy.table.Table;
import io.tidu.internal.policy.table.TableRow;
import io.tidu.model.Judgement;
import io.tidu.model.Term;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Is told what an evaluation uses, so that cases can say which rules, rows and edges they exercise. Called on the
 * thread that evaluates; it must not change what it is given.
 */
public interface EvaluationListener {
    /** Looks away. */
    EvaluationListener NONE = new EvaluationListener() {};

    /** A table was looked up, in whatever rows. */
    default void lookedUp(Table table, List<Table.Argument> arguments) {}

    /** An entry of a list was compared with rows. */
    default void filtered(List<TableRow> rows, Fields entry) {}

    /**
     * A rule fired.
     *
     * @param conditions met, or open
     * @param rows the rows its patterns matched
     */
    default void fired(Rule rule, Judgement conditions, List<TableRow> rows) {}

    /**
     * A value was held against a line.
     *
     * @param statement the statement's position in the rule
     * @param found whether the value meets the line
     * @param text the value if it is a text, else null
     */
    default void required(Rule rule, int statement, Judgement found, @Nullable Term text) {}
}
