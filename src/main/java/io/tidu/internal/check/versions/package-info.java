/** Checks of versions and their days: gaps, overlaps, and numbers that nobody confirmed for long. */
@NullMarked
package io.tidu.internal.check.versions;

import org.jspecify.annotations.NullMarked;
