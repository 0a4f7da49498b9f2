package io.tidu.internal.source.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Writes a spreadsheet, sheet after sheet and row after row; only a few rows are kept in memory, the others in a
 * temporary file. The same rows give the same bytes. Texts are written as texts, whatever they begin with, so that no
 * program takes one for a formula. Not thread-safe.
 */
public final class SheetWriter implements AutoCloseable {
    private static final int ROWS_IN_MEMORY = 100;
    /** The first time that a zip can hold. */
    private static final LocalDateTime EARLIEST = LocalDateTime.of(1980, 1, 1, 0, 0);

    /**
     * A column.
     *
     * @param width in half-width characters
     * @param text whether what people type below the last row shall stay as typed
     */
    public record Column(int width, boolean text) {}

    private static final Pattern CHARACTER_BY_NUMBER = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private final SXSSFWorkbook book = new SXSSFWorkbook(ROWS_IN_MEMORY);
    private final SheetStyles styles = new SheetStyles(book);
    private @Nullable SXSSFSheet sheet;

    /**
     * Starts a spreadsheet without sheets.
     *
     * @throws NoClassDefFoundError if the spreadsheet library is not there
     */
    public SheetWriter() {
        book.getXSSFWorkbook()
                .getProperties()
                .getCoreProperties()
                .getUnderlyingProperties()
                .setCreatedProperty(Optional.empty());
    }

    /**
     * Starts a sheet, whose first row stays in view; rows are added to it from now on.
     *
     * @param name the name of the sheet, which no other has; characters that it can't have are replaced
     * @param columns its columns from A on
     */
    public void sheet(String name, List<Column> columns) {
        SXSSFSheet next = book.createSheet(WorkbookUtil.createSafeSheetName(name, '-'));
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

    /** Puts the sheet that was started last in front of the others and shows it first. */
    public void lastSheetFirst() {
        String name = current().getSheetName();
        book.setSheetOrder(name, 0);
        book.setActiveSheet(0);
        book.setSelectedTab(0);
    }

    private SXSSFSheet current() {
        return Objects.requireNonNull(sheet, "no sheet was started");
    }

    /** Writes a row of column names. */
    public void heading(int number, List<String> names) {
        Row row = current().createRow(number - 1);
        for (int column = 0; column < names.size(); column++) {
            Cell cell = row.createCell(column);
            cell.setCellValue(escaped(names.get(column)));
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

    /** The format takes {@code _x000D_} for a character by its number, unless the first sign is written so itself. */
    private static String escaped(String text) {
        return CHARACTER_BY_NUMBER.matcher(text).replaceAll("_x005F_");
    }

    private void text(Cell cell, String text) {
        cell.setCellValue(escaped(text));
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
        String kept = String.valueOf(number.doubleValue());
        BigDecimal read = SheetNumber.read(kept);
        if (read == null || read.compareTo(number) != 0) {
            text(cell, text);
        } else {
            cell.setCellValue(number.doubleValue());
            cell.setCellStyle(percent ? styles.percent(Math.max(0, shown.scale())) : styles.plain());
        }
    }

    /** Writes the whole file; on the way it stands in a temporary one, as it may be larger than memory. */
    public void writeTo(OutputStream out) {
        try {
            Path dated = Files.createTempFile("tidu-", ".part");
            try {
                try (OutputStream file = Files.newOutputStream(dated)) {
                    book.write(file);
                }
                undated(dated, out);
            } finally {
                Files.deleteIfExists(dated);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A zip holds the time of writing; the same rows shall give the same bytes. */
    private static void undated(Path dated, OutputStream out) throws IOException {
        try (ZipFile parts = ZipFile.builder().setPath(dated).get()) {
            ZipOutputStream copy = new ZipOutputStream(out);
            for (ZipArchiveEntry part : Collections.list(parts.getEntries())) {
                ZipEntry undated = new ZipEntry(part.getName());
                undated.setTimeLocal(EARLIEST);
                copy.putNextEntry(undated);
                try (InputStream content = parts.getInputStream(part)) {
                    content.transferTo(copy);
                }
                copy.closeEntry();
            }
            copy.finish();
        }
    }

    /** Removes the temporary file. */
    @Override
    public void close() {
        try {
            book.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
