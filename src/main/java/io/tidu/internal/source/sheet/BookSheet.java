package io.tidu.internal.source.sheet;

import io.tidu.internal.diagnostic.Columns;
import io.tidu.internal.source.sheet.SheetBook.Column;
import io.tidu.internal.source.sheet.SheetBook.Setup;
import io.tidu.internal.source.sheet.SheetBook.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** A sheet of a {@link SheetBook}, and those it goes on in when it is full. Not thread-safe. */
public final class BookSheet {
    /** A cell has a few more. */
    private static final int MOST_CHARACTERS = 32_000;
    /** Of a line of text in points, and what a row has above and below. */
    private static final int LINE = 15;

    private static final int BETWEEN = 3;
    /** No row is higher than a page. */
    private static final int MOST_LINES = 25;
    /** Spreadsheet programs keep no longer header. */
    private static final int MOST_IN_HEADER = 120;
    /** Of an inch, at each side of a page; the head and the foot lie within the upper and lower one. */
    private static final BigDecimal SIDE = new BigDecimal("0.4");

    private static final BigDecimal EDGE = new BigDecimal("0.7");

    private final SXSSFWorkbook book;
    private final SheetStyles styles;
    private final Setup setup;
    private final int mostRows;
    private final List<SXSSFSheet> parts = new ArrayList<>();
    private final int head;
    private SXSSFSheet part;
    private int rows;
    /** Rows below the data that no filter and no order moves. */
    private int sums;

    BookSheet(SXSSFWorkbook book, SheetStyles styles, Setup setup, int mostRows) {
        this.book = book;
        this.styles = styles;
        this.setup = setup;
        this.mostRows = mostRows;
        this.head = setup.above().size();
        this.part = next();
    }

    List<SXSSFSheet> parts() {
        return parts;
    }

    private SXSSFSheet next() {
        String name = parts.isEmpty() ? setup.name() : setup.name() + " " + (parts.size() + 1);
        SXSSFSheet next = book.createSheet(WorkbookUtil.createSafeSheetName(name, '-'));
        parts.add(next);
        List<Column> columns = setup.columns();
        for (int i = 0; i < columns.size(); i++) {
            // A width counts in 256ths of a character; there is some room at each side.
            next.setColumnWidth(i, (columns.get(i).width() + 1) * 256);
        }
        next.createFreezePane(setup.toRead() ? 1 : 0, head + 1);
        onPaper(next);
        for (int i = 0; i < head; i++) {
            Cell cell = next.createRow(i).createCell(0);
            cell.setCellValue(SheetFile.escaped(setup.above().get(i)));
            cell.setCellStyle(i == 0 ? styles.title() : styles.warning());
        }
        Row headings = next.createRow(head);
        high(headings, columns.stream().map(Column::heading).toList());
        for (int i = 0; i < columns.size(); i++) {
            Cell cell = headings.createCell(i);
            cell.setCellValue(SheetFile.escaped(columns.get(i).heading()));
            cell.setCellStyle(setup.toRead() ? styles.columnHead() : styles.heading());
        }
        rows = head + 1;
        return next;
    }

    /** As high as the longest text needs: not every program works that out when it opens a file. */
    private void high(Row row, List<String> texts) {
        if (!setup.toRead()) {
            return;
        }
        int most = 1;
        for (int i = 0; i < texts.size(); i++) {
            Column column = setup.columns().get(i);
            boolean wraps = column.wraps() || row.getRowNum() == head;
            most = Math.max(most, wraps ? lines(texts.get(i), column.width()) : 1);
        }
        row.setHeightInPoints(LINE * Math.min(most, MOST_LINES) + BETWEEN);
    }

    /** Words are not broken, and full-width signs not halved: a line is seldom quite full. */
    private static int lines(String text, int width) {
        int lines = 0;
        for (String part : text.split("\n", -1)) {
            lines += Math.max(1, (Columns.of(part) * 21 + 20 * width - 1) / (20 * width));
        }
        return lines;
    }

    /** Across, on A4, the headings and page numbers on each page. */
    private void onPaper(SXSSFSheet next) {
        PrintSetup print = next.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        next.setFitToPage(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        next.setMargin(PageMargin.LEFT, SIDE.doubleValue());
        next.setMargin(PageMargin.RIGHT, SIDE.doubleValue());
        next.setMargin(PageMargin.TOP, EDGE.doubleValue());
        next.setMargin(PageMargin.BOTTOM, EDGE.doubleValue());
        next.setRepeatingRows(new CellRangeAddress(head, head, -1, -1));
        next.getHeader().setLeft(cut(setup.header().replace("&", "&&"), MOST_IN_HEADER));
        next.getFooter().setCenter(setup.footer());
    }

    /** Adds a row with a value for each column. */
    public void row(List<Value> values) {
        goOn();
        write(values, false);
    }

    private void goOn() {
        if (rows == mostRows) {
            endPart();
            part = next();
        }
    }

    /** Adds a last row of sums, which no filter hides. */
    public void sums(List<Value> values) {
        goOn();
        write(values, true);
        sums++;
    }

    private void write(List<Value> values, boolean strong) {
        Row row = part.createRow(rows);
        rows++;
        high(row, values.stream().map(Value::text).toList());
        for (int i = 0; i < values.size(); i++) {
            Value value = values.get(i);
            boolean blank = value.text().isEmpty() && value.number() == null && value.day() == null;
            if (setup.toRead() || !blank) {
                write(row.createCell(i), value, setup.columns().get(i).wraps(), strong);
            }
        }
    }

    private void write(Cell cell, Value value, boolean wraps, boolean strong) {
        Long day = value.day() == null ? null : SheetNumber.number(value.day());
        String format = SheetStyles.TEXT;
        if (value.number() != null && SheetFile.isExact(value.number())) {
            cell.setCellValue(value.number().doubleValue());
            format = value.format();
        } else if (day != null) {
            cell.setCellValue(day.doubleValue());
            format = SheetStyles.DAY;
        } else {
            cell.setCellValue(SheetFile.escaped(cut(value.text(), MOST_CHARACTERS)));
        }
        cell.setCellStyle(
                setup.toRead() ? styles.boxed(format, value.tone(), wraps, strong) : styles.formatted(format));
    }

    /** Whatever was written can be filtered, but not the sums. */
    void endPart() {
        if (setup.toRead() && !setup.columns().isEmpty()) {
            int last = Math.max(head, rows - 1 - sums);
            part.setAutoFilter(
                    new CellRangeAddress(head, last, 0, setup.columns().size() - 1));
        }
    }

    /** Never between the two halves of a character. */
    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most) + "…";
    }
}
