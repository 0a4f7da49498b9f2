package io.tidu.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.tidu.model.Counted;
import io.tidu.model.CountedEntry;
import io.tidu.model.Exact;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
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
            JsonParts.number("amount", shown(entry.amount()), json);
            new ExactJson().add("amount", entry.amount(), shown(entry.amount())).write(json);
            List<String> texts = entry.words().entrySet().stream()
                    .filter(w -> EntryReader.date(w.getValue()) != null)
                    .map(Map.Entry::getKey)
                    .toList();
            if (!texts.isEmpty()) {
                JsonParts.texts("texts", texts, json);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        if (counted.more() > 0) {
            json.writeNumberField("moreEntries", counted.more());
        }
    }

    private static @Nullable BigDecimal shown(@Nullable Exact amount) {
        return amount == null ? null : amount.toBigDecimal(JsonParts.DECIMALS, RoundingMode.DOWN);
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
