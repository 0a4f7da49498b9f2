/**
 * Enterprises that nobody has: drawn one by one from a seed and their number, as a county's register has them. Knows
 * the declared facts and no rule.
 */
@NullMarked
package io.tidu.internal.sample;

import org.jspecify.annotations.NullMarked;
