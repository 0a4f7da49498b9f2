package io.tidu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The options of {@code batch}: what they do, and what is told of those that can't be used. */
class BatchVerbTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FIRMS = """
            {"id": "L", "name": "甲公司", "staff": 100, "technologyStaff": 12}
            {"id": "K", "name": "乙公司", "staff": 100, "technologyStaff": 40}
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void firms() throws IOException {
        Files.writeString(folder.resolve("firms.jsonl"), FIRMS);
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private Run batch(String... more) {
        List<String> arguments = new ArrayList<>(List.of("batch", Run.RULES, file("firms.jsonl")));
        arguments.addAll(List.of("--on", "2026-03-01"));
        arguments.addAll(List.of(more));
        return Run.of(arguments.toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "89万亿|zh|--budget: 89万亿 不是金额。请写元，如 89300000，或带金额单位，如 8930万元。",
                "no.yaml|zh|“no.yaml”既不是金额，也不是能读的文件。金额写 89300000 或 8930万元。",
                "1.234|zh|--budget: 1.234 精确到了分以下。元后最多写两位小数。",
                "-5万元|en|--budget: -5万元 can be no amount here. Write 0 to 10 trillion yuan (100000亿元).",
                "100001亿元|zh|--budget: 100001亿元 不能作为这里的金额。请写 0 至 100000亿元。",
                "1000000000000000000000|zh|--budget: 1000000000000000000000 不能作为这里的金额。",
                "2026-budget.yaml|zh|“2026-budget.yaml”既不是金额",
                "''|zh|“”既不是金额",
                "no.yaml|en|“no.yaml” is neither an amount nor a file that can be read."
            })
    void an_amount_or_file_that_is_none_is_told_before_anything_is_read(String budget, String language, String told) {
        Run run = batch("--budget=" + budget, "--lang", language);
        assertThat(run.code()).isEqualTo(Terminal.UNUSABLE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(told);
    }

    @Test
    void a_budget_in_another_encoding_is_told_as_that() throws IOException {
        Files.write(folder.resolve("budget.yaml"), "pot: 5万元 # 预算\n".getBytes("GB18030"));

        Run run = batch("--budget", file("budget.yaml"), "--lang", "zh");

        assertThat(run.code()).isEqualTo(Terminal.UNUSABLE);
        assertThat(run.err()).contains("budget.yaml: 此文件不是 UTF-8 编码，看来是 GB18030");
    }

    @Test
    void what_is_wrong_in_a_budget_is_told_with_its_line() throws IOException {
        Files.writeString(folder.resolve("budget.yaml"), "pot: 1x\n");
        Run run = batch("--budget", file("budget.yaml"), "--lang", "en");
        assertThat(run.code()).isEqualTo(Terminal.UNUSABLE);
        assertThat(run.err()).contains("budget.yaml:1:6: \"1x\" is no amount of money", "The budget can't be used: ");
    }

    @ParameterizedTest
    @CsvSource({"2026, zh, ", "2026, en, ", "2025, zh, 2025 年的", "2025, en, is that of 2025"})
    void a_budget_of_another_year_than_that_of_the_date_is_warned_of(String year, String language, String told)
            throws IOException {
        Files.writeString(folder.resolve("budget.yaml"), "year: " + year + "\npot: 10000000\n");
        Run run = batch("--budget", file("budget.yaml"), "--lang", language);
        assertThat(run.code()).isZero();
        if (told == null) {
            assertThat(run.err()).doesNotContain("budget.other-year");
        } else {
            assertThat(run.err()).contains(told, "[budget.other-year]");
        }
    }

    @ParameterizedTest
    @CsvSource({"zh, 预算是 2025 年的，评估日期在 2026 年", "en, 'The budget is that of 2025, the evaluation date is in 2026'"})
    void a_budget_of_another_year_is_warned_of_and_never_goes_into_a_ledger(String language, String told)
            throws IOException {
        Files.writeString(folder.resolve("budget.yaml"), "pot: 100万元\nyear: 2025\n");
        Run simulated = batch("--budget", file("budget.yaml"), "--lang", language);
        Run kept = batch("--budget", file("budget.yaml"), "--lang", language, "--ledger", file("ledger.jsonl"));

        assertThat(simulated.code()).isEqualTo(Terminal.FINE);
        assertThat(simulated.err()).contains("budget.yaml:2:7: ", told);
        assertThat(kept.code()).isEqualTo(Terminal.UNUSABLE);
        assertThat(kept.err()).contains("budget.yaml:2:7: ", told, "2025");
        assertThat(kept.out()).isEmpty();
        assertThat(folder.resolve("ledger.jsonl")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"--ledger, zh", "--ledger, en", "--resume, zh", "--resume, en"})
    void what_must_be_read_again_cannot_come_from_a_stream(String option, String language) {
        Run run = Run.withInput(
                FIRMS, "batch", Run.RULES, "-", "--on", "2026-03-01", option, file("kept"), "--lang", language);
        assertThat(run.code()).isEqualTo(Terminal.UNUSABLE);
        assertThat(run.err()).startsWith(option).contains(language.equals("zh") ? "不能用标准输入" : "not standard input");
        assertThat(folder.resolve("kept")).doesNotExist();
    }

    @Test
    void without_a_ledger_a_stream_will_do_and_nothing_is_left_behind() throws IOException {
        Run run = Run.withInput(FIRMS, "batch", Run.RULES, "-", "--on", "2026-03-01", "--format", "json");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(JSON.readTree(run.out()))
                .isEqualTo(JSON.readTree(batch("--format", "json").out()));
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void a_file_of_progress_of_another_run_is_refused_in_words_that_say_what_differs() throws IOException {
        assertThat(batch("--resume", file("progress")).code()).isZero();
        String before = Files.readString(folder.resolve("progress"));

        Run zh = Run.of(
                "batch",
                Run.RULES,
                file("firms.jsonl"),
                "--on",
                "2026-03-02",
                "--with-samples",
                "--resume",
                file("progress"),
                "--lang",
                "zh");
        Run en = Run.of(
                "batch",
                "rules",
                file("firms.jsonl"),
                "--on",
                "2026-03-01",
                "--resume",
                file("progress"),
                "--lang",
                "en");
        Files.writeString(folder.resolve("others.jsonl"), FIRMS);
        Run none = batch("--resume", file("others.jsonl"), "--lang", "zh");

        assertThat(List.of(zh, en, none)).extracting(Run::code).containsOnly(Terminal.UNUSABLE);
        assertThat(zh.err()).contains("不一致的有：评估日期、--with-samples。");
        assertThat(en.err()).contains("it differs in: the rule packs, the vocabulary.");
        assertThat(none.err()).contains("不是本版本 batch 的进度文件");
        assertThat(Files.readString(folder.resolve("others.jsonl"))).isEqualTo(FIRMS);
        assertThat(Files.readString(folder.resolve("progress"))).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"abc def", "5 xyz", "-5 0", "''", "99999999999999999999 0"})
    void a_file_of_progress_that_names_no_end_of_a_ledger_is_of_another_run(String end) throws IOException {
        batch("--resume", file("progress"));
        String header = Files.readString(folder.resolve("progress"));
        Files.writeString(
                folder.resolve("progress"),
                header.replaceFirst("\"options\":\\{", "\"options\":{\"ledger\":\"" + end + "\""));

        Run run = batch("--resume", file("progress"), "--ledger", file("new.jsonl"), "--lang", "en");

        assertThat(run.code()).isEqualTo(Terminal.UNUSABLE);
        assertThat(run.err()).contains("it differs in: the ledger.");
    }

    @Test
    void an_item_that_a_budget_names_twice_is_told() throws IOException {
        Files.writeString(
                folder.resolve("budget.yaml"),
                "pot: 100\nitems:\n  demo-subsidy: {pot: 5}\n  county/demo/demo-subsidy: {pot: 7}\n");

        Run zh = batch("--budget", file("budget.yaml"), "--lang", "zh");
        Run en = batch("--budget", file("budget.yaml"), "--lang", "en");

        assertThat(List.of(zh, en)).extracting(Run::code).containsOnly(Terminal.UNUSABLE);
        assertThat(zh.err()).contains("budget.yaml:4:3: 事项“county/demo/demo-subsidy”在这里写了两次（带不带规则包名都是它）。请只写一次。");
        assertThat(en.err())
                .contains("The item \"county/demo/demo-subsidy\" is written here twice (with its pack and without,"
                        + " it is the same). Write it once.");
    }

    @Test
    void gone_on_with_it_says_the_same() {
        String whole = batch("--format", "json").out();
        assertThat(batch("--format", "json", "--resume", file("progress")).out())
                .isEqualTo(whole);
        assertThat(batch("--format", "json", "--resume", file("progress")).out())
                .isEqualTo(whole);
    }

    @Test
    void against_the_run_before_nobody_moves() throws IOException {
        String before = batch("--format", "json").out();
        assertThat(before).contains("\"move\":\"enters\"");
        Files.writeString(folder.resolve("before.json"), before);
        JsonNode after = JSON.readTree(
                batch("--format", "json", "--since", file("before.json")).out());
        assertThat(after.path("stages").findValuesAsText("move")).isNotEmpty().containsOnly("stays");
    }

    @ParameterizedTest
    @CsvSource({"firms.jsonl, zh, 不是 batch 写出的 JSON", "no.json, zh, 读不了", "firms.jsonl, en, is no JSON that batch wrote"
    })
    void what_is_no_run_before_is_refused(String name, String language, String told) {
        Run run = batch("--since", file(name), "--lang", language);
        assertThat(run.code()).isEqualTo(Terminal.UNUSABLE);
        assertThat(run.err()).contains(told);
    }

    @Test
    void a_run_of_an_earlier_day_is_refused_before_anything_is_decided() throws IOException {
        String ledger = file("days.jsonl");
        batch("--ledger", ledger);
        byte[] before = Files.readAllBytes(folder.resolve("days.jsonl"));

        Run run = Run.of(
                "batch", Run.RULES, file("firms.jsonl"), "--on", "2026-02-28", "--ledger", ledger, "--lang", "zh");

        assertThat(run.code()).isEqualTo(Terminal.UNUSABLE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("days.jsonl:1: 台账中已有 2026-03-01 的运行。2026-02-28 的运行看不到其后的兑付");
        assertThat(Files.readAllBytes(folder.resolve("days.jsonl"))).isEqualTo(before);
    }

    @Test
    void what_is_no_ledger_is_never_written_to() throws IOException {
        Files.writeString(folder.resolve("others.jsonl"), FIRMS);
        Run run = batch("--ledger", file("others.jsonl"), "--lang", "zh");
        assertThat(run.code()).isEqualTo(Terminal.UNUSABLE);
        assertThat(run.err()).contains("台账");
        assertThat(Files.readString(folder.resolve("others.jsonl"))).isEqualTo(FIRMS);
    }

    @Test
    void what_is_paid_once_is_not_paid_again_and_the_ledger_grows() throws IOException {
        String ledger = file("ledger.jsonl");
        JsonNode first = JSON.readTree(
                batch("--ledger", ledger, "--with-samples", "--format", "json").out());
        JsonNode second = JSON.readTree(
                batch("--ledger", ledger, "--with-samples", "--format", "json").out());
        assertThat(first.path("budget").path("pays").asLong()).isEqualTo(600_000);
        assertThat(second.path("budget").path("pays").asLong()).isZero();
        assertThat(second.path("budget").path("paidBefore").asLong()).isEqualTo(600_000);
        assertThat(second.path("ledger").path("count").asLong())
                .isGreaterThan(first.path("ledger").path("count").asLong());
    }

    @Test
    void bad_rows_are_told_and_kept_and_do_not_stop_the_others() throws IOException {
        Files.writeString(folder.resolve("firms.jsonl"), FIRMS + "{\"id\": \"M\", \"staff\": \"many\"}\n");
        Run run = batch("--rejected", file("bad.jsonl"), "--lang", "zh");
        assertThat(run.code()).isEqualTo(Terminal.FINDINGS);
        assertThat(run.out()).contains("企业 2 家", "1 条未能处理");
        assertThat(run.err()).contains("firms.jsonl:3");
        assertThat(Files.readString(folder.resolve("bad.jsonl")))
                .contains("\"many\"")
                .doesNotContain("甲公司");
    }

    @Test
    void a_spreadsheet_needs_a_file_and_detail_is_one_of_three_words() {
        assertThat(batch("--format", "xlsx").code()).isEqualTo(Terminal.UNUSABLE);
        Run run = batch("--detail", "much", "--lang", "en");
        assertThat(run.code()).isEqualTo(Terminal.UNUSABLE);
        assertThat(run.err()).contains("brief, normal, all");
    }
}
