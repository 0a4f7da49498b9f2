package io.tidu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssessTest {
    private static final String ON = "2026-03-01";
    private static final String GOOD = "{\"id\": \"91330421MA00000001\", \"name\": \"甲公司\", \"staff\": 80, "
            + "\"technologyStaff\": 24, \"paid\": [], \"stage\": \"reserve\"}\n";
    private static final String BAD = "{\"id\": \"91330421MA00000002\", \"staff\": \"eighty\"}\n";

    @TempDir
    private Path folder;

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    @Test
    void a_file_gives_a_page_in_the_chosen_language() throws IOException {
        Run run = Run.of("assess", Run.RULES, file("one.json", GOOD), "--on", ON, "--lang", "zh");

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("甲公司  91330421MA00000001", "可得 30万元〔示例〕", "✓ 演示称号〔示例〕");
    }

    @Test
    void the_same_page_in_english() throws IOException {
        Run run = Run.of("assess", Run.RULES, file("one.json", GOOD), "--on", ON, "--lang", "en");

        assertThat(run.out())
                .contains("May receive 300,000 yuan [SAMPLE]", "✓ Demonstration title [SAMPLE]  All conditions met");
    }

    @Test
    void a_cache_is_accepted_not_kept_and_said_to_be_needless() throws IOException {
        Path cache = folder.resolve("cache");
        String one = file("one.json", GOOD);
        Run without = Run.of("assess", Run.RULES, one, "--on", ON, "--lang", "zh");
        Run with = Run.of("assess", Run.RULES, one, "--on", ON, "--lang", "zh", "--cache", cache.toString());

        assertThat(with.out()).isEqualTo(without.out());
        assertThat(with.code()).isEqualTo(without.code());
        assertThat(with.err()).isEqualTo("--cache 已不再需要：规则随时可用，不再保存任何内容。\n" + without.err());
        assertThat(cache).doesNotExist();
    }

    @Test
    void json_is_one_line_for_each_enterprise() throws IOException {
        String two = GOOD + GOOD.replace("00000001", "00000003");
        Run run = Run.of("assess", Run.RULES, file("two.jsonl", two), "--on", ON, "--format", "json");

        assertThat(run.out().lines())
                .satisfiesExactly(
                        l -> assertThat(l)
                                .startsWith("{\"enterprise\":\"91330421MA00000001\",")
                                .endsWith("}"),
                        l -> assertThat(l).startsWith("{\"enterprise\":\"91330421MA00000003\","));
    }

    @Test
    void csv_of_all_detail_starts_with_a_byte_order_mark_and_the_column_names_for_programs() throws IOException {
        Run run = Run.of("assess", Run.RULES, file("one.json", GOOD), "--on", ON, "--format", "csv", "--detail", "all");

        assertThat(run.out()).startsWith("\uFEFFenterprise,name,on,target,");
        assertThat(run.out().lines()).hasSize(3);
    }

    @Test
    void csv_for_people_speaks_their_language_and_marks_codes_that_look_like_numbers() {
        String digits = GOOD.replace("91330421MA00000001", "913304210000000108");
        String[] details = {"assess", Run.RULES, "-", "--on", ON, "--format", "csv", "--lang", "zh"};

        assertThat(Run.withInput(digits, details).out().lines())
                .satisfiesExactly(
                        l -> assertThat(l).startsWith("\uFEFF企业,统一社会信用代码,称号或奖补,结论,条件,判定,现为,要求,"),
                        l -> assertThat(l)
                                .startsWith("甲公司,'913304210000000108,")
                                .contains(",✓ 符合,30%,"),
                        l -> assertThat(l).startsWith("甲公司,'913304210000000108,"));
        assertThat(Run.withInput(
                                digits,
                                Stream.concat(Stream.of(details), Stream.of("--detail", "brief"))
                                        .toArray(String[]::new))
                        .out()
                        .lines())
                .satisfiesExactly(
                        l -> assertThat(l).startsWith("\uFEFF企业,统一社会信用代码,登记阶段,按现有资料可达到,可得（万元）,"),
                        l -> assertThat(l)
                                .startsWith("甲公司,'913304210000000108,")
                                .contains(",30,0,"));
    }

    @Test
    void standard_input_is_read_for_a_hyphen() {
        Run run = Run.withInput(GOOD, "assess", Run.RULES, "-", "--on", ON, "--format", "json");

        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("{\"enterprise\":\"91330421MA00000001\"");
    }

    @Test
    void of_a_folder_the_json_files_are_read_by_name() throws IOException {
        file("b.json", GOOD.replace("00000001", "0000000B"));
        file("a.json", GOOD.replace("00000001", "0000000A"));
        file("notes.txt", "not an enterprise");
        Run run = Run.of("assess", Run.RULES, folder.toString(), "--on", ON, "--format", "json");

        assertThat(run.code()).isZero();
        assertThat(run.out().lines().map(l -> l.substring(15, 33)))
                .containsExactly("91330421MA0000000A", "91330421MA0000000B");
    }

    @Test
    void a_bad_record_is_told_with_its_place_and_the_others_are_assessed() {
        Run run = Run.withInput(BAD + GOOD, "assess", Run.RULES, "-", "--on", ON, "--format", "json", "--lang", "en");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out().lines()).hasSize(1);
        assertThat(run.err())
                .startsWith("-:1:")
                .contains("staff", "eighty")
                .endsWith("Not assessed: 1. Assessed: 1.\n");
    }

    @Test
    void a_date_that_is_none_is_quoted() {
        Run run = Run.of("assess", Run.RULES, "x.json", "--on", "2026-3-1", "--lang", "zh");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("--on 需要一个日期，例如 2026-03-01，而不是“2026-3-1”。\n");
    }

    @Test
    void a_format_that_does_not_exist_names_those_that_do() {
        Run run = Run.of("assess", Run.RULES, "x.json", "--on", ON, "--format", "pdf", "--lang", "en");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("--format can't be \"pdf\"; it is one of: text, json, csv, xlsx, html\n");
    }

    @Test
    void an_input_that_does_not_exist_stops_everything() throws IOException {
        String there = file("one.json", GOOD);
        Run run = Run.of("assess", Run.RULES, there, "missing.json", "--on", ON, "--lang", "en");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("There is no file or folder \"missing.json\".\n");
    }

    @Test
    void a_folder_without_json_files_is_an_error() {
        Run run = Run.of("assess", Run.RULES, folder.toString(), "--on", ON, "--lang", "en");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("holds no file whose name ends in .json");
    }

    @Test
    void every_mistake_in_the_rules_is_told_and_nothing_is_decided() throws IOException {
        Path rules = folder.resolve("rules");
        copy(Path.of(Run.RULES), rules);
        Path drl = rules.resolve("county/demo/2025/demo.drl");
        Files.writeString(
                drl,
                Files.readString(drl)
                        .replace("technologyStaffShare", "technologyStafShare")
                        .replace("limit(\"subsidy\")", "limit(\"subsidi\")"));
        Run run = Run.withInput(GOOD, "assess", rules.toString(), "-", "--on", ON, "--lang", "en");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("technologyStafShare", "technologyStaffShare", "subsidi", "^\n")
                .startsWith("error[rule.unknown-")
                .contains("  --> " + drl.toString().replace('\\', '/') + ":")
                .endsWith("The rules can't be used; nothing was decided. Mistakes: 2\n");
    }

    @Test
    void an_input_without_an_enterprise_says_so() throws IOException {
        Run run = Run.of("assess", Run.RULES, file("none.jsonl", ""), "--on", ON, "--lang", "en");

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEqualTo("The input holds no enterprise.\n");
    }

    @Test
    void output_that_can_not_be_written_is_an_error() throws IOException {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("no space left");
            }
        };
        String[] arguments = {"assess", Run.RULES, file("one.json", GOOD), "--on", ON, "--format", "json"};

        assertThat(Main.execute(
                        arguments,
                        Map.of(),
                        new Streams(
                                InputStream.nullInputStream(),
                                full,
                                OutputStream.nullOutputStream(),
                                false,
                                false,
                                false)))
                .isEqualTo(2);
    }

    private static void copy(Path from, Path to) throws IOException {
        List<Path> all;
        try (var files = Files.walk(from)) {
            all = files.toList();
        }
        for (Path path : all) {
            Path target = to.resolve(from.relativize(path).toString());
            if (Files.isDirectory(path)) {
                Files.createDirectories(target);
            } else {
                Files.copy(path, target);
            }
        }
    }
}
