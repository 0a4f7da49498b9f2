/**
 * Makes facts of what is written or given: the one conversion and the one check behind every reader of enterprises.
 *
 * <p>Absent or null is not known, an empty list is known to be none, a number never passes through floating point.
 */
@NullMarked
package io.tidu.internal.input;

import org.jspecify.annotations.NullMarked;
