/**
 * What can be read and computed from an enterprise's facts on a date: series over fiscal years, counts of dated
 * entries, derived facts. Exact, and always naming what is missing.
 *
 * <p>Called by the rules that Drools runs and by the formulas of the vocabulary alike, so that a figure is computed in
 * one place. Imported by {@code engine} and above.
 */
@NullMarked
package io.tidu.internal.evaluate;

import org.jspecify.annotations.NullMarked;
