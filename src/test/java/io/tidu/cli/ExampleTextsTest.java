package io.tidu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What an officer reads of each example, whole, in both languages: about 25 lines. {@code -Dtidu.goldens=write} writes
 * what is told now, to be read in the diff.
 */
class ExampleTextsTest {
    private static final Path EXAMPLES = Path.of("examples", "enterprises");
    private static final Path GOLDENS = Path.of("src", "test", "resources", "io", "tidu", "cli", "examples");
    /** English takes more room. */
    private static final int MOST_CHINESE = 25;

    private static final int MOST_ENGLISH = 26;
    /** Of one whose certificate may be cancelled there is more to tell. */
    private static final int MORE = 6;

    static List<Arguments> examples() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            return files.map(f -> f.getFileName().toString().replace(".json", ""))
                    .sorted()
                    .flatMap(name -> Stream.of(Arguments.of(name, "zh"), Arguments.of(name, "en")))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_example_is_told_as_before_in_few_lines(String name, String lang) throws IOException {
        String told = Run.of(
                        "assess",
                        "rules",
                        EXAMPLES.resolve(name + ".json").toString(),
                        "--on",
                        "2026-03-01",
                        "--lang",
                        lang)
                .out();
        Path golden = GOLDENS.resolve(name + "." + lang + ".txt");
        if ("write".equals(System.getProperty("tidu.goldens"))) {
            Files.createDirectories(GOLDENS);
            Files.writeString(golden, told);
        }

        assertThat(told).isEqualTo(Files.readString(golden));
        int most = lang.equals("zh") ? MOST_CHINESE : MOST_ENGLISH;
        assertThat(told.lines().count()).isLessThanOrEqualTo(name.equals("veto") ? most + MORE : most);
        assertThat(told).as("brackets within brackets").doesNotContainPattern("（[^（）\n]*（[^（）\n]*））");
    }
}
