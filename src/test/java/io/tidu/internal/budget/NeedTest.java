package io.tidu.internal.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tidu.diagnostic.Place;
import io.tidu.internal.policy.practice.Sharing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What a year needs while facts are missing. */
class NeedTest {
    private static final int REGISTERS = Scene.count("needs", 600);

    private static Terms terms(Long perEnterprise, Map<String, Long> perItem) {
        return Scene.terms(
                0,
                new Sharing(
                        null,
                        perEnterprise,
                        new TreeMap<>(perItem),
                        new TreeMap<>(),
                        new TreeMap<>(),
                        null,
                        List.of(),
                        Place.of("x")));
    }

    private static Need.Open open(int item, long least, long most, String... documents) {
        return new Need.Open(item, least, most, new TreeSet<>(List.of(documents)));
    }

    @Test
    void the_need_is_a_range_that_documents_and_persons_settle() {
        Need need = new Need(terms(null, Map.of()), 10);

        need.add("one", List.of(open(0, 100, 300, "audit"), Need.Open.certain(1, 50)));
        need.add("two", List.of(open(0, 0, 40, "audit", "form"), open(1, 0, 7)));

        assertThat(need.range()).isEqualTo(new Need.Range(150, 397, 240, 3, 2, 0));
        assertThat(need.first())
                .containsExactly(
                        new Need.Step("one", List.of("audit"), 200),
                        new Need.Step("two", List.of("audit", "form"), 40));
    }

    @Test
    void those_documents_come_first_that_settle_most_for_each() {
        Need need = new Need(terms(null, Map.of()), 3);

        need.add("b", List.of(open(0, 0, 90, "x", "y"), open(1, 0, 40, "x")));
        need.add("a", List.of(open(0, 0, 65, "z")));
        need.add("c", List.of(open(0, 0, 1, "z")));
        need.add("d", List.of(open(0, 5, 5, "z")));

        assertThat(need.first())
                .containsExactly(
                        new Need.Step("b", List.of("x", "y"), 130),
                        new Need.Step("a", List.of("z"), 65),
                        new Need.Step("c", List.of("z"), 1));
        assertThat(need.range().documents()).isEqualTo(4);
        assertThat(need.range().enterprises()).isEqualTo(3);
    }

    /** None of three awards settles much alone, but the third document settles two of them. */
    @Test
    void documents_that_settle_most_only_together_are_one_step() {
        Need need = new Need(terms(null, Map.of()), 10);

        need.add("nine", List.of(open(0, 0, 9, "z")));
        need.add("three", List.of(open(0, 0, 10, "a", "b"), open(1, 0, 9, "b", "c"), open(2, 0, 9, "a", "c")));

        assertThat(need.first())
                .containsExactly(
                        new Need.Step("three", List.of("a", "b", "c"), 28), new Need.Step("nine", List.of("z"), 9));
    }

    @Test
    void only_so_many_steps_are_kept_and_all_are_counted() {
        Need need = new Need(terms(null, Map.of()), 2);
        for (int i = 1; i <= 9; i++) {
            need.add("firm " + i, List.of(open(0, 0, i % 5, "z")));
        }

        assertThat(need.first()).extracting(Need.Step::enterprise).containsExactly("firm 4", "firm 9");
        assertThat(need.range()).isEqualTo(new Need.Range(0, 20, 20, 8, 8, 0));
    }

    @Test
    void what_a_cap_cuts_depends_on_nothing() {
        Need need = new Need(terms(100L, Map.of("a", 80L)), 10);

        need.add("full", List.of(open(0, 0, 500, "audit"), open(1, 100, 150, "form")));
        need.add("part", List.of(open(0, 0, 500, "audit"), open(1, 90, 95, "form")));

        assertThat(need.range()).isEqualTo(new Need.Range(190, 200, 10, 2, 1, 0));
        assertThat(need.first())
                .containsExactly(new Need.Step("part", List.of("audit"), 5), new Need.Step("part", List.of("form"), 5));
    }

