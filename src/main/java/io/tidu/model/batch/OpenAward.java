package io.tidu.model.batch;

import io.tidu.model.Label;
import io.tidu.model.WithoutJson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Money that can't be said yet.
 *
 * @param item the item
 * @param tier its tier, or null
 * @param pack the id of the pack
 * @param clause the clause
 * @param status {@code enacted}, {@code published} or {@code sample}
 * @param maxFen what it comes to at most, in fen; null if nobody can say. At least it is nothing
 * @param route by documents or by a person
 * @param waitsFor the documents it waits for
 * @param asks what a person must decide, in words
 */
public record OpenAward(
        String item,
        @Nullable String tier,
        String pack,
        String clause,
        String status,
        @Nullable Long maxFen,
        Route route,
        List<Needed> waitsFor,
        List<Label> asks)
        implements WithoutJson {
    /** Copies the lists. */
    public OpenAward {
        waitsFor = List.copyOf(waitsFor);
        asks = List.copyOf(asks);
    }
}
