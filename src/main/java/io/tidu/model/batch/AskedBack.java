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
 */
public record AskedBack(String item, String pack, String clause, String status, long fen) implements WithoutJson {}
