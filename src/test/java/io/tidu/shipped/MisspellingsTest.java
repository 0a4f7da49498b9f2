package io.tidu.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.ProblemException;
import io.tidu.diagnostic.Problems;
import io.tidu.diagnostic.Severity;
import io.tidu.engine.PolicyEngine;
import io.tidu.input.EnterpriseReader;
import io.tidu.input.EnterpriseWriter;
import io.tidu.model.Decimals;
import io.tidu.model.Enterprise;
import io.tidu.model.FactValue;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Assessment;
import io.tidu.model.assessment.Award;
import io.tidu.model.assessment.UnknownName;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One name or word of an example is misspelt by one letter, given by a program and by a file: it is told, or at least
 * no verdict becomes met and no award grows by it.
 */
class MisspellingsTest {
    private static final LocalDate ON = LocalDate.of(2026, 3, 1);

    /** What is free text to the vocabulary: any spelling may be right. */
    private static final Pattern FREE_TEXT = Pattern.compile(
            "county|province|titles\\[\\d+]\\.number|notices\\[\\d+]\\.title|paid\\[\\d+]\\.(item|pack)");

    private static PolicyEngine engine;

    @BeforeAll
    static void load() {
        engine = PolicyEngine.load(Path.of("rules"));
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    static Stream<String> examples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("examples", "enterprises"))) {
            return files.map(f -> f.getFileName().toString().replace(".json", "")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void a_misspelt_name_is_told_or_gains_nothing(String example) {
        Enterprise right = withPayments(ExamplesTest.read(example, engine.vocabulary()));
        Assessment before = engine.assess(right, ON);
        int told = 0;
        for (Misspellings.Misspelt slip : new Misspellings(example.hashCode()).of(right)) {
            List<Problem> problems = problems(slip.enterprise());
            if (FREE_TEXT.matcher(slip.path()).matches() && problems.isEmpty()) {
                Assessment after = engine.assess(slip.enterprise(), ON);
                gainsNothing(slip, before, after);
                if (slip.path().endsWith(".item")) {
                    assertThat(after.unknownNames())
                            .as(slip.toString())
                            .extracting(UnknownName::written)
                            .containsExactly(slip.wrong());
                }
                continue;
            }
            told++;
            assertThat(problems).as(slip.toString()).hasSize(1);
            assertThat(problems.get(0).sentence(Locale.ENGLISH)).contains(slip.wrong());
            assertThat(problems.get(0).sentence(Locale.CHINESE)).contains(slip.wrong());
        }
        assertThat(told).isPositive();
    }

    /** Also a small payment for each award that is due or open, so that misspelling one could let an award grow. */
    private static Enterprise withPayments(Enterprise firm) {
        Assessment assessment = engine.assess(firm, ON);
        List<FactValue.Fields> payments =
                new ArrayList<>(firm.fact("paid") instanceof FactValue.Entries given ? given.list() : List.of());
        Stream.concat(assessment.funding().awards().stream(), assessment.funding().open().stream())
                .map(Award::item)
                .distinct()
                .forEach(item -> payments.add(new FactValue.Fields(new TreeMap<>(Map.of(
                        "item", new FactValue.Text(item),
                        "on", new FactValue.Day(ON.minusYears(1)),
                        "amount", Decimals.value(100))))));
        return firm.with("paid", new FactValue.Entries(payments));
    }

    /** What a program is told and nothing is decided for; a file is told the same. */
    private static List<Problem> problems(Enterprise misspelt) {
        Problems ofFile = new Problems();
        new EnterpriseReader(engine.vocabulary()).read(EnterpriseWriter.toJson(misspelt), "firm.json", ofFile);
        ProblemException refused = catchThrowableOfType(ProblemException.class, () -> engine.assess(misspelt, ON));
        List<Problem> problems = refused == null ? List.of() : refused.problems();
        assertThat(problems.stream().map(p -> p.sentence(Locale.CHINESE)))
                .containsExactlyElementsOf(ofFile.list().stream()
                        .filter(p -> p.severity() == Severity.ERROR)
                        .map(p -> p.sentence(Locale.CHINESE))
                        .toList());
        return problems;
    }

    private static void gainsNothing(Misspellings.Misspelt slip, Assessment before, Assessment after) {
        after.targets().forEach((name, target) -> {
            if (target.verdict() == Verdict.MET) {
                assertThat(before.targets().get(name).verdict())
                        .as(slip + ": " + name)
                        .isEqualTo(Verdict.MET);
            }
        });
        SortedMap<String, BigDecimal> were = due(before);
        due(after)
                .forEach((award, amount) -> assertThat(amount)
                        .as(slip + ": " + award)
                        .isLessThanOrEqualTo(were.getOrDefault(award, BigDecimal.ZERO)));
    }

    private static SortedMap<String, BigDecimal> due(Assessment assessment) {
        SortedMap<String, BigDecimal> due = new TreeMap<>();
        for (Award award : assessment.funding().awards()) {
            due.merge(
                    award.pack() + " " + award.item(),
                    award.amount() == null ? BigDecimal.ZERO : award.amount(),
                    BigDecimal::add);
        }
        return due;
    }
}
