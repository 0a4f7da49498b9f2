/**
 * Writes how cases went and what they exercise: text, JUnit XML, HTML.
 *
 * <p>Used by {@code cli}; imports cases, explanations and assessments.
 */
@NullMarked
package io.tidu.internal.report.cases;

import org.jspecify.annotations.NullMarked;
