package io.tidu.internal.report.handbook;

import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.expression.Operator;
import io.tidu.internal.policy.rule.Rule;
import io.tidu.internal.policy.rule.StatementKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says in one language what a rule does: to what it applies, and what it states. */
final class RuleWords {
    private final PackWords words;
    private final HandbookTexts texts;
    private final Rule rule;
    private final ExpressionWords expressions;

    RuleWords(PackWords words, Rule rule) {
        this.words = words;
        this.texts = words.texts();
        this.rule = rule;
        this.expressions = new ExpressionWords(words, rule);
    }

    /** To what the rule applies: one sentence for each pattern that says anything; often none. */
    List<String> conditions() {
        List<String> sentences = new ArrayList<>();
        for (Rule.Pattern pattern : rule.patterns()) {
            String conditions =
                    pattern.constraints().stream().map(expressions::of).collect(Collectors.joining(texts.text("and")));
            String subject = subject(pattern);
            if (!subject.isEmpty() && !conditions.isEmpty()) {
                sentences.add(texts.text("where", subject, conditions));
            } else if (!subject.isEmpty() || !conditions.isEmpty()) {
                sentences.add(conditions.isEmpty() ? subject : texts.text("if", conditions));
            }
        }
        return sentences;
    }

    private String subject(Rule.Pattern pattern) {
        String source = String.valueOf(pattern.source());
        return switch (pattern.kind()) {
            case ROW -> texts.text("each-row", source);
            case ENTRY -> texts.text("each-entry", words.fact(source));
            case TARGET -> {
                Expression name = pattern.targetName();
                yield texts.text("target-of", name == null ? "" : expressions.target(name));
            }
            default -> "";
        };
    }

    /** What the rule states, one sentence for each statement. */
    List<String> statements() {
        return rule.statements().stream().map(this::statement).toList();
    }

    private String statement(Rule.Statement statement) {
        List<List<StatementKind.Role>> forms = statement.kind().forms();
        int given = statement.arguments().size();
        List<StatementKind.Role> roles = statement.roles();
        List<String> arguments = new ArrayList<>();
        for (int i = 0; i < given; i++) {
            Expression argument = statement.arguments().get(i);
            arguments.add(argument(roles.get(i), argument));
        }
        String word = statement.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        boolean longer = forms.size() > 1 && forms.get(1).size() == given;
        return texts.text("statement." + word + (longer ? ".long" : ""), arguments.toArray());
    }

    private String argument(StatementKind.Role role, Expression node) {
        if (node.operation() != Operator.TEXT) {
            return expressions.of(node);
        }
        return switch (role) {
            case CRITERION -> words.criterion(node.name());
            case GROUP, ITEM, LEVEL -> words.item(node.name());
            default -> words.target(node.name());
        };
    }
}
