package io.tidu.batch;

import io.tidu.internal.register.Batch;
import io.tidu.model.assessment.PackUse;
import io.tidu.model.batch.BudgetTotal;
import io.tidu.model.batch.Decided;
import io.tidu.model.batch.DocumentTotal;
import io.tidu.model.batch.GoalReached;
import io.tidu.model.batch.ItemShare;
import io.tidu.model.batch.ItemTotal;
import io.tidu.model.batch.ObstacleTotal;
import io.tidu.model.batch.RegisterTotal;
import io.tidu.model.batch.StageTotal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/**
 * A batch: sums in memory, and its enterprises on the disk, to be gone through in the order of their ids as often as
 * needed. Not thread-safe; closing it gives up the disk.
 */
public final class BatchResult implements AutoCloseable {
    private final Batch batch;

    BatchResult(Batch batch) {
        this.batch = batch;
    }

    /** The date. */
    public LocalDate on() {
        return batch.totals().on();
    }

    /** The pack versions in force, by id. */
    public List<PackUse> packs() {
        return batch.totals().packs();
    }

    /** What became of the records. */
    public RegisterTotal register() {
        return batch.totals().register();
    }

    /** Those who stand in each stage, in the order of the stages, and last those who stand in none. */
    public List<StageTotal> stages() {
        return batch.totals().stages();
    }

    /** How far the goals of the year are reached, by target. */
    public List<GoalReached> goals() {
        return batch.totals().goals();
    }

    /** Sums by item and tier, before the pot. */
    public List<ItemTotal> items() {
        return batch.totals().items();
    }

    /** What the pot pays by item and tier. */
    public List<ItemShare> shares() {
        return batch.totals().shares();
    }

    /** What becomes of the pot. */
    public BudgetTotal budget() {
        return batch.totals().budget();
    }

    /** What keeps enterprises from their next stage, by stage, the most frequent first. */
    public List<ObstacleTotal> obstacles() {
        return batch.totals().obstacles();
    }

    /** What waits for which document, the most money first. */
    public List<DocumentTotal> documents() {
        return batch.totals().documents();
    }

    /** Goes through all enterprises in the order of their ids. */
    public void forEach(Consumer<Decided> action) {
        batch.forEach(action);
    }

    @Override
    public void close() {
        batch.close();
    }
}
