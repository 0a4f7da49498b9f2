/** Guidance as people read it: what to do by when, why not, which document first, which days matter. */
@NullMarked
package io.tidu.internal.guidance;

import org.jspecify.annotations.NullMarked;
