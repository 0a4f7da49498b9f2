package io.tidu.pack.rule;

import io.tidu.diagnostic.Place;
import io.tidu.internal.load.language.WrittenExpression;
import io.tidu.internal.load.language.WrittenRule;
import io.tidu.model.Unit;
import io.tidu.pack.rule.StatementKind.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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

    ResolvedRule.Statement resolve(WrittenRule.Statement statement) {
        StatementKind kind = StatementKind.of(statement.name())
                .orElseThrow(() -> ResolveProblem.unknown(
                        "statement", statement.place(), statement.name(), StatementKind.words()));
        List<WrittenExpression> written = statement.arguments();
        List<Role> form = kind.forms().stream()
                .filter(f -> f.size() == written.size())
                .findFirst()
                .orElseThrow(() -> misfit(kind, statement));
        List<Node> arguments = new ArrayList<>();
        for (int i = 0; i < form.size(); i++) {
            arguments.add(argument(kind, form.get(i), written.get(i), arguments));
        }
        if (kind == StatementKind.ADVANCE && !Stages.isFixed(arguments.get(0), arguments.get(1))) {
            throw new ResolveProblem("rule.order-not-fixed", written.get(1).place());
        }
        return new ResolvedRule.Statement(kind, arguments, statement.place());
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

    private Node argument(StatementKind kind, Role role, WrittenExpression written, List<Node> before) {
        return switch (role) {
            case TARGET -> {
                Node target = target(written);
                decides.addAll(Texts.possible(target, surroundings));
                yield target;
            }
            case STAGE -> target(written);
            case OTHER_TARGET -> expressions.need(Kind.TARGET, written);
            case EXCEPTION -> expressions.need(Kind.EXCEPTION, written);
            case CRITERION, GROUP, ITEM, TIER -> name(written);
            case NUMBER -> expressions.need(Kind.NUMBER, written);
            case YUAN -> number(Unit.YUAN, written);
            case SHARE -> number(Unit.RATIO, written);
            case WINDOW -> expressions.need(Kind.WINDOW, written);
            case VALUE -> value(written);
            case LINE -> line(kind, written, before);
        };
    }

    private Node number(Unit unit, WrittenExpression written) {
        Node node = expressions.need(Kind.NUMBER, written);
        Units.need(unit, node, written.place());
        return node;
    }

    private Node target(WrittenExpression written) {
        Node node = expressions.need(Kind.TEXT, written);
        Set<String> names = Texts.possible(node, surroundings);
        for (String name : names) {
            if (!surroundings.ownTargets().contains(name)) {
                throw ResolveProblem.unknown("target", written.place(), name, surroundings.ownTargets());
            }
        }
        return node;
    }

    private Node name(WrittenExpression written) {
        Node node = expressions.need(Kind.TEXT, written);
        for (String name : Texts.possible(node, surroundings)) {
            needName(name, written.place());
        }
        return node;
    }

    private static void needName(String name, Place place) {
        if (!NAME.matcher(name).matches()) {
            throw new ResolveProblem("rule.bad-name", place, name);
        }
    }

    private Node value(WrittenExpression written) {
        Node node = expressions.resolve(written);
        if (node.kind() != Kind.NUMBER && node.kind() != Kind.TEXT && node.kind() != Kind.FLAG) {
            throw new ResolveProblem(
                    "rule.not-a-value", written.place(), node.kind().message());
        }
        return node;
    }

    private Node line(StatementKind kind, WrittenExpression written, List<Node> before) {
        Node line = expressions.resolve(written);
        if (kind == StatementKind.PASS) {
            if (line.kind() != Kind.NUMBER_LINE) {
                throw wrongLine(written, Kind.NUMBER_LINE, line);
            }
            return line;
        }
        Node value = before.get(before.size() - 1);
        Kind wanted = switch (value.kind()) {
            case TEXT -> Kind.TEXT_LINE;
            case FLAG -> Kind.FLAG_LINE;
            default -> Kind.NUMBER_LINE;
        };
        if (line.kind() != wanted) {
            throw wrongLine(written, wanted, line);
        }
        if (wanted == Kind.NUMBER_LINE) {
            Units.needSame(value, line, written.place());
        }
        return line;
    }

    private static ResolveProblem wrongLine(WrittenExpression written, Kind wanted, Node line) {
        return new ResolveProblem(
                "rule.wrong-line",
                written.place(),
                wanted.message(),
                line.kind().message());
    }
}
