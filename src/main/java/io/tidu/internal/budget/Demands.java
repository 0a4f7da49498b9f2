package io.tidu.internal.budget;

import io.tidu.internal.policy.practice.Sharing;
import io.tidu.model.Exact;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Many demands in columns: 28 bytes each, and four more where they are ranked; {@link Shares} has 16 more, and 8 for
 * each kind of cap. Not thread-safe while it grows.
 *
 * <p>The order in which they are added has no say in anything but their numbers. An enterprise has at most one demand
 * of an item, tier and age.
 */
public final class Demands {
    /** The rank of a demand of which it is not known. */
    static final int UNKNOWN = Integer.MAX_VALUE;

    private static final int FIRST_SIZE = 32;

    private final Terms terms;
    private final boolean ranked;
    private final List<String> tiers = new ArrayList<>();
    private final Map<String, Integer> tierNumbers = new HashMap<>();
    private final List<Exact> scores = new ArrayList<>();
    private final Map<Exact, Integer> scoreNumbers = new HashMap<>();

    private int size;
    private int[] enterprises = new int[FIRST_SIZE];
    private short[] items = new short[FIRST_SIZE];
    private int[] tierOf = new int[FIRST_SIZE];
    private long[] dues = new long[FIRST_SIZE];
    private long[] nows = new long[FIRST_SIZE];
    private byte[] ages = new byte[FIRST_SIZE];
    private boolean[] held = new boolean[FIRST_SIZE];
    private int[] ranks;
    /** What was paid in the year before, by enterprise and item; caps hold for both together. */
    private final Map<Long, Long> paid = new HashMap<>();

    /**
     * None yet.
     *
     * @param terms whose items they are of
     * @throws IllegalArgumentException if there are more items than anybody has
     */
    public Demands(Terms terms) {
        if (terms.items().size() > Short.MAX_VALUE) {
            throw new IllegalArgumentException("too many items");
        }
        this.terms = terms;
        this.ranked = terms.way().rule() == Sharing.Rule.SCORE || terms.way().rule() == Sharing.Rule.FIRST_COME;
        this.ranks = new int[ranked ? FIRST_SIZE : 0];
    }

    /**
     * Adds one.
     *
     * @return its number, from 0 up
     * @throws IllegalArgumentException if there is no such item
     */
    public int add(Demand demand) {
        if (demand.item() >= terms.items().size() || demand.age() > Byte.MAX_VALUE) {
            throw new IllegalArgumentException("no demand: " + demand);
        }
        if (size == dues.length) {
            grow(Math.max(size + 1, size + (size >> 1)));
        }
        enterprises[size] = demand.enterprise();
        items[size] = (short) demand.item();
        tierOf[size] = number(demand.tier(), tiers, tierNumbers);
        dues[size] = demand.due();
        nows[size] = demand.now();
        ages[size] = (byte) demand.age();
        held[size] = demand.held();
        if (ranked) {
            ranks[size] = rank(demand);
        }
        return size++;
    }

    private void grow(int to) {
        enterprises = Arrays.copyOf(enterprises, to);
        items = Arrays.copyOf(items, to);
        tierOf = Arrays.copyOf(tierOf, to);
        dues = Arrays.copyOf(dues, to);
        nows = Arrays.copyOf(nows, to);
        ages = Arrays.copyOf(ages, to);
        held = Arrays.copyOf(held, to);
        ranks = ranked ? Arrays.copyOf(ranks, to) : ranks;
    }

    /** Says what an enterprise was paid of an item in the year before, which takes its part of the year's caps. */
    public void addPaid(int enterprise, int item, long fen) {
        paid.merge(key(enterprise, item), fen, Math::addExact);
    }

    /** What an enterprise was paid of an item in the year before. */
    long paid(int enterprise, int item) {
        return paid.isEmpty() ? 0 : paid.getOrDefault(key(enterprise, item), 0L);
    }

    private static long key(int enterprise, int item) {
        return ((long) enterprise << Short.SIZE) | item;
    }

    private int rank(Demand demand) {
        if (terms.way().rule() == Sharing.Rule.SCORE) {
            return demand.score() == null ? UNKNOWN : number(demand.score(), scores, scoreNumbers);
        }
        return demand.day() == null ? UNKNOWN : demand.day();
    }

    private static <T> int number(T value, List<T> values, Map<T, Integer> numbers) {
        Integer number = numbers.putIfAbsent(value, values.size());
        if (number == null) {
            values.add(value);
            return values.size() - 1;
        }
        return number;
    }

    /** Whose items they are of. */
    public Terms terms() {
        return terms;
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    /** The number of the enterprise of a demand. */
    public int enterprise(int demand) {
        return enterprises[demand];
    }

    /** The number of the item of a demand. */
    public int item(int demand) {
        return items[demand];
    }

    /** The tier of a demand, or an empty text. */
    public String tier(int demand) {
        return tiers.get(tierOf[demand]);
    }

    /** What was said to be due, over all years, in fen. */
    public long whole(int demand) {
        return dues[demand];
    }

    /** What of it is due this year, before any cap of the budget. */
    public long now(int demand) {
        return nows[demand];
    }

    /** Whether it was awarded in an earlier year. */
    public boolean isEarlier(int demand) {
        return ages[demand] > 0;
    }

    /** Whether it was said to be held. */
    public boolean isHeld(int demand) {
        return held[demand];
    }

    /** Whether the pot goes by a score or a day that is not known of it. */
    public boolean isUnranked(int demand) {
        return ranked && ranks[demand] == UNKNOWN && !isEarlier(demand);
    }

    /** The ranks by which the pot is shared, lowest first, by number; those of {@link #isUnranked} mean nothing. */
    int[] ranks() {
        int[] found = new int[size];
        if (terms.way().rule() == Sharing.Rule.SCORE) {
            Integer[] byScore = new Integer[scores.size()];
            Arrays.setAll(byScore, i -> i);
            Arrays.sort(byScore, (a, b) -> scores.get(b).compareTo(scores.get(a)));
            int[] place = new int[byScore.length];
            for (int i = 0; i < byScore.length; i++) {
                place[byScore[i]] = i;
            }
            Arrays.setAll(found, i -> ranks[i] == UNKNOWN ? UNKNOWN : place[ranks[i]]);
        } else if (ranked) {
            System.arraycopy(ranks, 0, found, 0, size);
        } else {
            Arrays.setAll(found, i -> terms.rank(items[i]));
        }
        for (int i = 0; i < size; i++) {
            if (isEarlier(i)) {
                found[i] = terms.isPromisedLast(items[i]) ? UNKNOWN - 1 : Integer.MIN_VALUE;
            }
        }
        return found;
    }

    /** The order of demands by the order of their enterprises, then by item, tier and age. */
    Order order(Order enterprises) {
        return (one, other) -> {
            int order = this.enterprises[one] == this.enterprises[other]
                    ? 0
                    : enterprises.compare(this.enterprises[one], this.enterprises[other]);
            order = order != 0 ? order : Short.compare(items[one], items[other]);
            order = order != 0 ? order : tier(one).compareTo(tier(other));
            return order != 0 ? order : Byte.compare(ages[one], ages[other]);
        };
    }
}
