/**
 * What people write into the cells of a table or register, whatever it is for: numbers with units and commas, days, yes
 * and no, in Chinese and English. One reading, so that a rule table and a register take the same cell for the same
 * value; how strict a reader is about the way it is written is its own business. Knows nothing of tables or
 * enterprises; imports {@code model} alone.
 */
@NullMarked
package io.tidu.internal.source.cell;

import org.jspecify.annotations.NullMarked;
