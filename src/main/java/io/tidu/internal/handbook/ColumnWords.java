package io.tidu.internal.handbook;

import io.tidu.internal.policy.table.ColumnMatch;
import io.tidu.internal.policy.table.Table;
import io.tidu.vocabulary.FactDefinition;
import java.util.Optional;

/** What the columns of one table are about. */
final class ColumnWords {
    private final PackWords words;
    private final Table table;
    private final Filters filters;

    ColumnWords(PackWords words, Filters filters, Table table) {
        this.words = words;
        this.filters = filters;
        this.table = table;
    }

    /** What it is about, without its edge. */
    String name(String column) {
        String own = words.column(table.name(), column);
        return own.isEmpty()
                ? definition(column).map(d -> words.texts().of(d.label())).orElseGet(() -> common(column))
                : own;
    }

    /** What columns of this name are called in every table. */
    private String common(String column) {
        String base = ColumnMatch.base(column);
        String id = "column-name." + base;
        return words.texts().has(id) ? words.texts().text(id) : base;
    }

    /** In words, edge included: {@code revenue.over} is "Sales revenue: more than". */
    String head(String column) {
        HandbookTexts texts = words.texts();
        String own = "column-name." + column;
        if (texts.has(own)) {
            return texts.text(own);
        }
        String base = ColumnMatch.base(column);
        String name = name(column);
        String edge = "edge." + column.substring(Math.min(column.length(), base.length() + 1));
        return texts.has(edge) ? texts.text(edge, name) : name;
    }

    /** The fact, or field of a list's entries, that a column speaks of; empty if it is neither. */
    String path(String column) {
        String base = ColumnMatch.base(column);
        return filters.lists(table.name()).stream()
                .filter(l -> words.vocabulary()
                        .fact(l)
                        .filter(f -> f.fields().containsKey(base))
                        .isPresent())
                .findFirst()
                .map(l -> l + "." + base)
                .orElse(words.vocabulary().facts().containsKey(base) ? base : "");
    }

    /** What stands in a column: the name of the row that has this word, else the cell in words. */
    String cell(String column, Table.Cell cell) {
        String row = cell instanceof Table.Cell.Text text ? words.row(table.name(), text.value()) : "";
        return row.isEmpty() ? words.cell(path(column), cell) : row;
    }

    private Optional<FactDefinition> definition(String column) {
        String path = path(column);
        int dot = path.indexOf('.');
        return dot < 0
                ? words.vocabulary().fact(path)
                : words.vocabulary()
                        .fact(path.substring(0, dot))
                        .map(f -> f.fields().get(path.substring(dot + 1)));
    }
}
