package io.tidu.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.ProblemException;
import io.tidu.engine.PolicyEngine;
import io.tidu.input.EnterpriseRecord;
import io.tidu.input.EnterpriseSource;
import io.tidu.input.Format;
import io.tidu.model.Enterprise;
import io.tidu.model.Names;
import io.tidu.model.assessment.Assessment;
import io.tidu.report.AssessmentJson;
import io.tidu.report.CsvReport;
import io.tidu.report.TextReport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files of enterprises that try to do more than tell facts: each record is read or rejected at its line, and what is
 * read does no harm on its way out either. {@code inputs/index.tsv} says what must come of each;
 * {@code -Dtidu.rewrite=true} writes down what comes of them now, to be read before it is kept.
 */
@Timeout(600) // Only a net, against what never ends: nothing is timed.
class HostileInputsTest {
    private static final Path FOLDER = HostilePack.RESOURCES.resolve("inputs");
    private static final Path INDEX = FOLDER.resolve("index.tsv");

    private static PolicyEngine engine;

    record Input(String file, String outcome, String what) {
        static Input of(String line) {
            String[] parts = line.split("\t", -1);
            return new Input(parts[0], parts[1], parts[2]);
        }

        String line() {
            return String.join("\t", file, outcome, what);
        }

        @Override
        public String toString() {
            return file + ": " + what;
        }
    }

    static List<Input> inputs() {
        try {
            return Files.readAllLines(INDEX).stream().map(Input::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeAll
    static void load(@TempDir Path folder) {
        engine = PolicyEngine.load(HostilePack.in(folder).folder());
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("inputs")
    void a_hostile_input_is_rejected_at_its_line_or_does_no_harm(Input input) throws IOException {
        byte[] content = Files.readAllBytes(FOLDER.resolve(input.file()));
        Effects effects = Effects.before();
        String outcome = outcome(input.file(), content);
        if (Boolean.getBoolean("tidu.rewrite")) {
            rewrite(input, outcome);
        }
        effects.assertNone();
        assertThat(outcome).isEqualTo(input.outcome());
    }

    @Test
    void every_file_is_in_the_list() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(f -> f.getFileName().toString()).filter(f -> !f.equals("index.tsv")))
                    .containsExactlyInAnyOrderElementsOf(
                            inputs().stream().map(Input::file).toList());
        }
    }

    /** A program may build an enterprise of anything: no reader has looked at it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u001b[31mred",
                "x\u0007",
                "a\u202eb",
                "a\u2028b",
                "a\rb",
                "a\u200bb",
                "\ud800",
                "=1+1",
                "\t=1",
                "@x",
                "a\n,b"
            })
    void what_a_program_names_an_enterprise_does_no_harm_on_its_way_out(String name) {
        Enterprise firm = new Enterprise(name, name, HostilePack.firm().facts());
        ProblemException refused =
                catchThrowableOfType(ProblemException.class, () -> engine.assess(firm, HostilePack.ON));
        if (refused == null) {
            assertHarmless(firm);
        } else {
            told(refused.problems());
            assertNothingHidden(refused.getMessage());
        }
    }

    private static String outcome(String file, byte[] content) {
        List<String> outcomes = new ArrayList<>();
        Format format = Format.of(file).orElseThrow();
        try (EnterpriseSource source =
                EnterpriseSource.open("input", new ByteArrayInputStream(content), format, engine.vocabulary())) {
            while (source.hasNext()) {
                EnterpriseRecord record = source.next();
                if (record instanceof EnterpriseRecord.Read read) {
                    assertHarmless(read.enterprise());
                }
                outcomes.add((record instanceof EnterpriseRecord.Read ? "read" : "rejected") + told(record.problems()));
            }
        }
        return outcomes.isEmpty() ? "no record" : String.join("; ", outcomes);
    }

    private static String told(List<Problem> problems) {
        problems.forEach(p -> Stream.of(Locale.ENGLISH, Locale.CHINESE)
                .map(p::render)
                .forEach(text -> {
                    assertThat(text.length()).isLessThan(1_000);
                    assertNothingHidden(text);
                }));
        return problems.stream()
                .map(p -> " " + p.id() + ":" + p.place().line())
                .distinct()
                .collect(Collectors.joining());
    }

    private static void assertHarmless(Enterprise firm) {
        Assessment assessment = engine.assess(firm, HostilePack.ON);
        Names names = engine.names(HostilePack.ON);
        for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINESE)) {
            assertNothingHidden(TextReport.in(locale, names).page(assessment));
            CsvReport.in(locale, names).rows(assessment).lines().forEach(line -> {
                assertThat(line).doesNotContainPattern("(^|,)\"?[=+@\t\r＝＋－＠]");
                assertThat(line).doesNotContainPattern("(^|,)\"?-[^0-9]");
            });
        }
        assertThat(AssessmentJson.line(assessment).strip()).doesNotContain("\n", "\u001b", "\0");
    }

    private static void assertNothingHidden(String text) {
        assertThat(text.codePoints().filter(c -> c != '\n' && c != '\r').mapToObj(Character::getType))
                .doesNotContain((int) Character.CONTROL, (int) Character.FORMAT, (int) Character.SURROGATE, (int)
                        Character.LINE_SEPARATOR);
    }

    private static void rewrite(Input input, String outcome) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Input other : inputs()) {
            lines.add((other.file().equals(input.file()) ? new Input(other.file, outcome, other.what) : other).line());
        }
        Files.write(INDEX, lines);
    }
}
