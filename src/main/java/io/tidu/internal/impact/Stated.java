package io.tidu.internal.impact;

import io.tidu.internal.policy.PolicyPack;
import io.tidu.internal.policy.rule.Rule;
import io.tidu.internal.policy.table.TableRow;
import java.util.List;
import java.util.Map;

/**
 * A statement of a rule as far as it speaks of some names.
 *
 * @param pack the pack of the rule
 * @param rule the rule
 * @param statement the statement
 * @param rows the rows that each pattern over rows stands for, by its position
 * @param text two with the same text are the same
 */
record Stated(PolicyPack pack, Rule rule, Rule.Statement statement, Map<Integer, List<TableRow>> rows, String text) {}
