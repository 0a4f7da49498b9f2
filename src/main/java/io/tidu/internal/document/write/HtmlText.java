package io.tidu.internal.document.write;

import io.tidu.internal.diagnostic.Messages;
import io.tidu.internal.document.Sign;
import io.tidu.internal.document.Text;
import io.tidu.internal.document.html.Markup;
import org.jspecify.annotations.Nullable;

/** Texts and signs of a page. */
final class HtmlText {
    private final Markup page;
    private final Messages messages;

    HtmlText(Markup page, Messages messages) {
        this.page = page;
        this.messages = messages;
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

    private void write(Text.Span span) {
        if (!span.target().isEmpty()) {
            page.element("a", span.text(), "href", "#" + span.target());
            return;
        }
        switch (span.style()) {
            case PLAIN -> page.text(span.text());
            case STRONG -> page.element("strong", span.text());
            case QUIET -> page.element("small", span.text());
            case CODE -> page.element("code", span.text());
            case MARK -> page.element("span", span.text(), "class", "badge sample");
            case WRONG -> page.element("strong", span.text(), "class", "not-met");
            case DOUBTFUL -> page.element("strong", span.text(), "class", "undetermined");
            case MORE -> page.element("span", span.text(), "class", "more");
            case LESS -> page.element("span", span.text(), "class", "less");
        }
    }
}
