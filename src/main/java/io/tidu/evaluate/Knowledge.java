package io.tidu.evaluate;

import io.tidu.pack.rule.Node;
import io.tidu.pack.table.Table;
import io.tidu.pack.vocabulary.FactDefinition;
import java.util.List;
import java.util.Map;

/**
 * What rules may look up beside an enterprise's own facts. Immutable and safe to share between threads.
 *
 * @param facts the declared facts by name
 * @param formulas the resolved formulas of derived facts by name
 * @param tables the tables of the packs in force
 */
public record Knowledge(Map<String, FactDefinition> facts, Map<String, Node> formulas, List<Table> tables) {
    /** Copies the collections. */
    public Knowledge {
        facts = Map.copyOf(facts);
        formulas = Map.copyOf(formulas);
        tables = List.copyOf(tables);
    }
}
