package io.tidu.internal.guide.profile;

import static io.tidu.internal.guide.GradeRules.ON;
import static io.tidu.internal.guide.GradeRules.firm;
import static io.tidu.internal.guide.GradeRules.number;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.internal.engine.Engine;
import io.tidu.internal.guide.GradeRules;
import io.tidu.model.Enterprise;
import io.tidu.model.Exact;
import io.tidu.model.PackItem;
import io.tidu.model.assessment.Score;
import io.tidu.model.guidance.Profile;
import io.tidu.model.guidance.Step;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The score card of a small policy, worked out by hand. */
class ProfilesTest {
    private static Engine engine;

    @BeforeAll
    static void load() {
        engine = GradeRules.engine();
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    private static Profile profile(Enterprise firm) {
        List<Profile> profiles = Profiles.of(engine, firm, engine.assess(firm, ON), ON, "grade-a");
        assertThat(profiles).hasSize(1);
        return profiles.get(0);
    }

    @Test
    void a_card_has_its_parts_with_their_intervals_and_the_gap_to_the_pass_mark() {
        Profile profile = profile(firm().with("engineers", number(19)));

        // 20 for the engineers, 5 to 15 for one right, 15 by experts.
        assertThat(profile.min() + "–" + profile.max() + " of " + profile.pass() + ", short " + profile.gap())
                .isEqualTo("40–50 of 50, short 10");
        assertThat(profile.parts())
                .extracting(p -> p.name() + " " + p.min() + "–" + p.max())
                .containsExactly("people 20–20", "results 20–30");
        assertThat(profile(firm()).gap()).isNull();
    }

    @Test
    void an_item_says_what_its_points_rest_on() {
        assertThat(items(firm())).containsExactly("engineers nothing", "plan nothing", "rights experts");
        assertThat(items(firm().with("expertPoints", null).with("engineers", null)))
                .containsExactly("engineers facts", "plan experts", "rights experts");
    }

    private static List<String> items(Enterprise firm) {
        return profile(firm).parts().stream()
                .flatMap(p -> p.items().stream())
                .map(i -> i.name() + " " + i.restsOn())
                .toList();
    }

    @Test
    void the_step_with_the_least_effort_for_a_point_comes_first() {
        List<Profile.Gain> gains = profile(firm().with("engineers", number(19))).gains();

        // One more engineer brings 20 points; two more patents, three in all, 15 more at each end.
        assertThat(gains)
                .extracting(
                        g -> g.item() + " +" + g.min() + "–" + g.max() + " effort " + g.effort() + " " + g.isCertain())
                .containsExactly("engineers +20–20 effort 2 true", "rights +15–15 effort 10 true");
        assertThat(gains.get(0).step()).isInstanceOfSatisfying(Step.Set.class, set -> {
            assertThat(set.to()).isEqualByComparingTo("20");
            assertThat(set.clauses()).containsExactly(new PackItem("test/days", "1"));
        });
        assertThat(gains.get(1).step())
                .isInstanceOfSatisfying(
                        Step.Add.class, add -> assertThat(add.count()).isEqualTo(2));
    }

    @Test
    void one_step_less_brings_no_points() {
        for (int engineers = 0; engineers < 25; engineers++) {
            Enterprise firm = firm().with("engineers", number(engineers));
            Exact before = points(firm);
            for (Profile.Gain gain : profile(firm).gains()) {
                if (gain.step() instanceof Step.Set set) {
                    long to = set.to().longValueExact();
                    assertThat(points(firm.with("engineers", number(to)))).isEqualTo(before.plus(gain.min()));
                    assertThat(points(firm.with("engineers", number(to - 1)))).isEqualTo(before);
                }
            }
        }
    }

    private static Exact points(Enterprise firm) {
        return engine.assess(firm, ON).target("grade-a").score().groups().stream()
                .filter(g -> g.name().equals("people"))
                .map(Score.Group::min)
                .findFirst()
                .orElseThrow();
    }
}
