package io.tidu.internal.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.internal.policy.practice.Sharing;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** By what enterprises are ranked is known when they are assessed, before anybody knows which packs award. */
class RankingTest {
    private static final Sharing.Way SCORE = new Sharing.Way(Sharing.Rule.SCORE, List.of("gazelle"));
    private static final Sharing.Way OTHER = new Sharing.Way(Sharing.Rule.SCORE, List.of("unicorn"));
    private static final Sharing.Way DAY = new Sharing.Way(Sharing.Rule.FIRST_COME, List.of("appliedOn"));

    @Test
    void the_pack_that_awards_says_what_ranks() {
        Ranking ranking = new Ranking(null, new TreeMap<>(Map.of("a", SCORE, "b", DAY, "c", OTHER)));

        assertThat(ranking.score(List.of("c"))).isEqualTo("unicorn");
        assertThat(ranking.score(List.of("b"))).isNull();
        assertThat(ranking.day(List.of("b", "x"))).isEqualTo("appliedOn");
        assertThat(ranking.score(List.of())).isNull();
        assertThat(ranking.names(Sharing.Rule.SCORE)).isEqualTo("gazelle unicorn");
    }

    @Test
    void what_the_budget_says_wins() {
        Ranking ranking = new Ranking(DAY, new TreeMap<>(Map.of("a", SCORE)));

        assertThat(ranking.score(List.of("a"))).isNull();
        assertThat(ranking.day(List.of())).isEqualTo("appliedOn");
        assertThat(ranking.names(Sharing.Rule.SCORE)).isEmpty();
    }
}
