/** The score cards on which a target rests, and which single steps bring points. */
@NullMarked
package io.tidu.internal.guide.profile;

import org.jspecify.annotations.NullMarked;
