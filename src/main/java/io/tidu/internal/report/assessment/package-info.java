/**
 * What is said of assessments, as documents: for an enterprise, for an officer, for a head of bureau. Builds
 * {@link io.tidu.internal.document} values from assessments and the sentences of {@code explain}; knows nothing of how
 * they are written.
 */
@NullMarked
package io.tidu.internal.report.assessment;

import org.jspecify.annotations.NullMarked;
