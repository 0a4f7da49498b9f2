/** Which missing facts decide a target, and what each would decide: found by trying the edges that the rules have. */
@NullMarked
package io.tidu.internal.guide.missing;

import org.jspecify.annotations.NullMarked;
