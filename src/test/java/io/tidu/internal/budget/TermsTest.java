package io.tidu.internal.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.Problems;
import io.tidu.internal.policy.practice.Budget;
import io.tidu.internal.policy.practice.Sharing;
import io.tidu.model.PackItem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What a budget and packs say together. */
class TermsTest {
    private static final PackItem A = new PackItem("p", "a");
    private static final PackItem B = new PackItem("p", "b");
    private static final PackItem OTHER = new PackItem("q", "a");

    private final Problems problems = new Problems();

    private static Sharing sharing(Sharing.Way way, Long perEnterprise, Map<String, Long> perItem) {
        return new Sharing(
                way,
                perEnterprise,
                new TreeMap<>(perItem),
                new TreeMap<>(),
                new TreeMap<>(),
                null,
                List.of(),
                Place.of("x"));
    }

    private static Sharing.Way priority(String... items) {
        return new Sharing.Way(Sharing.Rule.PRIORITY, List.of(items));
    }

    private Terms terms(Sharing budget, Map<String, Sharing> packs) {
        return Terms.of(
                new Budget(null, 1_000, 400, budget),
                new TreeMap<>(packs),
                new TreeSet<>(List.of(A, B, OTHER)),
                2026,
                problems);
    }

    private static Shares shared(Terms terms, Demand... demands) {
        Demands all = new Demands(terms);
        List.of(demands).forEach(all::add);
        return Shares.of(all, Integer::compare);
    }

    @Test
    void where_nobody_says_who_comes_first_the_pot_is_shared_pro_rata() {
        Terms terms = terms(Sharing.NONE, Map.of());

        assertThat(terms.way()).isEqualTo(Sharing.Way.PRO_RATA);
        assertThat(terms.year()).isEqualTo(2026);
        assertThat(terms.budget().available()).isEqualTo(600);
        assertThat(terms.number(OTHER)).isEqualTo(2);
        assertThatIllegalArgumentException().isThrownBy(() -> terms.number(new PackItem("q", "b")));
    }

    @Test
    void a_pack_speaks_of_its_own_items_and_the_budget_of_all() {
        Map<String, Sharing> packs = Map.of("p", sharing(null, 150L, Map.of("a", 100L)));
        Demand[] demands = {Demand.of(0, 0, "", 200), Demand.of(0, 1, "", 200), Demand.of(0, 2, "", 200)};

        Shares own = shared(terms(Sharing.NONE, packs), demands);
        Shares over = shared(terms(sharing(null, 300L, Map.of("q/a", 60L)), packs), demands);

        assertThat(List.of(own.due(0), own.due(1), own.due(2))).containsExactly(50L, 100L, 200L);
        assertThat(List.of(over.cutByItem(0), over.cutByItem(1), over.cutByItem(2)))
                .containsExactly(100L, 0L, 140L);
        assertThat(over.totals().due()).isEqualTo(300);
    }

    @Test
    void items_that_no_order_names_come_last_together() {
        Shares shares = shared(
                terms(sharing(priority("b"), null, Map.of()), Map.of()),
                Demand.of(0, 0, "", 400),
                Demand.of(1, 1, "", 500),
                Demand.of(2, 2, "", 400));

        assertThat(List.of(shares.pays(0), shares.pays(1), shares.pays(2))).containsExactly(50L, 500L, 50L);
    }

    @Test
    void packs_that_say_different_things_need_a_budget_that_decides() {
        Map<String, Sharing> packs =
                Map.of("p", sharing(priority("a"), null, Map.of()), "q", sharing(Sharing.Way.PRO_RATA, null, Map.of()));

        assertThat(terms(Sharing.NONE, packs)).isNull();
        assertThat(problems.list()).extracting(Problem::id).containsExactly("budget.ways-differ");
        assertThat(Objects.requireNonNull(terms(sharing(priority("b"), null, Map.of()), packs))
                        .way())
                .isEqualTo(priority("b"));
    }

    @Test
    void a_pack_that_awards_nothing_has_no_say_in_who_comes_first() {
        Problems problems = new Problems();
        SortedMap<String, Sharing> packs = new TreeMap<>(
                Map.of("p", sharing(priority("b"), 7L, Map.of()), "q", sharing(Sharing.Way.PRO_RATA, null, Map.of())));
        SortedSet<PackItem> items = new TreeSet<>(Set.of(new PackItem("p", "b"), new PackItem("q", "b")));
        Budget budget = new Budget(2026, 100, 0, Sharing.NONE);

        Terms terms = Terms.of(budget, packs, Set.of("p"), items, Map.of(), 2026, problems);

        assertThat(problems.list()).isEmpty();
        assertThat(terms).isNotNull();
        assertThat(terms.way()).isEqualTo(priority("b"));
        assertThat(Terms.of(budget, packs, Set.of("p", "q"), items, Map.of(), 2026, problems))
                .isNull();
        assertThat(problems.list().get(0).sentence(Locale.ENGLISH))
                .contains("\"p\" says priority (b)")
                .contains("\"q\" says pro-rata")
                .contains("rule:");
    }

    @Test
    void a_pot_of_an_item_holds_so_much_less_as_was_paid_of_it_before() {
        SortedMap<String, Long> pots = new TreeMap<>(Map.of("b", 50L));
        Sharing sharing =
                new Sharing(null, null, new TreeMap<>(), pots, new TreeMap<>(), null, List.of(), Place.of("x"));
        PackItem item = new PackItem("p", "b");
        SortedSet<PackItem> items = new TreeSet<>(Set.of(item));
        Budget budget = new Budget(2026, 100, 0, sharing);

        for (long paid : new long[] {0, 20, 50, 90}) {
            Terms terms = Objects.requireNonNull(
                    Terms.of(budget, new TreeMap<>(), Set.of(), items, Map.of(item, paid), 2026, new Problems()));
            assertThat(terms.pot(0)).hasValue(Math.max(0, 50 - paid));
        }
    }

    @Test
    void packs_that_say_the_same_agree() {
        Sharing same = sharing(Sharing.Way.PRO_RATA, null, Map.of());

        assertThat(terms(Sharing.NONE, Map.of("p", same, "q", same))).isNotNull();
    }

    @Test
    void more_committed_than_the_pot_holds_leaves_nothing() {
        assertThat(new Budget(2026, 5, 6, Sharing.NONE).available()).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> new Budget(2026, -1, 0, Sharing.NONE));
        assertThatIllegalArgumentException().isThrownBy(() -> Demand.of(0, 0, "", -1));
    }
}
