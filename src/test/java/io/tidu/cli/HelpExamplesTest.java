package io.tidu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples in the help of each verb are commands that there are, and do what they say with what is shipped. */
class HelpExamplesTest {
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|\\S+");

    @TempDir
    private Path folder;

    private static Stream<String> verbs() {
        return Stream.of(
                "",
                "assess",
                "guide",
                "check",
                "explain",
                "test",
                "compare",
                "handbook",
                "new",
                "table",
                "sample",
                "batch",
                "replay");
    }

    private static List<String> examples(String verb, String language) {
        String help = Run.of(Stream.of(verb, "--help", "--lang", language)
                        .filter(w -> !w.isEmpty())
                        .toArray(String[]::new))
                .out();
        int from = help.indexOf(language.equals("zh") ? "示例：" : "Examples:");
        assertThat(from).isPositive();
        return help.substring(from)
                .lines()
                .map(String::strip)
                .filter(l -> l.startsWith("tidu "))
                .toList();
    }

    private static List<String> words(String command) {
        return WORD.matcher(command)
                .results()
                .map(m -> m.group(1) == null ? m.group() : m.group(1))
                .skip(1)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("verbs")
    void each_verb_has_examples_that_parse_in_both_languages(String verb) {
        for (String language : List.of("zh", "en")) {
            assertThat(examples(verb, language)).isNotEmpty().allSatisfy(command -> {
                List<String> words = words(command);
                assertThat(words.get(0)).matches(verb.isEmpty() ? "assess|check" : verb);
                Terminal terminal = Terminal.of(
                        words,
                        Map.of(),
                        new Streams(
                                InputStream.nullInputStream(),
                                OutputStream.nullOutputStream(),
                                OutputStream.nullOutputStream(),
                                false,
                                false,
                                false));
                Main.commandLine(words, terminal).parseArgs(words.toArray(String[]::new));
            });
        }
    }

    @ParameterizedTest
    @MethodSource("verbs")
    void both_languages_show_the_same_commands(String verb) {
        assertThat(examples(verb, "zh").stream().map(c -> c.replaceAll("\".*\"", "NAME")))
                .containsExactlyElementsOf(examples(verb, "en").stream()
                        .map(c -> c.replaceAll("\".*\"", "NAME"))
                        .toList());
    }

    /** All but those that look at every rule and run every case, which takes its time and has its own tests. */
    private static Stream<String> commands() {
        return Stream.of("assess", "guide", "explain", "test", "compare", "handbook", "table", "sample", "batch")
                .flatMap(v -> examples(v, "en").stream())
                .filter(c -> !c.equals("tidu test rules --html cases.html"));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void what_they_show_works_on_what_is_shipped(String command) {
        List<String> words = new ArrayList<>(words(command));
        words.replaceAll(w -> w.equals("draft") ? "rules" : w);
        String last = words.get(words.size() - 1);
        int file = words.contains("-o") ? words.indexOf("-o") + 1 : words.get(0).equals("table") ? 2 : -1;
        if (file > 0) {
            words.set(file, folder.resolve(words.get(file)).toString());
        }
        Run run = Run.of(words.toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
        if (file > 0) {
            assertThat(folder.resolve(file == words.size() - 1 ? last : words.get(file)))
                    .exists();
        } else {
            assertThat(run.out()).isNotBlank();
        }
    }

    @Test
    void what_new_shows_works_on_a_copy_of_what_is_shipped() throws IOException {
        Path copy = folder.resolve("rules");
        try (Stream<Path> files = Files.walk(Path.of("rules"))) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(Path.of("rules").relativize(file).toString()));
            }
        }
        for (String command : examples("new", "zh")) {
            List<String> words = new ArrayList<>(words(command));
            words.add(2, copy.toString());
            Run run = Run.of(words.toArray(String[]::new));
            assertThat(run.code()).as(run.err()).isZero();
        }
    }
}
