package io.tidu.internal.source.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.Problems;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A spreadsheet under construction, with what spreadsheet programs put into them. */
public final class Book {
    private static final long MOST = 8 << 20;

    private final XSSFWorkbook book = new XSSFWorkbook();
    private XSSFSheet sheet = book.createSheet("Sheet1");

    /** One in which a text stands in each cell named. */
    public static Book of(String... cellsAndTexts) {
        Book made = new Book();
        for (int i = 0; i < cellsAndTexts.length; i += 2) {
            made.cell(cellsAndTexts[i]).setCellValue(cellsAndTexts[i + 1]);
        }
        return made;
    }

    /** The workbook itself. */
    public XSSFWorkbook workbook() {
        return book;
    }

    /** The sheet that is being filled. */
    public XSSFSheet sheet() {
        return sheet;
    }

    /** Goes on on another sheet. */
    public Book nextSheet(String name) {
        sheet = book.createSheet(name);
        return this;
    }

    /** The cell of a name such as {@code B7}. */
    public XSSFCell cell(String name) {
        CellReference at = new CellReference(name);
        XSSFRow row = sheet.getRow(at.getRow());
        XSSFRow there = row == null ? sheet.createRow(at.getRow()) : row;
        XSSFCell cell = there.getCell(at.getCol());
        return cell == null ? there.createCell(at.getCol()) : cell;
    }

    /** A number exactly as the file shall hold it, in a number format. */
    public Book number(String name, String raw, String format) {
        XSSFCell cell = cell(name);
        cell.setCellValue(0);
        cell.getCTCell().setV(raw);
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        cell.setCellStyle(style);
        return this;
    }

    /** A formula with the value it last had. */
    public Book formula(String name, String formula) {
        cell(name).setCellFormula(formula);
        return this;
    }

    /** Merges an area such as {@code A1:C1}. */
    public Book merge(String area) {
        sheet.addMergedRegion(CellRangeAddress.valueOf(area));
        return this;
    }

    /** The bytes of the file. */
    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            book.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The file with the text of one of its parts changed, as no spreadsheet program would. */
    public byte[] with(String part, UnaryOperator<String> change) {
        Map<String, byte[]> parts = parts(bytes());
        assertThat(parts).containsKey(part);
        String before = new String(parts.get(part), StandardCharsets.UTF_8);
        String after = change.apply(before);
        assertThat(after).isNotEqualTo(before);
        parts.put(part, after.getBytes(StandardCharsets.UTF_8));
        return zip(parts);
    }

    /** The parts of a zip by name, in their order. */
    public static Map<String, byte[]> parts(byte[] zip) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                parts.put(part.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    /** A zip of parts. */
    public static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue());
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Reads a file, which must be without a problem. */
    static Grid grid(byte[] content) {
        Problems problems = new Problems();
        Grid grid = SheetReader.read("t.xlsx", content, MOST, problems);
        assertThat(problems.list()).isEmpty();
        return grid;
    }

    /** The problems of a file, each as its place and id. */
    static List<String> problems(byte[] content) {
        Problems problems = new Problems();
        SheetReader.read("t.xlsx", content, MOST, problems);
        return problems.list().stream().map(Book::placeAndId).toList();
    }

    private static String placeAndId(Problem problem) {
        return problem.place() + " " + problem.id();
    }

    /** What is read in the only cell of a file, which must be without a problem. */
    String only() {
        return grid(bytes()).rows().get(0).cells().get(0).text();
    }

    /** The problems of this file, each as its place and id. */
    List<String> problems() {
        return problems(bytes());
    }
}
