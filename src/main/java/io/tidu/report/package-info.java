/**
 * Assessments, and what changed rules change, on paper and in files: JSON for programs, text for a terminal, CSV for a
 * spreadsheet.
 *
 * <p>Writes what it is given and decides nothing. Imported by the command line only; the caller opens and closes the
 * streams.
 */
@NullMarked
package io.tidu.report;

import org.jspecify.annotations.NullMarked;
