package io.tidu.internal.load.language;

import io.tidu.diagnostic.Place;
import java.util.List;

/** A position in a list of tokens. */
final class TokenReader {
    private final List<Token> tokens;
    private int at;

    TokenReader(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token peek() {
        return tokens.get(at);
    }

    Token peek(int ahead) {
        return tokens.get(Math.min(at + ahead, tokens.size() - 1));
    }

    Token next() {
        Token token = tokens.get(at);
        if (at < tokens.size() - 1) {
            at++;
        }
        return token;
    }

    boolean atEnd() {
        return peek().kind() == Token.Kind.END;
    }

    boolean is(String word) {
        return peek().is(word);
    }

    boolean skip(String word) {
        if (!is(word)) {
            return false;
        }
        next();
        return true;
    }

    Token need(String word) {
        if (!is(word)) {
            throw expected(word, missingAt());
        }
        return next();
    }

    /** What is missing at the end of a line is told there and not where the next line begins. */
    private Place missingAt() {
        Token found = peek();
        Token before = at == 0 ? found : tokens.get(at - 1);
        if (before.place().line() == found.place().line()) {
            return found.place();
        }
        int quotes = before.kind() == Token.Kind.TEXT ? 2 : 0;
        Place start = before.place();
        return new Place(
                start.file(), start.line(), start.column() + before.text().length() + quotes);
    }

    Token need(Token.Kind kind, String what) {
        if (peek().kind() != kind) {
            throw expected(what);
        }
        return next();
    }

    /** "Expected this, found that"; a number gets its own sentence, since numbers belong in tables. */
    SyntaxProblem expected(String what) {
        return expected(what, place());
    }

    private SyntaxProblem expected(String what, Place where) {
        Token found = peek();
        if (found.kind() == Token.Kind.NUMBER) {
            return new SyntaxProblem("rule.number", found.place(), cut(found.text()));
        }
        String shown = found.kind() == Token.Kind.TEXT ? '"' + found.text() + '"' : found.text();
        return found.kind() == Token.Kind.END
                ? new SyntaxProblem("rule.expected-at-end", where, what)
                : new SyntaxProblem("rule.expected", where, what, shown);
    }

    private static String cut(String text) {
        return text.length() <= Limits.NAME_CHARACTERS ? text : text.substring(0, Limits.NAME_CHARACTERS) + "…";
    }

    Place place() {
        return peek().place();
    }
}
