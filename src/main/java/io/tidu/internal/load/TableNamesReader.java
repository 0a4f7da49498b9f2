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
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads what {@code pack.yaml} calls tables, columns and rows, and holds it against the tables that there are. */
final class TableNamesReader {
    private static final String COLUMNS = "columns";
    private static final String ROWS = "rows";

    private TableNamesReader() {}

    /** The names by the names of tables; whether there are such tables is looked at when all are read. */
    static SortedMap<String, TableNames> read(@Nullable SourceNode node, Problems problems) {
        SortedMap<String, TableNames> tables = new TreeMap<>();
        for (SourceNode.Entry table : node == null ? List.<SourceNode.Entry>of() : node.entries(problems)) {
            SourceNode said = table.value();
            said.onlyKeys(problems, "zh", "en", COLUMNS, ROWS);
            tables.put(
                    table.key(),
                    new TableNames(
                            label(said, problems), labels(said, COLUMNS, problems), labels(said, ROWS, problems)));
        }
        return tables;
    }

    private static SortedMap<String, Label> labels(SourceNode table, String key, Problems problems) {
        SortedMap<String, Label> labels = new TreeMap<>();
        SourceNode named = table.isMapping() ? table.get(key) : null;
        for (SourceNode.Entry entry : named == null ? List.<SourceNode.Entry>of() : named.entries(problems)) {
            entry.value().onlyKeys(problems, "zh", "en");
            labels.put(entry.key(), label(entry.value(), problems));
        }
        return labels;
    }

    private static Label label(SourceNode node, Problems problems) {
        return node.isMapping() ? new Label(node.text("zh", problems), node.text("en", problems)) : Label.of("");
    }

    /** Tells tables, columns and rows that are named and not there. */
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
            TreeSet<String> columns = new TreeSet<>();
            table.columns().forEach(c -> columns.add(ColumnMatch.base(c)));
            there(named, COLUMNS, "pack.unknown-column", columns, problems);
            there(named, ROWS, "pack.unknown-row", new TreeSet<>(table.rowWords()), problems);
        }
    }

    private static void there(
            SourceNode.Entry table, String key, String id, SortedSet<String> there, Problems problems) {
        SourceNode named = table.value().isMapping() ? table.value().get(key) : null;
        for (SourceNode.Entry entry :
                named == null || !named.isMapping() ? List.<SourceNode.Entry>of() : named.members()) {
            if (!there.contains(entry.key())) {
                problems.add(entry.problem(id, table.key(), entry.key(), Nearest.orAll(entry.key(), there)));
            }
        }
    }
}
