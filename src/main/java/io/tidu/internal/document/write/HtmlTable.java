package io.tidu.internal.document.write;

import io.tidu.internal.document.Block;
import io.tidu.internal.document.Table;
import io.tidu.internal.document.html.Markup;
import java.math.BigDecimal;
import java.util.List;

/** Tables of a page; one too wide for the window can be moved by keyboard as well. */
final class HtmlTable {
    /**
     * So many stand side by side on a sheet; in print each row of a wider table is a block, its heads before its cells.
     */
    private static final int MOST_COLUMNS = 7;
    /** So many if all but the first are numbers of things, which are narrow. */
    private static final int MOST_FIGURES = 9;

    private final Markup page;
    private final HtmlText text;

    HtmlTable(Markup page, HtmlText text) {
        this.page = page;
        this.text = text;
    }

    void write(Table table) {
        write(table, "", List.of());
    }

    /** With what a script sorts and filters by. */
    void write(Block.Listing listing) {
        write(listing.table(), listing.id(), listing.filters());
    }

    private void write(Table table, String id, List<Integer> filters) {
        boolean listing = !id.isEmpty();
        page.open("div", "class", "scroll", "tabindex", "0");
        String style = isWide(table) ? "rows many" : "rows";
        if (listing) {
            page.open("table", "class", style + " listing", "id", id);
        } else {
            page.open("table", "class", style);
        }
        if (!table.name().isEmpty()) {
            text.element("caption", table.name());
        }
        page.open("thead").open("tr");
        for (int i = 0; i < table.columns().size(); i++) {
            Table.Column column = table.columns().get(i);
            style = column.isNumeric() ? "number" : "words";
            if (column.heading().isEmpty()) {
                page.element("td", "", "class", style);
            } else {
                text.element("th", column.heading(), heading(style, filters.contains(i)));
            }
        }
        page.close("tr").close("thead").open("tbody");
        table.rows().forEach(r -> row(table, r, "td", listing));
        page.close("tbody");
        if (!table.totals().isEmpty()) {
            page.open("tfoot");
            row(table, table.totals(), "th", false);
            page.close("tfoot");
        }
        page.close("table").close("div");
    }

    private static boolean isWide(Table table) {
        boolean figures = table.columns().stream().skip(1).allMatch(c -> c.kind() == Table.Kind.NUMBER);
        return table.columns().size() > (figures ? MOST_FIGURES : MOST_COLUMNS);
    }

    /** A day on two lines is none that anybody finds. */
    private static String style(Table.Column column) {
        if (column.isNumeric()) {
            return "number";
        }
        return column.wide() ? "note-cell" : column.kind() == Table.Kind.DATE ? "day" : "words";
    }

    private static String[] heading(String style, boolean filter) {
        return filter
                ? new String[] {"scope", "col", "class", style, "data-filter", "column"}
                : new String[] {"scope", "col", "class", style};
    }

    private void row(Table table, List<Table.Cell> cells, String tag, boolean listing) {
        page.open("tr");
        for (int i = 0; i < cells.size(); i++) {
            Table.Column column = table.columns().get(i);
            BigDecimal number = cells.get(i).number();
            // An empty heading would be announced as one.
            String cell = cells.get(i).text().isEmpty() ? "td" : tag;
            if (isWide(table)) {
                page.open(cell, "class", style(column), "data-head", column.heading());
            } else if (listing && number != null) {
                page.open(cell, "class", style(column), "data-value", number.toPlainString());
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
