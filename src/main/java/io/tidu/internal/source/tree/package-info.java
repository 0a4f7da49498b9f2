/**
 * YAML and JSON from outside as trees that know where each value was written, so that every error can point at it.
 *
 * <p>Everything a person or another program hands in passes through here: one set of limits, no aliases, no tags, no
 * key twice, no number computed. What the values mean is for the readers above. Imports {@code diagnostic} only; no
 * type of the parsers leaves this package.
 */
@NullMarked
package io.tidu.internal.source.tree;

import org.jspecify.annotations.NullMarked;
