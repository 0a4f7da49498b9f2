/**
 * Searches plans between the rules' own edges and proves them with assessments. It knows levers, the calendar and time;
 * what a rule means it asks the one evaluator.
 */
@NullMarked
package io.tidu.internal.guide;

import org.jspecify.annotations.NullMarked;
