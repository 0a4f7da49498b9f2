package io.tidu.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.cli.Run;
import io.tidu.engine.PolicyEngine;
import io.tidu.input.EnterpriseRecord;
import io.tidu.input.EnterpriseSource;
import io.tidu.input.Format;
import io.tidu.model.Names;
import io.tidu.report.TextReport;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What {@code README.md} shows is what one gets. */
class ReadmeTest {
    private static final Page README = Page.of("README.md");
    private static final LocalDate ON = LocalDate.of(2026, 3, 1);

    @Test
    void the_first_command_stands_within_the_first_fifteen_lines() {
        List<String> beginning = README.text().lines().limit(15).toList();
        assertThat(beginning)
                .contains("mvn -q package -DskipTests && bin/tidu assess rules"
                        + " examples/enterprises/boundary.json --on " + ON + " --lang en");
    }

    @Test
    void the_output_shown_is_the_output_of_the_first_command() throws IOException {
        assertThat(Run.of(
                                "assess",
                                "rules",
                                "examples/enterprises/boundary.json",
                                "--on",
                                ON.toString(),
                                "--lang",
                                "en")
                        .out())
                .isEqualTo(README.fenced("text").get(0));
    }

    @Test
    void the_reasons_shown_are_those_of_an_example() throws IOException {
        assertThat(page("cultivate-two-gaps")).contains(README.fenced("text").get(1));
    }

    @Test
    void the_guidance_shown_is_that_of_an_example() {
        String example = "examples/enterprises/cultivate-two-gaps.json";
        assertThat(README.text()).contains("bin/tidu guide rules " + example + " --on " + ON + " --lang en");
        assertThat(Run.of("guide", "rules", example, "--on", ON.toString(), "--lang", "en")
                        .out())
                .contains(README.fenced("text").get(2));
    }

    @Test
    void the_batch_shown_is_that_of_the_examples() {
        List<String> words = List.of(
                "batch",
                "rules",
                "examples/register.jsonl",
                "--on",
                ON.toString(),
                "--budget",
                "8930万元",
                "--lang",
                "en",
                "--detail",
                "brief");
        assertThat(README.text()).contains("bin/tidu " + String.join(" ", words));
        assertThat(Run.of(words.toArray(String[]::new)).out())
                .isEqualTo(README.fenced("text").get(3));
    }

    @Test
    void the_embedding_program_shown_is_the_one_that_compiles() throws IOException {
        assertThat(README.fenced("java"))
                .containsExactly(Files.readString(Path.of("examples", "embed", "Embed.java"))
                        .replace("\r\n", "\n"));
    }

    private static String page(String example) throws IOException {
        String file = "examples/enterprises/" + example + ".json";
        try (PolicyEngine engine = PolicyEngine.load(Path.of("rules"));
                InputStream in = Files.newInputStream(Path.of(file));
                EnterpriseSource source = EnterpriseSource.open(file, in, Format.JSON, engine.vocabulary())) {
            EnterpriseRecord.Read record = (EnterpriseRecord.Read) source.next();
            Names names = engine.names(ON);
            return TextReport.in(Locale.ENGLISH, names).page(engine.assess(record.enterprise(), ON));
        }
    }
}
