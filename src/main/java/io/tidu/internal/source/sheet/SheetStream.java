package io.tidu.internal.source.sheet;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the first sheet of a workbook, one after the other. In memory are the row that was asked for, the merged
 * areas and styles, and of each text that cells share where it is in a temporary file; so it may be as long as the
 * format allows. It was looked through as a whole before the first row, and a file that is damaged anywhere is refused.
 * Not thread-safe.
 */
public final class SheetStream implements AutoCloseable {
    private final Place sheet;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Grid.Merged> merged;
    private final MergedAreas areas;
    private final SharedTexts texts;
    private final CellReader cells;
    private final SheetXml xml;
    private final RawRows rows;

    /**
     * A row with what is wrong with it, or may be told of it; not that areas are merged.
     *
     * @param row its cells
     * @param problems of single cells, or two in one place
     */
    public record Row(Grid.Row row, List<Problem> problems) {
        /** Copies the list. */
        public Row {
            problems = List.copyOf(problems);
        }
    }

    private SheetStream(Container container, String file) throws IOException, OpenXML4JException {
        OPCPackage parts = container.parts();
        XSSFReader reader = new XSSFReader(parts);
        WorkbookParts book = WorkbookParts.read(new SheetXml(reader.getWorkbookData()));
        WorkbookParts.Sheet first = book.sheets().get(0);
        sheet = new Place(file, first.name(), 0, 0);
        texts = SharedTexts.read(part(parts, XSSFRelation.SHARED_STRINGS));
        try {
            CellFormats formats = CellFormats.read(part(parts, XSSFRelation.STYLES));
            cells = new CellReader(book.from1904(), texts, formats, sheet);
            if (first.hidden()) {
                problems.add(Problem.error("sheet.hidden-sheet", sheet));
            }
            otherSheets(reader, book.sheets());
            SheetLook look = new SheetLook(sheet, cells);
            try (SheetXml all = new SheetXml(reader.getSheet(first.id()))) {
                look.through(all);
            }
            problems.addAll(look.problems());
            merged = look.merged();
            areas = new MergedAreas(merged);
            xml = new SheetXml(reader.getSheet(first.id()));
            rows = new RawRows(xml);
        } catch (IOException | OpenXML4JException | RuntimeException | Error failed) {
            texts.close();
            throw failed;
        }
    }

    /** Of a small file that is in memory. */
    static @Nullable SheetStream open(String file, byte[] content, long mostBytes, Problems problems) {
        return open(file, new SeekableInMemoryByteChannel(content), mostBytes, problems);
    }

    /** As {@link SheetReader#open}; told of what is wrong with the file as a whole. */
    static @Nullable SheetStream open(String file, SeekableByteChannel content, long mostBytes, Problems problems) {
        String flaw = "sheet.damaged";
        try {
            flaw = Container.flawAtStart(content);
            if (flaw == null) {
                Container container = Container.of(content);
                flaw = container.flaw(mostBytes);
                if (flaw == null) {
                    return new SheetStream(container, file);
                }
            }
        } catch (IOException | OpenXML4JException | RuntimeException | StackOverflowError damaged) {
            // The libraries throw whatever they come upon in a file that is not as the format wants it.
            flaw = "sheet.damaged";
        }
        problems.error(flaw, Place.of(file), String.valueOf(mostBytes));
        return null;
    }

    private static @Nullable SheetXml part(OPCPackage parts, XSSFRelation kind) throws IOException {
        List<PackagePart> found = parts.getPartsByContentType(kind.getContentType());
        return found.isEmpty() ? null : new SheetXml(found.get(0).getInputStream());
    }

    /** What stands on another sheet would decide nothing, and nobody would be told. */
    private void otherSheets(XSSFReader reader, List<WorkbookParts.Sheet> sheets)
            throws IOException, OpenXML4JException {
        for (WorkbookParts.Sheet other : sheets.subList(1, sheets.size())) {
            try (SheetXml all = new SheetXml(reader.getSheet(other.id()))) {
                RawRows others = new RawRows(all);
                for (RawRow row = others.next(); row != null; row = others.next()) {
                    cells.check(row);
                    if (!cells.isBlank(row)) {
                        Place place = new Place(sheet.file(), other.name(), 0, 0);
                        problems.add(Problem.error("sheet.other-sheet", place, sheet()));
                        return;
                    }
                }
            }
        }
    }

    /** The name of the sheet. */
    public String sheet() {
        return String.valueOf(sheet.sheet());
    }

    /** A row, or a cell of it, as a place; 0 for the whole. */
    public Place place(int row, int column) {
        return new Place(sheet.file(), sheet.sheet(), row, column);
    }

    /** What is wrong with the sheet as a whole, and what may be told of hidden rows and columns. */
    public List<Problem> problems() {
        return problems;
    }

    /** The merged areas that something is written in, below or beside. */
    public List<Grid.Merged> merged() {
        return merged;
    }

    /** An error for each merged area that reaches into a row; to be asked for rows from the top down. */
    public List<Problem> mergedInto(int row) {
        return areas.at(row).stream().map(area -> merged(area, row)).toList();
    }

    /**
     * That an area is merged, told in one of its rows: whether what it shows is meant for all its cells nobody knows.
     */
    public Problem merged(Grid.Merged area, int row) {
        CellRangeAddress cellsOfIt =
                new CellRangeAddress(area.row() - 1, area.lastRow() - 1, area.column() - 1, area.lastColumn() - 1);
        return Problem.error("sheet.merged", place(row, area.column()), cellsOfIt.formatAsString());
    }

    /**
     * The next row in which something is written, or null behind the last.
     *
     * @throws UncheckedIOException if the file can't be read any more
     */
    public @Nullable Row next() {
        try {
            for (RawRow raw = rows.next(); raw != null; raw = rows.next()) {
                Row row = cells.read(raw);
                if (!row.row().cells().isEmpty() || !row.problems().isEmpty()) {
                    return row;
                }
            }
            return null;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Closes it and removes what was kept on the disk; the bytes stay open. */
    @Override
    public void close() throws IOException {
        try {
            xml.close();
        } finally {
            texts.close();
        }
    }
}
