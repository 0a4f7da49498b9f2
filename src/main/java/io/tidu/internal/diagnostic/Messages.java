package io.tidu.internal.diagnostic;

import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The catalogue of texts in one language. Immutable and safe to share between threads.
 *
 * <p>Placeholders are filled with texts only, so no number or date is ever formatted by a locale.
 */
public final class Messages {
    private static final String BUNDLE = "io.tidu.diagnostic.messages";
    private final ResourceBundle bundle;
    /** By id, once they were asked for. */
    private final Map<String, Template> templates = new ConcurrentHashMap<>();

    private final boolean chinese;

    private Messages(Locale locale) {
        this.chinese = isChinese(locale);
        this.bundle = ResourceBundle.getBundle(
                BUNDLE,
                locale,
                Messages.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** Each is read when it is first asked for: most runs need one language. */
    private static final class English {
        private static final Messages CATALOGUE = new Messages(Locale.ENGLISH);
    }

    private static final class Chinese {
        private static final Messages CATALOGUE = new Messages(Locale.CHINESE);
    }

    /** The Chinese catalogue for any Chinese locale, the English one for every other. */
    public static Messages in(Locale locale) {
        return isChinese(locale) ? Chinese.CATALOGUE : English.CATALOGUE;
    }

    private static boolean isChinese(Locale locale) {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage());
    }

    /** Whether this is the Chinese catalogue. */
    public boolean isChinese() {
        return chinese;
    }

    /**
     * A text of the catalogue with its placeholders filled, by what is visible of the arguments.
     *
     * @throws MissingResourceException if the catalogue has no such id
     */
    public String text(String id, Object... arguments) {
        Object[] visible = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            visible[i] = arguments[i] instanceof String text ? Visible.line(text) : arguments[i];
        }
        return templates
                .computeIfAbsent(id, known -> Template.of(bundle.getString(known)))
                .filled(visible);
    }

    /** Whether the catalogue has this id. */
    public boolean has(String id) {
        return bundle.containsKey(id);
    }
}
