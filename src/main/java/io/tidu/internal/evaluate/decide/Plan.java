package io.tidu.internal.evaluate.decide;

import io.tidu.internal.evaluate.ExpressionCompiler;
import io.tidu.internal.evaluate.ReferenceData;
import io.tidu.internal.evaluate.RowFact;
import io.tidu.internal.policy.rule.Rule;
import io.tidu.internal.policy.table.Table;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * What rules are compiled with. Used while rules are loaded, on one thread.
 *
 * @param knowledge facts and formulas
 * @param reviewWords the words of choices that rules leave to a person
 * @param targets the numbers of the targets that are decided, by name
 * @param tables finds a table by pack and name
 * @param rows the rows of tables as rules see them, made once
 * @param compilers a compiler of expressions for each pack
 */
record Plan(
        ReferenceData knowledge,
        ReviewWords reviewWords,
        Map<String, Integer> targets,
        BiFunction<String, String, Table> tables,
        Map<Table, List<RowFact>> rows,
        Map<String, ExpressionCompiler> compilers) {
    RulePlan of(Rule rule) {
        ExpressionCompiler expressions = compilers.computeIfAbsent(
                rule.pack(), p -> ExpressionCompiler.ofPack(knowledge, p, t -> tables.apply(p, t)));
        return new RulePlan(this, rule, expressions);
    }

    List<RowFact> rows(Table table) {
        return rows.computeIfAbsent(table, RowFact::of);
    }
}
