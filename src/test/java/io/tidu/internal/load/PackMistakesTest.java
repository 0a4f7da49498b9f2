package io.tidu.internal.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.Problems;
import io.tidu.internal.source.tree.LocatedYaml;
import io.tidu.internal.source.tree.SourceNode;
import io.tidu.internal.source.tree.SourceText;
import io.tidu.vocabulary.Vocabulary;
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
 * Each file in {@code manifests} and {@code policies} holds a mistake, and the file with {@code .txt} behind its name
 * what its author is told in Chinese and in English.
 */
class PackMistakesTest {

    @TestFactory
    Stream<DynamicTest> every_mistake_in_a_manifest_is_told_in_both_languages() throws IOException, URISyntaxException {
        return tests("manifests");
    }

    @TestFactory
    Stream<DynamicTest> every_mistake_in_a_policy_is_told_in_both_languages() throws IOException, URISyntaxException {
        return tests("policies");
    }

    private Stream<DynamicTest> tests(String folder) throws IOException, URISyntaxException {
        Path path =
                Path.of(Objects.requireNonNull(getClass().getResource(folder)).toURI());
        List<Path> files;
        try (Stream<Path> all = Files.list(path)) {
            files = all.filter(f -> !f.toString().endsWith(".txt")).sorted().toList();
        }
        assertThat(files).hasSizeGreaterThan(4);
        return files.stream().map(f -> DynamicTest.dynamicTest(f.getFileName().toString(), () -> check(f)));
    }

    private static void check(Path file) throws IOException {
        Path expected = file.resolveSibling(file.getFileName() + ".txt");
        assertThat(told(file)).isEqualTo(Files.readString(expected).replace("\r\n", "\n"));
    }

    static String told(Path file) throws IOException {
        String name = file.getFileName().toString();
        Problems problems = new Problems();
        if (name.endsWith(".md")) {
            PolicyReader.read(SourceText.ofFile(name, Files.readString(file)), problems);
        } else {
            SourceNode root = LocatedYaml.read(Files.readString(file), name, problems);
            new ManifestReader(Vocabulary.EMPTY, problems).read(Objects.requireNonNull(root), "national/hnte/2016");
        }
        StringBuilder told = new StringBuilder();
        for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            for (Problem problem : problems.list()) {
                told.append(problem.render(language)).append('\n');
            }
        }
        return told.toString().replace("\r\n", "\n");
    }
}
