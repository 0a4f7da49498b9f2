package io.tidu.input;

import io.tidu.diagnostic.Place;
import io.tidu.internal.source.cell.CellText;
import io.tidu.internal.source.tree.SourceNode;
import io.tidu.internal.source.tree.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Splits one row into cells, line by line as long as a quote is open. */
final class CsvLine {
    /** Columns of one row: a hundred facts over twenty years. */
    static final int MOST_CELLS = 2_000;

    private static final Pattern BLANKS = Pattern.compile("[, ]*+");

    private final String shownName;
    private final List<SourceNode> cells = new ArrayList<>();
    private final StringBuilder quoted = new StringBuilder();
    private Place start;
    private @Nullable String excerpt;
    /** The line that is being split. */
    private @Nullable String shown;

    private boolean open;

    CsvLine(String shownName) {
        this.shownName = shownName;
        this.start = Place.of(shownName);
    }

    /** Whether the last cell goes on in the next line. */
    boolean isOpen() {
        return open;
    }

    List<SourceNode> list() {
        return cells;
    }

    /** Takes the row's next line. Returns the id of a problem that ends the row, or null. */
    @Nullable
    String add(ByteLines.Line line) {
        if (line.flaw() != null) {
            return line.flaw();
        }
        String text = line.text();
        // Once for all cells of the line, however many.
        shown = SourceText.ofLines(text, Place.of(shownName, line.number())).excerpt(1);
        int at = open ? goOn(text) : cellEnd(line, 0);
        while (!open && at < text.length() && text.charAt(at) == ',' && cells.size() < MOST_CELLS) {
            at = cellEnd(line, at + 1);
        }
        if (open) {
            return quoted.length() > ByteLines.MOST_BYTES ? "csv.open-quote" : null;
        }
        if (at == text.length()) {
            return null;
        }
        if (cells.size() < MOST_CELLS) {
            return "csv.stray-quote";
        }
        // Of all columns that it has, a spreadsheet program writes also those in which only a format stands.
        return BLANKS.matcher(text).region(at, text.length()).matches() ? null : "csv.too-many-columns";
    }

    private int goOn(String text) {
        quoted.append('\n');
        return quotedEnd(text, 0);
    }

    /** Reads one cell. Returns where it ends: at a comma, at the line's end, or at what may not stand there. */
    private int cellEnd(ByteLines.Line line, int from) {
        String text = line.text();
        start = new Place(shownName, line.number(), from + 1);
        excerpt = shown;
        if (from < text.length() && text.charAt(from) == '"') {
            open = true;
            quoted.setLength(0);
            return quotedEnd(text, from + 1);
        }
        int end = from;
        while (end < text.length() && text.charAt(end) != ',' && text.charAt(end) != '"') {
            end++;
        }
        finish(text.substring(from, end));
        return end;
    }

    /** Reads on within quotes. Returns what stands behind the closing one, or the line's end with the cell open. */
    private int quotedEnd(String text, int from) {
        int at = from;
        while (at < text.length()) {
            char character = text.charAt(at);
            boolean quote = character == '"';
            boolean twice = quote && at + 1 < text.length() && text.charAt(at + 1) == '"';
            if (quote && !twice) {
                open = false;
                finish(quoted.toString());
                return at + 1;
            }
            quoted.append(character);
            at += twice ? 2 : 1;
        }
        return at;
    }

    private void finish(String text) {
        String cell = CellText.strip(text);
        SourceNode.Kind kind = cell.isEmpty() ? SourceNode.Kind.NULL : SourceNode.Kind.PLAIN;
        cells.add(SourceNode.scalar(kind, cell, start, excerpt));
    }
}
