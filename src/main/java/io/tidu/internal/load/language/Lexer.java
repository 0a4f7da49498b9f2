package io.tidu.internal.load.language;

import io.tidu.diagnostic.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits a rule file into words and signs. Refuses whatever two readers could read differently: backslashes, invisible
 * characters, lone carriage returns, unclosed texts and comments.
 */
final class Lexer {
    /** The last row has no use in the language; the parser can say better than the lexer what to write instead. */
    private static final List<String> SIGNS = List.of(
            "==", "!=", "<=", ">=", "&&", "||", "<", ">", "!", "(", ")", ",", ";", ":", ".", "+", "-", "*", "/", "@",
            "{", "}", "[", "]", "=", "%", "&", "|", "?", "^", "~", "#");

    private final String file;
    private final String text;
    private final int firstLine;
    private final int firstColumn;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line;
    private int lineStart;
    private int depth;

    private Lexer(String text, Place start) {
        this.file = start.file();
        this.text = text;
        this.firstLine = Math.max(1, start.line());
        this.firstColumn = Math.max(1, start.column());
        this.line = firstLine;
    }

    /**
     * The tokens of a text, with an {@code END} token behind the last.
     *
     * @param start where the text begins in its file
     * @throws SyntaxProblem at the first character that may not stand there
     */
    static List<Token> tokens(String text, Place start) {
        return new Lexer(text, start).run();
    }

    private List<Token> run() {
        if (text.length() > Limits.FILE_CHARACTERS) {
            throw new SyntaxProblem("rule.file-too-large", Place.of(file), String.valueOf(Limits.FILE_CHARACTERS));
        }
        CharacterCheck.check(text, this::place, firstLine);
        while (at < text.length()) {
            next();
            if (tokens.size() > Limits.TOKENS) {
                throw new SyntaxProblem("rule.too-many-tokens", here(at), String.valueOf(Limits.TOKENS));
            }
        }
        tokens.add(Token.of(Token.Kind.END, "", here(at)));
        return tokens;
    }

    private void next() {
        char character = text.charAt(at);
        if (character == '\n') {
            at++;
            line++;
            lineStart = at;
        } else if (character == ' ' || character == '\t' || character == '\r') {
            at++;
        } else if (text.startsWith("//", at)) {
            lineComment();
        } else if (text.startsWith("/*", at)) {
            skipComment();
        } else if (character == '"') {
            quotedText();
        } else if (Characters.isDigit(character)) {
            number();
        } else if (Characters.startsName(character)) {
            name();
        } else {
            sign();
        }
    }

    /** Skips it; the word or sign before it on its line keeps what it says. */
    private void lineComment() {
        int newLine = text.indexOf('\n', at);
        int end = newLine < 0 ? text.length() : newLine;
        int last = tokens.size() - 1;
        if (last >= 0 && tokens.get(last).place().line() == line) {
            tokens.set(last, tokens.get(last).with(text.substring(at + 2, end).strip()));
        }
        at = end;
    }

    private void skipComment() {
        Place start = here(at);
        int end = text.indexOf("*/", at + 2);
        if (end < 0) {
            throw new SyntaxProblem("rule.unclosed-comment", start);
        }
        for (int i = at; i < end; i++) {
            if (text.charAt(i) == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        at = end + 2;
    }

    private void quotedText() {
        Place start = here(at);
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != '"') {
            int character = text.codePointAt(end);
            if (character == '\n') {
                throw new SyntaxProblem("rule.unclosed-text", start);
            }
            if (!Characters.mayStandInText(character)) {
                throw new SyntaxProblem("rule.character-in-text", here(end), Character.toString(character));
            }
            end += Character.charCount(character);
        }
        if (end >= text.length()) {
            throw new SyntaxProblem("rule.unclosed-text", start);
        }
        if (end - at - 1 > Limits.TEXT_CHARACTERS) {
            throw new SyntaxProblem("rule.text-too-long", start, String.valueOf(Limits.TEXT_CHARACTERS));
        }
        tokens.add(Token.of(Token.Kind.TEXT, text.substring(at + 1, end), start));
        at = end + 1;
    }

    private void number() {
        int end = at;
        while (end < text.length() && (Characters.continuesName(text.charAt(end)) || decimalPoint(end))) {
            end++;
        }
        tokens.add(Token.of(Token.Kind.NUMBER, text.substring(at, end), here(at)));
        at = end;
    }

    private boolean decimalPoint(int index) {
        return text.charAt(index) == '.' && index + 1 < text.length() && Characters.isDigit(text.charAt(index + 1));
    }

    private void name() {
        int end = at;
        while (end < text.length() && Characters.continuesName(text.charAt(end))) {
            end++;
        }
        if (end - at > Limits.NAME_CHARACTERS) {
            throw new SyntaxProblem("rule.name-too-long", here(at), String.valueOf(Limits.NAME_CHARACTERS));
        }
        tokens.add(Token.of(Token.Kind.NAME, text.substring(at, end), here(at)));
        at = end;
    }

    private void sign() {
        Place start = here(at);
        int character = text.codePointAt(at);
        String sign =
                SIGNS.stream().filter(s -> text.startsWith(s, at)).findFirst().orElse(null);
        if (sign == null) {
            String instead = Characters.halfWidth(character);
            if (instead != null) {
                throw new SyntaxProblem("rule.full-width-sign", start, Character.toString(character), instead);
            }
            throw new SyntaxProblem("rule.unexpected-character", start, Character.toString(character));
        }
        if (sign.equals("(") && ++depth > Limits.DEPTH) {
            throw new SyntaxProblem("rule.too-deep", start, String.valueOf(Limits.DEPTH));
        }
        if (sign.equals(")")) {
            depth--;
        }
        tokens.add(Token.of(Token.Kind.SIGN, sign, start));
        at += sign.length();
    }

    private Place here(int index) {
        return place(line, index - lineStart + 1);
    }

    private Place place(int atLine, int column) {
        return new Place(file, atLine, atLine == firstLine ? column + firstColumn - 1 : column);
    }
}
