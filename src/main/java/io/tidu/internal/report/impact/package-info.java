/** Writes what changed rules change: text, CSV, HTML and the rows of spreadsheets. */
@NullMarked
package io.tidu.internal.report.impact;

import org.jspecify.annotations.NullMarked;
