package io.tidu.report;

import static io.tidu.explain.SampleFindings.amount;
import static io.tidu.explain.SampleFindings.atLeast;
import static io.tidu.explain.SampleFindings.exact;
import static io.tidu.explain.SampleFindings.met;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.model.Unit;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Assessment;
import io.tidu.model.assessment.Finding;
import io.tidu.model.assessment.Funding;
import io.tidu.model.assessment.StageOutcome;
import io.tidu.model.assessment.TargetOutcome;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChosenTargetsTest {
    private static final Finding ONE = met("one", "1", amount(exact("1"), Unit.COUNT), atLeast("1", Unit.COUNT));
    private static final Finding TWO = met("two", "2", amount(exact("2"), Unit.COUNT), atLeast("1", Unit.COUNT));

    private static TargetOutcome target(String name, Verdict verdict, int notMet, Finding... findings) {
        TreeMap<String, Verdict> criteria = new TreeMap<>();
        IntStream.range(0, notMet).forEach(i -> criteria.put("criterion-" + i, Verdict.NOT_MET));
        return new TargetOutcome(name, "p", "enacted", true, verdict, null, criteria, List.of(findings));
    }

    private static ChosenTargets select(TargetOutcome... targets) {
        TreeMap<String, TargetOutcome> byName = new TreeMap<>();
        Stream.of(targets).forEach(t -> byName.put(t.target(), t));
        return ChosenTargets.of(new Assessment(
                "id",
                "",
                LocalDate.of(2026, 3, 1),
                "1",
                "",
                List.of(),
                List.of(),
                byName,
                new StageOutcome(null, null, null, List.of()),
                new Funding(List.of(), List.of(), List.of(), BigDecimal.ZERO, null, List.of(), List.of()),
                List.of()));
    }

    private static List<String> names(List<TargetOutcome> targets) {
        return targets.stream().map(TargetOutcome::target).toList();
    }

    @Test
    void stages_are_told_in_the_order_of_the_way() {
        ChosenTargets selection = select(
                target("recommend", Verdict.NOT_MET, 1),
                target("reserve", Verdict.MET, 0),
                target("cultivate", Verdict.MET, 0));

        assertThat(names(selection.stages())).containsExactly("reserve", "cultivate", "recommend");
        assertThat(selection.listed()).isEmpty();
    }

    @Test
    void of_a_ladder_what_is_attained_and_the_nearest_step_have_a_line() {
        ChosenTargets selection = select(
                target("tier-1", Verdict.MET, 0),
                target("tier-2", Verdict.NOT_MET, 1),
                target("tier-3", Verdict.NOT_MET, 2),
                target("tier-10", Verdict.NOT_MET, 3));

        assertThat(names(selection.listed())).containsExactly("tier-1", "tier-2");
        assertThat(names(selection.detailed())).containsExactly("tier-2");
        assertThat(names(selection.folded().get(0))).containsExactly("tier-3", "tier-10");
    }

    @Test
    void of_equally_near_steps_the_one_beside_what_is_attained_is_told() {
        ChosenTargets selection = select(
                target("tier-1", Verdict.NOT_MET, 1),
                target("tier-2", Verdict.NOT_MET, 1),
                target("tier-3", Verdict.MET, 0));

        assertThat(names(selection.detailed())).containsExactly("tier-2");
    }

    @Test
    void of_many_items_only_those_attained_have_a_line() {
        TargetOutcome[] items = Stream.of("a", "b", "c", "d", "e", "f")
                .map(n -> target(n, n.equals("c") ? Verdict.MET : Verdict.NOT_MET, 1))
                .toArray(TargetOutcome[]::new);

        assertThat(names(select(items).listed())).containsExactly("c");
        assertThat(select(items).detailed()).isEmpty();
        assertThat(names(select(items).folded().get(0))).containsExactly("a", "b", "d", "e", "f");
    }

    @Test
    void a_target_whose_findings_all_stand_in_another_section_has_none_of_its_own() {
        ChosenTargets selection =
                select(target("part", Verdict.MET, 0, ONE), target("whole", Verdict.MET, 0, ONE, TWO));

        assertThat(names(selection.listed())).containsExactly("part", "whole");
        assertThat(names(selection.detailed())).containsExactly("whole");
    }
}
