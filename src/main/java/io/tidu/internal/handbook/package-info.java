/**
 * The handbook of a folder of rules: every clause with its words, its rules as sentences, its tables and cases, and who
 * uses which fact.
 *
 * <p>Reads what was loaded and decides nothing: what an example tells is handed to it. Imported by the command line,
 * and by reports for what differs.
 */
@NullMarked
package io.tidu.internal.handbook;

import org.jspecify.annotations.NullMarked;
