package io.tidu.internal.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tidu.diagnostic.Place;
import io.tidu.internal.model.Room;
import io.tidu.internal.policy.practice.Sharing;
import io.tidu.model.Exact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a year needs while facts are missing. */
class NeedTest {
    private static final List<Room> NO_ROOMS = List.of();
    private static final int NONE = Need.Award.NONE;

    static Terms terms(Long perEnterprise, Map<String, Long> perItem, Map<String, List<Exact>> instalments) {
        return Scene.terms(
                0,
                new Sharing(
                        null,
                        perEnterprise,
                        new TreeMap<>(perItem),
                        new TreeMap<>(),
                        new TreeMap<>(instalments),
                        null,
                        List.of(),
                        Place.of("x")));
    }

    private static Terms terms() {
        return terms(null, Map.of(), Map.of());
    }

    private static Need.Award open(int item, long least, long most, String... documents) {
        return new Need.Award(item, least, most, NONE, new TreeSet<>(List.of(documents)));
    }

    private static Need.Award certain(int item, long due) {
        return Need.Award.certain(item, due, NONE);
    }

    private static Room room(long left, int... awards) {
        BitSet things = new BitSet();
        IntStream.of(awards).forEach(things::set);
        return new Room(left, things);
    }

    @Test
    void the_need_is_a_range_that_documents_and_persons_settle() {
        Need need = new Need(terms());

        List<Need.Step> one = need.add(List.of(open(0, 100, 300, "audit"), certain(1, 50)), NO_ROOMS);
        List<Need.Step> two = need.add(List.of(open(0, 0, 40, "audit", "form"), open(1, 0, 7)), NO_ROOMS);

        assertThat(need.range()).isEqualTo(new Need.Range(150, 397, 240, 0));
        assertThat(one).containsExactly(new Need.Step(List.of("audit"), 200));
        assertThat(two).containsExactly(new Need.Step(List.of("audit", "form"), 40));
    }

    @Test
    void those_documents_come_first_that_settle_most_for_each() {
        List<Need.Step> steps = new Need(terms())
                .add(
                        List.of(open(0, 0, 90, "x", "y"), open(1, 0, 40, "x"), open(2, 0, 10, "z"), open(3, 5, 5, "u")),
                        NO_ROOMS);

        assertThat(steps).containsExactly(new Need.Step(List.of("x", "y"), 130), new Need.Step(List.of("z"), 10));
    }

    /** None of three awards settles much alone, but the third document settles two of them. */
    @Test
    void documents_that_settle_most_only_together_are_one_step() {
        List<Need.Step> steps = new Need(terms())
                .add(List.of(open(0, 0, 10, "a", "b"), open(1, 0, 9, "b", "c"), open(2, 0, 9, "a", "c")), NO_ROOMS);

        assertThat(steps).containsExactly(new Need.Step(List.of("a", "b", "c"), 28));
    }

    @Test
    void what_a_cap_cuts_depends_on_nothing() {
        Need need = new Need(terms(100L, Map.of("a", 80L), Map.of()));

        List<Need.Step> full = need.add(List.of(open(0, 0, 500, "audit"), open(1, 100, 150, "form")), NO_ROOMS);
        List<Need.Step> part = need.add(List.of(open(0, 0, 500, "audit"), open(1, 90, 95, "form")), NO_ROOMS);

        assertThat(need.range()).isEqualTo(new Need.Range(190, 200, 10, 0));
        assertThat(full).isEmpty();
        assertThat(part).containsExactly(new Need.Step(List.of("audit"), 5), new Need.Step(List.of("form"), 5));
    }

    @Test
    void of_a_group_the_greatest_alone_counts_and_open_ones_only_above_what_is_certain() {
        List<Need.Award> awards = List.of(
                Need.Award.certain(0, 60, 0),
                new Need.Award(1, 0, 100L, 0, new TreeSet<>(List.of("audit"))),
                new Need.Award(2, 0, 90L, 0, new TreeSet<>(List.of("form"))),
                new Need.Award(3, 0, 50L, 0, new TreeSet<>(List.of("seal"))));
        Need need = new Need(terms());

        assertThat(need.add(awards, NO_ROOMS)).containsExactly(new Need.Step(List.of("audit", "form"), 40));
        assertThat(need.range()).isEqualTo(new Need.Range(60, 100, 40, 0));
    }

