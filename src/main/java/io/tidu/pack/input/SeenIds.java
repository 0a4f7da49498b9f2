package io.tidu.pack.input;

/**
 * Remembers which ids a file has had, and in which line: twelve bytes an id, so that a register of a million
 * enterprises can be checked for doubles. Two ids can share a 64-bit fingerprint; in a million, one chance in forty
 * million that a warning is wrong.
 */
final class SeenIds {
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private long[] fingerprints = new long[1024];
    private int[] lines = new int[1024];
    private int size;

    /** The line in which the id stood before, or 0 if it is new; remembers it. */
    int put(String id, int line) {
        if (size * 2 > fingerprints.length) {
            grow();
        }
        long fingerprint = fingerprint(id);
        int slot = slot(fingerprint, fingerprints);
        if (fingerprints[slot] == fingerprint) {
            return lines[slot];
        }
        fingerprints[slot] = fingerprint;
        lines[slot] = line;
        size++;
        return 0;
    }

    private void grow() {
        long[] more = new long[fingerprints.length * 2];
        int[] moreLines = new int[more.length];
        for (int i = 0; i < fingerprints.length; i++) {
            if (fingerprints[i] != 0) {
                int slot = slot(fingerprints[i], more);
                more[slot] = fingerprints[i];
                moreLines[slot] = lines[i];
            }
        }
        fingerprints = more;
        lines = moreLines;
    }

    /** Where a fingerprint stands or may be put. */
    private static int slot(long fingerprint, long[] table) {
        int slot = (int) (fingerprint >>> 32) & table.length - 1;
        while (table[slot] != 0 && table[slot] != fingerprint) {
            slot = slot + 1 & table.length - 1;
        }
        return slot;
    }

    private static long fingerprint(String id) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * FNV_PRIME;
        }
        // FNV leaves neighbouring ids close together; a table of open slots wants them apart.
        long mixed = (hash ^ hash >>> 32) * 0xd6e8feb86659fd93L;
        mixed ^= mixed >>> 32;
        return mixed == 0 ? 1 : mixed;
    }
}
