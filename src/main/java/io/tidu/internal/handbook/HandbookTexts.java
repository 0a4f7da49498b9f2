package io.tidu.internal.handbook;

import io.tidu.internal.diagnostic.Messages;
import io.tidu.internal.document.Text;
import io.tidu.model.Label;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The language of a handbook and its texts in the catalogue. Immutable and safe to share between threads.
 *
 * @param locale Chinese for a Chinese locale, English for any other
 * @param messages the catalogue of that language
 */
record HandbookTexts(Locale locale, Messages messages) {
    private static final String SECTION = "handbook.";
    private static final Pattern LATIN = Pattern.compile("[A-Za-z]");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    /** Chinese up to its last character and a mark behind it, then English without any. */
    private static final Pattern BOTH = Pattern.compile(
            "(?<zh>.*\\p{IsHan}[^\\p{L}\\s]*+)\\s+(?<en>[A-Za-z0-9][^\\p{IsHan}]*[A-Za-z][^\\p{IsHan}]*)");

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

    /** With the language it is in, where nobody has said it in this one. */
    Text foreign(String text) {
        return foreign(Text.of(text));
    }

    /** With the language it is in, where nobody has said it in this one. */
    Text foreign(Text text) {
        boolean han = HAN.matcher(text.plain()).find();
        boolean latin = LATIN.matcher(text.plain()).find();
        boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
        return han == chinese || !(han || latin) ? text : text.in(han ? "zh-CN" : "en");
    }

    /** Of a note in both languages, Chinese first, as tables have them, the part in this language. */
    Text note(String note) {
        Matcher both = BOTH.matcher(note);
        if (!both.matches()) {
            return foreign(note);
        }
        boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
        return Text.of(both.group(chinese ? "zh" : "en"));
    }

    /** Items of an enumeration. */
    String list(Collection<String> items) {
        return String.join(text("list"), items);
    }
}
