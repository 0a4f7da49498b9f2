/**
 * How a policy is carried out, beside what it decides: what must be handed in, on which days, what a pack holds to be
 * changeable, how its money is shared, and what was announced of a year. No rule reads it; guidance and registers do.
 */
@NullMarked
package io.tidu.internal.policy.practice;

import org.jspecify.annotations.NullMarked;
