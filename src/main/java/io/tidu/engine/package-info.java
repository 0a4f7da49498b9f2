/**
 * Decides: makes checked rules ready for Drools, runs them for one enterprise on one date, and builds the assessment.
 *
 * <p>The only user of Drools. {@link io.tidu.engine.PolicyEngine} is the facade for applications; the packages below it
 * are internal.
 */
@NullMarked
package io.tidu.engine;

import org.jspecify.annotations.NullMarked;
