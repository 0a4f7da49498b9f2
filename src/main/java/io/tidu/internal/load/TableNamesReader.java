package io.tidu.internal.load;

import io.tidu.diagnostic.Problems;
import io.tidu.internal.diagnostic.Nearest;
import io.tidu.internal.policy.PackManifest.TableNames;
import io.tidu.internal.policy.table.ColumnMatch;
import io.tidu.internal.policy.table.Table;
import io.tidu.internal.source.tree.SourceNode;
import io.tidu.model.Label;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads what {@code pack.yaml} calls tables and their columns, and holds it against the tables that there are. */
final class TableNamesReader {
    private static final String COLUMNS = "columns";

    private TableNamesReader() {}

    /** The names by the names of tables; whether there are such tables is looked at when all are read. */
    static SortedMap<String, TableNames> read(@Nullable SourceNode node, Problems problems) {
        SortedMap<String, TableNames> tables = new TreeMap<>();
        for (SourceNode.Entry table : node == null ? List.<SourceNode.Entry>of() : node.entries(problems)) {
            SourceNode said = table.value();
            said.onlyKeys(problems, "zh", "en", COLUMNS);
            SortedMap<String, Label> columns = new TreeMap<>();
            SourceNode named = said.isMapping() ? said.get(COLUMNS) : null;
            for (SourceNode.Entry column : named == null ? List.<SourceNode.Entry>of() : named.entries(problems)) {
                column.value().onlyKeys(problems, "zh", "en");
                columns.put(column.key(), label(column.value(), problems));
            }
            tables.put(table.key(), new TableNames(label(said, problems), columns));
        }
        return tables;
    }

    private static Label label(SourceNode node, Problems problems) {
        return node.isMapping() ? new Label(node.text("zh", problems), node.text("en", problems)) : Label.of("");
    }

    /** Tells tables and columns that are named and not there. */
    static void check(@Nullable SourceNode node, Map<String, Table> tables, Problems problems) {
        if (node == null || !node.isMapping()) {
            return;
        }
        for (SourceNode.Entry named : node.members()) {
            Table table = tables.get(named.key());
            if (table == null) {
                String nearest = Nearest.orAll(named.key(), tables.keySet());
                problems.add(named.problem("pack.unknown-table", named.key(), nearest));
                continue;
            }
            SourceNode columns = named.value().isMapping() ? named.value().get(COLUMNS) : null;
            TreeSet<String> there = new TreeSet<>();
            table.columns().forEach(c -> there.add(ColumnMatch.base(c)));
            for (SourceNode.Entry column : columns == null ? List.<SourceNode.Entry>of() : columns.members()) {
                if (!there.contains(column.key())) {
                    String nearest = Nearest.orAll(column.key(), there);
                    problems.add(column.problem("pack.unknown-column", named.key(), column.key(), nearest));
                }
            }
        }
    }
}
