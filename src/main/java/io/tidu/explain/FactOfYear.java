package io.tidu.explain;

import io.tidu.model.FactPath;
import org.jspecify.annotations.Nullable;

/**
 * The name of a missing or doubtful fact, without its fiscal year where it is of one: {@code revenue.2025}.
 *
 * @param fact the name without the year; the whole name where there is none
 * @param year the fiscal year, or null
 */
record FactOfYear(String fact, @Nullable String year) {
    static FactOfYear of(String name) {
        return FactPath.parse(name)
                .filter(p -> p.year() != null)
                .map(p -> new FactOfYear(p.fact(), p.part()))
                .orElseGet(() -> new FactOfYear(name, null));
    }
}
