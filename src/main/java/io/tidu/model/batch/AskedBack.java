package io.tidu.model.batch;

import io.tidu.model.WithoutJson;

/**
 * Money that was paid and is asked back, for certain; it is not set off against what is due.
 *
 * @param item the item
 * @param pack the id of the pack
 * @param clause the clause
 * @param status {@code enacted}, {@code published} or {@code sample}
 * @param fen how much, in fen
 * @param beforeFen what earlier runs of the ledger asked back of the same item
 */
public record AskedBack(String item, String pack, String clause, String status, long fen, long beforeFen)
        implements WithoutJson {
    /** Of which nothing was asked for before. */
    public AskedBack(String item, String pack, String clause, String status, long fen) {
        this(item, pack, clause, status, fen, 0);
    }

    /** With what another clause asks back of the same item. */
    public AskedBack and(AskedBack other) {
        return new AskedBack(item, pack, clause, status, fen + other.fen, beforeFen + other.beforeFen);
    }

    /** The same, of which so much was asked for before. */
    public AskedBack after(long before) {
        return new AskedBack(item, pack, clause, status, fen, before);
    }
}
