package io.tidu.explain;

import org.jspecify.annotations.Nullable;

/**
 * A fact that is not known, in words.
 *
 * @param label what it is called, with its entry and the fiscal years that are missing
 * @param document the document that shows it, or null if none is named
 */
public record MissingFact(String label, @Nullable String document) {}
