package io.tidu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
    void what_is_missing_is_named_and_a_day_whose_years_no_fact_can_have_is_refused() {
        newPack("county/support");
        String[] named = {"new", "case", rules.toString(), "county/support", "2026", "--on", ON, "--lang", "en"};
        assertThat(Run.of(named).err()).contains("Missing: --name").doesNotContain("null");
        Run noDay = Run.of("new", "pack", rules.toString(), "county/other", "2026", "--lang", "en");
        assertThat(noDay.err()).contains("Missing: --on");
        Run far = Run.of(
                "new", "version", rules.toString(), "county/support", "2027", "--from", "9999-12-31", "--lang", "en");
        assertThat(far.code()).isEqualTo(2);
        assertThat(far.err()).contains("9999-12-31", "1900", "2199");
        assertThat(rules.resolve("county/support/2027")).doesNotExist();
    }

    @Test
    void nothing_is_ever_overwritten() throws IOException {
        newPack("county/support");
        Path pack = rules.resolve("county/support/2026/pack.yaml");
        String before = Files.readString(pack);
        Run again = newPack("county/support");
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("There is already", "county/support/2026");
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
    @CsvSource({
        "../escape, 2026",
        "/etc/x, 2026",
        "County, 2026",
        "county//x, 2026",
        "county, ../2026",
        "county, a b",
        "county, 2026.",
        "county, 2026.bak",
        "a/b/c/d/e/f/g/h/i/j, 2026"
    })
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

    @Test
    void a_link_leads_no_file_out_of_the_folder(@TempDir Path outside) throws IOException {
        Files.createSymbolicLink(rules.resolve("county"), outside);
        Run run = newPack("county/support");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("is a link to another place");
        assertThat(outside).isEmptyDirectory();
        assertThat(rules.resolve("vocabulary.yaml")).doesNotExist();
    }

    @Test
    void a_vocabulary_without_any_pack_is_enough() throws IOException {
        Files.writeString(
                rules.resolve("vocabulary.yaml"),
                "facts:\n  staff: {type: number, unit: persons, zh: 职工, en: Staff}\n");
        assertThat(newPack("county/support").err()).isEmpty();
        passes();
    }

    @Test
    void a_vocabulary_without_staff_says_what_to_add() throws IOException {
        Files.writeString(
                rules.resolve("vocabulary.yaml"), "facts:\n  rooms: {type: number, unit: count, zh: 房间, en: Rooms}\n");
        assertThat(newPack("county/support").err()).contains("staff: {type: number, unit: persons");
        assertThat(rules.resolve("county")).doesNotExist();
    }

    @Test
    void another_version_of_a_pack_is_made_by_new_version() {
        newPack("county/support");
        Run run = Run.of("new", "pack", rules.toString(), "county/support", "2027", "--on", ON, "--lang", "en");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("is there in version 2026", "new version RULES county/support VERSION --from DATE");
    }

    @Test
    void no_pack_stands_within_a_pack() {
        Run.of("new", "pack", rules.toString(), "county", "support", "--on", ON, "--lang", "en");
        Run run = newPack("county/support");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("is a pack itself");
        passes();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "true", "county/null", "county/on", "county/a-1", "a/b/c/d/e/f/g/h/i"})
    void words_that_yaml_reads_otherwise_are_names_too(String id) {
        assertThat(newPack(id).err()).isEmpty();
        passes();
    }

    @Test
    void the_titles_are_written_as_given() {
        Run run = Run.of(
                "new",
                "pack",
                rules.toString(),
                "county/support",
                "2026",
                "--on",
                ON,
                "--title-zh",
                "人才：#一号 {x}",
                "--title-en",
                "Talent: #1, {x}",
                "--lang",
                "en");
        assertThat(run.err()).isEmpty();
        passes();
        assertThat(rules.resolve("county/support/2026/pack.yaml"))
                .content()
                .contains("title: {zh: \"人才：#一号 {x}\", en: \"Talent: #1, {x}\"}");
    }

    @Test
    void a_case_on_a_day_of_another_version_says_so_and_passes() throws IOException {
        newPack("county/support");
        Path old = rules.resolve("county/support/2026");
        Path older = rules.resolve("county/support/2020");
        try (var files = Files.walk(old)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = older.resolve(old.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.writeString(
                        copy,
                        Files.readString(file)
                                .replace("\"2026\"", "\"2020\"")
                                .replace("{from: 2026-03-01}", "{from: 2020-01-01, to: 2026-02-28}")
                                .replace("on: 2026-03-01", "on: 2020-03-01")
                                .replace("support: {zh", "former-support: {zh")
                                .replace("{support: {verdict", "{former-support: {verdict")
                                .replace("\"support\"", "\"former-support\""));
            }
        }
        Run run = Run.of(
                "new",
                "case",
                rules.toString(),
                "county/support",
                "2026",
                "--on",
                "2020-03-01",
                "--name",
                "before",
                "--lang",
                "en");
        assertThat(run.err()).isEmpty();
        assertThat(rules.resolve("county/support/2026/cases/new-1.yaml"))
                .content()
                .contains("In force on this date is version 2020", "former-support: {verdict: met}");
        passes();
    }

    @Test
    void a_misspelt_pack_gets_the_nearest_name() {
        newPack("county/support");
        Run run = Run.of(
                "new", "case", rules.toString(), "county/suport", "2026", "--on", ON, "--name", "x", "--lang", "en");
        assertThat(run.err()).contains("Perhaps: county/support 2026");
    }
}
