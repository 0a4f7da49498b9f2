package io.tidu.internal.register;

import io.tidu.model.Enterprise;
import io.tidu.model.batch.Standing;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * What is kept in memory of each enterprise of a batch: its id, where its standing is on the disk, and what lists pick
 * it by; some sixty bytes each. They are numbered in the order added and gone through in the order of their ids, so
 * that the order of a register's rows never shows. Not thread-safe.
 */
final class StandingStore {
    private static final int AWARDS = 1;
    private static final int OPEN = 2;
    private static final int ONE_GAP = 4;
    private static final int LAPSING = 8;
    private static final int ASKED_BACK = 16;
    private static final int OWED = 32;

    private static final int FIRST = 1024;

    private long[] from = new long[FIRST];
    private int[] lengths = new int[FIRST];
    private byte[] stages = new byte[FIRST];
    private byte[] flags = new byte[FIRST];
    private int[] idEnds = new int[FIRST];
    private byte[] ids = new byte[FIRST * Long.BYTES];
    private int size;

    /**
     * Adds the standing of an enterprise that was not added before.
     *
     * @param isOwed whether earlier years owe it anything
     * @param stage the number of the stage it stands in; -1 for none
     * @param at where its line begins in the file
     * @param length of the line in bytes, without its end
     */
    void add(Standing standing, boolean isOwed, int stage, long at, int length) {
        if (size == from.length) {
            int larger = size + (size >> 1);
            from = Arrays.copyOf(from, larger);
            lengths = Arrays.copyOf(lengths, larger);
            stages = Arrays.copyOf(stages, larger);
            flags = Arrays.copyOf(flags, larger);
            idEnds = Arrays.copyOf(idEnds, larger);
        }
        byte[] id = Enterprise.comparable(standing.enterprise()).getBytes(StandardCharsets.UTF_16BE);
        int start = idStart(size);
        if (start + id.length > ids.length) {
            ids = Arrays.copyOf(ids, Math.max(start + id.length, ids.length + (ids.length >> 1)));
        }
        System.arraycopy(id, 0, ids, start, id.length);
        idEnds[size] = start + id.length;
        from[size] = at;
        lengths[size] = length;
        stages[size] = (byte) stage;
        flags[size] = (byte) (flags(standing) | (isOwed ? OWED : 0));
        size++;
    }

    private static int flags(Standing standing) {
        return (standing.awards().isEmpty() ? 0 : AWARDS)
                | (standing.open().isEmpty() ? 0 : OPEN)
                | (standing.hasOneGap() ? ONE_GAP : 0)
                | (standing.lapsing().isEmpty() ? 0 : LAPSING)
                | (standing.askedBack().isEmpty() ? 0 : ASKED_BACK);
    }

    private int idStart(int number) {
        return number == 0 ? 0 : idEnds[number - 1];
    }

    /** How many there are. */
    int size() {
        return size;
    }

    /** Their numbers in the order of their ids, by code unit. */
    int[] inOrder() {
        Comparator<Integer> byId = (one, other) ->
                Arrays.compareUnsigned(ids, idStart(one), idEnds[one], ids, idStart(other), idEnds[other]);
        return IntStream.range(0, size)
                .boxed()
                .sorted(byId)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Throws {@link IllegalArgumentException} if an id is there twice. */
    void needDistinct() {
        int[] order = inOrder();
        for (int i = 1; i < order.length; i++) {
            if (id(order[i]).equals(id(order[i - 1]))) {
                throw new IllegalArgumentException("an enterprise that comes twice: " + id(order[i]));
            }
        }
    }

    /** Whether there is an enterprise among those whose numbers are in the order of their ids. */
    boolean has(String enterprise, int[] inOrder) {
        byte[] id = Enterprise.comparable(enterprise).getBytes(StandardCharsets.UTF_16BE);
        int from = 0;
        int to = inOrder.length - 1;
        while (from <= to) {
            int middle = (from + to) >>> 1;
            int number = inOrder[middle];
            int order = Arrays.compareUnsigned(ids, idStart(number), idEnds[number], id, 0, id.length);
            if (order == 0) {
                return true;
            }
            from = order < 0 ? middle + 1 : from;
            to = order < 0 ? to : middle - 1;
        }
        return false;
    }

    private String id(int number) {
        int start = idStart(number);
        return new String(ids, start, idEnds[number] - start, StandardCharsets.UTF_16BE);
    }

    long from(int number) {
        return from[number];
    }

    int length(int number) {
        return lengths[number];
    }

    int stage(int number) {
        return stages[number];
    }

    /** Whether it has an award of this year or is owed one of an earlier year. */
    boolean hasAwards(int number) {
        return (flags[number] & (AWARDS | OWED)) != 0;
    }

    boolean hasOpen(int number) {
        return (flags[number] & OPEN) != 0;
    }

    boolean hasOneGap(int number) {
        return (flags[number] & ONE_GAP) != 0;
    }

    boolean hasLapsing(int number) {
        return (flags[number] & LAPSING) != 0;
    }

    boolean hasAskedBack(int number) {
        return (flags[number] & ASKED_BACK) != 0;
    }
}
