package io.tidu.internal.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tidu.diagnostic.Place;
import io.tidu.internal.policy.practice.Sharing;
import io.tidu.model.Exact;
import io.tidu.model.PackItem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Every fen is posted once, and all of it closes. */
class BooksTest {
    private static final PackItem A = new PackItem("p", "a");
    private static final Sharing SHARING = new Sharing(
            Sharing.Way.PRO_RATA,
            700L,
            new TreeMap<>(),
            new TreeMap<>(),
            new TreeMap<>(Map.of("a", List.of(percent(60), percent(40)))),
            null,
            List.of(),
            Place.of("x"));

    private final Demands demands = demands();
    private final Shares shares = Shares.of(demands, Scene.IDS);
    private final Books books = new Books(demands, shares);

    private static Exact percent(long share) {
        return Exact.of(BigDecimal.valueOf(share, 2));
    }

    private static Demands demands() {
        Demands demands = new Demands(Scene.terms(1_000, SHARING));
        demands.add(new Demand(0, 0, "one", 1_000, 600, 0, null, null, false));
        demands.add(new Demand(1, 0, "two", 500, 200, 1, null, null, false));
        demands.add(Demand.of(0, 1, "", 400));
        demands.add(new Demand(2, 1, "", 300, 300, 0, null, null, true));
        return demands;
    }

    private static SortedMap<Integer, Long> years(int year, long fen) {
        return new TreeMap<>(Map.of(year, fen));
    }

    @Test
    void the_books_close_by_item_tier_and_year() {
        Account first = books.post(0, 1_500, 300, 150, 50, years(2027, 400L));
        books.post(1, 500, 0, 0, 0, new TreeMap<>(Map.of(2027, 100L, 2028, 200L)));
        Account third = books.post(2, 400, 0, 0, 0, new TreeMap<>());
        books.post(3, 300, 0, 0, 0, new TreeMap<>());

        Account total = books.close();

        assertThat(first).isEqualTo(new Account(1_500, 300, 150, 50, 400, 0, 180, 420, 420, 0, 0));
        assertThat(first.plus(third).due()).isEqualTo(700);
        assertThat(total).isEqualTo(new Account(2_700, 300, 150, 50, 700, 0, 300, 1_200, 900, 0, 300));
        assertThat(books.items().get(A)).isEqualTo(new Account(2_000, 300, 150, 50, 700, 0, 180, 620, 620, 0, 0));
        assertThat(books.tiers().keySet()).extracting(Books.Tier::name).containsExactly("one", "two", "");
        assertThat(books.later()).isEqualTo(Map.of(2027, 500L, 2028, 200L));
    }

    @Test
    void what_is_posted_must_be_what_was_demanded() {
        assertFails(
                () -> books.post(0, 1_500, 300, 150, 49, years(2027, 400L)), "demand 0 is 1000, and 1001 is posted");
        assertFails(() -> books.post(0, 1_500, 550, 0, -50, years(2027, 400L)), "does not close");
    }

    @Test
    void nothing_is_posted_twice_and_nothing_is_left_out() {
        assertFails(() -> books.post(0, 1_000, 0, 0, 0, years(2027, 399L)), "400 in later years, not 399");
        books.post(1, 500, 0, 0, 0, years(2027, 300L));

        assertFails(() -> books.post(1, 500, 0, 0, 0, years(2027, 300L)), "posted twice");
        assertFails(books::close, "4 demands, and 1 are posted");
    }

    @Test
    void an_account_that_does_not_close_can_not_be_made() {
        assertFails(() -> new Account(10, 1, 1, 1, 0, 0, 0, 7, 6, 0, 0), "does not close");
        assertFails(() -> new Account(10, 1, 1, 1, 0, 0, 0, 8, 8, 0, 0), "does not close");
        assertFails(() -> new Account(-1, 0, 0, 0, 0, 0, 0, -1, -1, 0, 0), "does not close");
    }

    private static void assertFails(ThrowingCallable call, String message) {
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(call).withMessageContaining(message);
    }

    @Test
    void what_was_not_shared_as_it_should_is_never_told() {
        Due due = Due.of(demands, demands.order(Scene.IDS));

        PotsCheck.run(demands, due, new long[] {420, 200, 280, 0});
        assertFails(() -> PotsCheck.run(demands, due, new long[] {421, 200, 279, 0}), "demand 0 is paid more");
        assertFails(() -> PotsCheck.run(demands, due, new long[] {420, 200, 279, 0}), "demand 2 waits");
        assertFails(() -> PotsCheck.run(demands, due, new long[] {420, 200, 280, 1}), "demand 3 is paid more");
    }
}
