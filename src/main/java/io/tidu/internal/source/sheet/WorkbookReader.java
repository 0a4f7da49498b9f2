package io.tidu.internal.source.sheet;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.ProblemException;
import io.tidu.diagnostic.Problems;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCol;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCols;

/** Reads a workbook with POI. */
final class WorkbookReader {
    private final XSSFSheet sheet;
    private final CellReader cells;
    private final CellTexts texts;
    private final SheetProblems problems;

    private WorkbookReader(XSSFSheet sheet, boolean from1904, CellTexts texts, SheetProblems problems) {
        this.sheet = sheet;
        this.texts = texts;
        this.problems = problems;
        this.cells = new CellReader(from1904, texts, problems);
    }

    /** The first sheet, or null with a problem added. */
    static @Nullable Grid read(byte[] content, String file, long mostBytes, Problems problems) {
        String flaw = Container.flaw(content);
        if (flaw == null) {
            try (Container container = Container.of(content)) {
                flaw = container.flaw(mostBytes);
                if (flaw == null) {
                    return first(container, file, mostBytes, problems);
                }
            } catch (ProblemException tooMuch) {
                problems.addAll(tooMuch.problems());
                return null;
            } catch (IOException | InvalidFormatException | RuntimeException | StackOverflowError e) {
                // POI throws whatever it comes upon in a file that is not as the format wants it.
                flaw = "sheet.damaged";
            }
        }
        problems.error(flaw, Place.of(file), String.valueOf(mostBytes));
        return null;
    }

    private static Grid first(Container container, String file, long mostCharacters, Problems problems)
            throws IOException, InvalidFormatException {
        try (OPCPackage parts = container.parts();
                XSSFWorkbook book = new XSSFWorkbook(parts)) {
            // Without a sheet POI throws, as with everything else that is not as the format wants it.
            XSSFSheet first = book.getSheetAt(0);
            SheetProblems own = new SheetProblems(problems, file, first.getSheetName());
            if (book.isSheetHidden(0) || book.isSheetVeryHidden(0)) {
                own.error("sheet.hidden-sheet", 0, 0);
            }
            CellTexts texts = new CellTexts(file, mostCharacters);
            otherSheets(book, texts, own);
            return new WorkbookReader(first, book.isDate1904(), texts, own).grid();
        }
    }

    /** What stands on another sheet would decide nothing, and nobody would be told. */
    private static void otherSheets(XSSFWorkbook book, CellTexts texts, SheetProblems problems) {
        for (int i = 1; i < book.getNumberOfSheets(); i++) {
            Sheet other = book.getSheetAt(i);
            for (Row row : other) {
                for (Cell cell : row) {
                    if (!texts.isBlank(cell)) {
                        problems.onSheet(other.getSheetName(), "sheet.other-sheet", problems.sheet());
                        return;
                    }
                }
            }
        }
    }

    private Grid grid() {
        List<Grid.Row> rows = new ArrayList<>();
        int rightmost = 0;
        int hidden = 0;
        int firstHidden = 0;
        for (Row row : sheet) {
            Places.check((XSSFRow) row);
            Grid.Row read = read(row);
            twice((XSSFRow) row);
            if (read.cells().isEmpty()) {
                continue;
            }
            rows.add(read);
            rightmost = Math.max(rightmost, row.getLastCellNum());
            if (row.getZeroHeight()) {
                firstHidden = hidden++ == 0 ? read.number() : firstHidden;
            }
        }
        if (sheet.getCTWorksheet().getSheetData().sizeOfRowArray() != sheet.getPhysicalNumberOfRows()) {
            problems.error("sheet.twice", 0, 0);
        }
        if (hidden > 0) {
            problems.warning("sheet.hidden-rows", firstHidden, 0, String.valueOf(hidden));
        }
        hiddenColumns(rightmost);
        return new Grid(
                problems.sheet(),
                rows,
                merged(rightmost, rows.isEmpty() ? 0 : rows.get(rows.size() - 1).number()));
    }

    private Grid.Row read(Row row) {
        List<Grid.Cell> read = new ArrayList<>();
        for (Cell cell : row) {
            if (!texts.isBlank(cell)) {
                read.add(cells.read((XSSFCell) cell));
            }
        }
        return new Grid.Row(row.getRowNum() + 1, read);
    }

    /** Of two cells in one place POI keeps the last, another program the first. */
    private void twice(XSSFRow row) {
        if (row.getCTRow().sizeOfCArray() != row.getPhysicalNumberOfCells()) {
            problems.error("sheet.twice", row.getRowNum() + 1, 0);
        }
    }

    private void hiddenColumns(int rightmost) {
        BitSet hidden = new BitSet();
        for (CTCols columns : sheet.getCTWorksheet().getColsList()) {
            for (CTCol column : columns.getColList()) {
                int from = (int) Math.max(1, Math.min(column.getMin(), rightmost + 1L));
                int to = (int) Math.max(from, Math.min(column.getMax(), rightmost) + 1L);
                if (column.getHidden()) {
                    hidden.set(from, to);
                }
            }
        }
        hidden.stream().forEach(column -> problems.warning("sheet.hidden-column", 1, column));
    }

    /** In a merged area only one cell holds something: whether it is meant for the others too nobody can tell. */
    private List<Grid.Merged> merged(int rightmost, int lowest) {
        List<Grid.Merged> merged = new ArrayList<>();
        for (CellRangeAddress area : sheet.getMergedRegions()) {
            if (area.getNumberOfCells() > 1 && area.getFirstColumn() < rightmost && area.getFirstRow() < lowest) {
                problems.error(
                        "sheet.merged", area.getFirstRow() + 1, area.getFirstColumn() + 1, area.formatAsString());
                merged.add(new Grid.Merged(area.getFirstRow() + 1, area.getFirstColumn() + 1, area.getLastRow() + 1));
            }
        }
        return merged;
    }
}
