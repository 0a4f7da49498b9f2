/**
 * Days that matter to an enterprise: from its own facts, from the calendars of the packs that are for it, and, where
 * rules end something, by assessing the day before and the day itself.
 */
@NullMarked
package io.tidu.internal.guide.deadline;

import org.jspecify.annotations.NullMarked;
