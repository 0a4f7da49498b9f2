package io.tidu.internal.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tidu.diagnostic.Place;
import io.tidu.internal.policy.practice.Sharing;
import io.tidu.model.Exact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is due from the pot: instalments first, then the cap of the item, then that of the enterprise. */
class DueTest {
    private static final int AMOUNTS = Scene.count("instalments", 3_000);

    private static Sharing sharing(
            Long perEnterprise, Map<String, Long> perItem, Map<String, List<Exact>> instalments) {
        return new Sharing(
                Sharing.Way.PRO_RATA,
                perEnterprise,
                new TreeMap<>(perItem),
                new TreeMap<>(),
                new TreeMap<>(instalments),
                null,
                List.of(),
                Place.of("x"));
    }

    private static Shares shared(Sharing sharing, long pot, Demand... demands) {
        Demands all = new Demands(Scene.terms(pot, sharing));
        Stream.of(demands).forEach(all::add);
        return Shares.of(all, Scene.IDS);
    }

    private static List<Exact> percent(int... shares) {
        return Arrays.stream(shares)
                .mapToObj(s -> Exact.of(BigDecimal.valueOf(s, 2)))
                .toList();
    }

    @Test
    void caps_are_taken_after_the_instalment_and_before_the_pot_whatever_it_holds() {
        Sharing sharing = sharing(1_500L, Map.of("a", 1_000L), Map.of("a", percent(50, 50)));
        for (long pot : new long[] {0, 1, 700, 5_000}) {
            Shares shares = shared(
                    sharing, pot, new Demand(0, 0, "", 2_600, 1_300, 0, null, null, false), Demand.of(0, 1, "", 2_000));

            assertThat(shares.otherYears(0)).isEqualTo(1_300);
            assertThat(shares.cutByItem(0)).isEqualTo(300);
            assertThat(shares.cutByEnterprise(0)).isEqualTo(500);
            assertThat(shares.cutByEnterprise(1)).isEqualTo(1_000);
            assertThat(shares.due(0)).isEqualTo(500);
            assertThat(shares.due(1)).isEqualTo(1_000);
            assertThat(shares.totals().pays()).isEqualTo(Math.min(pot, 1_500));
        }
    }

    @Test
    void a_cap_acts_on_the_tiers_of_an_item_together_and_leaves_each_the_same_share() {
        Shares shares = shared(
                sharing(null, Map.of("a", 100L), Map.of()),
                1_000,
                Demand.of(0, 0, "one", 300),
                Demand.of(0, 0, "two", 100),
                Demand.of(1, 0, "one", 99));

        assertThat(LongStream.of(shares.due(0), shares.due(1), shares.due(2))).containsExactly(75L, 25L, 99L);
    }

    @Test
    void under_a_cap_what_is_certain_comes_before_what_is_held() {
        Demand held = new Demand(0, 0, "", 900, 900, 0, null, null, true);

        Shares shares = shared(sharing(1_000L, Map.of(), Map.of()), 5_000, held, Demand.of(0, 1, "", 800));

        assertThat(shares.pays(1)).isEqualTo(800);
        assertThat(shares.held(0)).isEqualTo(200);
        assertThat(shares.cutByEnterprise(0)).isEqualTo(700);
    }

    @ParameterizedTest
    @CsvSource({
        "0, '49, 31, 21'",
        "49, '0, 31, 21'",
        "40, '9, 31, 21'",
        "50, '0, 30, 21'",
        "90, '0, 0, 11'",
        "101, '0, 0, 0'",
        "150, '0, 0, 0'"
    })
    void what_has_fallen_due_and_was_not_paid_is_left_in_each_year(long paid, String left) {
        long[] parts = Instalments.left(Instalments.of(101, percent(49, 30, 21)), paid);

        assertThat(Arrays.stream(parts).mapToObj(String::valueOf).collect(Collectors.joining(", ")))
                .isEqualTo(left);
    }

    @Test
    void what_an_enterprise_was_paid_in_the_year_takes_its_part_of_the_caps() {
        Demands all = new Demands(Scene.terms(5_000, sharing(1_000L, Map.of("a", 400L), Map.of())));
        all.add(Demand.of(0, 0, "", 300));
        all.add(Demand.of(0, 1, "", 900));
        all.add(Demand.of(1, 0, "", 300));
        all.addPaid(0, 0, 150);
        all.addPaid(0, 2, 100);

        Shares shares = Shares.of(all, Scene.IDS);

        assertThat(shares.cutByItem(0)).isEqualTo(50);
        assertThat(shares.due(0) + shares.due(1)).isEqualTo(750);
        assertThat(shares.due(2)).isEqualTo(300);
    }

    @ParameterizedTest
    @EnumSource(Sharing.Promised.class)
    void what_was_promised_before_comes_first_or_last_as_the_budget_says(Sharing.Promised promised) {
        Sharing sharing = new Sharing(
                new Sharing.Way(Sharing.Rule.SCORE, List.of("x")),
                null,
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                promised,
                null,
                List.of(),
                Place.of("x"));
        Demand isNew = new Demand(0, 0, "", 100, 100, 0, Exact.of(90), null, false);
        Demand earlier = new Demand(1, 0, "", 130, 80, 1, null, null, false);

        Shares shares = shared(sharing, 110, isNew, earlier);

        boolean first = promised == Sharing.Promised.FIRST;
        assertThat(shares.pays(0)).isEqualTo(first ? 30 : 100);
        assertThat(shares.pays(1)).isEqualTo(first ? 80 : 10);
        assertThat(shares.otherYears(1)).isEqualTo(50);
        assertThat(shares.totals().unranked()).isZero();
    }

    @Test
    void instalments_add_up_to_the_fen() {
        Random random = new Random(5);
        for (int i = 0; i < AMOUNTS; i++) {
            long amount = Scene.amount(random, i % 2 == 0 ? 10 : Demand.MOST);
            List<Exact> shares = drawn(random);

            long[] parts = Instalments.of(amount, shares);

            assertThat(LongStream.of(parts).sum()).isEqualTo(amount);
            assertThat(LongStream.of(parts)).hasSameSizeAs(shares).allMatch(part -> part >= 0);
        }
    }

    private static List<Exact> drawn(Random random) {
        int left = 10_000;
        List<Exact> shares = new ArrayList<>();
        while (left > 0) {
            int share = 1 + random.nextInt(left);
            shares.add(Exact.of(BigDecimal.valueOf(share, 4)));
            left -= share;
        }
        return shares;
    }

    @Test
    void a_third_of_one_yuan_is_thirty_three_fen_twice_and_thirty_four_once() {
        Exact third = Exact.ONE.over(Exact.of(3));

        assertThat(Instalments.of(100, List.of(third, third, third))).containsExactly(33, 34, 33);
    }

    @Test
    void shares_that_are_not_the_whole_are_no_instalments() {
        assertThatIllegalArgumentException().isThrownBy(() -> Instalments.of(1_000, percent(50, 40)));
    }
}