    /** 50 of the room is free; of a cap of 20 the rest goes to another item. */
    @Test
    void open_awards_share_what_a_ceiling_leaves() {
        List<Need.Award> awards = List.of(
                Need.Award.certain(0, 60, NONE),
                new Need.Award(1, 0, 100L, NONE, new TreeSet<>(List.of("audit"))),
                new Need.Award(2, 0, null, NONE, new TreeSet<>(List.of("form"))),
                new Need.Award(3, 0, 7L, NONE, new TreeSet<>(List.of("form"))));
        Need need = new Need(terms(null, Map.of("b", 20L, "c", 40L), Map.of()));

        need.add(awards, List.of(room(50, 0, 1, 2)));

        assertThat(need.range()).isEqualTo(new Need.Range(60, 60 + 50 + 7, 57, 0));
    }

    /** 30 for the first two under their cap, 25 for the last two, and 40 for all three. */
    @Test
    void caps_over_several_items_may_overlap_and_lie_below_a_ceiling() {
        List<Need.Award> awards = List.of(open(0, 0, 100, "audit"), open(1, 0, 20, "form"), open(2, 0, 100, "seal"));
        Need need = new Need(terms());

        List<Need.Step> steps = need.add(awards, List.of(room(30, 0, 1), room(25, 1, 2), room(40, 0, 1, 2)));

        assertThat(need.range()).isEqualTo(new Need.Range(0, 40, 40, 0));
        assertThat(steps)
                .containsExactly(new Need.Step(List.of("audit"), 15), new Need.Step(List.of("seal", "form"), 25));
    }

    /**
     * Six groups that each may end in three ways, of which one is paid: with two caps that overlap each is looked at.
     */
    @Test
    void of_more_ways_under_caps_that_overlap_than_are_looked_at_the_need_is_no_less() {
        List<Need.Award> awards = new ArrayList<>();
        for (int group = 0; group < 6; group++) {
            for (int item = 0; item < 3; item++) {
                awards.add(new Need.Award(item, 0, 900_000_000L + item, group, new TreeSet<>(List.of("audit"))));
            }
        }
        Terms terms = terms(null, Map.of("a", 7_000_000_000L, "b", 7_000_000_000L), Map.of());
        List<Room> two = List.of(
                room(2_000_000_000L, IntStream.range(0, 12).toArray()),
                room(2_500_000_000L, IntStream.range(6, 18).toArray()));
        List<Room> three = new ArrayList<>(two);
        three.add(room(9_000_000_000L, IntStream.range(3, 15).toArray()));
        Need looked = new Need(terms);
        Need bounded = new Need(terms);

        looked.add(awards, two);
        bounded.add(awards, three);

        assertThat(looked.range().most()).isEqualTo(2_000_000_000L + 2 * 900_000_002L);
        assertThat(bounded.range().most()).isEqualTo(2_000_000_000L + 2_500_000_000L);
    }

    @Test
    void where_nobody_can_say_how_much_a_cap_of_the_budget_may() {
        Need.Award unknown = new Need.Award(0, 3, null, NONE, new TreeSet<>(List.of("audit")));
        Need free = new Need(terms());
        Need capped = new Need(terms(100L, Map.of(), Map.of()));

        free.add(List.of(unknown, open(1, 0, 7, "form")), NO_ROOMS);
        capped.add(List.of(unknown, open(1, 0, 7, "form")), NO_ROOMS);

        assertThat(free.range()).isEqualTo(new Need.Range(3, 10, 7, 1));
        assertThat(capped.range()).isEqualTo(new Need.Range(3, 100, 97, 0));
    }

    @Test
    void of_instalments_only_the_first_is_needed_this_year() {
        List<Exact> half = List.of(Exact.of(new BigDecimal("0.5")), Exact.of(new BigDecimal("0.5")));
        Need need = new Need(terms(null, Map.of(), Map.of("a", half)));

        need.add(List.of(certain(0, 100), open(0, 0, 60, "audit"), open(1, 0, 7, "form")), NO_ROOMS);

        assertThat(need.range()).isEqualTo(new Need.Range(50, 87, 37, 0));
    }

    @Test
    void a_least_above_the_most_is_no_range() {
        assertThatIllegalArgumentException().isThrownBy(() -> open(0, 5, 4));
    }
}
