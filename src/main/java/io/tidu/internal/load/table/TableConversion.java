package io.tidu.internal.load.table;

import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.tidu.diagnostic.Problems;
import io.tidu.internal.source.sheet.Grid;
import io.tidu.internal.source.sheet.SheetWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Turns a table from CSV into a spreadsheet and back, without loss: every cell reads the same afterwards, in the same
 * row. Of CSV only what no cell shows is not kept: a byte order mark, quotes without need, space around cells. A table
 * with mistakes is not converted. Thread-safe.
 */
public final class TableConversion {
    private static final CsvFactory CSV = CsvFactory.builder()
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .build();
    private static final CsvSchema COMMAS =
            CsvSchema.emptySchema().withLineSeparator("\n").withColumnReordering(false);

    /** A number as a sheet gives it back: no zeros that a number does not have, no more digits than it keeps. */
    private static final Pattern NUMBER = Pattern.compile("(?!-0%?$)-?(?:0|[1-9][0-9]{0,14})(?:\\.[0-9]*[1-9])?%?");

    private static final int MOST_WIDTH = 60;

    private TableConversion() {}

    /**
     * A table as a spreadsheet: numbers, percentages and dates as such, everything else as text that no program
     * changes.
     *
     * @param shownFile the file as the user named it; what it is kept in is told by its ending
     * @param content its bytes
     * @param problems where problems go
     * @return the bytes of an {@code .xlsx} file; empty if the table has mistakes
     */
    public static Optional<byte[]> toSpreadsheet(String shownFile, byte[] content, Problems problems) {
        return convert(shownFile, content, problems, lines -> sheet(name(shownFile), lines));
    }

    /** A table as CSV in UTF-8, with rows where they were; otherwise as {@link #toSpreadsheet}. */
    public static Optional<byte[]> toCsv(String shownFile, byte[] content, Problems problems) {
        return convert(shownFile, content, problems, TableConversion::csv);
    }

    private static Optional<byte[]> convert(
            String shownFile, byte[] content, Problems problems, Function<List<TableLine>, byte[]> to) {
        Problems own = new Problems();
        TableReader.read(name(shownFile), shownFile, content, own);
        problems.addAll(own.list());
        return own.hasErrors()
                ? Optional.empty()
                : TableLines.read(shownFile, content, new Problems()).map(t -> to.apply(t.lines()));
    }

    /** The name of a file without folders and ending. */
    private static String name(String file) {
        String last = file.substring(file.lastIndexOf('/') + 1);
        int dot = last.lastIndexOf('.');
        return dot <= 0 ? last : last.substring(0, dot);
    }

    private static byte[] sheet(String name, List<TableLine> lines) {
        List<Column> columns = columns(lines.get(0));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (SheetWriter writer = new SheetWriter()) {
            writer.sheet(name, layout(columns, lines));
            writer.heading(
                    lines.get(0).number(),
                    lines.get(0).cells().stream().map(TableLine.Cell::text).toList());
            for (TableLine line : lines.subList(1, lines.size())) {
                writer.row(row(line, columns));
            }
            writer.writeTo(bytes);
        }
        return bytes.toByteArray();
    }

    private static List<Column> columns(TableLine header) {
        // The table has been read without a mistake, so its header can be.
        return Header.read(header, new TableProblems(new Problems(), "", null))
                .orElseThrow()
                .columns();
    }

    private static List<SheetWriter.Column> layout(List<Column> columns, List<TableLine> lines) {
        List<SheetWriter.Column> layout = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            int column = i;
            int width = lines.stream()
                    .mapToInt(l -> width(l.cells().get(column).text()))
                    .max()
                    .orElse(0);
            layout.add(new SheetWriter.Column(Math.min(MOST_WIDTH, width), isText(columns.get(i))));
        }
        return layout;
    }

    /** Chinese characters are twice as wide as Latin ones. */
    private static int width(String text) {
        return text.codePoints().map(c -> Character.isIdeographic(c) ? 2 : 1).sum();
    }

    private static boolean isText(Column column) {
        return column.isReserved() ? !column.name().equals(Column.CONFIRMED) : column.unit() == ColumnUnit.TEXT;
    }

    private static Grid.Row row(TableLine line, List<Column> columns) {
        List<Grid.Cell> cells = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            String text = line.cells().get(i).text();
            if (!text.isEmpty()) {
                cells.add(new Grid.Cell(i + 1, kind(text, columns.get(i)), text));
            }
        }
        return new Grid.Row(line.number(), cells);
    }

    private static Grid.Kind kind(String text, Column column) {
        if (isText(column)) {
            return Grid.Kind.TEXT;
        }
        if (column.isReserved() || column.unit() == ColumnUnit.DATE) {
            return Grid.Kind.DATE;
        }
        return column.unit() != ColumnUnit.FLAG && NUMBER.matcher(text).matches() ? Grid.Kind.NUMBER : Grid.Kind.TEXT;
    }

    private static byte[] csv(List<TableLine> lines) {
        StringWriter text = new StringWriter();
        int number = 1;
        try (CsvGenerator csv = CSV.createGenerator(text)) {
            csv.setSchema(COMMAS);
            for (TableLine line : lines) {
                for (; number < line.number(); number++) {
                    csv.writeRaw("\n");
                }
                number++;
                csv.writeStartArray();
                for (TableLine.Cell cell : line.cells()) {
                    csv.writeString(cell.text());
                }
                csv.writeEndArray();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
