package io.tidu.register;

import io.tidu.input.Format;
import io.tidu.input.Written;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A record as it was written, to be corrected and read again: a line of JSON Lines and a row of CSV byte for byte, an
 * element of a JSON list on one line, a row of a spreadsheet as CSV with its cells as texts. It is read from its source
 * when asked for, which can be done while the listener is told of it and not later.
 */
public final class RawRecord {
    private static final byte[] MARK = "\uFEFF".getBytes(StandardCharsets.UTF_8);
    private static final int BUFFER = 1 << 13;
    private static final String FORMULA_STARTS = "=+-@\t\r＝＋－＠";
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?%?");

    private final SourceBytes source;
    private final Written written;

    RawRecord(SourceBytes source, Written written) {
        this.source = source;
        this.written = written;
    }

    /** Whether it is a record of its own; if not, the whole source can't be read, and is itself what is to correct. */
    public boolean isRecord() {
        return !(written instanceof Written.Whole);
    }

    /** Whether it is of the same source as another, so that the same has to stand above both. */
    public boolean isBesides(RawRecord other) {
        return source.equals(other.source) && format() == other.format();
    }

    /** What {@link #writeTo} writes: {@link Format#CSV} of a table, else {@link Format#JSON_LINES}. */
    public Format format() {
        boolean table = written instanceof Written.Cells
                || (written instanceof Written.Bytes bytes && bytes.format() == Format.CSV);
        return table ? Format.CSV : Format.JSON_LINES;
    }

    /**
     * What has to stand above it: of a table all down to its header, else nothing.
     *
     * @throws IOException if the source can't be read any more
     */
    public byte[] header() throws IOException {
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        if (written instanceof Written.Bytes bytes && bytes.headerEnd() > 0) {
            copy(0, bytes.headerEnd(), header);
        } else if (written instanceof Written.Cells cells) {
            header.write(MARK);
            for (List<String> row : cells.header()) {
                header.write(line(row, 0));
            }
        }
        return header.toByteArray();
    }

    /**
     * Writes it, with a line end; nothing if it is no record of its own.
     *
     * @throws IOException if it can't be written, or the source not be read any more
     */
    public void writeTo(OutputStream out) throws IOException {
        if (written instanceof Written.Bytes bytes) {
            copy(bytes.from(), bytes.to(), out);
        } else if (written instanceof Written.Line line) {
            out.write((line.json() + "\n").getBytes(StandardCharsets.UTF_8));
        } else if (written instanceof Written.Cells cells) {
            List<List<String>> header = cells.header();
            out.write(line(
                    cells.texts(),
                    header.isEmpty() ? 0 : header.get(header.size() - 1).size()));
        }
    }

    /** Copies bytes of the source, and adds a line end where its last line has none. */
    private void copy(long from, long to, OutputStream out) throws IOException {
        try (InputStream in = source.from(from)) {
            byte[] buffer = new byte[BUFFER];
            int last = '\n';
            long left = to - from;
            if (from == 0 && format() == Format.JSON_LINES) {
                // A mark is one at the very beginning only, where this record may not stand.
                byte[] start = in.readNBytes((int) Math.min(left, MARK.length));
                left -= start.length;
                if (!Arrays.equals(start, MARK)) {
                    out.write(start);
                    last = start.length == 0 ? last : start[start.length - 1];
                }
            }
            while (left > 0) {
                int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
                if (read < 0) {
                    break;
                }
                out.write(buffer, 0, read);
                last = buffer[read - 1];
                left -= read;
            }
            if (last != '\n') {
                out.write('\n');
            }
        }
    }

    /** A row of CSV with as many cells as the header has. */
    private static byte[] line(List<String> cells, int width) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < Math.max(width, cells.size()); i++) {
            line.append(i == 0 ? "" : ",").append(i < cells.size() ? cell(cells.get(i)) : "");
        }
        return line.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    /** What a spreadsheet program would calculate gets an apostrophe, as those programs have it. */
    private static String cell(String text) {
        boolean formula = text.length() > 1
                && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0
                && !NUMBER.matcher(text).matches();
        String shown = formula ? "'" + text : text;
        boolean quoted = shown.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + shown.replace("\"", "\"\"") + '"' : shown;
    }
}
