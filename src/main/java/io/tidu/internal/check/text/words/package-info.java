/** Reads the numbers in the words of a clause: how much, of what, and whether the number itself is included. */
@NullMarked
package io.tidu.internal.check.text.words;

import org.jspecify.annotations.NullMarked;
