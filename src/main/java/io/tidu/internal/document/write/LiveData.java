package io.tidu.internal.document.write;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import io.tidu.internal.diagnostic.Messages;
import io.tidu.internal.diagnostic.Visible;
import io.tidu.internal.document.Chart;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a page tells its script, as JSON: words, and the figures of its pictures, which stand on the page as well. It
 * can't end the element it stands in, and invisible characters are shown as they are elsewhere. Not thread-safe.
 */
final class LiveData {
    private static final List<String> WORDS =
            List.of("search", "all", "shown", "none", "clear", "more", "printed", "unprinted", "separator");

    private static final JsonFactory JSON = new JsonFactory().setCharacterEscapes(new Escapes());

    private final Messages messages;
    private final ChartWords words;
    private final Map<String, Chart> charts = new TreeMap<>();

    LiveData(Messages messages) {
        this.messages = messages;
        this.words = new ChartWords(messages);
    }

    /** Takes a picture in, if it is one that a script draws. */
    void add(String id, Chart chart) {
        if (kind(chart) != null) {
            charts.put(id, chart);
        }
    }

    private static @Nullable String kind(Chart chart) {
        return chart instanceof Chart.Funnel
                ? "funnel"
                : chart instanceof Chart.Matrix
                        ? "flow"
                        : chart instanceof Chart.Stacks ? "stacks" : chart instanceof Chart.Counts ? "stacks" : null;
    }

    /** All of it. */
    String json() {
        StringWriter written = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(written)) {
            json.writeStartObject();
            json.writeStringField("lang", messages.isChinese() ? "zh" : "en");
            json.writeObjectFieldStart("words");
            for (String word : WORDS) {
                json.writeStringField(word, messages.text("document.live." + word));
            }
            json.writeEndObject();
            json.writeArrayFieldStart("charts");
            for (Map.Entry<String, Chart> chart : charts.entrySet()) {
                json.writeStartObject();
                json.writeStringField("id", chart.getKey());
                json.writeStringField("kind", kind(chart.getValue()));
                text(json, "says", chart.getValue().title() + " " + words.told(chart.getValue()));
                figures(json, chart.getValue());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return written.toString();
    }

    private void figures(JsonGenerator json, Chart chart) throws IOException {
        if (chart instanceof Chart.Matrix matrix) {
            names(json, "from", matrix.from());
            names(json, "to", matrix.to());
            json.writeArrayFieldStart("counts");
            for (List<Integer> row : matrix.counts()) {
                json.writeStartArray();
                for (int count : row) {
                    json.writeNumber(count);
                }
                json.writeEndArray();
            }
            json.writeEndArray();
        } else if (chart instanceof Chart.Funnel funnel) {
            rows(
                    json,
                    List.of(""),
                    funnel.steps().stream()
                            .map(s -> new Chart.Stack(s.name(), s.after(), List.of(s.after())))
                            .toList());
        } else if (chart instanceof Chart.Stacks stacks) {
            rows(json, stacks.kinds(), stacks.rows());
        } else if (chart instanceof Chart.Counts counts) {
            rows(
                    json,
                    List.of(""),
                    counts.parts().stream()
                            .map(p -> new Chart.Stack(p.name(), p.sure(), List.of(p.sure())))
                            .toList());
        }
    }

    private static void rows(JsonGenerator json, List<String> kinds, List<Chart.Stack> rows) throws IOException {
        names(json, "kinds", kinds);
        json.writeArrayFieldStart("rows");
        for (Chart.Stack row : rows) {
            json.writeStartObject();
            text(json, "name", row.name());
            text(json, "text", row.whole().text());
            json.writeArrayFieldStart("values");
            for (Chart.Figure part : row.parts()) {
                json.writeNumber(part.value());
            }
            json.writeEndArray();
            names(json, "texts", row.parts().stream().map(Chart.Figure::text).toList());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void names(JsonGenerator json, String name, List<String> names) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : names) {
            json.writeString(Visible.line(text));
        }
        json.writeEndArray();
    }

    private static void text(JsonGenerator json, String name, String text) throws IOException {
        json.writeStringField(name, Visible.line(text));
    }

    /** What could be read as markup is written by its number. */
    private static final class Escapes extends CharacterEscapes {
        private static final long serialVersionUID = 1L;

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] codes = standardAsciiEscapesForJSON();
            codes['<'] = ESCAPE_STANDARD;
            codes['>'] = ESCAPE_STANDARD;
            codes['&'] = ESCAPE_STANDARD;
            return codes;
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int character) {
            return character == '\u2028' || character == '\u2029'
                    ? new SerializedString(String.format("\\u%04x", character))
                    : null;
        }
    }
}
