package io.tidu.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.tidu.model.Exact;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of an object that are shown cut, exactly, as texts such as {@code 1/3}: what is read back is then what
 * was written. Nothing is written where nothing was cut. Not thread-safe.
 */
final class ExactJson {
    static final String NAME = "exact";

    private final Map<String, String> cut = new TreeMap<>();

    /** Adds a number if what is shown of it is not all of it. */
    ExactJson add(String name, @Nullable Exact exact, @Nullable BigDecimal shown) {
        if (exact != null && (shown == null || !exact.is(shown))) {
            cut.put(name, exact.toString());
        }
        return this;
    }

    void write(JsonGenerator json) throws IOException {
        if (cut.isEmpty()) {
            return;
        }
        json.writeObjectFieldStart(NAME);
        for (Map.Entry<String, String> number : cut.entrySet()) {
            json.writeStringField(number.getKey(), number.getValue());
        }
        json.writeEndObject();
    }
}
