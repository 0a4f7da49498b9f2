/**
 * Turns the claims that rules stated into awards: caps, best of a group, upgrades, the ceiling over everything.
 *
 * <p>Always in that order, whatever order the rules fired in. Knows nothing of Drools.
 */
@NullMarked
package io.tidu.internal.evaluate.money;

import org.jspecify.annotations.NullMarked;
