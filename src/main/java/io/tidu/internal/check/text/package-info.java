/** Checks that hold the numbers of tables against the words of the clauses they are from. */
@NullMarked
package io.tidu.internal.check.text;

import org.jspecify.annotations.NullMarked;
