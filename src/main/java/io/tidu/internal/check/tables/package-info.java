/** Checks of tables: gaps and overlaps of bands, rows and columns nobody reads, shares above the whole. */
@NullMarked
package io.tidu.internal.check.tables;

import org.jspecify.annotations.NullMarked;
