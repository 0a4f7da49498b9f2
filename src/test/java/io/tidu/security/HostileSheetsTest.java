package io.tidu.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.diagnostic.Problems;
import io.tidu.internal.load.table.TableReader;
import io.tidu.internal.policy.table.Table;
import io.tidu.internal.source.sheet.Book;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Spreadsheets that try to do more than hold a table: refused, or read as the honest table that they are. */
@Timeout(600) // Only a net, against what never ends: nothing is timed.
class HostileSheetsTest {
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String TEXTS = "xl/sharedStrings.xml";

    private static Book table() {
        return Book.of("A1", "tier", "B1", "clause", "A2", "a", "B2", "7");
    }

    /** What comes of a table in these bytes: the ids of problems, or its first cell. */
    private static String outcome(byte[] content) {
        Effects effects = Effects.before();
        Problems problems = new Problems();
        Optional<Table> table = TableReader.read("t", "tables/t.xlsx", content, problems);
        effects.assertNone();
        return problems.hasErrors()
                ? String.join(
                        " ",
                        problems.list().stream().map(p -> p.id()).distinct().toList())
                : String.valueOf(table.orElseThrow().rows().get(0).cell("tier"));
    }

    private static String changed(String part, UnaryOperator<String> change) {
        return outcome(table().with(part, change));
    }

    private static String with(String name, byte[] content) {
        Map<String, byte[]> parts = new LinkedHashMap<>(Book.parts(table().bytes()));
        parts.put(name, content);
        return outcome(Book.zip(parts));
    }

    /** Puts a document type behind the XML declaration, if there is one. */
    private static UnaryOperator<String> documentType(String type, String entity) {
        return xml -> {
            int end = xml.indexOf("?>");
            String body = end < 0 ? xml : xml.substring(end + 2);
            return "<?xml version=\"1.0\"?>" + type + body.replace(">tier<", ">" + entity + "<");
        };
    }

    @Test
    void an_entity_that_reads_a_file_is_refused() {
        String secret = Path.of("LICENSE").toAbsolutePath().toUri().toString();
        assertThat(changed(TEXTS, documentType("<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret + "\">]>", "&e;")))
                .isEqualTo("sheet.damaged");
        assertThat(changed(SHEET, documentType("<!DOCTYPE x SYSTEM \"" + secret + "\">", "tier")))
                .isEqualTo("sheet.damaged");
        assertThat(changed(
                        "[Content_Types].xml",
                        documentType("<!DOCTYPE x [<!ENTITY % e SYSTEM \"" + secret + "\"> %e;]>", "")))
                .isEqualTo("sheet.damaged");
        assertThat(changed("xl/workbook.xml", documentType("<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\">", "")))
                .isEqualTo("sheet.damaged");
        assertThat(changed("xl/styles.xml", documentType("<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\">", "")))
                .isEqualTo("sheet.damaged");
    }

