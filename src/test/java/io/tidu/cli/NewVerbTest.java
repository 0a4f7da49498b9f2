package io.tidu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewVerbTest {
    private static final String ON = "2026-03-01";

    @TempDir
    private Path rules;

    private Run newPack(String id) {
        return Run.of("new", "pack", rules.toString(), id, "2026", "--on", ON, "--lang", "en");
    }

    private void passes() {
        Run check = Run.of("check", rules.toString(), "--on", ON, "--lang", "en");
        assertThat(check.out()).contains("Mistakes: 0. Warnings: 0.");
        assertThat(check.code()).isZero();
        assertThat(Run.of("test", rules.toString(), "--lang", "en").code()).isZero();
    }

    @Test
    void a_new_pack_in_an_empty_folder_passes_check_and_test_and_is_exercised_in_full() {
        Run run = newPack("county/support");
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("vocabulary.yaml", "county/support/2026/pack.yaml");
        passes();
        assertThat(Run.of("test", rules.toString(), "--lang", "en").out())
                .contains("county/support 2026: rules 1 of 1; rows 1 of 1; lines 1 of 1; clauses 1 of 1");
    }

    @Test
    void a_second_pack_uses_the_vocabulary_that_there_is() {
        newPack("county/support");
        Run second = newPack("county/talent");
        assertThat(second.code()).isZero();
        assertThat(second.out()).doesNotContain("vocabulary.yaml");
        passes();
    }

    @Test
    void nothing_is_ever_overwritten() throws IOException {
        newPack("county/support");
        Path pack = rules.resolve("county/support/2026/pack.yaml");
        String before = Files.readString(pack);
        Run again = newPack("county/support");
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("Another pack already decides \"support\"");
        assertThat(pack).hasContent(before);
    }

    @Test
    void a_new_case_expects_what_is_decided_today_and_passes() {
        newPack("county/support");
        String[] arguments = {
            "new", "case", rules.toString(), "county/support", "2026", "--on", ON, "--name", "a firm of ten: enough"
        };
        assertThat(Run.of(arguments).code()).isZero();
        assertThat(Run.of(arguments).out()).contains("cases/new-2.yaml");
        assertThat(rules.resolve("county/support/2026/cases/new-1.yaml"))
                .content()
                .contains("name: \"a firm of ten: enough\"", "support: {verdict: met}");
        passes();
    }

    @ParameterizedTest
    @CsvSource({"../escape, 2026", "/etc/x, 2026", "County, 2026", "county//x, 2026", "county, ../2026", "county, a b"})
    void a_name_that_no_pack_may_have_is_refused(String id, String version) throws IOException {
        Run run = Run.of("new", "pack", rules.toString(), id, version, "--on", ON, "--lang", "en");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("can't be");
        try (var files = Files.list(rules)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void a_case_of_a_pack_that_is_not_there_is_refused() {
        newPack("county/support");
        Run run = Run.of(
                "new", "case", rules.toString(), "county/other", "2026", "--on", ON, "--name", "x", "--lang", "zh");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("没有版本为 2026 的政策包 county/other");
    }
}
