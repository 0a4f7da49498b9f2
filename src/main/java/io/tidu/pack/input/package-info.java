/**
 * Enterprises from outside, read against the vocabulary: JSON, JSON Lines, CSV, and the same tree in YAML cases.
 *
 * <p>Whatever the form, a record becomes one tree of places and texts, and one conversion makes facts of it: absent or
 * null is not known, an empty list is known to be none, a number never passes through floating point. A bad record
 * never stops the others. Imported by {@code register}, {@code cases} and {@code cli}; imports {@code pack.vocabulary},
 * {@code pack.yaml}, {@code model} and {@code diagnostic}.
 */
@NullMarked
package io.tidu.pack.input;

import org.jspecify.annotations.NullMarked;
