package io.tidu.internal.guide.missing;

import io.tidu.internal.policy.PolicyPack;
import io.tidu.internal.policy.expression.Operator;
import io.tidu.internal.policy.rule.RuleGraph;
import io.tidu.internal.policy.table.Table;
import io.tidu.internal.policy.table.TableRow;
import io.tidu.internal.policy.vocabulary.BuiltInFacts;
import io.tidu.model.FactValue;
import io.tidu.vocabulary.FactDefinition;
import io.tidu.vocabulary.FactType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Entries of a list as the tables of rules that bear on the target choose them: one for each word, dated on the last
 * day of last year, on which windows of days, months and calendar years alike look.
 *
 * @param trial says which rules
 * @param list the list
 */
record Chosen(Trial trial, FactDefinition list) {
    /** Of a list that tables tell by more words, the first are tried. */
    private static final int MOST_WORDS = 24;

    /** By the word that tells them. */
    SortedMap<String, FactValue.Fields> entries() {
        List<TableRow> rows = new ArrayList<>();
        SortedMap<String, FactValue.Fields> entries = new TreeMap<>();
        for (PolicyPack pack : trial.engine().policies().inForce(trial.on())) {
            for (RuleGraph.Use use : pack.graph().uses()) {
                if (use.rule().decides().stream()
                        .anyMatch(t -> trial.bearing().targets().contains(t))) {
                    collect(pack, use, rows, entries);
                }
            }
        }
        String telling = telling(rows);
        rows.forEach(row -> add(row, telling, entries));
        return entries;
    }

    private void collect(
            PolicyPack pack, RuleGraph.Use use, List<TableRow> rows, SortedMap<String, FactValue.Fields> entries) {
        String filter = use.node().names().contains(list.name()) ? RuleGraph.filter(use.rule(), use.node()) : null;
        Table table = filter == null ? null : pack.folder().tables().get(filter);
        if (table != null) {
            rows.addAll(table.rows());
        }
        if (use.node().operation() == Operator.HOLDS && list.name().equals(BuiltInFacts.TITLES.fact())) {
            pack.graph().texts(use.node().operand(1)).forEach(title -> add(held(title), title, entries));
        }
    }

    /** The field whose words most rows choose by. */
    private String telling(List<TableRow> rows) {
        return list.fields().keySet().stream()
                .max(Comparator.<String>comparingLong(field -> rows.stream()
                                .filter(row -> row.cell(field + ".is") instanceof Table.Cell.Text)
                                .count())
                        .thenComparing(Comparator.reverseOrder()))
                .orElse("");
    }

    private void add(TableRow row, String telling, SortedMap<String, FactValue.Fields> entries) {
        SortedMap<String, FactValue> fields = new TreeMap<>();
        for (FactDefinition field : list.fields().values()) {
            FactValue value = value(row.cell(field.name() + ".is"), field);
            if (value != null) {
                fields.put(field.name(), value);
            }
        }
        String word = fields.get(telling) instanceof FactValue.Text text ? text.value() : null;
        add(fields, word, entries);
    }

    private static SortedMap<String, FactValue> held(String title) {
        SortedMap<String, FactValue> fields = new TreeMap<>();
        fields.put("title", new FactValue.Text(title));
        return fields;
    }

    /** From the last day of last year to the last of this one, if entries last. */
    private void add(
            SortedMap<String, FactValue> fields, @Nullable String word, SortedMap<String, FactValue.Fields> entries) {
        FactDefinition.Entries dates = list.entries();
        int year = trial.on().getYear();
        if (dates != null && dates.date() != null) {
            fields.putIfAbsent(dates.date(), new FactValue.Day(LocalDate.of(year - 1, 12, 31)));
        }
        if (dates != null && dates.until() != null && !dates.openEnded() && dates.lasting() == null) {
            fields.putIfAbsent(dates.until(), new FactValue.Day(LocalDate.of(year, 12, 31)));
        }
        if (word != null && entries.size() < MOST_WORDS) {
            entries.putIfAbsent(word, new FactValue.Fields(fields));
        }
    }

    private static @Nullable FactValue value(Table.@Nullable Cell cell, FactDefinition field) {
        if (cell instanceof Table.Cell.Flag flag && field.type() == FactType.FLAG) {
            return new FactValue.Flag(flag.value());
        }
        boolean isText = field.type() == FactType.TEXT || field.type() == FactType.CHOICE;
        return cell instanceof Table.Cell.Text text && isText ? new FactValue.Text(text.value()) : null;
    }
}
