package io.tidu.internal.report.handbook;

import io.tidu.internal.diagnostic.Messages;
import io.tidu.model.Label;
import java.util.Collection;
import java.util.Locale;

/**
 * The language of a handbook and its texts in the catalogue. Immutable and safe to share between threads.
 *
 * @param locale Chinese for a Chinese locale, English for any other
 * @param messages the catalogue of that language
 */
record HandbookTexts(Locale locale, Messages messages) {
    private static final String SECTION = "handbook.";

    static HandbookTexts in(Locale locale) {
        return new HandbookTexts(locale, Messages.in(locale));
    }

    /** A text of the handbook's section. */
    String text(String id, Object... arguments) {
        return messages.text(SECTION + id, arguments);
    }

    /** Whether the handbook's section has this text. */
    boolean has(String id) {
        return messages.has(SECTION + id);
    }

    String of(Label label) {
        return label.in(locale);
    }

    /** Items of an enumeration. */
    String list(Collection<String> items) {
        return String.join(text("list"), items);
    }
}
