package io.tidu.internal.load.language;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a rule file. A mistake ends its rule; reading goes on with the next, so that all mistakes are told at once.
 *
 * <p>The whole grammar is on the language page of the rules folder; what is not in it is refused.
 */
public final class RuleParser {
    private static final Set<String> DECLARATIONS = Set.of(
            "package", "import", "global", "function", "declare", "query", "unit", "dialect", "template", "expander");
    private static final Set<String> ELEMENTS = Set.of(
            "exists", "not", "forall", "eval", "accumulate", "acc", "groupby", "collect", "if", "do", "and", "or");

    private final TokenReader tokens;
    private final ExpressionParser expressions;
    private final List<WrittenRule> rules = new ArrayList<>();
    private final List<Problem> found = new ArrayList<>();

    private RuleParser(List<Token> tokens) {
        this.tokens = new TokenReader(tokens);
        this.expressions = new ExpressionParser(this.tokens);
    }

    /**
     * Reads a rule file.
     *
     * @param file the file as shown to the reader
     * @param text its contents
     * @param problems where mistakes are told; a rule with a mistake is not among the rules returned
     */
    public static List<WrittenRule> parse(String file, String text, Problems problems) {
        List<String> lines = text.lines().toList();
        List<Problem> found = new ArrayList<>();
        List<WrittenRule> rules = List.of();
        try {
            RuleParser parser = new RuleParser(Lexer.tokens(text, new Place(file, 1, 1)));
            parser.file();
            found.addAll(parser.found);
            rules = parser.rules;
        } catch (SyntaxProblem e) {
            found.add(e.problem());
        }
        found.forEach(p -> problems.add(p.withExcerpt(line(lines, p.place().line()))));
        return List.copyOf(rules);
    }

    /**
     * Reads one formula of the vocabulary.
     *
     * @param text the formula
     * @param place where it starts
     * @param problems where a mistake is told
     * @return the expression, or null if there was a mistake
     */
    public static @Nullable WrittenExpression formula(String text, Place place, Problems problems) {
        try {
            TokenReader tokens = new TokenReader(Lexer.tokens(text, place));
            WrittenExpression expression = new ExpressionParser(tokens).expression();
            if (!tokens.atEnd()) {
                throw tokens.expected("@expected.end");
            }
            return expression;
        } catch (SyntaxProblem e) {
            problems.add(e.problem().withExcerpt(text));
            return null;
        }
    }

    private static @Nullable String line(List<String> lines, int number) {
        return number >= 1 && number <= lines.size() ? lines.get(number - 1) : null;
    }

    private void file() {
        while (!tokens.atEnd() && found.size() < Limits.PROBLEMS) {
            Token first = tokens.peek();
            String name =
                    tokens.peek(1).kind() == Token.Kind.TEXT ? tokens.peek(1).text() : null;
            try {
                if (!first.is("rule")) {
                    throw DECLARATIONS.contains(first.text())
                            ? new SyntaxProblem("rule.forbidden-declaration", first.place(), first.text())
                            : tokens.expected("rule");
                }
                rules.add(rule());
                if (rules.size() > Limits.RULES) {
                    throw new SyntaxProblem("rule.too-many-rules", first.place(), String.valueOf(Limits.RULES));
                }
            } catch (SyntaxProblem e) {
                found.add(e.problem().inRule(first.is("rule") ? name : null));
                skipToNextRule(first);
            }
        }
    }

    /** The rule that begins where another has no end is read like any other. */
    private void skipToNextRule(Token first) {
        while (!tokens.atEnd()) {
            if (!tokens.peek().equals(first)
                    && tokens.is("rule")
                    && tokens.peek(1).kind() == Token.Kind.TEXT) {
                return;
            }
            tokens.next();
        }
    }