    @Test
    void entities_that_grow_are_refused() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY a%d \"&a%d;&a%d;&a%d;\">".formatted(i, i - 1, i - 1, i - 1));
        }
        assertThat(changed(TEXTS, documentType(laughs + "]>", "&a29;"))).isEqualTo("sheet.damaged");
        assertThat(changed(SHEET, documentType(laughs + "]>", "&a29;"))).isEqualTo("sheet.damaged");
    }

    @Test
    void a_part_that_grows_when_it_is_inflated_is_refused() {
        assertThat(with("xl/media/image1.png", new byte[64 << 20])).isEqualTo("sheet.too-large");
        assertThat(changed(SHEET, x -> x.replace("<sheetData>", "<sheetData>" + " ".repeat(9 << 20))))
                .isEqualTo("sheet.too-large");
    }

    @Test
    void parts_that_are_large_only_together_are_refused() {
        Map<String, byte[]> parts = new LinkedHashMap<>(Book.parts(table().bytes()));
        for (int i = 0; i < 20; i++) {
            parts.put("xl/media/image" + i + ".png", new byte[1 << 19]);
        }
        assertThat(outcome(Book.zip(parts))).isEqualTo("sheet.too-large");
    }

    @Test
    void thousands_of_parts_are_refused() {
        Map<String, byte[]> parts = new LinkedHashMap<>(Book.parts(table().bytes()));
        for (int i = 0; i < 3_000; i++) {
            parts.put("xl/" + i, new byte[0]);
        }
        assertThat(outcome(Book.zip(parts))).isEqualTo("sheet.too-large");
    }

    @Test
    void a_part_that_is_there_twice_is_refused() throws IOException {
        byte[] honest = Book.parts(table().bytes()).get(TEXTS);
        byte[] other =
                new String(honest, StandardCharsets.UTF_8).replace(">a<", ">b<").getBytes(StandardCharsets.UTF_8);
        for (String name : List.of(TEXTS, TEXTS.toUpperCase(Locale.ROOT))) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
                for (var part : Book.parts(table().bytes()).entrySet()) {
                    put(zip, part.getKey(), part.getValue());
                }
                put(zip, name, other);
            }
            assertThat(outcome(bytes.toByteArray())).isEqualTo("sheet.damaged");
        }
    }

    private static void put(ZipArchiveOutputStream zip, String name, byte[] content) throws IOException {
        zip.putArchiveEntry(new ZipArchiveEntry(name));
        zip.write(content);
        zip.closeArchiveEntry();
    }

    /** Who reads from front to back sees the part that is in front; who reads the directory sees what it says. */
    @Test
    void a_part_that_only_one_way_of_reading_finds_is_not_seen() {
        byte[] hidden = Book.zip(Map.of(SHEET, "<worksheet/>".getBytes(StandardCharsets.UTF_8)));
        int localParts = indexOf(hidden, new byte[] {'P', 'K', 1, 2});
        byte[] honest = table().bytes();
        byte[] both = new byte[localParts + honest.length];
        System.arraycopy(hidden, 0, both, 0, localParts);
        System.arraycopy(honest, 0, both, localParts, honest.length);
        // Offsets in the directory count from the start of the file.
        ByteBuffer buffer = ByteBuffer.wrap(both).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = localParts; at + 4 < both.length; at++) {
            if (buffer.getInt(at) == 0x02014b50) {
                buffer.putInt(at + 42, buffer.getInt(at + 42) + localParts);
            } else if (buffer.getInt(at) == 0x06054b50) {
                buffer.putInt(at + 16, buffer.getInt(at + 16) + localParts);
            }
        }
        assertThat(outcome(both)).isEqualTo("a");
    }

    private static int indexOf(byte[] where, byte[] what) {
        for (int i = 0; i + what.length <= where.length; i++) {
            if (Arrays.equals(where, i, i + what.length, what, 0, what.length)) {
                return i;
            }
        }
        throw new AssertionError("not there");
    }

    @Test
    void names_that_lead_out_of_a_folder_do_nothing() {
        assertThat(with("../../escaped.xml", new byte[] {1})).isIn("sheet.damaged", "a");
        assertThat(with("/etc/escaped", new byte[] {1})).isIn("sheet.damaged", "a");
        assertThat(with("C:\\escaped", new byte[] {1})).isIn("sheet.damaged", "a");
        assertThat(Path.of("escaped.xml")).doesNotExist();
    }

    @Test
    void nothing_outside_is_asked_for_what_a_relationship_names() {
        String outside =
                "<Relationship Id=\"rId99\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s\""
                        + " Target=\"http://127.0.0.1:9/x\" TargetMode=\"External\"/></Relationships>";
        for (String kind : List.of("externalLink", "image", "hyperlink", "attachedTemplate", "oleObject")) {
            assertThat(changed(
                            "xl/_rels/workbook.xml.rels", x -> x.replace("</Relationships>", outside.formatted(kind))))
                    .as(kind)
                    .isIn("sheet.damaged", "a");
        }
    }

    @Test
    void a_formula_is_never_calculated_whatever_it_says() {
        for (String formula : List.of(
                "1+1",
                "HYPERLINK(\"http://127.0.0.1:9\")",
                "WEBSERVICE(\"http://127.0.0.1:9\")",
                "[1]Sheet1!A1",
                "cmd|' /C calc'!A0")) {
            assertThat(changed(
                            SHEET,
                            x -> x.replaceFirst(
                                    "<c r=\"A2\"[^>]*><v>[^<]*</v></c>",
                                    "<c r=\"A2\" t=\"str\"><f>"
                                            + formula.replace("\"", "&quot;").replace("$", "\\$")
                                            + "</f><v>a</v></c>")))
                    .as(formula)
                    .startsWith("sheet.formula");
        }
    }

    @Test
    void a_text_by_a_number_that_there_is_not_is_refused() {
        assertThat(changed(
                        SHEET, x -> x.replaceFirst("<c r=\"A2\"[^>]*><v>[^<]*</v>", "<c r=\"A2\" t=\"s\"><v>999</v>")))
                .isEqualTo("sheet.damaged");
        assertThat(changed(
                        SHEET, x -> x.replaceFirst("<c r=\"A2\"[^>]*><v>[^<]*</v>", "<c r=\"A2\" t=\"s\"><v>-1</v>")))
                .isEqualTo("sheet.damaged");
    }

    @Test
    void a_cell_at_an_impossible_place_is_refused() {
        for (String place : List.of("ZZZZZ2", "AAAAA2", "A99999999999", "2", "A-1", "A0", "a2", "$A$2", "A3")) {
            assertThat(changed(SHEET, x -> x.replace("r=\"A2\"", "r=\"" + place + "\"")))
                    .as(place)
                    .isIn("sheet.damaged", "sheet.twice");
        }
    }

    @Test
    void cells_far_down_and_far_right_cost_nothing() {
        Book far = table();
        far.cell("A1048576").setCellValue("b");
        far.cell("B1048576").setCellValue("7");
        assertThat(outcome(far.bytes())).isEqualTo("a");

        Book right = table();
        right.cell("XFD2").setCellValue("x");
        assertThat(outcome(right.bytes())).isEqualTo("sheet.beyond-header");

        Book wide = table();
        wide.cell("XFD1").setCellValue("x");
        assertThat(outcome(wide.bytes())).isEqualTo("table.too-many-columns");
    }

    @Test
    void as_many_cells_as_fit_are_read_in_time() {
        assertThat(changed(
                        SHEET,
                        x -> x.replace("</sheetData>", "<row r=\"3\">" + "<c/>".repeat(16_000) + "</row></sheetData>")))
                .isEqualTo("a");
        StringBuilder rows = new StringBuilder();
        for (int row = 3; rows.length() < 3 << 20; row++) {
            rows.append("<row r=\"").append(row).append("\"/>");
        }
        assertThat(changed(SHEET, x -> x.replace("</sheetData>", rows + "</sheetData>")))
                .isEqualTo("a");
    }

    @Test
    void xml_that_is_nested_deeply_is_refused_or_read() {
        String nested = "<x>".repeat(200_000) + "</x>".repeat(200_000);
        assertThat(changed(SHEET, x -> x.replace("</sheetData>", "</sheetData><extLst>" + nested + "</extLst>")))
                .isIn("sheet.damaged", "a");
    }

    @Test
    void thousands_of_merged_areas_are_told_in_part() {
        StringBuilder areas = new StringBuilder("<mergeCells>");
        for (int i = 0; i < 20_000; i++) {
            areas.append("<mergeCell ref=\"A1:B").append(i + 2).append("\"/>");
        }
        assertThat(changed(SHEET, x -> x.replace("</sheetData>", "</sheetData>" + areas + "</mergeCells>")))
                .isEqualTo("table.more-problems problems.more sheet.merged");
    }

    @Test
    void a_format_of_a_million_signs_is_read_in_time() {
        Book book = table();
        book.number("A2", "1", "0" + "\"x\";".repeat(50_000));
        // Since JDK 24 Java's own reader stops at a hundred thousand escaped signs.
        assertThat(outcome(book.bytes())).isIn("table.number-for-text", "sheet.damaged");
    }

    @Test
    void a_name_of_a_sheet_can_not_command_a_terminal() {
        Problems problems = new Problems();
        byte[] content =
                table().formula("A2", "1").with("xl/workbook.xml", x -> x.replace("Sheet1", "&#x9B;31m&#x202E;"));
        TableReader.read("t", "tables/t.xlsx", content, problems);

        assertThat(problems.hasErrors()).isTrue();
        assertThat(problems.list())
                .allSatisfy(p -> assertThat(p.render(Locale.ENGLISH)).doesNotContain("\u009B", "\u202E"));
    }

    @Test
    void bytes_changed_at_random_are_read_or_refused_in_time() {
        byte[] honest = table().bytes();
        Map<String, byte[]> parts = Book.parts(honest);
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            byte[] content = honest.clone();
            if (seed % 2 == 0) {
                content[random.nextInt(content.length)] ^= (byte) (1 << random.nextInt(8));
            } else {
                content = Book.zip(mutated(parts, random));
            }
            assertThat(outcome(content)).as("seed %d", seed).isNotEmpty();
        }
    }

    private static Map<String, byte[]> mutated(Map<String, byte[]> parts, Random random) {
        Map<String, byte[]> changed = new LinkedHashMap<>(parts);
        String name = List.copyOf(parts.keySet()).get(random.nextInt(parts.size()));
        byte[] content = parts.get(name).clone();
        for (int i = 0; i < 3; i++) {
            content[random.nextInt(content.length)] = (byte) random.nextInt(128);
        }
        changed.put(name, content);
        return changed;
    }
}
