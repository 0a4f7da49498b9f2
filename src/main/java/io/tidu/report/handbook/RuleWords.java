package io.tidu.report.handbook;

import io.tidu.diagnostic.Messages;
import io.tidu.model.Label;
import io.tidu.pack.Labels;
import io.tidu.pack.rule.Kind;
import io.tidu.pack.rule.Node;
import io.tidu.pack.rule.Operation;
import io.tidu.pack.rule.ResolvedRule;
import io.tidu.pack.rule.StatementKind;
import io.tidu.pack.vocabulary.DerivedDefinition;
import io.tidu.pack.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** Says in one language what a rule does, from its resolved tree and not from its text. */
final class RuleWords {
    private final Locale locale;
    private final Messages messages;
    private final Labels labels;
    private final Vocabulary vocabulary;
    private final ResolvedRule rule;

    RuleWords(Locale locale, Labels labels, Vocabulary vocabulary, ResolvedRule rule) {
        this.locale = locale;
        this.messages = Messages.in(locale);
        this.labels = labels;
        this.vocabulary = vocabulary;
        this.rule = rule;
    }

    private String text(String id, Object... arguments) {
        return messages.text("handbook." + id, arguments);
    }

    /** To what the rule applies: one sentence for each pattern that says anything; often none. */
    List<String> conditions() {
        List<String> sentences = new ArrayList<>();
        for (ResolvedRule.Pattern pattern : rule.patterns()) {
            String conditions = pattern.constraints().stream().map(this::of).collect(Collectors.joining(text("and")));
            String subject = switch (pattern.kind()) {
                case ROW -> text("each-row", String.valueOf(pattern.source()));
                case ENTRY -> text("each-entry", label(labels.fact(String.valueOf(pattern.source()))));
                case TARGET -> text("target-of", pattern.targetName() == null ? "" : named(pattern.targetName()));
                default -> "";
            };
            if (!subject.isEmpty() || !conditions.isEmpty()) {
                sentences.add(
                        conditions.isEmpty()
                                ? subject
                                : subject.isEmpty() ? text("if", conditions) : text("where", subject, conditions));
            }
        }
        return sentences;
    }

    /** What the rule states, one sentence for each statement. */
    List<String> statements() {
        return rule.statements().stream().map(this::statement).toList();
    }

    private String statement(ResolvedRule.Statement statement) {
        List<StatementKind.Role> roles = statement.kind().forms().stream()
                .filter(f -> f.size() == statement.arguments().size())
                .findFirst()
                .orElse(List.of());
        List<String> arguments = new ArrayList<>();
        for (int i = 0; i < statement.arguments().size(); i++) {
            Node argument = statement.arguments().get(i);
            arguments.add(i < roles.size() ? argument(roles.get(i), argument) : of(argument));
        }
        String word = statement.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        boolean longer = statement.kind().forms().size() > 1
                && statement.kind().forms().get(1).size() == arguments.size();
        return text("statement." + word + (longer ? ".long" : ""), arguments.toArray());
    }

    private String argument(StatementKind.Role role, Node node) {
        if (node.operation() != Operation.TEXT) {
            return of(node);
        }
        return switch (role) {
            case CRITERION -> label(labels.criterion(rule.pack(), node.name()));
            case GROUP, ITEM -> label(labels.item(rule.pack(), node.name()));
            default -> label(labels.target(node.name()));
        };
    }

    private String named(Node node) {
        return node.operation() == Operation.TEXT ? label(labels.target(node.name())) : of(node);
    }

