/**
 * What the statements of rules do: rules ready to fire, what they state of targets and money, and how a target is
 * concluded. Public where the engine and its Drools model call it.
 */
@NullMarked
package io.tidu.internal.evaluate.decide;

import org.jspecify.annotations.NullMarked;
