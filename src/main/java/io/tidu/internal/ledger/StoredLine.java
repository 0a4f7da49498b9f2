package io.tidu.internal.ledger;

/**
 * A line as a store has it.
 *
 * @param position where it is, as its store counts
 * @param bytes the line without its line break
 * @param whole whether it has one; only the last line of a file may not
 * @param next the position behind it
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares or changes them.
record StoredLine(long position, byte[] bytes, boolean whole, long next) {}
