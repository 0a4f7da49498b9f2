package io.tidu.internal.policy.rule;

/**
 * That a rule reads a fact.
 *
 * @param rule the rule
 * @param path the fact or derived fact by name, a field of a list or record by path ({@code events.kind})
 * @param via the derived fact or table through which it does so; empty if it names the thing itself
 */
public record FactRead(Rule rule, String path, String via) {}
