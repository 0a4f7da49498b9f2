/**
 * Decides within: which packs count on a date, one session for an enterprise, and the assessment made of what it
 * recorded.
 *
 * <p>{@code PolicyEngine} is what others call; everything inside uses {@link io.tidu.internal.engine.Engine}. Drools is
 * used in {@code drools} below it alone.
 */
@NullMarked
package io.tidu.internal.engine;

import org.jspecify.annotations.NullMarked;
