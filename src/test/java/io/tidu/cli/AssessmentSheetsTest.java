package io.tidu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Assessments in a spreadsheet, read back as a program that opens it would. */
class AssessmentSheetsTest {
    private static final String ON = "2026-03-01";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private XSSFWorkbook book(String rules, String input, String... more) throws IOException {
        Path file = folder.resolve("book.xlsx");
        List<String> arguments = new ArrayList<>(List.of("assess", rules, "-", "--on", ON, "-o", file.toString()));
        arguments.addAll(List.of(more));
        assertThat(Run.withInput(input, arguments.toArray(String[]::new)).out()).isEmpty();
        try (InputStream in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        }
    }

    private static String examples(String... names) throws IOException {
        List<String> records = new ArrayList<>();
        for (String name : names) {
            records.add(JSON.readTree(Files.readString(Path.of("examples/enterprises", name + ".json")))
                    .toString());
        }
        return String.join("\n", records);
    }

    /** The headings of a sheet for people stand below its title and its warning. */
    private static Row head(XSSFSheet sheet) {
        return sheet.getRow(sheet.getPaneInformation().getHorizontalSplitPosition() - 1);
    }

    private static List<Row> rows(XSSFSheet sheet) {
        return IntStream.rangeClosed(head(sheet).getRowNum() + 1, sheet.getLastRowNum())
                .<Row>mapToObj(sheet::getRow)
                .toList();
    }

