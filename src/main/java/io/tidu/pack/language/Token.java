package io.tidu.pack.language;

import io.tidu.diagnostic.Place;

/**
 * A word or sign of a rule file.
 *
 * @param kind what it is
 * @param text as written; for a quoted text, without the quotes
 * @param place where it starts
 */
record Token(Kind kind, String text, Place place) {
    enum Kind {
        NAME,
        TEXT,
        NUMBER,
        SIGN,
        END
    }

    boolean is(String word) {
        return (kind == Kind.NAME || kind == Kind.SIGN) && text.equals(word);
    }
}
