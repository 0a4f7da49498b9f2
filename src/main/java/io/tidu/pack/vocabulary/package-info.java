/**
 * The declared facts: what may be known of an enterprise, and what is derived from it.
 *
 * <p>A county adds a fact in {@code vocabulary.yaml}; nothing here names a particular fact.
 */
@NullMarked
package io.tidu.pack.vocabulary;

import org.jspecify.annotations.NullMarked;
