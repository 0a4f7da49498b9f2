/**
 * Many enterprises at once: what changed rules would change for each of them, and for the budget.
 *
 * <p>Works enterprise by enterprise, so that a register of any length needs no more memory than one of its records;
 * what is kept are counts and sums. Imports {@code engine} and below. Imported by reports and the command line.
 */
@NullMarked
package io.tidu.register;

import org.jspecify.annotations.NullMarked;
