package io.tidu.internal.handbook;

import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.expression.Operator;
import io.tidu.internal.policy.rule.Rule;
import io.tidu.internal.policy.rule.StatementKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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
            case ROW -> texts.text("each-row", words.table(source));
            case ENTRY -> texts.text("each-entry", words.fact(source));
            default -> "";
        };
    }

    /** What the rule states, one sentence for each statement; what an award is capped at belongs to its formula. */
    List<String> statements() {
        List<String> sentences = new ArrayList<>();
        Set<Rule.Statement> told = new HashSet<>();
        for (Rule.Statement statement : rule.statements()) {
            Optional<Rule.Statement> cap = rule.statements().stream()
                    .filter(s -> !told.contains(s) && caps(s, statement))
                    .findFirst();
            if (!told.contains(statement)) {
                sentences.add(statement(statement, cap));
            }
            cap.ifPresent(told::add);
        }
        return sentences;
    }

    /** Whether a statement caps the award that another pays. */
    private boolean caps(Rule.Statement cap, Rule.Statement award) {
        return cap.kind() == StatementKind.CAP
                && award.kind() == StatementKind.AWARD
                && cap.arguments().size() == award.arguments().size()
                && named(cap).equals(named(award));
    }

    /** The item, and the tier, in words. */
    private List<String> named(Rule.Statement statement) {
        List<String> arguments = arguments(statement);
        return arguments.subList(0, arguments.size() - 1);
    }

    private List<String> arguments(Rule.Statement statement) {
        List<StatementKind.Role> roles = statement.roles();
        List<String> arguments = new ArrayList<>();
        for (int i = 0; i < statement.arguments().size(); i++) {
            arguments.add(argument(roles.get(i), statement.arguments().get(i)));
        }
        return arguments;
    }

    private String statement(Rule.Statement statement, Optional<Rule.Statement> cap) {
        List<List<StatementKind.Role>> forms = statement.kind().forms();
        List<String> arguments = arguments(statement);
        String word = statement.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        boolean longer = forms.size() > 1 && forms.get(1).size() == arguments.size();
        cap.map(this::arguments).ifPresent(c -> arguments.add(c.get(c.size() - 1)));
        String id = "statement." + word + (longer ? ".long" : "") + (cap.isPresent() ? ".capped" : "");
        return texts.text(id, arguments.toArray());
    }

    private String argument(StatementKind.Role role, Expression node) {
        if (node.operation() != Operator.TEXT) {
            boolean named = role == StatementKind.Role.TARGET || role == StatementKind.Role.ITEM;
            return named ? expressions.target(node) : expressions.whole(node);
        }
        return switch (role) {
            case CRITERION -> words.criterion(node.name());
            case GROUP, ITEM, LEVEL -> words.item(node.name());
            default -> words.target(node.name());
        };
    }
}
