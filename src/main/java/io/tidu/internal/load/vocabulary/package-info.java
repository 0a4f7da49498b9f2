/** Reads {@code vocabulary.yaml}: every key, type, unit and word must be known, and no name means two things. */
@NullMarked
package io.tidu.internal.load.vocabulary;

import org.jspecify.annotations.NullMarked;
