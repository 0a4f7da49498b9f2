package io.tidu.internal.budget;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.diagnostic.Place;
import io.tidu.internal.policy.practice.Sharing;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What no rule can promise or none promises, each with an example; {@code docs/budget.md} names these tests. */
class NotPromisedTest {
    private static long[] pays(long pot, Sharing sharing, Demand... demands) {
        Demands all = new Demands(Scene.terms(pot, sharing));
        List.of(demands).forEach(all::add);
        return QueueTest.pays(Shares.of(all, Scene.IDS), demands.length);
    }

    private static Sharing sharing(Map<String, Long> perItem, Map<String, Long> pots) {
        return new Sharing(
                Sharing.Way.PRO_RATA,
                null,
                new TreeMap<>(perItem),
                new TreeMap<>(pots),
                new TreeMap<>(),
                null,
                List.of(),
                Place.of("x"));
    }

    /** The sum is what the pot holds, so that somebody must lose what another wins. */
    @Test
    void a_larger_pot_of_an_item_may_take_from_other_items() {
        Demand[] two = {Demand.of(0, 0, "", 100), Demand.of(1, 1, "", 100)};

        assertThat(pays(100, sharing(Map.of(), Map.of("a", 20L)), two)).containsExactly(20, 80);
        assertThat(pays(100, sharing(Map.of(), Map.of("a", 40L)), two)).containsExactly(40, 60);
    }

    @Test
    void a_larger_cap_may_take_from_other_enterprises() {
        Demand[] two = {Demand.of(0, 0, "", 100), Demand.of(1, 1, "", 100)};

        assertThat(pays(100, sharing(Map.of("a", 50L), Map.of()), two)).containsExactly(33, 67);
        assertThat(pays(100, sharing(Map.of(), Map.of()), two)).containsExactly(50, 50);
    }

    /** Everybody's share is rounded at one rate, which many small claims move away from pot over due: by fen only. */
    @Test
    void the_share_is_not_always_one_of_the_two_next_to_pot_over_due() {
        Demand[] four = {Demand.of(0, 0, "", 10), Demand.of(1, 0, "", 1), Demand.of(2, 0, "", 1), Demand.of(3, 0, "", 1)
        };

        // 10 × 5 / 13 is 3.8.
        assertThat(pays(5, Sharing.NONE, four)).containsExactly(5, 0, 0, 0);
    }

    /** Each part is rounded by itself, up to half a fen. */
    @Test
    void who_splits_a_claim_may_win_a_fen() {
        Demand other = Demand.of(0, 0, "", 1);

        assertThat(pays(2, Sharing.NONE, other, Demand.of(1, 0, "", 2))).containsExactly(1, 1);
        assertThat(pays(2, Sharing.NONE, other, Demand.of(1, 0, "one", 1), Demand.of(1, 0, "two", 1)))
                .containsExactly(0, 1, 1);
    }
}
