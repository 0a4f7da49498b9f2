/**
 * Tables of numbers: read strictly from CSV, then looked up exactly and four-valued.
 *
 * <p>Every number of a policy stands in a table, beside the clause it is from; rules only name the table. Imported by
 * {@code pack} and everything above; imports {@code model} and {@code diagnostic}.
 */
@NullMarked
package io.tidu.pack.table;

import org.jspecify.annotations.NullMarked;
