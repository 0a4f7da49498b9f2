/**
 * Guidance: what an enterprise can do, and by when, to attain a target or more money. Plans are proved by assessments:
 * each is applied to the facts and decided by the engine on its day, and each step is needed.
 *
 * <p>{@link io.tidu.guide.PolicyGuide} is the facade; what it answers are the values of {@link io.tidu.model.guidance}.
 */
@NullMarked
package io.tidu.guide;

import org.jspecify.annotations.NullMarked;
