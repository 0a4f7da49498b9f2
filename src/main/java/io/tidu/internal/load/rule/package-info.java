/**
 * Resolves what is written in a rule: which name is what, which kind and unit a value has, and what a statement speaks
 * of.
 */
@NullMarked
package io.tidu.internal.load.rule;

import org.jspecify.annotations.NullMarked;
