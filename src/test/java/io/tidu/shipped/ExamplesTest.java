package io.tidu.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.engine.PolicyEngine;
import io.tidu.engine.Removals;
import io.tidu.input.EnterpriseRecord;
import io.tidu.input.EnterpriseSource;
import io.tidu.input.Format;
import io.tidu.model.Enterprise;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Assessment;
import io.tidu.model.assessment.TargetOutcome;
import io.tidu.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped examples get what the table in {@code examples/README.md} says. */
class ExamplesTest {
    private static final LocalDate ON = LocalDate.of(2026, 3, 1);
    private static final Path EXAMPLES = Path.of("examples", "enterprises");
    private static PolicyEngine engine;

    @BeforeAll
    static void load() {
        engine = PolicyEngine.load(Path.of("rules"));
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    static Enterprise read(String name) {
        return read(name, engine.vocabulary());
    }

    static Enterprise read(String name, Vocabulary vocabulary) {
        Path file = EXAMPLES.resolve(name + ".json");
        try (InputStream in = Files.newInputStream(file);
                EnterpriseSource source = EnterpriseSource.open(
                        file.toString(), in, Format.of(file.toString()).orElseThrow(), vocabulary)) {
            return ((EnterpriseRecord.Read) source.next()).enterprise();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "examples.csv", numLinesToSkip = 1)
    void an_example_gets_what_the_table_says(String name, String title, String sme, String stage, String total) {
        Assessment assessment = engine.assess(read(name), ON);
        assertThat(assessment.targets().get("high-tech-enterprise").verdict().word())
                .isEqualTo(title);
        assertThat(assessment.targets().get("technology-sme").verdict().word()).isEqualTo(sme);
        assertThat(Objects.requireNonNullElse(assessment.stage().eligible(), "none"))
                .isEqualTo(stage);
        assertThat(assessment.funding().total()).isEqualByComparingTo(total);
    }

    @Test
    void the_county_s_own_example_is_undetermined_in_everything_and_lists_what_is_missing() {
        Assessment assessment = engine.assess(read("saijin-semiconductor"), ON);
        assertThat(assessment.targets().values()).allSatisfy(target -> {
            assertThat(target.verdict()).as(target.target()).isEqualTo(Verdict.UNDETERMINED);
            assertThat(target.findings())
                    .allSatisfy(f -> assertThat(f.verdict().isOpen()
                                    && f.evidence().missing().isEmpty())
                            .as(f.toString())
                            .isFalse());
        });
        assertThat(assessment.funding().awards()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "examples.csv", numLinesToSkip = 1)
    void knowing_one_fact_less_never_turns_not_met_into_met(String name) {
        Enterprise firm = read(name);
        Assessment known = engine.assess(firm, ON);
        for (Enterprise lesser : Removals.of(firm)) {
            Assessment less = engine.assess(lesser, ON);
            for (TargetOutcome target : known.targets().values()) {
                Verdict without = less.targets().get(target.target()).verdict();
                assertThat(target.verdict() == Verdict.NOT_MET && without == Verdict.MET)
                        .as("%s without %s: %s", name, Removals.difference(firm, lesser), target.target())
                        .isFalse();
            }
        }
    }

    @Test
    void between_them_the_examples_reach_every_stage_and_every_tier() {
        Set<String> stages = new TreeSet<>();
        Set<String> tiers = new TreeSet<>();
        for (String name : names()) {
            Assessment assessment = engine.assess(read(name), ON);
            stages.add(Objects.requireNonNullElse(assessment.stage().eligible(), "none"));
            assessment.funding().awards().stream()
                    .filter(a -> a.tier() != null
                            && Objects.requireNonNull(a.amount()).signum() > 0)
                    .forEach(a -> tiers.add(Objects.requireNonNull(a.tier())));
        }
        assertThat(stages).containsExactly("cultivate", "identify", "none", "recommend", "reserve");
        assertThat(tiers).containsExactly("tier-1", "tier-2", "tier-3", "tier-4", "tier-5");
    }

    private static List<String> names() {
        try (var files = Files.list(EXAMPLES)) {
            return files.map(f -> f.getFileName().toString().replace(".json", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest(name = "a year of {0}, of which {1} on R&D: {2}")
    @CsvSource({
        "50000000,    2500000,       met",
        "50000000,    2495000,       not-met",
        "50000000.01, 2000000.0004,  met",
        "50000000.01, 2000000,       not-met",
        "200000000,   8000000,       met",
        "200000000.01, 6000000.0003, met"
    })
    void the_r_and_d_line_changes_just_above_fifty_and_two_hundred_million(
            String revenue, String expense, String verdict) {
        Enterprise firm = Enterprise.builder("boundary")
                .registeredOn(LocalDate.of(2025, 1, 1))
                .revenue(2025, revenue)
                .rdExpense(2025, expense)
                .build();
        assertThat(engine.assess(firm, ON)
                        .targets()
                        .get("high-tech-enterprise")
                        .criteria()
                        .get("rd-intensity")
                        .word())
                .isEqualTo(verdict);
    }
}
