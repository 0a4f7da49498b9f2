package io.tidu.internal.document.write;

import io.tidu.internal.diagnostic.Messages;
import io.tidu.internal.document.Sign;
import io.tidu.internal.document.Text;
import io.tidu.internal.document.html.Markup;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Texts and signs of a page. */
final class HtmlText {
    private static final Pattern DAY = Pattern.compile("(?<![\\d-])\\d{4}-\\d{2}-\\d{2}(?![\\d-])");

    private final Markup page;
    private final Messages messages;
    private final ForeignRuns foreign;

    HtmlText(Markup page, Locale locale) {
        this.page = page;
        this.messages = Messages.in(locale);
        this.foreign = new ForeignRuns(locale);
    }

    /** Whoever does not see the sign is told its word. */
    void sign(@Nullable Sign sign) {
        if (sign != null) {
            page.open("span", "class", "sign " + sign.word());
            page.element("span", sign.character(), "aria-hidden", "true");
            page.element("span", messages.text("document.sign." + sign.word()), "class", "unseen");
            page.close("span").text(" ");
        }
    }

    void write(Text text) {
        for (Text.Span span : text.spans()) {
            if (span.language().isEmpty()) {
                write(span);
            } else {
                // Read aloud, and broken into lines, as its own language is.
                page.open("span", "lang", span.language());
                write(span);
                page.close("span");
            }
        }
    }

    /** A text whose days are not broken at their hyphens. */
    void days(String text) {
        Matcher day = DAY.matcher(text);
        int told = 0;
        while (day.find()) {
            page.text(text.substring(told, day.start())).element("time", day.group());
            told = day.end();
        }
        page.text(text.substring(told));
    }

    /** An element that holds such a text only. */
    void element(String tag, String text, String... attributes) {
        page.open(tag, attributes);
        days(text);
        page.close(tag);
    }

    private void pieces(String tag, Text.Span span) {
        page.open(tag);
        pieces(span);
        page.close(tag);
    }

    private void pieces(Text.Span span) {
        if (!span.language().isEmpty()) {
            days(span.text());
            return;
        }
        for (ForeignRuns.Piece piece : foreign.of(span.text())) {
            if (piece.language().isEmpty()) {
                days(piece.text());
            } else {
                page.element("span", piece.text(), "lang", piece.language());
            }
        }
    }

    private void write(Text.Span span) {
        if (!span.target().isEmpty()) {
            element("a", span.text(), "href", "#" + span.target());
            return;
        }
        switch (span.style()) {
            case PLAIN -> pieces(span);
            case STRONG -> pieces("strong", span);
            case QUIET -> pieces("small", span);
            case CODE -> page.element("code", span.text());
            case MARK -> page.element("span", span.text(), "class", "badge sample");
            case WRONG -> element("strong", span.text(), "class", "not-met");
            case DOUBTFUL -> element("strong", span.text(), "class", "undetermined");
            case MORE -> element("span", span.text(), "class", "more");
            case LESS -> element("span", span.text(), "class", "less");
        }
    }
}
