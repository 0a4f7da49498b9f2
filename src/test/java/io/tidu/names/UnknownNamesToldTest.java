package io.tidu.names;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.cli.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever reads an assessment sees which names no rule knows. */
class UnknownNamesToldTest {
    @TempDir
    private Path folder;

    private SmallRules rules;

    @BeforeEach
    void write() {
        rules = SmallRules.in(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--detail=brief", "--detail=normal", "--detail=all", "--format=html"})
    void every_form_for_people_tells_the_name_and_the_nearest(String form, @TempDir Path elsewhere) throws IOException {
        String out = assessed(elsewhere, form, "hatchrey");
        assertThat(out.replaceAll("\\s+", " ").replace("&quot;", "\""))
                .contains("no rule knows the name \"hatchrey\". Perhaps: hatchery. What depends on it");
        assertThat(assessed(elsewhere, form, "hatchery")).doesNotContain("no rule knows");
    }

    @Test
    void of_many_names_the_first_are_told_and_the_others_counted(@TempDir Path elsewhere) throws IOException {
        String[] names = {"hatchrey", "hatchrex", "hatchrez", "hatchera", "hatcherb", "hatcherc", "x".repeat(200)};
        assertThat(assessed(elsewhere, "--detail=brief", names))
                .contains("hatchera", "Further names that no rule knows: 6.")
                .doesNotContain("hatcherb");
        assertThat(assessed(elsewhere, "--detail=brief", names[6])).contains("\"" + "x".repeat(39) + "…\"");
        assertThat(assessed(elsewhere, "--detail=normal", names))
                .contains("hatchera", "hatchrex", "Further names that no rule knows: 2.")
                .doesNotContain("xxx");
        assertThat(assessed(elsewhere, "--format=html", names)).contains(names);
    }

    /** What is said of an enterprise that was paid under these names. */
    private String assessed(Path elsewhere, String form, String... items) throws IOException {
        String paid = Stream.of(items)
                .map(i -> "{\"item\": \"" + i + "\", \"on\": \"2024-05-01\", \"amount\": 2000}")
                .collect(Collectors.joining(", "));
        Path firm = elsewhere.resolve("firm.json");
        Files.writeString(firm, "{\"id\": \"91330421MA0000NAME\", \"staff\": 100, \"paid\": [" + paid + "]}");
        return Run.of("assess", rules.folder().toString(), firm.toString(), "--on=2026-03-01", "--lang=en", form)
                .out();
    }
}
