/**
 * What every check of whole, loaded rules shares: what it is, and what it remarks.
 *
 * <p>The checks are in groups by what they look at: {@code rules}, {@code tables}, {@code awards}, {@code text} and
 * {@code versions}; {@code run} lists them. A check's id has a page in {@code docs/checks}. What a check says of an
 * enterprise it has seen an engine decide.
 */
@NullMarked
package io.tidu.internal.check;

import org.jspecify.annotations.NullMarked;
