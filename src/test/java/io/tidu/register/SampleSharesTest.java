package io.tidu.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.engine.PolicyEngine;
import io.tidu.model.Enterprise;
import io.tidu.model.FactValue;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Assessment;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A sample is like a county. What is published of one: 558 high-tech enterprises, 1,048 provincial technology SMEs, 240
 * or more in the two libraries, more than 75 million yuan paid in a year; a register of 5,000 is to look like it.
 */
class SampleSharesTest {
    private static final int REGISTER = 5000;
    private static final int ASSESSED = 2000;
    private static final List<Long> SEEDS = List.of(7L, 8L, 20_260_301L);

    private static PolicyEngine engine;
    private static List<Assessment> assessments;

    @BeforeAll
    static void assess() {
        engine = PolicyEngine.load(Path.of("rules"));
        SampleRegister register = register(SEEDS.get(0));
        assessments = LongStream.range(0, ASSESSED)
                .parallel()
                .mapToObj(number -> engine.assess(register.at(number), SampleRegister.USUAL_DAY))
                .toList();
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    private static SampleRegister register(long seed) {
        return SampleRegister.of(engine.vocabulary(), seed, SampleRegister.USUAL_DAY);
    }

    private static long assessed(Predicate<Assessment> such) {
        return assessments.stream().filter(such).count();
    }

    private static boolean hasVerdict(Assessment assessment, String target, Verdict verdict) {
        return assessment.targets().containsKey(target)
                && assessment.targets().get(target).verdict() == verdict;
    }

    @Test
    void all_four_stages_have_enterprises_and_many_have_none() {
        // The entry conditions of the shipped pipeline are samples, and wide: half of a register may enter the reserve.
        assertThat(assessed(a -> "reserve".equals(a.stage().eligible()))).isBetween(300L, 800L);
        assertThat(assessed(a -> "cultivate".equals(a.stage().eligible()))).isBetween(120L, 450L);
        assertThat(assessed(a -> "recommend".equals(a.stage().eligible()))).isBetween(5L, 60L);
        // Certificates decide it: 558 of 5,000 are 223 of 2,000.
        assertThat(assessed(a -> "identify".equals(a.stage().eligible()))).isBetween(170L, 280L);
        assertThat(assessed(a -> a.stage().eligible() == null)).isBetween(600L, 1300L);
    }

    @Test
    void each_tier_is_reached_and_the_higher_the_more_seldom() {
        List<Long> met = List.of("tier-1", "tier-2", "tier-3", "tier-4", "tier-5").stream()
                .map(tier -> assessed(a -> hasVerdict(a, tier, Verdict.MET)))
                .toList();

        assertThat(met).isSortedAccordingTo((one, other) -> Long.compare(other, one));
        assertThat(met.get(0)).isBetween(350L, 800L);
        assertThat(met.get(4)).isBetween(3L, 30L);
    }

    @Test
    void titles_are_met_by_some_missed_by_more_and_open_for_some() {
        for (String title : List.of("high-tech-enterprise", "technology-sme", "zhejiang-technology-sme")) {
            assertThat(assessed(a -> hasVerdict(a, title, Verdict.MET)))
                    .as(title)
                    .isBetween(30L, 500L);
            assertThat(assessed(a -> hasVerdict(a, title, Verdict.NOT_MET)))
                    .as(title)
                    .isGreaterThan(800);
            assertThat(assessed(a -> hasVerdict(a, title, Verdict.UNDETERMINED)))
                    .as(title)
                    .isBetween(80L, 750L);
            assertThat(assessed(a -> hasVerdict(a, title, Verdict.NEEDS_REVIEW)))
                    .as(title)
                    .isBetween(5L, 350L);
        }
    }

    @Test
    void some_are_barred_some_wait_for_a_fact_and_some_for_one_thing_to_do() {
        // Events of the last two years of the kinds that bar: about one in a hundred.
        assertThat(assessed(a -> hasVerdict(a, "county-support", Verdict.NOT_MET)))
                .isBetween(6L, 50L);
        assertThat(assessed(a -> !a.funding().open().isEmpty())).isBetween(150L, 800L);
        assertThat(assessed(a ->
                        a.stage().eligible() != null && a.stage().blockedBy().size() == 1))
                .isBetween(60L, 350L);
    }

    @Test
    void some_have_moved_since_their_stage_was_recorded() {
        assertThat(assessed(a -> a.stage().current() != null && a.stage().eligible() == null))
                .isPositive();
        assertThat(assessed(a -> "identify".equals(a.stage().current())
                        && !"identify".equals(a.stage().eligible())))
                .isPositive();
        assertThat(assessed(a -> "cultivate".equals(a.stage().current())
                        && "recommend".equals(a.stage().eligible())))
                .isPositive();
    }

    @Test
    void a_few_are_of_another_county_so_that_its_packs_are_not_for_them() {
        assertThat(assessed(a -> !a.notFor().isEmpty())).isBetween(40L, 160L);
    }

    @Test
    void a_register_of_5000_looks_like_what_is_published_whatever_the_seed() {
        for (long seed : SEEDS) {
            List<Enterprise> firms = register(seed).first(REGISTER).toList();

            assertThat(SampleCounts.holding(firms, "high-tech-enterprise")).isBetween(490L, 640L);
            assertThat(SampleCounts.holding(firms, "zhejiang-technology-sme")).isBetween(940L, 1130L);
            assertThat(SampleCounts.holding(firms, "technology-sme")).isBetween(1050L, 1320L);
            assertThat(SampleCounts.holding(firms, "little-giant")).isBetween(3L, 35L);
            assertThat(SampleCounts.inLibraries(firms)).isBetween(190L, 310L);
            assertThat(SampleCounts.paidMillions(firms, 2025)).isBetween(60L, 105L);
            // Numbers of technology SMEs end with March; of the three-year certificates a few end in any quarter.
            assertThat(SampleCounts.lapsing(firms, "technology-sme", 90)).isGreaterThan(900);
            assertThat(SampleCounts.lapsing(firms, "high-tech-enterprise", 90)).isBetween(1L, 20L);
            assertThat(SampleCounts.disputed(firms)).isBetween(100L, 210L);
        }
    }

    @Test
    void facts_hang_together() {
        List<Enterprise> firms = register(7).first(REGISTER).toList();
        List<Enterprise> certified = firms.stream()
                .filter(firm -> SampleCounts.holds(firm, "high-tech-enterprise"))
                .toList();
        List<Enterprise> others = firms.stream()
                .filter(firm -> !SampleCounts.holds(firm, "high-tech-enterprise"))
                .toList();

        assertThat(SampleCounts.meanEntries(certified, "intellectualProperty"))
                .isGreaterThan(3 * SampleCounts.meanEntries(others, "intellectualProperty"));
        assertThat(SampleCounts.researchPerMille(certified)).isBetween(30L, 90L);
        assertThat(SampleCounts.researchPerMille(others)).isBetween(5L, 29L);
        assertThat(firms.stream().map(f -> f.fact("registeredOn")).filter(Objects::nonNull))
                .allMatch(FactValue.Day.class::isInstance);
    }
}
