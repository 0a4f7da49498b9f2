package io.tidu.internal.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole fen in proportion, also where amounts are as large as they can be. */
class ApportionmentTest {
    private static long[] shares(long pot, long[] claims, long[] limits) {
        long[] shares = new long[claims.length];
        long shared = new Apportionment(claims, limits, shares, Integer::compare)
                .share(pot, IntStream.range(0, claims.length).toArray(), 0, claims.length);
        assertThat(LongStream.of(shares).sum())
                .isEqualTo(shared)
                .isEqualTo(Math.min(pot, LongStream.of(limits).sum()));
        return shares;
    }

    /** Sainte-Laguë by the textbook: the next fen goes to the largest claim / (2 × what it has + 1). */
    @ParameterizedTest
    @CsvSource({
        "1, 1 0 0",
        "2, 1 1 0",
        "3, 2 1 0",
        "5, 3 2 0",
        "6, 3 2 1",
        "8, 4 3 1",
        "100, 50 40 10",
    })
    void claims_of_fifty_forty_and_ten_are_paid_in_proportion(long pot, String expected) {
        long[] claims = {50, 40, 10};

        assertThat(shares(pot, claims, claims))
                .containsExactly(LongStream.of(parsed(expected)).toArray());
    }

    private static long[] parsed(String numbers) {
        return Stream.of(numbers.split(" ")).mapToLong(Long::parseLong).toArray();
    }

    @Test
    void of_equal_claims_the_first_in_order_have_the_last_fen() {
        long[] claims = {7, 7, 7, 7};

        assertThat(shares(10, claims, claims)).containsExactly(3, 3, 2, 2);
    }

    @Test
    void what_a_limit_leaves_goes_to_the_others() {
        assertThat(shares(60, new long[] {50, 40, 10}, new long[] {5, 40, 10})).containsExactly(5, 40, 10);
        assertThat(shares(45, new long[] {50, 40, 10}, new long[] {5, 40, 10})).containsExactly(5, 32, 8);
    }

    /** The last fen of each stands before the next of any other, and the sum is the pot: that is the whole rule. */
    @ParameterizedTest
    @CsvSource({"5000000000, 1000", "5000000000000, 1000", "1, 1000", "2, 1000", "4611686018427387903, 2"})
    void no_fen_is_paid_while_one_before_it_waits(long most, int count) {
        Random random = new Random(most);
        for (int round = 0; round < 20; round++) {
            long[] claims = LongStream.generate(
                            () -> random.nextInt(3) == 0 ? Math.max(1, most / 3) : Scene.amount(random, most))
                    .limit(count)
                    .toArray();
            long[] limits = LongStream.of(claims)
                    .map(c -> random.nextInt(5) == 0 ? Scene.amount(random, c) : c)
                    .toArray();
            long pot = Scene.amount(random, LongStream.of(limits).sum());

            long[] shares = shares(pot, claims, limits);

            int last = -1;
            int next = -1;
            boolean within = true;
            for (int i = 0; i < count; i++) {
                within &= shares[i] >= 0 && shares[i] <= limits[i];
                if (shares[i] > 0 && (last < 0 || compare(claims, shares, i, -1, last, -1) > 0)) {
                    last = i;
                }
                if (shares[i] < limits[i] && (next < 0 || compare(claims, shares, i, 1, next, 1) < 0)) {
                    next = i;
                }
            }
            assertThat(within).isTrue();
            assertThat(last < 0 || next < 0 || compare(claims, shares, last, -1, next, 1) < 0)
                    .isTrue();
        }
    }

    /** Where the last (-1) or next (1) fen of one stands, against that of another. */
    private static int compare(long[] claims, long[] shares, int one, int which, int other, int otherWhich) {
        int order = place(shares[one], which)
                .multiply(BigInteger.valueOf(claims[other]))
                .compareTo(place(shares[other], otherWhich).multiply(BigInteger.valueOf(claims[one])));
        return order != 0 ? order : Integer.compare(one, other);
    }

    private static BigInteger place(long share, int which) {
        return BigInteger.valueOf(share).shiftLeft(1).add(BigInteger.valueOf(which));
    }
}