    private static int column(XSSFSheet sheet, String heading) {
        for (Cell cell : head(sheet)) {
            if (cell.getStringCellValue().equals(heading)) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError(heading);
    }

    private static String shown(Row row, int column) {
        return new DataFormatter().formatCellValue(row.getCell(column));
    }

    private static BigDecimal number(Row row, int column) {
        Cell cell = row.getCell(column);
        return cell.getCellType() == CellType.NUMERIC
                ? BigDecimal.valueOf(cell.getNumericCellValue())
                : BigDecimal.ZERO;
    }

    private static String firm(String id, String name) {
        return JSON.createObjectNode()
                .put("id", id)
                .put("name", name)
                .put("staff", 800)
                .put("technologyStaff", 33)
                .set("paid", JSON.createArrayNode())
                .toString();
    }

    @Test
    void people_find_an_overview_the_money_each_requirement_and_what_to_ask_for_and_programs_their_rows_last()
            throws IOException {
        try (XSSFWorkbook zh = book(Run.RULES, firm("1", "甲"), "--lang", "zh");
                XSSFWorkbook en = book(Run.RULES, firm("1", "甲"), "--lang", "en", "--detail", "brief")) {
            assertThat(zh).extracting(s -> s.getSheetName()).containsExactly("汇总", "资金", "明细", "待补资料", "原始数据");
            assertThat(en)
                    .extracting(s -> s.getSheetName())
                    .containsExactly("Summary", "Funding", "Documents to ask for");
            assertThat(zh.getActiveSheetIndex()).isZero();
        }
    }

    @Test
    void every_figure_is_that_of_the_json() throws IOException {
        String input = examples("boundary", "missing-data", "identify-tier-5-ceiling", "conflict");
        List<JsonNode> json = Run.withInput(input, "assess", "rules", "-", "--on", ON, "--format", "json")
                .out()
                .lines()
                .map(JSON::readTree)
                .toList();
        try (XSSFWorkbook book = book("rules", input, "--lang", "zh")) {
            XSSFSheet summary = book.getSheet("汇总");
            List<Row> firms = rows(summary);
            int may = column(summary, "可得（万元）");
            assertThat(firms).hasSize(json.size() + 1);
            for (Row row : firms.subList(0, json.size())) {
                JsonNode one = json.stream()
                        .filter(j -> j.get("enterprise").asString().equals(shown(row, 1)))
                        .findFirst()
                        .orElseThrow();
                JsonNode funding = one.get("funding");
                assertThat(number(row, may).movePointRight(4))
                        .isEqualByComparingTo(funding.get("total").decimalValue());
                assertThat(number(row, column(summary, "待定项数")))
                        .isEqualByComparingTo(
                                BigDecimal.valueOf(funding.get("open").size()));
                assertThat(number(row, column(summary, "总额上限（万元）")).movePointRight(4))
                        .isEqualByComparingTo(funding.get("ceiling").decimalValue());
            }
            BigDecimal all = json.stream()
                    .map(j -> j.get("funding").get("total").decimalValue())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(all).isPositive();
            // Each that rests on sample values says so beside its figures.
            assertThat(firms.subList(0, json.size()))
                    .filteredOn(r -> number(r, may).signum() > 0)
                    .extracting(r -> shown(r, column(summary, "备注")))
                    .isNotEmpty()
                    .contains("金额含〔示例〕，不能据以兑付");
            assertThat(number(firms.get(json.size()), may).movePointRight(4)).isEqualByComparingTo(all);
            // The largest amount first, as on the page.
            assertThat(firms.subList(0, json.size()))
                    .extracting(r -> number(r, may))
                    .isSortedAccordingTo((a, b) -> b.compareTo(a));

            XSSFSheet funding = book.getSheet("资金");
            List<Row> awards = rows(funding);
            int amount = column(funding, "可得（万元）");
            assertThat(awards)
                    .hasSize(1
                            + json.stream()
                                    .mapToInt(j -> Stream.of("awards", "open", "clawBacks")
                                            .mapToInt(
                                                    n -> j.get("funding").get(n).size())
                                            .sum())
                                    .sum());
            assertThat(awards.subList(0, awards.size() - 1).stream()
                            .map(r -> number(r, amount))
                            .reduce(BigDecimal.ZERO, BigDecimal::add)
                            .movePointRight(4))
                    .isEqualByComparingTo(all);

            long findings = json.stream()
                    .flatMap(j -> j.get("targets").values().stream())
                    .filter(t -> t.get("internal") == null)
                    .mapToLong(t -> Math.max(1, t.get("findings").size()))
                    .sum();
            long notFor = json.stream().mapToLong(j -> j.get("notFor").size()).sum();
            assertThat(rows(book.getSheet("明细"))).hasSize((int) (findings + notFor));
        }
    }

    @Test
    void shares_money_and_counts_are_numbers_that_are_shown_as_people_write_them() throws IOException {
        try (XSSFWorkbook book = book("rules", examples("boundary"), "--lang", "zh")) {
            XSSFSheet summary = book.getSheet("汇总");
            Cell ceiling = rows(summary).get(0).getCell(column(summary, "总额上限（万元）"));
            assertThat(ceiling.getNumericCellValue()).isEqualTo(5000);
            assertThat(shown(ceiling.getRow(), ceiling.getColumnIndex())).isEqualTo("5,000.00");

            XSSFSheet details = book.getSheet("明细");
            int now = column(details, "现为");
            assertThat(rows(details))
                    .filteredOn(r -> r.getCell(now).getCellType() == CellType.NUMERIC)
                    .extracting(r -> shown(r, now))
                    .contains("50.01%", "2,334天", "71分", "250万元");
            assertThat(rows(details).stream()
                            .filter(r -> shown(r, now).equals("50.01%"))
                            .findFirst()
                            .orElseThrow()
                            .getCell(now)
                            .getNumericCellValue())
                    .isEqualTo(0.5001);
        }
    }

    @Test
    void a_code_of_digits_and_a_clause_stay_what_they_are_on_every_sheet() throws IOException {
        String code = "913304210000000108";
        try (XSSFWorkbook book = book(Run.RULES, firm(code, "007"), "--lang", "zh")) {
            for (String name : List.of("汇总", "明细")) {
                XSSFSheet sheet = book.getSheet(name);
                Cell cell = rows(sheet).get(0).getCell(column(sheet, "统一社会信用代码"));
                assertThat(cell.getCellType()).as(name).isEqualTo(CellType.STRING);
                assertThat(cell.getStringCellValue()).isEqualTo(code);
                assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("@");
                assertThat(rows(sheet).get(0).getCell(0).getStringCellValue()).isEqualTo("007");
            }
            assertThat(book.getSheet("原始数据").getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo(code);
            Cell clause = book.getSheet("原始数据").getRow(1).getCell(11);
            assertThat(clause.getCellType()).isEqualTo(CellType.STRING);
            assertThat(clause.getStringCellValue()).isEqualTo("1");
        }
    }

    @Test
    void documents_are_asked_for_by_what_they_decide_and_each_fact_once() throws IOException {
        try (XSSFWorkbook book = book("rules", examples("missing-data"), "--lang", "zh", "--detail", "brief")) {
            XSSFSheet papers = book.getSheet("待补资料");
            assertThat(rows(papers))
                    .extracting(r -> shown(r, column(papers, "用于")))
                    .startsWith("下一阶段")
                    .contains("资金", "其他称号（可选）");
            assertThat(rows(papers))
                    .extracting(r -> shown(r, column(papers, "要看的内容")))
                    .doesNotHaveDuplicates();
            assertThat(rows(papers))
                    .extracting(r -> shown(r, column(papers, "材料")))
                    .contains("知识产权证书及登记簿副本");
        }
    }

    @Test
    void a_verdict_is_told_by_its_sign_its_word_and_its_colour() throws IOException {
        try (XSSFWorkbook book = book(Run.RULES, firm("1", "甲"), "--lang", "zh")) {
            XSSFSheet details = book.getSheet("明细");
            Cell failed = rows(details).get(0).getCell(column(details, "判定"));
            assertThat(failed.getStringCellValue()).isEqualTo("✗ 不符合");
            assertThat(((org.apache.poi.xssf.usermodel.XSSFCell) failed)
                            .getCellStyle()
                            .getFont()
                            .getXSSFColor()
                            .getARGBHex())
                    .isEqualTo("FFA11212");
            assertThat(rows(details).get(0).getCell(column(details, "还差什么、缺什么")).getStringCellValue())
                    .contains("科技人员数", "现为 4.125%，需 10%");
        }
    }

    @Test
    void sheets_for_people_are_filtered_frozen_and_printed_across_a4_with_headings_warning_and_page_numbers()
            throws IOException {
        try (XSSFWorkbook book = book(Run.RULES, firm("1", "甲"), "--lang", "zh")) {
            for (int i = 0; i < 4; i++) {
                XSSFSheet sheet = book.getSheetAt(i);
                int head = head(sheet).getRowNum();
                assertThat(sheet.getRow(0).getCell(0).getStringCellValue())
                        .isEqualTo(sheet.getSheetName() + "　评估日期 " + ON);
                assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).contains("〔示例〕的不是本县正式规定");
                assertThat(sheet.getPaneInformation().getVerticalSplitPosition())
                        .isEqualTo((short) 1);
                // Sums stay where they are, whatever is filtered.
                int sums = i < 2 ? 1 : 0;
                assertThat(sheet.getCTWorksheet().getAutoFilter().getRef())
                        .matches("A" + (head + 1) + ":[A-Z]" + Math.max(head + 1, sheet.getLastRowNum() + 1 - sums));
                assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
                assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
                assertThat(sheet.getFitToPage()).isTrue();
                assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
                assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
                assertThat(sheet.getRepeatingRows().getFirstRow()).isEqualTo(head);
                assertThat(sheet.getHeader().getLeft()).contains(ON, "〔示例〕的不是本县正式规定");
                assertThat(sheet.getFooter().getCenter()).isEqualTo("第 &P 页，共 &N 页");
            }
            assertThat(book.getSheet("原始数据").getHeader().getLeft()).contains("〔示例〕的不是本县正式规定");
        }
    }

    @Test
    void the_warning_stands_where_a_pack_or_a_row_of_a_table_is_a_sample_and_nowhere_else() throws IOException {
        Path rules = folder.resolve("rules");
        try (Stream<Path> files = Files.walk(Path.of(Run.RULES))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = rules.resolve(Path.of(Run.RULES).relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.writeString(to, Files.readString(file).replace("status: sample", "status: published"));
            }
        }
        try (XSSFWorkbook book = book(rules.toString(), firm("1", "甲"), "--lang", "zh")) {
            assertThat(head(book.getSheet("汇总")).getRowNum()).isEqualTo(1);
            assertThat(book.getSheet("汇总").getHeader().getLeft()).doesNotContain("示例");
        }
        Path limits = rules.resolve("county/demo/2025/tables/limits.csv");
        List<String> lines = Files.readAllLines(limits);
        Files.writeString(
                limits,
                IntStream.range(0, lines.size())
                        .mapToObj(i -> lines.get(i) + (i == 0 ? ",status" : ",sample"))
                        .collect(Collectors.joining("\n", "", "\n")));
        try (XSSFWorkbook book = book(rules.toString(), firm("1", "甲"), "--lang", "zh")) {
            assertThat(head(book.getSheet("汇总")).getRowNum()).isEqualTo(2);
            assertThat(book.getSheet("汇总").getRow(1).getCell(0).getStringCellValue())
                    .contains("〔示例〕");
        }
    }

    @Test
    void raw_data_is_what_csv_gives_to_programs() throws IOException {
        String input = firm("1", "=cmd|x") + "\n" + firm("2", "乙");
        try (XSSFWorkbook book = book(Run.RULES, input, "--lang", "en")) {
            XSSFSheet raw = book.getSheet("Raw data");
            List<String> csv = Run.withInput(
                            input,
                            "assess",
                            Run.RULES,
                            "-",
                            "--on",
                            ON,
                            "--format",
                            "csv",
                            "--detail",
                            "all",
                            "--lang",
                            "en")
                    .out()
                    .lines()
                    .toList();
            assertThat(raw.getLastRowNum() + 1).isEqualTo(csv.size());
            assertThat("\uFEFF"
                            + IntStream.range(0, raw.getRow(0).getLastCellNum())
                                    .mapToObj(i -> raw.getRow(0).getCell(i).getStringCellValue())
                                    .collect(Collectors.joining(",")))
                    .isEqualTo(csv.get(0));
            Row first = raw.getRow(1);
            assertThat(first.getCell(1).getStringCellValue()).isEqualTo("=cmd|x");
            assertThat(first.getCell(2).getLocalDateTimeCellValue().toLocalDate())
                    .hasToString(ON);
            assertThat(first.getCell(13).getNumericCellValue()).isEqualTo(0.04125);
            assertThat(first.getCell(14).getStringCellValue()).isEqualTo("ratio");
        }
    }

    @Test
    void names_that_look_like_formulas_codes_or_markup_are_texts() throws IOException {
        List<String> names =
                List.of("=1+1", "@A1", "+86", "-", "甲".repeat(200), "\u05D0\u05D1", "_x000D_", "a&b<c>\"d\"");
        String input = IntStream.range(0, names.size())
                .mapToObj(i -> firm("F" + i, names.get(i)))
                .collect(Collectors.joining("\n"));
        try (XSSFWorkbook book = book(Run.RULES, input, "--lang", "en")) {
            for (int i = 0; i < 5; i++) {
                XSSFSheet sheet = book.getSheetAt(i);
                sheet.forEach(row -> row.forEach(cell -> {
                    assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                    assertThat(cell.toString()).hasSizeLessThan(32_767);
                }));
            }
            assertThat(rows(book.getSheet("Summary")))
                    .extracting(r -> r.getCell(0).getStringCellValue())
                    .containsAll(names)
                    .hasSize(names.size() + 1);
        }
    }

    @Test
    void a_register_without_enterprises_has_headings_and_sums_of_nothing() throws IOException {
        try (XSSFWorkbook book = book(Run.RULES, "[]", "--lang", "zh")) {
            XSSFSheet summary = book.getSheet("汇总");
            assertThat(rows(summary)).singleElement().satisfies(r -> {
                assertThat(r.getCell(0).getStringCellValue()).isEqualTo("合计（0 家）");
                assertThat(number(r, column(summary, "可得（万元）"))).isZero();
            });
            assertThat(rows(book.getSheet("明细"))).isEmpty();
            assertThat(book.getSheet("原始数据").getLastRowNum()).isZero();
        }
    }

    @Test
    void many_enterprises_are_all_there() throws IOException {
        int many = 3000;
        String input =
                IntStream.range(0, many).mapToObj(i -> firm("F" + i, "企业" + i)).collect(Collectors.joining("\n"));
        try (XSSFWorkbook book = book(Run.RULES, input, "--lang", "zh")) {
            XSSFSheet summary = book.getSheet("汇总");
            assertThat(rows(summary)).hasSize(many + 1);
            assertThat(rows(book.getSheet("明细"))).hasSize(2 * many);
            // One that ties with another keeps its place.
            assertThat(rows(summary).get(many - 1).getCell(0).getStringCellValue())
                    .isEqualTo("企业" + (many - 1));
        }
    }
}
