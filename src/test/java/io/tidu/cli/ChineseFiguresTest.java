package io.tidu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In Chinese a number and its unit are one word, and no space parts it from the words behind it. */
class ChineseFiguresTest {
    private static final Pattern PARTED = Pattern.compile("[0-9](?:万元|亿元|元|%|人|分|项|件|家|笔) (?=\\p{IsHan})");

    @ParameterizedTest
    @ValueSource(strings = {"cli/examples", "report", "internal/check"})
    void no_space_stands_between_a_figure_with_its_unit_and_the_words_behind_it(String folder) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(Path.of("src/test/resources/io/tidu", folder))) {
            files = found.filter(f -> f.toString().endsWith(".zh.txt")).toList();
        }
        assertThat(files)
                .isNotEmpty()
                .allSatisfy(f -> assertThat(parted(f)).as(f.toString()).isEmpty());
    }

    private static List<String> parted(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> PARTED.matcher(line).find()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
