/**
 * What a policy is, in values: the packs and their versions, clauses, labels, for whom a pack is, and the set of them
 * all.
 *
 * <p>The centre of the house. It knows no file, no Drools and no enterprise's outcome: {@code load} makes these values,
 * {@code evaluate} decides with them, everything else looks at them. Imports {@code vocabulary}, {@code model} and
 * {@code diagnostic} only.
 */
@NullMarked
package io.tidu.internal.policy;

import org.jspecify.annotations.NullMarked;
