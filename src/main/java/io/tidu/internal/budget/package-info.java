/**
 * A pot of money shared over demands, to the fen. It knows numbers, items and enterprises by number, and nothing of
 * rules or files.
 *
 * <p>All of it rests on one thought. Every fen that is due has its place in one queue, which no pot has a say in: first
 * by rank (of the item, the score or the day, as the rule says), among equals by how far its demand is paid already,
 * and last by the enterprise's id. Pots only cut the queue: a pot of an item lets so many fen of its item pass, and the
 * whole pot so many of those. So a larger pot never takes a fen from anyone.
 */
@NullMarked
package io.tidu.internal.budget;

import org.jspecify.annotations.NullMarked;
