package io.tidu.internal.load.language;

import io.tidu.diagnostic.Place;

/**
 * A word or sign of a rule file.
 *
 * @param kind what it is
 * @param text as written; for a quoted text, without the quotes
 * @param place where it starts
 * @param comment what a comment behind it on its line says; empty if there is none
 */
record Token(Kind kind, String text, Place place, String comment) {
    enum Kind {
        NAME,
        TEXT,
        NUMBER,
        SIGN,
        END
    }

    /** Without a comment. */
    static Token of(Kind kind, String text, Place place) {
        return new Token(kind, text, place, "");
    }

    /** The same with a comment behind it. */
    Token with(String commentBehind) {
        return new Token(kind, text, place, commentBehind);
    }

    boolean is(String word) {
        return (kind == Kind.NAME || kind == Kind.SIGN) && text.equals(word);
    }
}
