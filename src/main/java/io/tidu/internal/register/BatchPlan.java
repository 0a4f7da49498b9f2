package io.tidu.internal.register;

import io.tidu.internal.engine.Engine;
import io.tidu.internal.policy.practice.Budget;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a batch is to be made.
 *
 * @param engine decides
 * @param question what is asked of every enterprise
 * @param budget the pot; null if there is none
 * @param paidBeforeFen what earlier runs of a ledger paid of the pot's year
 * @param paidBefore what they paid of each award
 * @param withSamples whether awards are paid that rest on samples
 * @param resume the file of standings, which stays and is gone on with; null for one that is given up
 * @param register SHA-256 of the register; asked for only with such a file
 * @param options whatever else the standings depend on, by name, such as the ledger's head
 */
public record BatchPlan(
        Engine engine,
        BatchQuestion question,
        @Nullable Budget budget,
        long paidBeforeFen,
        PaidBefore paidBefore,
        boolean withSamples,
        @Nullable Path resume,
        String register,
        SortedMap<String, String> options) {
    /** Copies the map. */
    public BatchPlan {
        options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
    }

    /** Without a pot, a ledger and a file that stays. */
    public static BatchPlan of(Engine engine, BatchQuestion question) {
        return new BatchPlan(engine, question, null, 0, PaidBefore.NOTHING, false, null, "", new TreeMap<>());
    }
}
