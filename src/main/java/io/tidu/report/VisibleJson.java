package io.tidu.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import io.tidu.internal.diagnostic.Visible;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON in UTF-8 that shows everything: what nobody sees is written by its number, which loses nothing. A text
 * without such a character, as nearly all are, goes straight into the bytes. Not thread-safe.
 */
final class VisibleJson extends JsonGeneratorDelegate {
    VisibleJson(JsonGenerator bytes) {
        super(bytes);
    }

    @Override
    public void writeFieldName(String name) throws IOException {
        if (isPlain(name)) {
            delegate.writeFieldName(name);
        } else {
            delegate.writeFieldName(new EscapedText(name));
        }
    }

    @Override
    public void writeString(@Nullable String text) throws IOException {
        if (text == null || isPlain(text)) {
            delegate.writeString(text);
        } else {
            delegate.writeString(new EscapedText(text));
        }
    }

    /** Whether a generator of bytes writes it as it is: halves of a pair it would write one by one. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            // Nearly all are plain letters; a loop that asks nobody else about them is three times as quick.
            if ((character < ' ' || character > '~')
                    && (Character.isSurrogate(character) || Visible.isHidden(character))) {
                return false;
            }
        }
        return true;
    }
}
