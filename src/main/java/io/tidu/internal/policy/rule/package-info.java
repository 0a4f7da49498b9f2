/**
 * Rules with every name resolved: patterns and statements, and {@link io.tidu.internal.policy.rule.RuleGraph}, which
 * says which rule reads and states what.
 *
 * <p>The closed vocabulary of rules is defined here and nowhere else:
 * {@link io.tidu.internal.policy.rule.StatementKind}, {@link io.tidu.internal.policy.rule.EnterpriseFunction},
 * {@link io.tidu.internal.policy.rule.GlobalFunction}.
 */
@NullMarked
package io.tidu.internal.policy.rule;

import org.jspecify.annotations.NullMarked;
