/** Decides over a register: who stands in which stage, how awards can be paid, and what a year's pot pays. */
@NullMarked
package io.tidu.batch;

import org.jspecify.annotations.NullMarked;
