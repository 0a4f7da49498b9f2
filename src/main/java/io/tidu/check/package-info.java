/**
 * Looks at whole, loaded rules for what can be read without being right: rules that never apply, gaps between bands,
 * words that match nothing, tiers that pay less than those below, numbers that differ from the clause's words.
 *
 * <p>Imports {@code cases}, {@code engine} and below. One class for each check; its id has a page in
 * {@code docs/checks}. What a check says of an enterprise it has seen an engine decide.
 */
@NullMarked
package io.tidu.check;

import org.jspecify.annotations.NullMarked;
