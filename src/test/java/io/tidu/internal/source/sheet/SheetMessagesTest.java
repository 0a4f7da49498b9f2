package io.tidu.internal.source.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.Problems;
import io.tidu.internal.load.table.TableReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.FormulaError;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is told of each way in which a table in a spreadsheet can be wrong, in both languages:
 * {@code messages_LANG.txt}. {@code -Dtidu.rewrite=true} writes down what is told now, to be read before it is kept.
 */
class SheetMessagesTest {
    private static final Path FOLDER = Path.of("src/test/resources/io/tidu/internal/source/sheet");

    /** Told only where POI is missing. */
    private static final Set<String> ELSEWHERE = Set.of("sheet.no-library");

    private static Book table() {
        return Book.of("A1", "tier", "B1", "line (%)", "C1", "clause", "A2", "a", "C2", "7")
                .number("B2", "5", "General");
    }

    private static Map<String, byte[]> wrong() {
        Map<String, byte[]> wrong = new LinkedHashMap<>();
        wrong.put("a text file", new byte[] {'a', ',', 'b'});
        wrong.put("an old format", OtherFormatsTest.compound("Workbook"));
        wrong.put("a password", OtherFormatsTest.compound("EncryptedPackage"));
        wrong.put("a web page", "<html>".getBytes(StandardCharsets.UTF_8));
        wrong.put("another format", OtherFormatsTest.with("xl/workbook.bin", new byte[] {1}));
        wrong.put("the strict form", OtherFormatsTest.strict());
        wrong.put("half a file", Arrays.copyOf(table().bytes(), 900));
        Map<String, byte[]> parts = new LinkedHashMap<>(Book.parts(table().bytes()));
        parts.put("xl/vbaProject.bin", new byte[] {1});
        wrong.put("macros", Book.zip(parts));
        parts.remove("xl/vbaProject.bin");
        parts.put("xl/media/image1.png", new byte[TableReader.MOST_INFLATED_BYTES]);
        wrong.put("a large picture", Book.zip(parts));
        wrong.put("a formula", table().formula("B2", "2+3").bytes());
        Book error = table();
        error.cell("B2").setCellErrorValue(FormulaError.REF);
        wrong.put("an error", error.bytes());
        wrong.put("a merged area", table().merge("A2:A3").bytes());
        Book lines = table();
        lines.cell("A2").setCellValue("a\nb");
        wrong.put("a line break", lines.bytes());
        wrong.put(
                "too many digits",
                table().number("B2", "12345678901234567", "0").bytes());
        wrong.put(
                "a format that scales",
                table().number("B2", "123000", "0!.0,\"万元\"").bytes());
        wrong.put("a time", table().number("B2", "46082.5", "yyyy-mm-dd").bytes());
        wrong.put("a rounded number", table().number("B2", "5.25", "0").bytes());
        Book beside = table();
        beside.cell("E2").setCellValue("ask Li");
        wrong.put("a remark beside the table", beside.bytes());
        Book second = table().nextSheet("draft");
        second.cell("A1").setCellValue("tier");
        wrong.put("a second sheet", second.bytes());
        Book hidden = table().nextSheet("shown");
        hidden.workbook().setActiveSheet(1);
        hidden.workbook().setSheetHidden(0, true);
        wrong.put("a hidden first sheet", hidden.bytes());
        Book hiddenCells = table();
        hiddenCells.sheet().getRow(1).setZeroHeight(true);
        hiddenCells.sheet().setColumnHidden(1, true);
        wrong.put("a hidden row and column", hiddenCells.bytes());
        wrong.put("a cell twice", table().with("xl/worksheets/sheet1.xml", x -> x.replace("r=\"C2\"", "r=\"A2\"")));
        Book page = table();
        page.cell("A2").setCellValue("字".repeat(10_001));
        wrong.put("a page in a cell", page.bytes());
        Book copied = table();
        for (int row = 3; row < 1_000; row++) {
            copied.cell("A" + row).setCellValue("字".repeat(9_000));
        }
        wrong.put("a long text copied into many cells", copied.bytes());
        return wrong;
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void every_mistake_is_told_with_place_and_remedy(String language) throws IOException {
        Set<String> ids = new TreeSet<>();
        StringBuilder told = new StringBuilder();
        wrong().forEach((name, content) -> {
            Problems problems = new Problems();
            TableReader.read("tiers", "tables/tiers.xlsx", content, problems);
            told.append("# ").append(name).append('\n');
            for (Problem problem : problems.list()) {
                ids.add(problem.id());
                told.append(problem.render(Locale.forLanguageTag(language))).append('\n');
            }
        });
        Path file = FOLDER.resolve("messages_" + language + ".txt");
        if (Boolean.getBoolean("tidu.rewrite")) {
            Files.writeString(file, told);
        }
        assertThat(told.toString().replace("\r\n", "\n"))
                .isEqualTo(Files.readString(file).replace("\r\n", "\n"));
        Set<String> all = ResourceBundle.getBundle("io.tidu.diagnostic.messages", Locale.ENGLISH).keySet().stream()
                .filter(k -> k.startsWith("sheet.") && !ELSEWHERE.contains(k))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(ids).containsAll(all);
    }
}
