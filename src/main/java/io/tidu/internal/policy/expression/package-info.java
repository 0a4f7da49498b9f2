/**
 * Expressions with every name resolved: an operator of a closed list, its operands, and the kind and unit of its value.
 *
 * <p>What an expression means is {@code evaluate}'s, and how it is written {@code load}'s; here is only what it is.
 */
@NullMarked
package io.tidu.internal.policy.expression;

import org.jspecify.annotations.NullMarked;
