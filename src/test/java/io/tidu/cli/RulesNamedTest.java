package io.tidu.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which words are rules and which are not; {@code ./rules} is the folder of the shipped rules here. */
class RulesNamedTest {
    private static String told(RulesNamed named) {
        return named.rules().stream()
                        .map(Path::toString)
                        .map(r -> r.replace('\\', '/'))
                        .collect(Collectors.joining(" "))
                + " | " + String.join(" ", named.others());
    }

    private static List<String> words(String words) {
        return words.isEmpty() ? List.of() : List.of(words.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "examples/enterprises, rules | examples/enterprises",
        "one.json, rules | one.json",
        "-, rules | -",
        "one.json two.csv -, rules | one.json two.csv -",
        "- one.json, rules | - one.json",
        "draft one.json, draft | one.json",
        "rules examples/enterprises, rules | examples/enterprises",
        "rules.zip one.json, rules.zip | one.json",
        "there-is-none one.json two.json, there-is-none | one.json two.json",
    })
    void assess_takes_a_single_word_for_its_input_and_files_of_enterprises_never_for_rules(String words, String told) {
        assertThat(told(RulesNamed.ofAssess(words(words)))).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({
        "draft, rules draft | ",
        "draft register.csv, rules draft | register.csv",
        "draft - x.json, rules draft | - x.json",
        "rules draft, rules draft | ",
        "old new register.csv, old new | register.csv",
        "old new folder more.csv, old new | folder more.csv",
    })
    void compare_takes_what_it_is_given_for_the_rules_as_they_would_be(String words, String told) {
        assertThat(told(RulesNamed.ofCompare(words(words), false)).strip()).isEqualTo(told.strip());
    }

    @Test
    void compare_of_two_days_needs_no_rules_to_be_named() {
        assertThat(told(RulesNamed.ofCompare(List.of(), true))).isEqualTo("rules rules | ");
        assertThat(told(RulesNamed.ofCompare(List.of("x.csv"), true))).isEqualTo("rules rules | x.csv");
        assertThatThrownBy(() -> RulesNamed.ofCompare(List.of("x.csv"), false)).isInstanceOf(UsageException.class);
    }

    @Test
    void new_takes_two_words_for_id_and_version_where_the_second_can_be_no_id() {
        assertThat(told(RulesNamed.ofNew(words("county/support 2026")))).isEqualTo("rules | county/support 2026");
        assertThat(told(RulesNamed.ofNew(words("mine county/support v2")))).isEqualTo("mine | county/support v2");
        assertThatThrownBy(() -> RulesNamed.ofNew(words("mine county/support"))).isInstanceOf(UsageException.class);
    }

    @Test
    void a_folder_of_rules_alone_is_no_input() {
        assertThat(Run.of("assess", "rules", "--on", "2026-03-01", "--lang", "en")
                        .err())
                .isEqualTo("Missing: INPUT\n");
        assertThat(Run.of("assess", "--on", "2026-03-01", "--lang", "en").err()).isEqualTo("Missing: INPUT\n");
        assertThat(Run.of("new", "pack", "mine", "county", "--on", "2026-03-01", "--lang", "en")
                        .err())
                .isEqualTo("Missing: VERSION\n");
    }

    @Test
    void a_folder_of_enterprises_whose_name_ends_like_a_file_and_a_folder_of_rules_that_does(@TempDir Path top)
            throws IOException {
        Path rules = Files.createDirectories(top.resolve("mine.json"));
        Files.writeString(rules.resolve("vocabulary.yaml"), "");
        assertThat(told(RulesNamed.ofAssess(List.of(rules.toString(), "x.json"))))
                .endsWith("mine.json | x.json");
    }

    @Test
    void where_there_is_no_such_folder_that_is_said(@TempDir Path elsewhere) throws Exception {
        String path = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(p -> Path.of(p).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        path,
                        "io.tidu.cli.Main",
                        "check",
                        "--lang",
                        "en")
                .directory(elsewhere.toFile())
                .start();
        String told = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(told.strip())
                .isEqualTo("There is no folder ./rules here. Name the folder of rules: tidu check RULES …");
        assertThat(process.exitValue()).isEqualTo(2);
    }
}
