package io.tidu.internal.document.write;

import io.tidu.internal.document.Table;
import io.tidu.internal.document.html.Markup;
import java.util.List;

/** Tables of a page; one too wide for the window can be moved by keyboard as well. */
final class HtmlTable {
    /**
     * So many stand side by side on a sheet; in print each row of a wider table is a block, its heads before its cells.
     */
    private static final int MOST_COLUMNS = 7;

    private final Markup page;
    private final HtmlText text;

    HtmlTable(Markup page, HtmlText text) {
        this.page = page;
        this.text = text;
    }

    void write(Table table) {
        page.open("div", "class", "scroll", "tabindex", "0")
                .open("table", "class", isWide(table) ? "rows many" : "rows");
        if (!table.name().isEmpty()) {
            page.element("caption", table.name());
        }
        page.open("thead").open("tr");
        for (Table.Column column : table.columns()) {
            String style = column.isNumeric() ? "number" : "words";
            if (column.heading().isEmpty()) {
                page.element("td", "", "class", style);
            } else {
                page.element("th", column.heading(), "scope", "col", "class", style);
            }
        }
        page.close("tr").close("thead").open("tbody");
        table.rows().forEach(r -> row(table, r, "td"));
        page.close("tbody");
        if (!table.totals().isEmpty()) {
            page.open("tfoot");
            row(table, table.totals(), "th");
            page.close("tfoot");
        }
        page.close("table").close("div");
    }

    private static boolean isWide(Table table) {
        return table.columns().size() > MOST_COLUMNS;
    }

    /** A day on two lines is none that anybody finds. */
    private static String style(Table.Column column) {
        if (column.isNumeric()) {
            return "number";
        }
        return column.wide() ? "note-cell" : column.kind() == Table.Kind.DATE ? "day" : "words";
    }

    private void row(Table table, List<Table.Cell> cells, String tag) {
        page.open("tr");
        for (int i = 0; i < cells.size(); i++) {
            Table.Column column = table.columns().get(i);
            // An empty heading would be announced as one.
            String cell = cells.get(i).text().isEmpty() ? "td" : tag;
            if (isWide(table)) {
                page.open(cell, "class", style(column), "data-head", column.heading());
            } else {
                page.open(cell, "class", style(column));
            }
            text.sign(cells.get(i).sign());
            text.write(cells.get(i).text());
            page.close(cell);
        }
        page.close("tr");
    }
}
