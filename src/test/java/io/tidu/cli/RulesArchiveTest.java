package io.tidu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The verbs with a zip of the shipped rules. */
class RulesArchiveTest {
    private static final Path RULES = Path.of("rules");
    private static final String EXAMPLE = "examples/enterprises/boundary.json";

    @TempDir
    private static Path folder;

    private static String zip = "";

    @BeforeAll
    static void pack() throws IOException {
        Path file = folder.resolve("rules.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file));
                Stream<Path> all = Files.walk(RULES)) {
            for (Path each : all.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new ZipEntry(
                        "rules/" + RULES.relativize(each).toString().replace('\\', '/')));
                Files.copy(each, out);
            }
        }
        zip = file.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "csv"})
    void an_archive_decides_as_its_folder_does(String format) {
        String[] arguments = {"assess", "", EXAMPLE, "--on", "2026-03-01", "--format", format};
        arguments[1] = "rules";
        Run ofFolder = Run.of(arguments);
        arguments[1] = zip;
        Run ofArchive = Run.of(arguments);

        assertThat(ofArchive.code()).isZero();
        assertThat(ofArchive.out()).isEqualTo(ofFolder.out());
    }

    @Test
    void rules_in_an_archive_are_compared_and_read() {
        Run compared = Run.of("compare", "rules", zip, EXAMPLE, "--on", "2026-03-01", "--lang", "en");
        assertThat(compared.code()).isZero();
        assertThat(Run.of("handbook", zip, "--lang", "en").out().length())
                .isGreaterThan(Run.of("handbook", "rules", "--lang", "en").out().length() / 2);
    }

    @Test
    void nothing_is_written_into_an_archive() {
        Run update = Run.of("test", zip, "--update", "--lang", "en");
        assertThat(update.code()).isEqualTo(2);
        assertThat(update.err()).contains("rules.zip is an archive");

        Run made = Run.of("new", "pack", zip, "county/x", "2026", "--on", "2026-01-01", "--lang", "zh");
        assertThat(made.code()).isEqualTo(2);
        assertThat(made.err()).contains("rules.zip 是压缩包");
    }
}
