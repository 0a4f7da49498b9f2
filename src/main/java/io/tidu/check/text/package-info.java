/**
 * Reads the numbers in the words of a clause: how much, of what, and whether the number itself is included. Imports
 * {@code model}; used by {@code check}.
 */
@NullMarked
package io.tidu.check.text;

import org.jspecify.annotations.NullMarked;
