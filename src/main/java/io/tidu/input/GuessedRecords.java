package io.tidu.input;

import io.tidu.vocabulary.Vocabulary;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks at the beginning of a stream to tell its format, then reads it from there. */
final class GuessedRecords implements RecordReader {
    /** Enough for the first two lines of nearly any register. */
    private static final int LOOK_AHEAD = 65_536;

    private static final String ZIP = "PK\u0003\u0004";

    /** How the container of the old formats begins, as far as it is text. */
    private static final String OLD = "\uFFFD\uFFFD\u0011\uFFFD";

    private final String shownName;
    private final BufferedInputStream in;
    private final Vocabulary vocabulary;
    private final Records records;
    private @Nullable RecordReader reader;

    GuessedRecords(String shownName, InputStream in, Vocabulary vocabulary, Records records) {
        this.shownName = shownName;
        this.in = new BufferedInputStream(in, LOOK_AHEAD);
        this.vocabulary = vocabulary;
        this.records = records;
    }

    @Override
    public @Nullable EnterpriseRecord next() throws IOException {
        if (reader == null) {
            in.mark(LOOK_AHEAD);
            String start = new String(in.readNBytes(LOOK_AHEAD), StandardCharsets.UTF_8);
            in.reset();
            reader = switch (guess(start)) {
                case JSON -> new JsonRecords(shownName, in, records);
                case JSON_LINES -> new JsonLineRecords(shownName, in, records);
                case XLSX -> new TableRecords(shownName, new SheetRows(shownName, in), vocabulary, records);
                case CSV, GUESSED -> new TableRecords(shownName, new CsvRows(shownName, in), vocabulary, records);
            };
        }
        return reader.next();
    }

    @Override
    public Written written() {
        return reader == null ? new Written.Whole() : reader.written();
    }

    @Override
    public void close() throws IOException {
        if (reader != null) {
            reader.close();
        }
    }

    static Format guess(String start) {
        // A page and an old spreadsheet are neither, but are told what they are where spreadsheets are.
        if (start.startsWith(ZIP)
                || start.startsWith(OLD)
                || start.stripLeading().startsWith("<")) {
            return Format.XLSX;
        }
        List<String> lines = (start.startsWith("\uFEFF") ? start.substring(1) : start)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(2)
                .toList();
        if (lines.isEmpty() || !lines.get(0).startsWith("{")) {
            return !lines.isEmpty() && lines.get(0).startsWith("[") ? Format.JSON : Format.CSV;
        }
        // Inside one object, no line can start with another; and only JSON Lines ends its first line with the object.
        boolean anotherObject = lines.size() > 1 && lines.get(1).startsWith("{");
        return anotherObject || lines.get(0).endsWith("}") ? Format.JSON_LINES : Format.JSON;
    }
}
