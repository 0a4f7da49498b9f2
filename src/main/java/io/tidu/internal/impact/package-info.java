/**
 * What changed rules would change for each enterprise of a register, and for the budget.
 *
 * <p>Works enterprise by enterprise, so that a register of any length needs no more memory than one of its records.
 */
@NullMarked
package io.tidu.internal.impact;

import org.jspecify.annotations.NullMarked;
