/**
 * The words of Tidu as immutable values: enterprises and their facts, exact numbers, verdicts, findings, assessments.
 *
 * <p>Imported by every layer above; imports {@code diagnostic} only. Money is in yuan, ratios are fractions (0.05 for
 * 5&nbsp;%), and nothing here rounds before comparing.
 */
@NullMarked
package io.tidu.model;

import org.jspecify.annotations.NullMarked;
