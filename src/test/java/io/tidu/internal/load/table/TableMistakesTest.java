package io.tidu.internal.load.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.Problems;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each file {@code mistakes/NAME.csv} holds a mistake, {@code NAME.txt} what its author is told in Chinese and in
 * English.
 */
class TableMistakesTest {

    @TestFactory
    Stream<DynamicTest> every_mistake_is_told_in_both_languages() throws IOException, URISyntaxException {
        Path folder = Path.of(
                Objects.requireNonNull(getClass().getResource("mistakes")).toURI());
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(f -> f.toString().endsWith(".csv")).sorted().toList();
        }
        assertThat(files).hasSizeGreaterThan(30);
        return files.stream().map(f -> DynamicTest.dynamicTest(f.getFileName().toString(), () -> check(f)));
    }

    private static void check(Path file) throws IOException {
        String name = file.getFileName().toString();
        Problems problems = new Problems();
        TableReader.read("mistake", name, Files.readAllBytes(file), problems);
        StringBuilder told = new StringBuilder();
        for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            for (Problem problem : problems.list()) {
                told.append(problem.render(language)).append('\n');
            }
        }
        Path expected = file.resolveSibling(name.replace(".csv", ".txt"));
        assertThat(told.toString().replace("\r\n", "\n"))
                .isEqualTo(Files.readString(expected).replace("\r\n", "\n"));
    }
}
