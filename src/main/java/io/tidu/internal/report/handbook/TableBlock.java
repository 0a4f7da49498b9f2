package io.tidu.internal.report.handbook;

import io.tidu.internal.document.html.Markup;
import io.tidu.internal.policy.table.Table;
import io.tidu.internal.policy.table.TableRow;
import io.tidu.model.Status;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rows of a table as a table: columns and rows in the order written. */
final class TableBlock {
    private final PackWords words;
    private final HandbookTexts texts;
    private final Filters filters;
    private final Markup page;

    TableBlock(PackWords words, Filters filters, Markup page) {
        this.words = words;
        this.texts = words.texts();
        this.filters = filters;
        this.page = page;
    }

    /** The rows that rest on a clause; nothing if none does. */
    void write(Table table, String clause) {
        List<TableRow> rows = table.rows().stream()
                .filter(r -> r.clause().equals(clause))
                .sorted(Comparator.comparingInt(r -> r.place().line()))
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        List<RowRemark> remarks = Stream.of(RowRemark.values())
                .filter(remark -> rows.stream().anyMatch(r -> remark.of(r, texts) != null))
                .toList();
        ColumnWords columns = new ColumnWords(words, filters, table);
        page.open("div", "class", "scroll", "tabindex", "0")
                .open("table", "class", "rows")
                .element("caption", texts.text("table-of", table.name()));
        page.open("thead").open("tr");
        table.columns().forEach(c -> page.element("th", columns.head(c), "scope", "col"));
        remarks.forEach(remark -> page.element("th", remark.head(texts), "scope", "col"));
        page.close("tr").close("thead").open("tbody");
        for (TableRow row : rows) {
            page.open("tr");
            table.columns()
                    .forEach(c -> cell(table, columns.path(c), c, row.cells().get(c)));
            remarks.forEach(remark -> remark(row, remark));
            page.close("tr");
        }
        page.close("tbody").close("table").close("div");
    }

    /** A blank cell to look up by takes any value; no other cell of a table can be blank. */
    private void cell(Table table, String path, String column, Table.@Nullable Cell cell) {
        if (cell == null) {
            page.element("td", table.output(column).isEmpty() ? texts.text("any") : "", "class", "none");
            return;
        }
        String shown = words.cell(path, cell);
        page.open("td").text(shown);
        if (cell instanceof Table.Cell.Text text && !text.value().equals(shown)) {
            page.text(" ").element("code", text.value(), "class", "quiet");
        }
        page.close("td");
    }

    private void remark(TableRow row, RowRemark remark) {
        String said = Objects.requireNonNullElse(remark.of(row, texts), "");
        page.open("td", "class", remark == RowRemark.NOTE ? "note-cell" : "remark");
        if (remark == RowRemark.STATUS && Status.SAMPLE.word().equals(row.status())) {
            page.element("span", said, "class", "badge sample");
        } else {
            page.text(said);
        }
        page.close("td");
    }
}
