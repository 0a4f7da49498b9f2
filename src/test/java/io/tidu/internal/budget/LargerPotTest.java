package io.tidu.internal.budget;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.internal.policy.practice.Sharing;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A larger pot takes a fen from nobody. */
class LargerPotTest {
    /** A hundred thousand with the four rules together. */
    private static final int POTS = Scene.count("larger", 100_000) / 4;

    @ParameterizedTest
    @EnumSource(Sharing.Rule.class)
    void one_fen_more_in_the_pot_is_one_for_somebody_and_lowers_nobody(Sharing.Rule rule) {
        List<String> broken = new ArrayList<>();
        for (int seed = 0; seed < POTS; seed++) {
            Scene scene = Scene.of(seed, rule, 1 + seed % 4, seed % 4 == 0);
            long pot = scene.pot();
            Shares before = scene.shared(pot);
            Shares after = scene.shared(pot + 1);
            long lowered = lost(scene, before, after, -1);
            long more = after.totals().pays() - before.totals().pays();
            if (lowered > 0 || more < 0 || more > 1) {
                broken.add("seed " + seed + ", pot " + pot);
            }
        }
        assertThat(broken).isEmpty();
    }

    /** Of the item nobody loses; of the others at most that one fen is lost, where the whole pot is too small. */
    @ParameterizedTest
    @EnumSource(Sharing.Rule.class)
    void one_fen_more_for_an_item_lowers_nobody_who_asks_for_it(Sharing.Rule rule) {
        List<String> broken = new ArrayList<>();
        int others = 0;
        for (int seed = 0; seed < POTS / 4; seed++) {
            Scene scene = Scene.of(seed, rule, 1 + seed % 4, false);
            long pot = scene.pot();
            int item = seed % 3;
            long ofItem = Scene.amount(scene.random(), 2 * pot);
            Shares before = scene.with(item, ofItem).shared(pot);
            Shares after = scene.with(item, ofItem + 1).shared(pot);
            long all = lost(scene, before, after, -1);
            others += all > 0 ? 1 : 0;
            if (lost(scene, before, after, item) > 0 || all > 1) {
                broken.add("seed " + seed + ", pot " + pot);
            }
        }
        assertThat(broken).isEmpty();
        assertThat(others).as("pots where another item lost a fen").isPositive();
    }

    /** How much those lose together who are paid less; of one item, or of all if it is below nought. */
    private static long lost(Scene scene, Shares before, Shares after, int item) {
        long lost = 0;
        for (int i = 0; i < scene.demands().size(); i++) {
            boolean counts = item < 0 || scene.demands().get(i).item() == item;
            lost += counts ? Math.max(0, before.pays(i) - after.pays(i)) : 0;
        }
        return lost;
    }

    /** Why the pot is not shared by largest remainders, as many would: in some pots somebody loses by a fen more. */
    @Test
    void largest_remainders_take_a_fen_from_somebody_when_the_pot_grows() {
        int broken = 0;
        int tried = 1_000;
        for (int seed = 0; seed < tried; seed++) {
            Scene scene = Scene.of(seed, Sharing.Rule.PRO_RATA, 3, false);
            long[] due =
                    scene.demands().stream().mapToLong(d -> 1 + d.due() % 50).toArray();
            long pot = scene.random().nextInt(1 + due.length * 20);
            broken += isLower(LargestRemainder.pays(due, pot + 1), LargestRemainder.pays(due, pot)) ? 1 : 0;
        }
        assertThat(broken).as("pots of %s", tried).isPositive();
    }

    /** The example of the documentation. */
    @Test
    void by_largest_remainders_claims_of_five_get_less_of_26_than_of_25() {
        long[] due = {15, 15, 9, 5, 5, 2};

        assertThat(LargestRemainder.pays(due, 25)).containsExactly(7, 7, 4, 3, 3, 1);
        assertThat(LargestRemainder.pays(due, 26)).containsExactly(8, 8, 5, 2, 2, 1);
    }

    private static boolean isLower(long[] one, long[] other) {
        boolean lower = false;
        for (int i = 0; i < one.length; i++) {
            lower |= one[i] < other[i];
        }
        return lower;
    }
}
