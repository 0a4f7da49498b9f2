package io.tidu.internal.document;

/** A sign before a text, and the word that stands for it where it is not seen. */
public enum Sign {
    /** It holds. */
    MET("✓", "met"),
    /** It does not. */
    NOT_MET("✗", "not-met"),
    /** Facts are missing. */
    UNDETERMINED("?", "undetermined"),
    /** A person must look. */
    NEEDS_REVIEW("!", "needs-review"),
    /** A way that is not taken, or need not be. */
    ASIDE("○", "aside"),
    /** Something to do. */
    TO_DO("→", "to-do"),
    /** More than before. */
    MORE("▲", "more"),
    /** Less than before. */
    LESS("▼", "less");

    private final String character;
    private final String word;

    Sign(String character, String word) {
        this.character = character;
        this.word = word;
    }

    /** One character that a terminal, a page and a printer show. */
    public String character() {
        return character;
    }

    /** The word used as a class of style and as the end of the id of its text, {@code document.sign.met}. */
    public String word() {
        return word;
    }
}
