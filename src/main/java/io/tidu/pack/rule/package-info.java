/**
 * Rules with every name resolved: what may be written, what kind each value has, and which facts and targets a rule
 * reads.
 *
 * <p>The closed vocabulary of rules is defined here and nowhere else: {@link io.tidu.pack.rule.StatementKind},
 * {@link io.tidu.pack.rule.EnterpriseFunction}, {@link io.tidu.pack.rule.GlobalFunction}. Knows nothing of Drools.
 */
@NullMarked
package io.tidu.pack.rule;

import org.jspecify.annotations.NullMarked;