    private WrittenRule rule() {
        Place place = tokens.need("rule").place();
        expressions.restartRule();
        Token name = tokens.need(Token.Kind.TEXT, "@expected.rule-name");
        if (name.text().isBlank()) {
            throw new SyntaxProblem("rule.blank-name", name.place());
        }
        List<WrittenExpression.Text> clauses = clauses();
        if (!tokens.is("when")) {
            throw tokens.peek().kind() == Token.Kind.NAME
                    ? new SyntaxProblem(
                            "rule.forbidden-attribute",
                            tokens.place(),
                            tokens.peek().text())
                    : tokens.expected("when");
        }
        tokens.next();
        List<WrittenRule.Pattern> patterns = new ArrayList<>();
        while (!tokens.is("then")) {
            patterns.add(pattern());
            if (patterns.size() > Limits.PATTERNS) {
                throw new SyntaxProblem("rule.too-many-patterns", place, String.valueOf(Limits.PATTERNS));
            }
        }
        Place then = tokens.next().place();
        List<WrittenRule.Statement> statements = new ArrayList<>();
        while (!tokens.is("end")) {
            if (tokens.atEnd()) {
                throw tokens.expected("end");
            }
            if (tokens.is("rule") && tokens.peek(1).kind() == Token.Kind.TEXT) {
                throw new SyntaxProblem("rule.no-end", tokens.place(), name.text());
            }
            statements.add(statement());
            if (statements.size() > Limits.STATEMENTS) {
                throw new SyntaxProblem("rule.too-many-statements", place, String.valueOf(Limits.STATEMENTS));
            }
        }
        if (statements.isEmpty()) {
            throw new SyntaxProblem("rule.no-statement", then);
        }
        tokens.next();
        return new WrittenRule(place, name.text(), name.comment(), clauses, patterns, statements);
    }

    private List<WrittenExpression.Text> clauses() {
        List<WrittenExpression.Text> clauses = new ArrayList<>();
        while (tokens.skip("@")) {
            Token word = tokens.need(Token.Kind.NAME, "clause");
            if (!word.is("clause")) {
                throw new SyntaxProblem("rule.forbidden-annotation", word.place(), word.text());
            }
            tokens.need("(");
            do {
                Token clause = tokens.need(Token.Kind.TEXT, "@expected.text");
                clauses.add(new WrittenExpression.Text(clause.place(), clause.text()));
            } while (tokens.skip(","));
            tokens.need(")");
        }
        return clauses;
    }

    private WrittenRule.Pattern pattern() {
        Token start = tokens.peek();
        if (start.kind() == Token.Kind.NAME && ELEMENTS.contains(start.text())) {
            throw new SyntaxProblem("rule.forbidden-element", start.place(), start.text());
        }
        String binding = null;
        if (tokens.peek(1).is(":")) {
            binding = tokens.need(Token.Kind.NAME, "$name").text();
            tokens.next();
            if (!binding.startsWith("$") || binding.length() < 2) {
                throw new SyntaxProblem("rule.binding-name", start.place(), binding);
            }
        }
        Token type = tokens.need(Token.Kind.NAME, "@expected.pattern");
        tokens.need("(");
        List<WrittenExpression> constraints = new ArrayList<>();
        if (!tokens.is(")")) {
            do {
                if (tokens.peek(1).is(":")) {
                    throw new SyntaxProblem(
                            "rule.forbidden-binding",
                            tokens.place(),
                            tokens.peek().text());
                }
                constraints.add(expressions.expression());
            } while (tokens.skip(","));
        }
        if (constraints.size() > Limits.CONSTRAINTS) {
            throw new SyntaxProblem("rule.too-many-constraints", type.place(), String.valueOf(Limits.CONSTRAINTS));
        }
        tokens.need(")");
        WrittenExpression source = tokens.skip("from") ? expressions.expression() : null;
        return new WrittenRule.Pattern(start.place(), binding, type.text(), constraints, source);
    }

    private WrittenRule.Statement statement() {
        Token name = tokens.need(Token.Kind.NAME, "@expected.statement");
        if (name.is("if")) {
            throw new SyntaxProblem("rule.if", name.place());
        }
        if (!tokens.is("(")) {
            throw new SyntaxProblem("rule.forbidden-statement", name.place(), name.text());
        }
        expressions.restart();
        List<WrittenExpression> arguments = expressions.arguments();
        tokens.need(";");
        return new WrittenRule.Statement(name.place(), name.text(), arguments);
    }
}
