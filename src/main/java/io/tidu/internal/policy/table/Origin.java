package io.tidu.internal.policy.table;

import io.tidu.diagnostic.Place;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a row is from: the reserved columns, which nothing looks anything up by. */
public record Origin(
        Place place,
        String clause,
        @Nullable String status,
        @Nullable String note,
        @Nullable LocalDate confirmed,
        @Nullable String source,
        Map<String, Integer> columns,
        @Nullable String excerpt) {
    public Origin {
        columns = Map.copyOf(columns);
    }
}
