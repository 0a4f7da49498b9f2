/**
 * Finds enterprises for goals: turns an expression that must have a value back into facts, and proves by deciding that
 * the enterprise found is one.
 *
 * <p>Used by checks for their counterexamples. Starts from the cases beside a pack, so that what it finds looks like
 * one.
 */
@NullMarked
package io.tidu.internal.search;

import org.jspecify.annotations.NullMarked;
