package io.tidu.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.engine.PolicyEngine;
import io.tidu.model.Enterprise;
import io.tidu.model.FactValue;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Assessment;
import io.tidu.model.assessment.Award;
import io.tidu.model.assessment.NotFor;
import io.tidu.oracle.Situation;
import io.tidu.report.AssessmentJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The shipped rules with another county's beside them, whose targets, stages, items, groups and caps have the very
 * names of Jiashan's. Neither county's enterprises notice the other's rules.
 */
class AnotherCountyTest {
    private static final LocalDate ON = LocalDate.of(2026, 3, 1);
    private static final String FUNDING = "zhejiang/jiashan/tiered-funding";
    private static final String PIPELINE = "zhejiang/jiashan/high-tech-pipeline";
    private static final String LONGGANG = "zhejiang/longgang/funding";
    private static PolicyEngine alone;
    private static PolicyEngine both;

    @BeforeAll
    static void load(@TempDir Path folder) {
        copy(Path.of("rules"), folder);
        copy(Path.of("src/test/resources/io/tidu/shipped/another-county"), folder);
        alone = PolicyEngine.load(Path.of("rules"));
        both = PolicyEngine.load(folder);
    }

    @AfterAll
    static void close() {
        alone.close();
        both.close();
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole assessment but for the lists of packs. */
    private static String decided(Assessment assessment) {
        return AssessmentJson.line(new Assessment(
                assessment.enterprise(),
                assessment.name(),
                assessment.on(),
                assessment.library(),
                assessment.vocabulary(),
                List.of(),
                List.of(),
                assessment.targets(),
                assessment.stage(),
                assessment.funding(),
                assessment.unknownNames()));
    }

    private static Enterprise in(String county, Enterprise firm) {
        return firm.with("county", new FactValue.Text(county));
    }

    /** With a payment that does not say its pack, for an item that both counties have. */
    private static Enterprise paid(Enterprise firm) {
        TreeMap<String, FactValue> payment = new TreeMap<>(Map.of(
                "item", new FactValue.Text("rd-subsidy"),
                "on", new FactValue.Day(LocalDate.of(2025, 6, 1)),
                "amount", new FactValue.Number(new BigDecimal("123456"))));
        return firm.with("paid", new FactValue.Entries(List.of(new FactValue.Fields(payment))));
    }

    private static List<Enterprise> firms() {
        List<Enterprise> firms = new ArrayList<>();
        for (String name : List.of(
                "recommend-tier-2", "identify-tier-5-ceiling", "cultivate-two-gaps", "conflict", "veto", "boundary")) {
            firms.add(ExamplesTest.read(name, alone.vocabulary()));
        }
        for (long seed = 0; seed < 12; seed++) {
            firms.add(Situation.of(seed).firm());
        }
        return firms;
    }

    @Test
    void not_a_figure_of_a_jiashan_enterprise_changes() {
        for (Enterprise given : firms()) {
            Enterprise firm = in("330421", given);
            for (Enterprise one : List.of(firm, paid(firm))) {
                Assessment before = alone.assess(one, ON);
                Assessment after = both.assess(one, ON);
                assertThat(decided(after)).isEqualTo(decided(before));
                assertThat(after.notFor()).extracting(NotFor::pack).containsExactly(LONGGANG);
            }
        }
    }

    @Test
    void a_longgang_enterprise_reads_one_line_of_each_of_jiashan_s_packs_and_its_own_county_s_results() {
        Enterprise firm = in("330383", ExamplesTest.read("identify-tier-5-ceiling", alone.vocabulary()))
                .with("paid", new FactValue.Entries(List.of()));
        Assessment elsewhere = alone.assess(firm, ON);
        assertThat(elsewhere.notFor()).extracting(NotFor::pack).containsExactly(PIPELINE, FUNDING);
        assertThat(elsewhere.notFor()).extracting(NotFor::because).containsOnly("county is 330383, not 330421");
        assertThat(elsewhere.targets().keySet()).doesNotContain("reserve", "tier-1", "county-support");
        assertThat(elsewhere.stage().current()).isNull();
        assertThat(elsewhere.stage().eligible()).isNull();
        assertThat(elsewhere.stage().next()).isNull();
        assertThat(elsewhere.stage().blockedBy()).isEmpty();
        assertThat(elsewhere.funding().awards()).isEmpty();
        assertThat(elsewhere.funding().ceilings()).isEmpty();

        Assessment home = both.assess(firm, ON);
        assertThat(home.stage().eligible()).isEqualTo("identify");
        assertThat(home.targets().get("reserve").pack()).isEqualTo(LONGGANG);
        assertThat(new TreeSet<>(
                        home.funding().awards().stream().map(Award::pack).toList()))
                .containsExactly(LONGGANG);
        assertThat(home.funding().total()).isEqualByComparingTo("10000");
        assertThat(home.funding().ceiling()).isEqualByComparingTo("20000");
    }

    @Test
    void while_the_county_is_not_known_what_both_decide_is_undetermined_and_nothing_is_paid() {
        Enterprise firm =
                ExamplesTest.read("identify-tier-5-ceiling", alone.vocabulary()).with("county", null);
        Assessment open = both.assess(firm, ON);
        assertThat(open.notFor()).isEmpty();
        assertThat(open.funding().awards()).isEmpty();
        for (String target : List.of("reserve", "tier-1", "county-support", "identify")) {
            assertThat(Objects.requireNonNull(open.targets().get(target)).verdict())
                    .isEqualTo(Verdict.UNDETERMINED);
            assertThat(open.targets().get(target).findings())
                    .allSatisfy(f -> assertThat(f.evidence().missing()).containsExactly("county"));
        }
    }

    @Test
    void sources_that_name_both_counties_leave_everything_to_a_person() {
        FactValue conflict = new FactValue.Conflict(List.of(
                new FactValue.Sourced(new FactValue.Text("330421"), "licence"),
                new FactValue.Sourced(new FactValue.Text("330383"), "tax office")));
        Enterprise firm =
                ExamplesTest.read("identify-tier-5-ceiling", alone.vocabulary()).with("county", conflict);
        for (PolicyEngine engine : List.of(alone, both)) {
            Assessment open = engine.assess(firm, ON);
            assertThat(open.notFor()).isEmpty();
            assertThat(open.targets().get("county-support").verdict()).isEqualTo(Verdict.NEEDS_REVIEW);
            assertThat(open.funding().awards()).isEmpty();
            assertThat(open.stage().eligible()).isNull();
        }
    }
}
