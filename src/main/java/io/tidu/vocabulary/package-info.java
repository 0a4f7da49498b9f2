/**
 * The declared facts: what may be known of an enterprise, and what is derived from it.
 *
 * <p>A county adds a fact in {@code vocabulary.yaml}; nothing here names a particular fact. Part of what other programs
 * may call: {@code PolicyEngine.vocabulary()} gives one. Imports {@code model} and {@code diagnostic}.
 */
@NullMarked
package io.tidu.vocabulary;

import org.jspecify.annotations.NullMarked;
