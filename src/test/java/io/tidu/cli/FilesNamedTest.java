package io.tidu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No file that a command line names takes the place of another, and none that of a ledger. */
class FilesNamedTest {
    private static final String FIRMS =
            "{\"id\": \"K\", \"name\": \"乙公司\", \"staff\": 100}\n{\"id\": \"M\", \"staff\": \"x\"}\n";

    @TempDir
    private Path folder;

    @BeforeEach
    void files() throws IOException {
        Files.writeString(folder.resolve("firms.jsonl"), FIRMS);
        Files.writeString(folder.resolve("budget.yaml"), "pot: 100\n");
        Files.createSymbolicLink(folder.resolve("link"), folder);
        assertThat(batch("--ledger=F/ledger.jsonl").code()).isEqualTo(Terminal.FINDINGS);
        assertThat(batch("--ledger=jdbc:h2:F/base").code()).isEqualTo(Terminal.FINDINGS);
        assertThat(batch("--format=json", "-o=F/before.json").code()).isEqualTo(Terminal.FINDINGS);
    }

    private Run run(String verb, String... more) {
        List<String> words = new ArrayList<>(List.of(verb, Run.RULES, folder + "/firms.jsonl", "--on=2026-03-01"));
        for (String word : more) {
            words.add(word.replace("F/", folder + "/"));
        }
        return Run.of(words.toArray(String[]::new));
    }

    private Run batch(String... more) {
        return run("batch", more);
    }

    private String all() throws IOException {
        StringBuilder all = new StringBuilder();
        for (String name : List.of("firms.jsonl", "budget.yaml", "ledger.jsonl", "base.mv.db", "before.json")) {
            all.append(new String(Files.readAllBytes(folder.resolve(name)), StandardCharsets.ISO_8859_1));
        }
        return all.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "--ledger=F/ledger.jsonl, -o=F/ledger.jsonl, ledger.jsonl”已由 --ledger 使用；请为 -o 另指一个文件。",
        "--ledger=F/link/ledger.jsonl, -o=F/ledger.jsonl, 已由 --ledger 使用",
        "--ledger=F/ledger.jsonl, --rejected=F/ledger.jsonl, 已由 --ledger 使用；请为 --rejected 另指一个文件。",
        "--ledger=F/ledger.jsonl, --resume=F/ledger.jsonl, 已由 --ledger 使用；请为 --resume 另指一个文件。",
        "--ledger=F/new.jsonl, -o=F/./new.jsonl, 已由 --ledger 使用",
        "--ledger=F/new.jsonl, --resume=F/link/new.jsonl, 已由 --ledger 使用",
        "--ledger=jdbc:h2:F/base;CACHE_SIZE=8192, -o=F/base.mv.db, 已由 --ledger 使用",
        "--ledger=jdbc:h2:file:F/new, --rejected=F/new.mv.db, 已由 --ledger 使用",
        "--resume=F/progress, -o=F/progress, progress”已由 --resume 使用；请为 -o 另指一个文件。",
        "--since=F/before.json, -o=F/before.json, before.json”是输入文件，不会被改写；请为 -o 另指一个文件。",
        "--budget=F/budget.yaml, --rejected=F/budget.yaml, 是输入文件，不会被改写；请为 --rejected 另指一个文件。",
        "--ledger=F/firms.jsonl, --with-samples, 是输入文件，不会被改写；请为 --ledger 另指一个文件。",
    })
    void what_another_option_names_is_not_written_over(String one, String other, String told) throws IOException {
        String before = all();

        Run run = batch(one, other, "--lang=zh");

        assertThat(run.code()).isEqualTo(Terminal.UNUSABLE);
        assertThat(run.err()).contains(told);
        assertThat(all()).isEqualTo(before);
        assertThat(folder.resolve("new.jsonl")).doesNotExist();
        assertThat(folder.resolve("progress")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"assess, -o", "assess, --resume", "batch, -o", "batch, --resume", "guide, -o", "compare, -o"})
    void a_register_is_never_written_over(String verb, String option) throws IOException {
        String before = all();
        Run run = verb.equals("compare")
                ? Run.of(
                        verb,
                        Run.RULES,
                        Run.RULES,
                        folder + "/firms.jsonl",
                        "--on=2026-03-01",
                        option + "=" + folder + "/firms.jsonl",
                        "--lang=en")
                : run(verb, option + "=F/link/firms.jsonl", "--lang=en");

        assertThat(run.code()).isEqualTo(Terminal.UNUSABLE);
        assertThat(run.err())
                .contains(
                        "firms.jsonl\" is an input, which is never written to. Name another file for " + option + ".");
        assertThat(all()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-o=F/ledger.jsonl", "-o=F/base.mv.db", "--rejected=F/ledger.jsonl"})
    void a_ledger_is_replaced_by_no_verb(String option) throws IOException {
        String before = all();

        Run en = run("assess", option, "--lang=en");
        Run zh = run("guide", option, "--lang=zh");

        assertThat(List.of(en, zh)).extracting(Run::code).containsOnly(Terminal.UNUSABLE);
        assertThat(en.err())
                .contains("is a ledger, or a database, and is not replaced: what it holds can't be made again.");
        assertThat(zh.err()).contains("是台账或数据库，其中的记录无法重新生成，不会被覆盖；请另指一个文件。");
        assertThat(all()).isEqualTo(before);
    }

    @Test
    void what_was_written_before_may_be_written_again() {
        assertThat(batch("-o=F/report.txt").code()).isEqualTo(Terminal.FINDINGS);
        assertThat(batch("-o=F/report.txt", "--ledger=F/ledger.jsonl", "--budget=100")
                        .code())
                .isEqualTo(Terminal.FINDINGS);
        assertThat(folder.resolve("report.txt")).content().contains("ledger: 6 entries");
    }
}
