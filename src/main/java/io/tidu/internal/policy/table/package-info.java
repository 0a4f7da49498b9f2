/**
 * Tables of numbers as values: rows with their clause and edges, looked up exactly and four-valued.
 *
 * <p>Every number of a policy stands in a table; rules only name it. Reading them is {@code load.table}'s.
 */
@NullMarked
package io.tidu.internal.policy.table;

import org.jspecify.annotations.NullMarked;
