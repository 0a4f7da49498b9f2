/** Reads tables strictly, from CSV and from spreadsheets: a wrong cell is told with file, row and column. */
@NullMarked
package io.tidu.internal.load.table;

import org.jspecify.annotations.NullMarked;
