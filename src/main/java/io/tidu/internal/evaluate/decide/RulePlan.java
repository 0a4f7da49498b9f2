package io.tidu.internal.evaluate.decide;

import io.tidu.internal.evaluate.ExpressionCompiler;
import io.tidu.internal.evaluate.RowFact;
import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.expression.Operator;
import io.tidu.internal.policy.rule.Rule;
import io.tidu.internal.policy.rule.StatementKind.Role;
import io.tidu.model.assessment.Finding;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One rule while it is compiled.
 *
 * @param plan what rules are compiled with
 * @param rule the rule
 * @param expressions compiles its expressions
 */
record RulePlan(Plan plan, Rule rule, ExpressionCompiler expressions) {

    /** The clause that its findings cite. */
    String clause() {
        return rule.clauses().get(0);
    }

    /** The rows that a pattern goes through. */
    List<RowFact> rows(int pattern) {
        return plan.rows(expressions.table(
                Objects.requireNonNull(rule.patterns().get(pattern).source())));
    }

    /** Every text that a name of this rule can be: the one that is written, or those of a table's column. */
    List<String> possible(Expression name) {
        if (name.operation() == Operator.TEXT) {
            return List.of(name.name());
        }
        return rows(name.operand(0).index()).stream()
                .map(r -> r.text(name.name()).text())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** The criteria that a statement can find something for: those that it names, or the targets it takes over. */
    List<String> criteria(Rule.Statement statement) {
        return statement.argument(Role.CRITERION).map(this::possible).orElseGet(() -> takenOver(statement));
    }

    private List<String> takenOver(Rule.Statement statement) {
        Expression other = statement.argument(Role.OTHER_TARGET).orElseThrow();
        return possible(
                Objects.requireNonNull(rule.patterns().get(other.index()).targetName()));
    }

    /** Where the findings stand that its statements can make. */
    Stream<FindingOrder.Place> places() {
        return rule.statements().stream().flatMap(this::places);
    }

    private Stream<FindingOrder.Place> places(Rule.Statement statement) {
        Finding.Role role = findingRole(statement);
        if (role == null) {
            return Stream.empty();
        }
        return criteria(statement).stream().map(c -> place(c, role));
    }

    FindingOrder.Place place(String criterion, Finding.Role role) {
        return new FindingOrder.Place(clause(), criterion, role, rule.name());
    }

    /** What a finding of a statement does for its criterion; null for a statement that finds nothing. */
    static Finding.@org.jspecify.annotations.Nullable Role findingRole(Rule.Statement statement) {
        return switch (statement.kind()) {
            case REQUIRE, REQUIRE_IN_PRINCIPLE, REQUIRE_ALL_OF, PASS -> Finding.Role.REQUIREMENT;
            case ALTERNATIVELY -> Finding.Role.ALTERNATIVE;
            case VETO -> Finding.Role.VETO;
            case NEEDS_REVIEW -> Finding.Role.REVIEW;
            default -> null;
        };
    }
}
