/**
 * Spreadsheets ({@code .xlsx}) as the cells that people see in them. The only user of Apache POI, which is optional:
 * without it a spreadsheet is refused with a problem that says so. Knows nothing of tables or enterprises; may import
 * diagnostic and model alone.
 */
@NullMarked
package io.tidu.internal.source.sheet;

import org.jspecify.annotations.NullMarked;
