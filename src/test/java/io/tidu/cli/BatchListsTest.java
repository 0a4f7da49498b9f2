package io.tidu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lists of a batch as people get them: in a terminal, as one table, as a spreadsheet. */
class BatchListsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_LINES = 60;

    @TempDir
    private static Path folder;

    private static JsonNode json;

    @BeforeAll
    static void sample() throws IOException {
        String sample = Run.of("sample", "rules", "--count", "250", "--seed", "5", "--on", "2026-03-01")
                .out();
        String first = sample.substring(0, sample.indexOf('\n'));
        ObjectNode hostile = (ObjectNode) JSON.readTree(first);
        hostile.put("id", "1000000000000000000000000001");
        hostile.put("name", "=HYPERLINK(\"http://x\",\"evil\")" + "长".repeat(200));
        Files.writeString(folder.resolve("register.jsonl"), sample + hostile + "\n");
        json = JSON.readTree(batch("--format", "json", "--lang", "zh"));
    }

    private static String batch(String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("batch", "rules", folder.resolve("register.jsonl").toString(), "--on", "2026-03-01"));
        arguments.addAll(List.of("--budget", "300万元"));
        arguments.addAll(List.of(more));
        Run run = Run.of(arguments.toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isZero();
        return run.out();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void in_a_terminal_it_is_a_page_however_long_the_register_is(String language) {
        List<String> normal = batch("--lang", language).lines().toList();
        List<String> brief =
                batch("--lang", language, "--detail", "brief").lines().toList();

        assertThat(normal).hasSizeLessThanOrEqualTo(MOST_LINES).hasSizeGreaterThan(brief.size());
        String page = String.join("\n", normal);
        assertThat(page).doesNotContain("batch.", "null", "{");
        for (JsonNode stage : json.path("funnel")) {
            assertThat(page)
                    .containsPattern("(?m)^\\S.* " + stage.path("enterprises").asText() + " ");
        }
        assertThat(page).contains(language.equals("zh") ? "预算 300万元" : "Budget ¥3 million");
        assertThat(page.replaceAll("\\s+", " "))
                .contains(language.equals("zh") ? "（目标是 2023 年公布的" : "(the goal is that of 2023");
    }

    @Test
    void the_whole_lists_hold_every_enterprise_of_the_json() {
        String all = batch("--lang", "zh", "--detail", "all");
        for (String list : List.of("payments", "open", "lapsing", "oneGap")) {
            assertThat(json.path(list)).isNotEmpty();
            for (JsonNode entry : json.path(list)) {
                assertThat(all).contains("（" + entry.path("enterprise").asText() + "）");
            }
        }
    }

    @Test
    void as_one_table_each_list_has_as_many_rows_as_in_the_json_and_nothing_is_a_formula() {
        String csv = batch("--lang", "zh", "--format", "csv");
        assertThat(csv).startsWith("\uFEFF名单,序号,企业名称,所在地,统一社会信用代码,");
        assertThat(rows(csv, "兑付")).isEqualTo(json.path("payments").size());
        assertThat(rows(csv, "待定")).isEqualTo(json.path("open").size());
        assertThat(rows(csv, "证书到期")).isEqualTo(json.path("lapsing").size());
        assertThat(rows(csv, "只差一条")).isEqualTo(json.path("oneGap").size());
        assertThat(rows(csv, "未在阶段")).isEqualTo(json.path("left").size());
        assertThat(rows(csv, "储备"))
                .isEqualTo(json.path("stages").path("reserve").size());
        assertThat(csv)
                .contains("\"'=HYPERLINK", ",'1000000000000000000000000001,")
                .doesNotContain(",=", ",\"=");

        String notices = batch("--lang", "zh", "--format", "csv", "--detail", "brief");
        assertThat(notices.lines().map(l -> l.split(",", -1)[0]).distinct())
                .containsExactly("\uFEFF名单", "公示（阶段）", "公示（奖补）");
        long paid = IntStream.range(0, json.path("payments").size())
                .filter(i -> json.path("payments").get(i).path("pays").asDouble() > 0)
                .count();
        assertThat(rows(notices, "公示（奖补）")).isEqualTo(paid).isPositive();
    }

    private static long rows(String csv, String list) {
        return csv.lines().filter(l -> l.startsWith(list + ",")).count();
    }

    private static XSSFWorkbook book(String... more) throws IOException {
        Path file = folder.resolve("book.xlsx");
        List<String> arguments = new ArrayList<>(List.of(more));
        arguments.addAll(List.of("-o", file.toString()));
        assertThat(batch(arguments.toArray(String[]::new))).isEmpty();
        try (InputStream in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        }
    }

    private static Row head(XSSFSheet sheet) {
        return sheet.getRow(sheet.getPaneInformation().getHorizontalSplitPosition() - 1);
    }

    private static int column(XSSFSheet sheet, String heading) {
        for (Cell cell : head(sheet)) {
            if (cell.getStringCellValue().equals(heading)) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError(heading);
    }

    @Test
    void a_spreadsheet_has_a_sheet_for_each_list_in_the_language_chosen() throws IOException {
        try (XSSFWorkbook zh = book("--lang", "zh");
                XSSFWorkbook en = book("--lang", "en", "--detail", "brief")) {
            assertThat(zh)
                    .extracting(s -> s.getSheetName())
                    .containsExactly(
                            "概览", "奖补事项", "储备", "培育", "推荐", "认定", "未在阶段", "变动", "兑付", "待定", "只差一条", "证书到期", "须退回",
                            "公示（阶段）", "公示（奖补）", "卡在哪一条", "名册质量");
            assertThat(en)
                    .extracting(s -> s.getSheetName())
                    .containsExactly("Overview", "Notice (stages)", "Notice (awards)");
        }
    }

    @Test
    void amounts_are_numbers_that_add_up_codes_are_texts_and_days_are_days() throws IOException {
        try (XSSFWorkbook book = book("--lang", "zh")) {
            XSSFSheet payments = book.getSheet("兑付");
            Row last = payments.getRow(payments.getLastRowNum());
            for (String figure : List.of("due 应付（万元）", "pays 兑付（万元）", "waits 待付（万元）", "held 暂缓（万元）")) {
                String[] names = figure.split(" ", -1);
                BigDecimal wan =
                        json.path("budget").path(names[0]).decimalValue().movePointLeft(4);
                BigDecimal sum = BigDecimal.valueOf(
                        last.getCell(column(payments, names[1])).getNumericCellValue());
                assertThat(sum.setScale(6, RoundingMode.HALF_UP)).isEqualByComparingTo(wan);
            }
            XSSFSheet reserve = book.getSheet("储备");
            Row first = reserve.getRow(head(reserve).getRowNum() + 1);
            assertThat(first.getCell(column(reserve, "统一社会信用代码")).getCellType()).isEqualTo(CellType.STRING);
            assertThat(DateUtil.isCellDateFormatted(first.getCell(column(reserve, "批次（日期）"))))
                    .isTrue();
            XSSFSheet lapsing = book.getSheet("证书到期");
            Row certificate = lapsing.getRow(head(lapsing).getRowNum() + 1);
            assertThat(DateUtil.isCellDateFormatted(certificate.getCell(column(lapsing, "止"))))
                    .isTrue();
            assertThat(certificate.getCell(column(lapsing, "证书编号")).getCellType())
                    .isEqualTo(CellType.STRING);
            book.forEach(s ->
                    s.forEach(r -> r.forEach(c -> assertThat(c.getCellType()).isNotEqualTo(CellType.FORMULA))));
        }
    }

    @Test
    void where_the_ledger_ends_stands_above_each_sheet_and_in_the_text() throws IOException {
        String ledger = folder.resolve("ledger.jsonl").toString();
        JsonNode written = JSON.readTree(batch("--ledger", ledger, "--format", "json"));
        String end = written.path("ledger").path("head").asText();
        assertThat(end).hasSize(64);

        String text = batch("--ledger", ledger, "--lang", "zh");
        assertThat(text.replaceAll("\\s", "")).containsPattern("已记入台账：共\\d+条，末条校验值[0-9a-f]{64}");
        try (XSSFWorkbook book = book("--lang", "en", "--ledger", ledger)) {
            book.forEach(s -> assertThat(s.getRow(2).getCell(0).getStringCellValue())
                    .matches("Written into the ledger: [0-9,]+ entries, checksum of the last [0-9a-f]{64}.*"));
        }
        assertThat(batch("--lang", "en").toLowerCase(Locale.ROOT)).contains("a trial: not written into a ledger");
    }
}
