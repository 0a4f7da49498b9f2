package io.tidu.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.tidu.model.Counted;
import io.tidu.model.CountedEntry;
import java.io.IOException;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes the entries that a finding rests on. */
final class EntryJson {
    private EntryJson() {}

    static void write(Counted counted, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("entries");
        for (CountedEntry entry : counted.entries()) {
            json.writeStartObject();
            json.writeStringField("fact", entry.list());
            json.writeObjectFieldStart("entry");
            SortedMap<String, String> fields = new TreeMap<>(entry.words());
            entry.dates().forEach((field, day) -> fields.put(field, day.toString()));
            for (Map.Entry<String, String> field : fields.entrySet()) {
                json.writeStringField(field.getKey(), field.getValue());
            }
            json.writeEndObject();
            json.writeStringField("counts", entry.counts().word());
            json.writeStringField("from", day(entry.from()));
            json.writeStringField("countsUntil", day(entry.until()));
            JsonParts.number(
                    "amount",
                    entry.amount() == null ? null : entry.amount().toBigDecimal(JsonParts.DECIMALS, RoundingMode.DOWN),
                    json);
            json.writeEndObject();
        }
        json.writeEndArray();
        if (counted.more() > 0) {
            json.writeNumberField("moreEntries", counted.more());
        }
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
