package io.tidu.internal.source.sheet;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes a spreadsheet, sheet after sheet and row after row; only a few rows are kept in memory, the others in a
 * temporary file. The same rows give the same bytes. Texts are written as texts, whatever they begin with, so that no
 * program takes one for a formula. Not thread-safe.
 */
public final class SheetWriter implements AutoCloseable {
    /**
     * A column.
     *
     * @param width in half-width characters
     * @param text whether what people type below the last row shall stay as typed
     */
    public record Column(int width, boolean text) {}

    private final SheetFile file = new SheetFile(false);
    private final SheetStyles styles = new SheetStyles(file.book());
    private @Nullable SXSSFSheet sheet;

    /**
     * Starts a spreadsheet without sheets.
     *
     * @throws NoClassDefFoundError if the spreadsheet library is not there
     */
    public SheetWriter() {}

    /**
     * Starts a sheet, whose first row stays in view; rows are added to it from now on.
     *
     * @param name the name of the sheet, which no other has; characters that it can't have are replaced
     * @param columns its columns from A on
     */
    public void sheet(String name, List<Column> columns) {
        SXSSFSheet next = file.book().createSheet(WorkbookUtil.createSafeSheetName(name, '-'));
        next.createFreezePane(0, 1);
        onPaper(next);
        for (int i = 0; i < columns.size(); i++) {
            // A width counts in 256ths of a character.
            next.setColumnWidth(i, (columns.get(i).width() + 2) * 256);
            next.setDefaultColumnStyle(i, columns.get(i).text() ? styles.text() : styles.plain());
        }
        sheet = next;
    }

    /** Across, all columns on one page, the headings on each. */
    private static void onPaper(SXSSFSheet sheet) {
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
    }

    private SXSSFSheet current() {
        return Objects.requireNonNull(sheet, "no sheet was started");
    }

    /** Writes a row of column names. */
    public void heading(int number, List<String> names) {
        Row row = current().createRow(number - 1);
        for (int column = 0; column < names.size(); column++) {
            Cell cell = row.createCell(column);
            cell.setCellValue(SheetFile.escaped(names.get(column)));
            cell.setCellStyle(styles.heading());
        }
    }

    /**
     * Writes a row below those written so far. Numbers that a spreadsheet can't hold exactly, and dates on which
     * programs don't agree, are written as texts.
     */
    public void row(Grid.Row row) {
        Row written = current().createRow(row.number() - 1);
        for (Grid.Cell cell : row.cells()) {
            write(written.createCell(cell.column() - 1), cell);
        }
    }

    private void write(Cell cell, Grid.Cell content) {
        switch (content.kind()) {
            case TEXT, UNREADABLE -> text(cell, content.text());
            case FLAG -> {
                cell.setCellValue(Boolean.parseBoolean(content.text()));
                cell.setCellStyle(styles.plain());
            }
            case DATE -> day(cell, content.text());
            case NUMBER -> number(cell, content.text());
        }
    }

    private void text(Cell cell, String text) {
        cell.setCellValue(SheetFile.escaped(text));
        cell.setCellStyle(styles.text());
    }

    private void day(Cell cell, String text) {
        Long number = SheetNumber.number(LocalDate.parse(text));
        if (number == null) {
            text(cell, text);
        } else {
            cell.setCellValue(number.doubleValue());
            cell.setCellStyle(styles.day());
        }
    }

    private void number(Cell cell, String text) {
        boolean percent = text.endsWith("%");
        BigDecimal shown = new BigDecimal(percent ? text.substring(0, text.length() - 1) : text);
        BigDecimal number = percent ? shown.movePointLeft(2) : shown;
        if (!SheetFile.isExact(number)) {
            text(cell, text);
        } else {
            cell.setCellValue(number.doubleValue());
            cell.setCellStyle(percent ? styles.percent(Math.max(0, shown.scale())) : styles.plain());
        }
    }

    /** Writes the whole file. */
    public void writeTo(OutputStream out) {
        file.writeTo(out);
    }

    /** Removes the temporary file. */
    @Override
    public void close() {
        file.close();
    }
}
