package io.tidu.internal.load.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import io.tidu.internal.source.tree.HiddenCharacters;
import io.tidu.internal.source.tree.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Splits a CSV file into lines and cells. Each line is read on its own: a quote that is left open spoils one line and
 * not the rest of the file, and a row is always the line that people see.
 */
final class CsvTable {
    private static final CsvFactory FACTORY =
            CsvFactory.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();

    private final SourceText source;
    private final TableProblems problems;

    CsvTable(SourceText source, TableProblems problems) {
        this.source = source;
        this.problems = problems;
    }

    /** The lines in which something is written, except those that can't be read, for which problems are added. */
    List<TableLine> lines() {
        List<TableLine> lines = new ArrayList<>();
        int number = 0;
        for (String written : source.text().lines().toList()) {
            number++;
            TableLine line = written.isBlank() ? null : line(number, written);
            if (line != null && !line.isBlank()) {
                lines.add(line);
            }
        }
        return lines;
    }

    private @Nullable TableLine line(int number, String written) {
        TableLine bare = new TableLine(number, List.of(), source.excerpt(number));
        OptionalInt hidden = HiddenCharacters.firstIn(written, true);
        if (hidden.isPresent()) {
            int at = hidden.getAsInt();
            problems.at(bare, at + 1, "table.hidden-character", HiddenCharacters.nameAt(written, at));
            return null;
        }
        try {
            return new TableLine(number, cells(written), bare.excerpt());
        } catch (JsonProcessingException e) {
            problems.at(bare, written.indexOf('"') + 1, "table.quotes");
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<TableLine.Cell> cells(String written) throws IOException {
        List<TableLine.Cell> cells = new ArrayList<>();
        try (CsvParser parser = FACTORY.createParser(written)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING) {
                    String text = parser.getText();
                    // The parser places an empty last cell at the comma before it.
                    int column = text.isEmpty() && parser.currentLocation().getColumnNr() > written.length()
                            ? written.length() + 1
                            : parser.currentTokenLocation().getColumnNr();
                    cells.add(new TableLine.Cell(text.strip(), column + leadingSpace(text), TableLine.Form.TYPED));
                }
            }
        }
        return cells;
    }

    private static int leadingSpace(String text) {
        return text.isBlank() ? 0 : text.length() - text.stripLeading().length();
    }
}
