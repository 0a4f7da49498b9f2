package io.tidu.internal.load.rule;

import io.tidu.diagnostic.Problem;
import io.tidu.internal.load.language.WrittenExpression;
import io.tidu.internal.load.language.WrittenRule;
import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.expression.ValueKind;
import io.tidu.internal.policy.rule.GlobalFunction;
import io.tidu.internal.policy.rule.Rule;
import io.tidu.internal.policy.rule.Stages;
import io.tidu.internal.policy.rule.StatementKind;
import io.tidu.internal.policy.rule.StatementKind.Role;
import io.tidu.model.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Resolves the statements of one rule. */
final class StatementResolver {
    /** Names that go into results, and into files and pages that are made of those. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,63}");

    private final Surroundings surroundings;
    private final ExpressionResolver expressions;
    private final SortedSet<String> decides;

    StatementResolver(Surroundings surroundings, ExpressionResolver expressions, SortedSet<String> decides) {
        this.surroundings = surroundings;
        this.expressions = expressions;
        this.decides = decides;
    }

    Rule.Statement resolve(WrittenRule.Statement statement) {
        StatementKind kind = StatementKind.of(statement.name())
                .orElseThrow(() -> ResolveProblem.unknown(
                        "statement", statement.place(), statement.name(), StatementKind.words()));
        List<WrittenExpression> written = statement.arguments();
        List<Role> form = kind.forms().stream()
                .filter(f -> f.size() == written.size())
                .findFirst()
                .orElseThrow(() -> misfit(kind, statement));
        List<Expression> arguments = new ArrayList<>();
        for (int i = 0; i < form.size(); i++) {
            arguments.add(argument(kind, form.get(i), written.get(i), arguments));
        }
        if (kind == StatementKind.ADVANCE && !Stages.isFixed(arguments.get(0), arguments.get(1))) {
            throw new ResolveProblem("rule.order-not-fixed", written.get(1).place());
        }
        return new Rule.Statement(kind, arguments, statement.place());
    }

    private static ResolveProblem misfit(StatementKind kind, WrittenRule.Statement statement) {
        for (WrittenExpression argument : statement.arguments()) {
            String line = argument instanceof WrittenExpression.Binary binary ? line(binary.operator()) : null;
            if (line != null) {
                return new ResolveProblem("rule.comparison-in-statement", argument.place(), line);
            }
        }
        return new ResolveProblem(
                "rule.parameters",
                statement.place(),
                statement.name(),
                kind.forms().stream().map(StatementResolver::shown).collect(Collectors.joining(" | ")),
                String.valueOf(statement.arguments().size()));
    }

    /** The line that says what a comparison means, or null if it is none. */
    private static @Nullable String line(WrittenExpression.Sign operator) {
        return switch (operator) {
            case AT_LEAST -> GlobalFunction.AT_LEAST.word();
            case AT_MOST -> GlobalFunction.AT_MOST.word();
            case MORE -> GlobalFunction.MORE_THAN.word();
            case LESS -> GlobalFunction.LESS_THAN.word();
            case OR, AND, EQUAL, NOT_EQUAL, PLUS, MINUS, TIMES, OVER -> null;
        };
    }

    private static String shown(List<Role> form) {
        return form.stream()
                .map(r -> r.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(", "));
    }

    private Expression argument(StatementKind kind, Role role, WrittenExpression written, List<Expression> before) {
        return switch (role) {
            case TARGET -> {
                Expression target = target(written);
                decides.addAll(PossibleTexts.possible(target, surroundings));
                yield target;
            }
            case STAGE -> target(written);
            case OTHER_TARGET -> expressions.need(ValueKind.TARGET, written);
            case EXCEPTION -> expressions.need(ValueKind.EXCEPTION, written);
            case CRITERION, GROUP, ITEM, TIER, LEVEL -> name(written);
            case NUMBER -> expressions.need(ValueKind.NUMBER, written);
            case YUAN -> number(Unit.YUAN, written);
            case SHARE -> number(Unit.RATIO, written);
            case WINDOW -> expressions.need(ValueKind.WINDOW, written);
            case VALUE -> value(written);
            case LINE -> line(kind, written, before);
        };
    }

    private Expression number(Unit unit, WrittenExpression written) {
        Expression node = expressions.need(ValueKind.NUMBER, written);
        Units.need(unit, node, written.place());
        return node;
    }

    private Expression target(WrittenExpression written) {
        Expression node = expressions.need(ValueKind.TEXT, written);
        PossibleTexts.valid(
                node,
                written.place(),
                surroundings,
                surroundings.ownTargets()::contains,
                n -> ResolveProblem.unknownName("target", written.place(), n, surroundings.ownTargets()));
        return node;
    }

    private Expression name(WrittenExpression written) {
        Expression node = expressions.need(ValueKind.TEXT, written);
        PossibleTexts.valid(
                node,
                written.place(),
                surroundings,
                n -> NAME.matcher(n).matches(),
                n -> Problem.error("rule.bad-name", written.place(), n));
        return node;
    }

    private Expression value(WrittenExpression written) {
        Expression node = expressions.resolve(written);
        if (node.kind() != ValueKind.NUMBER && node.kind() != ValueKind.TEXT && node.kind() != ValueKind.FLAG) {
            throw new ResolveProblem(
                    "rule.not-a-value", written.place(), node.kind().message());
        }
        return node;
    }

    private Expression line(StatementKind kind, WrittenExpression written, List<Expression> before) {
        Expression line = expressions.resolve(written);
        if (kind == StatementKind.PASS) {
            if (line.kind() != ValueKind.NUMBER_LINE) {
                throw wrongLine(written, ValueKind.NUMBER_LINE, line);
            }
            return line;
        }
        Expression value = before.get(before.size() - 1);
        ValueKind wanted = switch (value.kind()) {
            case TEXT -> ValueKind.TEXT_LINE;
            case FLAG -> ValueKind.FLAG_LINE;
            default -> ValueKind.NUMBER_LINE;
        };
        if (line.kind() != wanted) {
            throw wrongLine(written, wanted, line);
        }
        if (wanted == ValueKind.NUMBER_LINE) {
            Units.needSame(value, line, written.place());
        }
        return line;
    }

    private static ResolveProblem wrongLine(WrittenExpression written, ValueKind wanted, Expression line) {
        return new ResolveProblem(
                "rule.wrong-line",
                written.place(),
                wanted.message(),
                line.kind().message());
    }
}
