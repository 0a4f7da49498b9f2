package io.tidu.internal.load.language;

import io.tidu.diagnostic.Place;
import io.tidu.internal.load.language.WrittenExpression.Sign;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads expressions by recursive descent: or, and, comparison, sum, product, primary. */
final class ExpressionParser {
    private static final Map<String, Sign> COMPARISONS = Map.of(
            "==", Sign.EQUAL,
            "!=", Sign.NOT_EQUAL,
            "<=", Sign.AT_MOST,
            ">=", Sign.AT_LEAST,
            "<", Sign.LESS,
            ">", Sign.MORE);

    /** Operators and words of DRL and Java that a Drools developer may try; each has another way here. */
    private static final Set<String> FORBIDDEN = Set.of(
            "null",
            "new",
            "matches",
            "contains",
            "memberOf",
            "soundslike",
            "str",
            "instanceof",
            "excludes",
            "after",
            "before",
            "during",
            "this");

    /** Texts cost memory as values do, so a long one counts as several steps. */
    private static final int CHARACTERS_OF_A_STEP = 20;

    private final TokenReader tokens;
    private int steps;
    private int stepsOfRule;

    ExpressionParser(TokenReader tokens) {
        this.tokens = tokens;
    }

    WrittenExpression expression() {
        steps = 0;
        return or();
    }

    /** Forgets the steps counted so far: a new statement begins. */
    void restart() {
        steps = 0;
    }

    /** Forgets all steps counted so far: a new rule begins. */
    void restartRule() {
        stepsOfRule = 0;
    }

    List<WrittenExpression> arguments() {
        tokens.need("(");
        List<WrittenExpression> list = new ArrayList<>();
        if (!tokens.is(")")) {
            do {
                list.add(or());
            } while (tokens.skip(","));
        }
        tokens.need(")");
        return list;
    }

    private WrittenExpression or() {
        WrittenExpression left = and();
        while (tokens.is("||")) {
            left = new WrittenExpression.Binary(step().place(), Sign.OR, left, and());
        }
        return left;
    }

    private WrittenExpression and() {
        WrittenExpression left = comparison();
        while (tokens.is("&&")) {
            left = new WrittenExpression.Binary(step().place(), Sign.AND, left, comparison());
        }
        return left;
    }

    private WrittenExpression comparison() {
        WrittenExpression left = sum();
        Sign operator = tokens.peek().kind() == Token.Kind.SIGN
                ? COMPARISONS.get(tokens.peek().text())
                : null;
        if (operator != null) {
            return new WrittenExpression.Binary(step().place(), operator, left, sum());
        }
        boolean negated = tokens.is("not") && tokens.peek(1).is("in");
        if (negated) {
            tokens.next();
        }
        return tokens.is("in") ? in(left, negated) : left;
    }

    private WrittenExpression in(WrittenExpression value, boolean negated) {
        Place place = step().place();
        tokens.need("(");
        List<WrittenExpression.Text> texts = new ArrayList<>();
        do {
            if (tokens.peek().kind() != Token.Kind.TEXT) {
                throw tokens.expected("@expected.text");
            }
            Token text = step();
            texts.add(new WrittenExpression.Text(text.place(), text.text()));
        } while (tokens.skip(","));
        tokens.need(")");
        return new WrittenExpression.In(place, value, negated, texts);
    }

    private WrittenExpression sum() {
        WrittenExpression left = product();
        while (tokens.is("+") || tokens.is("-")) {
            Token sign = step();
            left = new WrittenExpression.Binary(sign.place(), sign.is("+") ? Sign.PLUS : Sign.MINUS, left, product());
        }
        return left;
    }

    private WrittenExpression product() {
        WrittenExpression left = primary();
        while (tokens.is("*") || tokens.is("/")) {
            Token sign = step();
            left = new WrittenExpression.Binary(sign.place(), sign.is("*") ? Sign.TIMES : Sign.OVER, left, primary());
        }
        return left;
    }

    private WrittenExpression primary() {
        Token token = tokens.peek();
        if (token.kind() == Token.Kind.TEXT) {
            step();
            return new WrittenExpression.Text(token.place(), token.text());
        }
        if (token.is("(")) {
            step();
            WrittenExpression inner = or();
            tokens.need(")");
            return inner;
        }
        if (token.is("!")) {
            step();
            tokens.need("(");
            WrittenExpression inner = or();
            tokens.need(")");
            return new WrittenExpression.Not(token.place(), inner);
        }
        if (token.kind() != Token.Kind.NAME) {
            throw noValue(token);
        }
        return named();
    }

    private SyntaxProblem noValue(Token token) {
        return switch (token.text()) {
            case ">=" -> new SyntaxProblem("rule.line-word", token.place(), token.text(), "atLeast( … )");
            case ">" -> new SyntaxProblem("rule.line-word", token.place(), token.text(), "moreThan( … )");
            case "<=" -> new SyntaxProblem("rule.line-word", token.place(), token.text(), "atMost( … )");
            case "<" -> new SyntaxProblem("rule.line-word", token.place(), token.text(), "lessThan( … )");
            case "-" -> new SyntaxProblem("rule.minus", token.place());
            default -> tokens.expected("@expected.value");
        };
    }

    private WrittenExpression named() {
        Token token = step();
        String word = token.text();
        if (word.equals("true") || word.equals("false")) {
            return new WrittenExpression.Flag(token.place(), word.equals("true"));
        }
        if (FORBIDDEN.contains(word)) {
            throw new SyntaxProblem("rule.forbidden-word", token.place(), word);
        }
        WrittenExpression value = tokens.is("(")
                ? new WrittenExpression.Call(token.place(), null, word, arguments())
                : new WrittenExpression.Name(token.place(), word);
        while (tokens.is(".")) {
            step();
            Token member = tokens.need(Token.Kind.NAME, "@expected.name");
            value = tokens.is("(")
                    ? new WrittenExpression.Call(member.place(), value, member.text(), arguments())
                    : new WrittenExpression.Member(member.place(), value, member.text());
        }
        return value;
    }

    private Token step() {
        int cost = 1 + tokens.peek().text().length() / CHARACTERS_OF_A_STEP;
        steps += cost;
        stepsOfRule += cost;
        if (stepsOfRule > Limits.RULE_STEPS) {
            throw new SyntaxProblem("rule.rule-too-long", tokens.place(), String.valueOf(Limits.RULE_STEPS));
        }
        if (steps > Limits.EXPRESSION_STEPS) {
            throw new SyntaxProblem(
                    "rule.expression-too-long", tokens.place(), String.valueOf(Limits.EXPRESSION_STEPS));
        }
        return tokens.next();
    }
}
