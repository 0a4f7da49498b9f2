package io.tidu.report;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.core.io.SerializedString;
import io.tidu.internal.diagnostic.VisibleWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A text as JSON writes it in UTF-8: characters that nobody sees by their numbers, all others as they are, also those
 * that Java keeps in two halves.
 */
final class EscapedText extends SerializedString {
    private static final long serialVersionUID = 1L;

    EscapedText(String text) {
        super(text);
        _quotedUTF8Ref = quoted(text).getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(String text) {
        StringWriter escaped = new StringWriter();
        try (VisibleWriter visible = VisibleWriter.escaping(escaped)) {
            // Something in front, behind which no byte order mark passes.
            visible.write('"');
            visible.write(JsonStringEncoder.getInstance().quoteAsString(text));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return escaped.toString().substring(1);
    }
}
