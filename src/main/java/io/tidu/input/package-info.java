/**
 * Enterprises from outside, read against the vocabulary: JSON, JSON Lines, CSV, spreadsheets, and maps of another
 * program.
 *
 * <p>Whatever the form, a record becomes one tree of places and texts, and one conversion makes facts of it. A bad
 * record never stops the others. Part of what other programs may call.
 */
@NullMarked
package io.tidu.input;

import org.jspecify.annotations.NullMarked;