    /** A value, line or condition in words. */
    private String of(Node node) {
        return switch (node.operation()) {
            case SUBJECT -> subject(node);
            case TEXT -> "“" + node.name() + "”";
            case FLAG -> text("is." + node.name());
            case READ -> read(node);
            case DERIVED -> derived(node);
            case TABLE -> text("table-of", node.name());
            case TABLE_VALUE -> tableValue(node);
            case TABLE_POINTS -> text("table-points", node.name(), operands(node));
            case PLUS, MINUS, TIMES, OVER, AND, OR ->
                "(" + of(node.operand(0)) + text("sign." + word(node)) + of(node.operand(1)) + ")";
            case COMPARE ->
                messages.text("handbook.compare", of(node.operand(0)), line(node.name(), of(node.operand(1))));
            case NUMBER_LINE -> line(node.name(), of(node.operand(0)));
            case SAME_TEXT, SAME_FLAG -> text("same", of(node.operand(0)), of(node.operand(1)));
            case IN -> text("in", of(node.operand(0)), String.join(text("list"), node.names()));
            case IS -> text("must-be", of(node.operand(0)));
            case FLAG_LINE -> text("must-be", text("is." + node.name()));
            case ONE_OF -> text("one-of", node.name());
            case EXCEPT, ONLY ->
                text(
                        word(node),
                        node.names().stream()
                                .map(n -> label(labels.criterion(rule.pack(), n)))
                                .collect(Collectors.joining(text("list"))));
            case YEARS_AGO ->
                text(node.operands().size() == 1 ? "call.last-year" : "call.years-ago", names(node), rest(node));
            case SUM, MEAN, LEAST, GROWTH, DAYS_SINCE, COUNT, TOTAL, HOLDS, RECORDED ->
                text("call." + word(node), names(node), rest(node));
            default -> text("call." + word(node), operands(node));
        };
    }

    private static String word(Node node) {
        return node.operation().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String line(String comparison, String number) {
        return messages.text(
                "explain.line." + comparison.toLowerCase(Locale.ROOT).replace('_', '-'), number);
    }

    private String subject(Node node) {
        return node.index() < rule.patterns().size() && node.kind() == Kind.TARGET
                ? rule.patterns().get(node.index()).targetName() == null
                        ? text("this")
                        : named(Objects.requireNonNull(
                                rule.patterns().get(node.index()).targetName()))
                : text("this");
    }

    private String read(Node node) {
        Node of = node.operand(0);
        return switch (of.kind()) {
            case ENTERPRISE -> label(labels.fact(node.name()));
            case ROW -> text("column", node.name());
            case ENTRY -> {
                String list = String.valueOf(rule.patterns().get(of.index()).source());
                yield label(labels.fact(list + "." + node.name()));
            }
            default -> text("property", subject(of), node.name());
        };
    }

    private String derived(Node node) {
        DerivedDefinition derived = vocabulary.derived().get(node.name());
        String name = derived == null ? node.name() : label(derived.label());
        return node.operands().size() > 1 ? text("with", name, later(node)) : name;
    }

    private String tableValue(Node node) {
        boolean limit = node.name().equals("limits") && !node.operands().isEmpty();
        return limit
                ? text(
                        "limit",
                        node.operand(0).operation() == Operation.TEXT
                                ? node.operand(0).name()
                                : operands(node))
                : text("table-value", node.name(), node.names().get(1), operands(node));
    }

    private String names(Node node) {
        if (node.names().isEmpty()) {
            return node.operation() == Operation.HOLDS && node.operands().size() > 1 ? named(node.operand(1)) : "";
        }
        return switch (node.operation()) {
            case RECORDED -> label(labels.item(rule.pack(), node.name()));
            case HOLDS -> label(labels.target(node.name()));
            default -> label(labels.fact(String.join(".", node.names())));
        };
    }

    private String rest(Node node) {
        String rest = later(node);
        return rest.isEmpty() || node.operation() == Operation.HOLDS ? "" : text("rest", rest);
    }

    private String later(Node node) {
        return node.operands().stream().skip(1).map(this::of).collect(Collectors.joining(text("list")));
    }

    private String operands(Node node) {
        return node.operands().stream().map(this::of).collect(Collectors.joining(text("list")));
    }

    private String label(Label label) {
        return label.in(locale);
    }
}
