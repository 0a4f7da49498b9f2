package io.tidu.internal.ledger;

import io.tidu.model.Enterprise;
import io.tidu.model.ledger.LedgerEntry;
import java.util.Arrays;
import java.util.Set;

/**
 * Where lines about money of an enterprise stand, found by 64 bits of a SHA-256: some thirty bytes a line. Whoever asks
 * reads the lines there and leaves out those of others. Not thread-safe.
 */
final class EntryIndex {
    /** The entries that are about money of an enterprise. */
    static final Set<String> KINDS = Set.of(LineForm.PAID, LineForm.PROMISED, LineForm.ASKED_BACK);

    private long[] keys = new long[64];
    /** Positions and one more; 0 is a free slot. */
    private long[] positions = new long[64];

    private int size;

    /** Whose entry one of those is, as ids are compared; empty of any other. */
    static String enterprise(LedgerEntry entry) {
        if (entry instanceof LedgerEntry.Paid paid) {
            return paid.key().enterprise();
        }
        if (entry instanceof LedgerEntry.Promised promised) {
            return promised.key().enterprise();
        }
        return entry instanceof LedgerEntry.AskedBack back ? Enterprise.comparable(back.enterprise()) : "";
    }

    void add(long key, long position) {
        if (2 * size >= keys.length) {
            grow();
        }
        put(key, position + 1);
        size++;
    }

    /** The positions of a key, in order. */
    long[] at(long key) {
        long[] found = new long[4];
        int count = 0;
        for (int slot = slot(key); positions[slot] != 0; slot = slot + 1 & keys.length - 1) {
            if (keys[slot] == key) {
                found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
                found[count++] = positions[slot] - 1;
            }
        }
        long[] all = Arrays.copyOf(found, count);
        Arrays.sort(all);
        return all;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldPositions = positions;
        keys = new long[2 * oldKeys.length];
        positions = new long[2 * oldKeys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldPositions[i] != 0) {
                put(oldKeys[i], oldPositions[i]);
            }
        }
    }

    private void put(long key, long position) {
        int slot = slot(key);
        while (positions[slot] != 0) {
            slot = slot + 1 & keys.length - 1;
        }
        keys[slot] = key;
        positions[slot] = position;
    }

    private int slot(long key) {
        return (int) (key ^ key >>> 32) & keys.length - 1;
    }
}
