package io.tidu.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.input.EnterpriseRecord;
import io.tidu.input.EnterpriseSource;
import io.tidu.input.Format;
import io.tidu.internal.cases.CaseFirms;
import io.tidu.internal.engine.Engine;
import io.tidu.model.assessment.Assessment;
import io.tidu.report.AssessmentJson;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is read back of an assessment's JSON is equal to it, and written again has the same bytes. */
class AssessmentRoundTripTest {
    private static final LocalDate ON = LocalDate.of(2026, 3, 1);

    @Test
    void the_assessment_of_every_way_to_build_an_award_is_read_back_as_it_was() throws IOException {
        try (Engine engine = Engine.load(Path.of("examples/award-structures"))) {
            List<Assessment> found = CaseFirms.of(engine).stream()
                    .map(f -> engine.assess(f.enterprise(), f.on()))
                    .toList();
            assertThat(found).hasSizeGreaterThan(20);
            for (Assessment assessment : found) {
                comesBack(assessment);
            }
        }
    }

    @Test
    void every_example_s_assessment_is_read_back_as_it_was() throws IOException {
        List<Path> files =
                new ArrayList<>(List.of(Path.of("examples/register.jsonl"), Path.of("examples/register.csv")));
        try (Stream<Path> examples = Files.list(Path.of("examples/enterprises"))) {
            examples.sorted().forEach(files::add);
        }
        try (Engine engine = Engine.load(Path.of("rules"))) {
            for (Path file : files) {
                Format format = Format.of(file.toString()).orElseThrow();
                try (InputStream in = Files.newInputStream(file);
                        EnterpriseSource source =
                                EnterpriseSource.open(file.toString(), in, format, engine.vocabulary())) {
                    while (source.hasNext()) {
                        comesBack(engine.assess(((EnterpriseRecord.Read) source.next()).enterprise(), ON));
                    }
                }
            }
        }
    }

    private static void comesBack(Assessment assessment) throws IOException {
        String line = AssessmentJson.line(assessment);
        Assessment read = AssessmentJson.read(line, "ledger.jsonl");
        assertThat(read).isEqualTo(assessment);
        assertThat(AssessmentJson.line(read)).isEqualTo(line);

        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        AssessmentJson.write(assessment, bytes);
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo(line);
        assertThat(AssessmentJson.read(new ByteArrayInputStream(bytes.toByteArray()), "-"))
                .isEqualTo(assessment);
    }
}
