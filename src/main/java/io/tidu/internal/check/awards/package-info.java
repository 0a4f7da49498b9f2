/** Checks of what is paid: tiers and items that pay less than those below, cliffs, caps above a ceiling. */
@NullMarked
package io.tidu.internal.check.awards;

import org.jspecify.annotations.NullMarked;
