package io.tidu.internal.check.awards;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.internal.cases.CaseResult;
import io.tidu.internal.cases.CaseRunner;
import io.tidu.internal.check.Fixture;
import io.tidu.internal.check.Remark;
import io.tidu.internal.check.run.RuleChecker;
import io.tidu.internal.engine.Engine;
import io.tidu.internal.load.RulesLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Levels that are items of their own are compared where the order of their targets is sure, and only there. */
class ItemPaysLessTest {
    private static final String PACK = "county/support/2024/";

    @TempDir
    private Path folder;

    private Fixture fixture;

    @BeforeEach
    void two_titles_of_which_the_greater_requires_the_lesser() {
        fixture =
                Fixture.in(folder).edited(Fixture.ALL.resolve("tier-pays-less").resolve("items.edit"));
    }

    private void edit(String before, String after) {
        String text = Fixture.read(folder.resolve(PACK + "support.drl"));
        assertThat(text).contains(before);
        fixture.write(PACK + "support.drl", text.replace(before, after));
    }

    private List<Remark> told() {
        return RuleChecker.check(RulesLoader.load(folder), null).stream()
                .filter(r -> r.problem().id().equals("check.tier-pays-less"))
                .toList();
    }

    @Test
    void an_item_for_a_target_that_requires_another_must_not_pay_less() {
        assertThat(told()).singleElement().satisfies(r -> {
            assertThat(r.problem().sentence(Locale.ENGLISH))
                    .startsWith("\"Great bonus\" (great-bonus) asks for more than \"Small bonus\" (small-bonus)"
                            + " but has 100,000 yuan where that has 200,000 yuan.");
            assertThat(r.problem().place().toString()).endsWith("tables/bonuses.csv:3:19");
        });
    }

    @Test
    void its_case_can_be_pasted_and_passes() {
        fixture.write(PACK + "cases/printed.yaml", told().get(0).sample());
        try (Engine engine = Engine.load(folder)) {
            assertThat(CaseRunner.run(engine).results())
                    .filteredOn(r -> r.place().file().endsWith("printed.yaml"))
                    .singleElement()
                    .matches(CaseResult::passed);
        }
    }

    @Test
    void that_the_other_is_attained_can_be_asked_for_too() {
        edit("requireAllOf( \"great\", $small )", "require( \"great\", \"no-event\", $small.attained, yes() )");
        assertThat(told()).hasSize(1);
    }

    @Test
    void a_later_stage_must_not_pay_less_than_an_earlier() {
        edit("requireAllOf( \"great\", $small )", "require( \"great\", \"no-event\", $small.gaps, none() )");
        assertThat(told()).isEmpty();
        fixture.edited(Fixture.ALL.resolve("tier-pays-less").resolve("stages.edit"));
        assertThat(told()).hasSize(1);
    }

    @Test
    void nothing_is_said_of_targets_of_which_some_conditions_are_left_out() {
        edit("$small )", "$small, except( \"no-event\" ) )");
        assertThat(told()).isEmpty();
    }

    @Test
    void nothing_is_said_of_a_target_with_an_alternative() {
        edit(
                "requireAllOf( \"great\", $small );",
                "requireAllOf( \"great\", $small );\n    alternatively( \"great\", \"field\", $small.attained, yes() );");
        assertThat(told()).isEmpty();
    }

    @Test
    void nothing_is_said_of_items_that_are_paid_on_top_of_each_other() {
        edit("bestOf( \"bonuses\", $row.item );", "bestOf( $row.item, $row.item );");
        assertThat(told()).isEmpty();
    }

    @Test
    void nothing_is_said_of_an_item_with_an_uplift() {
        edit(
                "bestOf( \"bonuses\", $row.item );",
                "bestOf( \"bonuses\", $row.item );\n    uplift( \"great-bonus\", limit(\"technology-share\") );");
        assertThat(told()).isEmpty();
    }
}
