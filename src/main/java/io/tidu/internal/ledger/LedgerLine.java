package io.tidu.internal.ledger;

import io.tidu.model.ledger.LedgerEntry;
import io.tidu.model.ledger.LedgerHead;

/**
 * An entry with its place in the chain.
 *
 * @param number its number, from 1
 * @param before the hash of the line before, or 64 zeros
 * @param entry what it says
 * @param sha256 SHA-256 over the bytes of the line up to its last member
 * @param bytes the line without its line break
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares or changes them.
record LedgerLine(long number, String before, LedgerEntry entry, String sha256, byte[] bytes) {

    /** The end of a ledger whose last line this is. */
    LedgerHead head() {
        return new LedgerHead(number, sha256);
    }
}
