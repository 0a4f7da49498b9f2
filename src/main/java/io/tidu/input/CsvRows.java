package io.tidu.input;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.internal.source.tree.MergeMarkers;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a CSV stream (RFC 4180): commas, cells in double quotes where needed, a double quote within them written
 * twice, line breaks within them allowed. A row with a quote amiss ends with its line, so that the next is read again.
 */
final class CsvRows implements Rows {
    /** Lines that one row may span: more is a quote that was never closed. */
    private static final int MOST_LINES = 100;

    private final String shownName;
    private final ByteLines lines;
    private final Deque<ByteLines.Line> again = new ArrayDeque<>();

    CsvRows(String shownName, InputStream in) {
        this.shownName = shownName;
        this.lines = new ByteLines(in);
    }

    @Override
    public @Nullable Row next() throws IOException {
        ByteLines.Line line = line();
        while (line != null) {
            Row row = row(line);
            if (!row.isBlank()) {
                return row;
            }
            line = line();
        }
        return null;
    }

    @Override
    public List<Problem> headed(int header, int width) {
        return List.of();
    }

    private ByteLines.@Nullable Line line() throws IOException {
        return again.isEmpty() ? lines.next() : again.poll();
    }

    private Row row(ByteLines.Line first) throws IOException {
        Place place = Place.of(shownName, first.number());
        if (first.flaw() == null && MergeMarkers.isOne(first.text())) {
            return new Row(place, List.of(), Records.MERGE_MARKER, List.of(), written(first.from(), Long.MAX_VALUE));
        }
        CsvLine cells = new CsvLine(shownName);
        List<ByteLines.Line> further = new ArrayList<>();
        String flaw = cells.add(first);
        while (flaw == null && cells.isOpen()) {
            ByteLines.Line more = further.size() < MOST_LINES ? line() : null;
            if (more == null) {
                flaw = "csv.open-quote";
            } else {
                further.add(more);
                flaw = cells.add(more);
            }
        }
        if (flaw == null) {
            long to = further.isEmpty()
                    ? first.to()
                    : further.get(further.size() - 1).to();
            return new Row(place, cells.list(), null, List.of(), written(first.from(), to));
        }
        for (int i = further.size() - 1; i >= 0; i--) {
            again.addFirst(further.get(i));
        }
        return new Row(place, List.of(), flaw, List.of(), written(first.from(), first.to()));
    }

    private static Written written(long from, long to) {
        return new Written.Bytes(Format.CSV, 0, from, to);
    }
}