    @Test
    void where_nobody_can_say_how_much_a_cap_of_the_budget_may() {
        Need.Open unknown = new Need.Open(0, 3, null, new TreeSet<>(List.of("audit")));
        Need free = new Need(terms(null, Map.of()), 10);
        Need capped = new Need(terms(100L, Map.of()), 10);

        free.add("one", List.of(unknown, open(1, 0, 7, "form")));
        capped.add("one", List.of(unknown, open(1, 0, 7, "form")));

        assertThat(free.range()).isEqualTo(new Need.Range(3, 10, 7, 1, 1, 1));
        assertThat(capped.range()).isEqualTo(new Need.Range(3, 100, 97, 2, 1, 0));
    }

    @Test
    void a_least_above_the_most_is_no_range() {
        assertThatIllegalArgumentException().isThrownBy(() -> open(0, 5, 4));
    }

    /** Every way in which open awards may end, under caps: the least and the most of them are the range. */
    @Test
    void the_range_is_that_of_all_ways_in_which_awards_may_end() {
        for (int seed = 0; seed < REGISTERS; seed++) {
            Random random = new Random(seed);
            Terms terms = terms(
                    random.nextBoolean() ? (Long) (long) random.nextInt(12) : null,
                    random.nextBoolean() ? Map.of("a", (long) random.nextInt(8)) : Map.of());
            List<Need.Open> awards = drawn(random);
            Need need = new Need(terms, 50);
            need.add("x", awards);
            long least = Long.MAX_VALUE;
            long most = 0;
            for (long due : ends(terms, awards, new ArrayList<>())) {
                least = Math.min(least, due);
                most = Math.max(most, due);
            }

            assertThat(List.of(need.range().least(), need.range().most()))
                    .as("seed %s", seed)
                    .containsExactly(least, most);
            assertSteps(need, awards);
        }
    }

    private static List<Need.Open> drawn(Random random) {
        List<Need.Open> awards = new ArrayList<>();
        for (int item = 0; item < 1 + random.nextInt(3); item++) {
            long least = random.nextInt(3);
            SortedSet<String> documents = new TreeSet<>();
            for (String document : List.of("d", "e", "f")) {
                if (random.nextBoolean()) {
                    documents.add(document);
                }
            }
            awards.add(new Need.Open(item, least, least + random.nextInt(6), documents));
        }
        return awards;
    }

    /** What is due in each way in which the rest of the awards may end. */
    private static List<Long> ends(Terms terms, List<Need.Open> awards, List<Demand> ended) {
        List<Long> dues = new ArrayList<>();
        if (ended.size() == awards.size()) {
            Demands demands = new Demands(terms);
            ended.forEach(demands::add);
            dues.add(Shares.of(demands, Scene.IDS).totals().due());
            return dues;
        }
        Need.Open next = awards.get(ended.size());
        for (long due = next.least(); due <= next.most(); due++) {
            List<Demand> more = new ArrayList<>(ended);
            more.add(Demand.of(0, next.item(), "", due));
            dues.addAll(ends(terms, awards, more));
        }
        return dues;
    }

    /** No document twice, none that settles less for each before one that settles more, and no more than is open. */
    private static void assertSteps(Need need, List<Need.Open> awards) {
        List<String> documents = new ArrayList<>();
        long settled = 0;
        for (Need.Step step : need.first()) {
            documents.addAll(step.documents());
            settled += step.settles();
        }
        assertThat(documents).doesNotHaveDuplicates();
        assertThat(need.first()).isSorted();
        assertThat(settled)
                .isEqualTo(need.range().byDocuments())
                .isLessThanOrEqualTo(need.range().most() - need.range().least());
        if (awards.stream().noneMatch(a -> a.documents().isEmpty())) {
            assertThat(settled).isEqualTo(need.range().most() - need.range().least());
        }
    }
}
