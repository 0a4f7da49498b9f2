package io.tidu.internal.report.check;

import com.fasterxml.jackson.core.JsonGenerator;
import io.tidu.internal.check.Remark;
import io.tidu.internal.document.Document;
import io.tidu.internal.document.write.Style;
import io.tidu.internal.document.write.TextWriter;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The ids that a log tells, with what their pages say. Without {@code helpUri}, which must be absolute: the pages have
 * no address that is the same for everybody, so that their text is in the log itself.
 */
final class SarifRules {
    private final List<String> ids;
    private final Locale locale;

    SarifRules(List<Remark> remarks, Locale locale) {
        this.ids =
                remarks.stream().map(r -> r.problem().id()).distinct().sorted().toList();
        this.locale = locale;
    }

    /** The place of an id in the list. */
    int index(String id) {
        return ids.indexOf(id);
    }

    void write(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("rules");
        for (String id : ids) {
            CheckPage page = CheckPages.page(id).orElse(null);
            String title = Titles.of(id, locale);
            json.writeStartObject();
            json.writeStringField("id", id);
            text(json, "shortDescription", title, null);
            text(json, "fullDescription", page == null ? title : page.summary().in(locale), null);
            String help = page == null
                    ? title
                    : TextWriter.write(new Document(id, page.blocks(locale), ""), new Style(Style.MOST, false));
            text(json, "help", help, page == null ? null : page.markdown(locale));
            json.writeObjectFieldStart("defaultConfiguration");
            json.writeStringField("level", level(page));
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void text(JsonGenerator json, String name, String text, @Nullable String markdown)
            throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("text", text);
        if (markdown != null) {
            json.writeStringField("markdown", markdown);
        }
        json.writeEndObject();
    }

    /** As the page of a check begins; what is told while rules are read prevents any decision. */
    private static String level(@Nullable CheckPage page) {
        String says = page == null ? "" : page.summary().en();
        return says.startsWith("Warning.") ? "warning" : says.startsWith("Note.") ? "note" : "error";
    }
}
