package io.tidu.model;

import java.util.Locale;

/**
 * A name or text in both languages.
 *
 * @param zh Chinese
 * @param en English
 */
public record Label(String zh, String en) {
    /** The same text in both languages, for names that have no translation. */
    public static Label of(String name) {
        return new Label(name, name);
    }

    /** Chinese for a Chinese locale, English for any other. */
    public String in(Locale locale) {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? zh : en;
    }
}
