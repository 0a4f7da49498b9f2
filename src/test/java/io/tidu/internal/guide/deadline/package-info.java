/** Tests of days that matter. */
@NullMarked
package io.tidu.internal.guide.deadline;

import org.jspecify.annotations.NullMarked;
