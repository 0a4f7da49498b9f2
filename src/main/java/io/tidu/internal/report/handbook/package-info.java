/**
 * The handbook of a folder of rules: every clause with its words, its rules as sentences, its tables and cases, and who
 * uses which fact.
 *
 * <p>Reads what was loaded and decides nothing. Imported by the command line only.
 */
@NullMarked
package io.tidu.internal.report.handbook;

import org.jspecify.annotations.NullMarked;
