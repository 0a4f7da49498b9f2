/**
 * Everything that touches Drools: the model of the rules, and the sessions that run it.
 *
 * <p>The model is built in memory through Drools' own Java DSL. Nothing of a rule file reaches Drools, nothing is
 * generated, compiled or loaded: Drools matches, orders and chains rules of which it knows nothing but their numbers.
 */
@NullMarked
package io.tidu.internal.engine.drools;

import org.jspecify.annotations.NullMarked;
