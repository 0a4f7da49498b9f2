package io.tidu.internal.sample;

import java.util.List;

/**
 * Random numbers of one topic of one enterprise: the same for the same seed, number and topic on every machine, and
 * without regard to how many others were drawn before. This is SplitMix64 (Steele, Lea and Flood 2014) begun at a state
 * that is mixed of the three; whole numbers only, so that no bit depends on a processor or a library. Not thread-safe.
 */
final class Draw {
    /** What {@link #chance} is out of. */
    static final int ALL = 1000;

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    /**
     * Begins a topic.
     *
     * @param seed the seed of the register
     * @param number which enterprise, from 0
     * @param topic what is drawn; topics with different numbers know nothing of each other
     */
    Draw(long seed, long number, int topic) {
        this.state = mixed(mixed(mixed(seed + GOLDEN) + number) + topic);
    }

    private static long mixed(long bits) {
        long first = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        long second = (first ^ (first >>> 27)) * 0x94D049BB133111EBL;
        return second ^ (second >>> 31);
    }

    private long next() {
        state += GOLDEN;
        return mixed(state);
    }

    /** A whole number from 0 to below the bound. */
    int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    /** A whole number, both ends included. */
    int between(int from, int to) {
        return from + below(to - from + 1);
    }

    /** A whole number, both ends included, of any size. */
    long between(long from, long to) {
        return from + Long.remainderUnsigned(next(), to - from + 1);
    }

    /** Yes so many times in a thousand. */
    boolean chance(int perMille) {
        return below(ALL) < perMille;
    }

    /** One of these, all alike. */
    <T> T pick(List<T> of) {
        return of.get(below(of.size()));
    }

    /** A whole number around the middle, from 0 to twice it: the mean of three, so that the ends are rare. */
    int around(int middle) {
        int twice = 2 * middle + 1;
        return (below(twice) + below(twice) + below(twice)) / 3;
    }

    /** About so much, give or take so many in a thousand of it. */
    long about(long amount, int perMille) {
        return amount / ALL * (ALL + around(perMille) - perMille)
                + amount % ALL * (ALL + around(perMille) - perMille) / ALL;
    }
}
