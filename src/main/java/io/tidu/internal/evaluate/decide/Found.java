package io.tidu.internal.evaluate.decide;

import io.tidu.model.assessment.Finding;

/**
 * A finding and where it stands among others.
 *
 * @param order its place by clause, criterion, role and rule, as {@link FindingOrder} gives it
 * @param finding what was found
 */
public record Found(int order, Finding finding) {}
