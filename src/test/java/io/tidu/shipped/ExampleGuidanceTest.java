package io.tidu.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.engine.PolicyEngine;
import io.tidu.guide.PolicyGuide;
import io.tidu.model.FactValue;
import io.tidu.model.guidance.Guidance;
import io.tidu.model.guidance.GuideOptions;
import io.tidu.model.guidance.Plan;
import io.tidu.model.guidance.Step;
import io.tidu.model.guidance.Unreachable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each example is guided as {@code examples/README.md} says, which was worked out by hand. */
class ExampleGuidanceTest {
    private static final LocalDate ON = LocalDate.of(2026, 3, 1);
    private static final String HEADER = "| file | to | today |";
    private static final String NONE = "–";
    private static PolicyEngine engine;

    @BeforeAll
    static void load() {
        engine = PolicyEngine.load(Path.of("rules"));
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    /** A row of the table: what it says of one example. */
    private record Row(
            String file, String to, String today, List<String> says, String date, String apply, String effort) {
        static Row of(String line) {
            String[] cells = line.split("\\|", -1);
            return new Row(
                    cells[1].strip(),
                    cells[2].strip(),
                    cells[3].strip(),
                    Stream.of(cells[4].split(";", -1))
                            .map(String::strip)
                            .sorted()
                            .toList(),
                    cells[5].strip(),
                    cells[6].strip(),
                    cells[7].strip());
        }

        @Override
        public String toString() {
            return file;
        }
    }

    static List<Row> rows() throws IOException {
        return Files.readAllLines(Path.of("examples", "README.md")).stream()
                .dropWhile(line -> !line.startsWith(HEADER))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(Row::of)
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void an_example_is_guided_as_the_table_says(Row row) {
        PolicyGuide guide = PolicyGuide.of(engine);
        Guidance guidance =
                guide.guide(ExamplesTest.read(row.file(), engine.vocabulary()), ON, GuideOptions.NEXT_STAGE);
        assertThat(told(row.file(), guidance)).isEqualTo(row);
        assertThat(guidance.plans()).allMatch(Plan::certain);
        assertThat(guide.verify(guidance)).isEmpty();
    }

    @Test
    void every_example_has_a_row() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("examples", "enterprises"))) {
            assertThat(rows())
                    .extracting(Row::file)
                    .containsExactlyInAnyOrderElementsOf(files.map(f -> String.valueOf(f.getFileName()))
                            .map(name -> name.substring(0, name.length() - ".json".length()))
                            .toList());
        }
    }

    /** The row that guidance would be. */
    private static Row told(String file, Guidance guidance) {
        Plan plan = guidance.plans().stream().findFirst().orElse(null);
        List<String> says = plan == null
                ? guidance.unreachable().stream()
                        .map(ExampleGuidanceTest::reason)
                        .toList()
                : plan.steps().stream().map(ExampleGuidanceTest::step).toList();
        return new Row(
                file,
                guidance.to(),
                guidance.verdict().word(),
                says.isEmpty() ? List.of(NONE) : says.stream().sorted().toList(),
                plan == null ? NONE : plan.date().toString(),
                plan == null
                        ? NONE
                        : Objects.requireNonNullElse(plan.apply(), NONE).toString(),
                plan == null ? NONE : plan.effort().toPlainString());
    }

    private static String reason(Unreachable reason) {
        String until = reason.notBefore() == null ? "" : " until " + reason.notBefore();
        return "%s (%s) %s%s".formatted(reason.criterion(), reason.clause(), reason.because(), until);
    }

    private static String step(Step step) {
        if (step instanceof Step.Set set) {
            BigDecimal upTo = set.upTo();
            String range = upTo == null ? "" : " (up to %s)".formatted(number(upTo));
            return set.fact() + " = " + number(set.to()) + range;
        }
        if (step instanceof Step.Add add) {
            return "+ " + add.count() + " "
                    + value(Objects.requireNonNull(add.entry().get("kind")));
        }
        if (step instanceof Step.Supply supply) {
            return "know " + supply.fact() + " = " + value(supply.to());
        }
        return step instanceof Step.Wait wait ? "wait until " + wait.until() : step.toString();
    }

    private static String value(FactValue value) {
        if (value instanceof FactValue.Entries entries && entries.list().isEmpty()) {
            return "none";
        }
        return value instanceof FactValue.Text text
                ? text.value()
                : value instanceof FactValue.Number number ? number(number.value()) : value.toString();
    }

    private static String number(BigDecimal number) {
        return String.format(Locale.ROOT, "%,d", number.longValueExact());
    }
}
