package io.tidu.internal.register;

import io.tidu.model.PackItem;
import io.tidu.model.assessment.PackUse;
import io.tidu.model.batch.AskedBack;
import io.tidu.model.batch.BudgetTotal;
import io.tidu.model.batch.Decided;
import io.tidu.model.batch.DocumentTotal;
import io.tidu.model.batch.GoalReached;
import io.tidu.model.batch.ItemShare;
import io.tidu.model.batch.ItemTotal;
import io.tidu.model.batch.NeedTotal;
import io.tidu.model.batch.ObstacleTotal;
import io.tidu.model.batch.RegisterTotal;
import io.tidu.model.batch.StageTotal;
import io.tidu.model.batch.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Consumer;

/**
 * What was decided for a register on a date. Sums are in memory; of each enterprise only where its standing is on the
 * disk, so that enterprises are gone through, in the order of their ids, as often as there are lists to write. Not
 * thread-safe; closing it gives up the disk.
 */
public final class Batch implements AutoCloseable {
    private final StandingFile file;
    private final StandingStore store;
    private final int[] order;
    private final Purse purse;
    private final PaidBefore earlier;
    private final Totals totals;

    Batch(StandingFile file, StandingStore store, int[] order, Purse purse, PaidBefore earlier, Totals totals) {
        this.file = file;
        this.store = store;
        this.order = order;
        this.purse = purse;
        this.earlier = earlier;
        this.totals = totals;
    }

    /**
     * What is told of all enterprises together.
     *
     * @param on the date
     * @param library the version of Tidu
     * @param vocabulary SHA-256 of the vocabulary
     * @param packs the pack versions in force, by id
     * @param register what became of the records
     * @param stages those who stand in each stage, in the order of the stages, and last those who stand in none
     * @param goals how far goals are reached, by target
     * @param items sums by item and tier
     * @param shares what the pot pays by item and tier
     * @param budget what becomes of the pot
     * @param need on which documents it depends what the pot's year needs
     * @param obstacles what keeps enterprises from their next stage, by stage, the most frequent first
     * @param documents what waits for which document, the most money first
     * @param lapsing how many hold a certificate that ends soon, by title
     * @param lapsingDays within so many days
     * @param contested how many enterprises' sources disagree, by fact
     * @param contestedEnterprises how many enterprises have a fact whose sources disagree
     */
    public record Totals(
            LocalDate on,
            String library,
            String vocabulary,
            List<PackUse> packs,
            RegisterTotal register,
            List<StageTotal> stages,
            List<GoalReached> goals,
            List<ItemTotal> items,
            List<ItemShare> shares,
            BudgetTotal budget,
            NeedTotal need,
            List<ObstacleTotal> obstacles,
            List<DocumentTotal> documents,
            SortedMap<String, Long> lapsing,
            int lapsingDays,
            SortedMap<String, Long> contested,
            long contestedEnterprises) {}

    /** What is told of all enterprises together. */
    public Totals totals() {
        return totals;
    }

    /** Goes through all enterprises in the order of their ids. */
    public void forEach(Consumer<Decided> action) {
        forEach(Part.ALL, action);
    }

    /** Goes through so many enterprises, or all if there are fewer, in the order of their ids. */
    public void first(int most, Consumer<Decided> action) {
        for (int place = 0; place < Math.min(most, order.length); place++) {
            action.accept(decided(place));
        }
    }

    /** Which enterprises are gone through. */
    public enum Part {
        /** Every one. */
        ALL,
        /** Those with an award that is due, or was promised before. */
        PAYMENTS,
        /** Those with an award that is open. */
        OPEN,
        /** Those whom one criterion alone keeps from the next stage. */
        ONE_GAP,
        /** Those with a certificate that ends soon. */
        LAPSING,
        /** Those of whom money is asked back. */
        ASKED_BACK
    }

    /** Goes through some enterprises in the order of their ids. */
    public void forEach(Part part, Consumer<Decided> action) {
        for (int place = 0; place < order.length; place++) {
            if (isIn(part, order[place])) {
                action.accept(decided(place));
            }
        }
    }

    /** Goes through those who stand in a stage, by its place among the stages of the totals. */
    public void forEachIn(int stage, Consumer<Decided> action) {
        int wanted = stage == totals.stages().size() - 1 ? -1 : stage;
        for (int place = 0; place < order.length; place++) {
            if (store.stage(order[place]) == wanted) {
                action.accept(decided(place));
            }
        }
    }

    private boolean isIn(Part part, int number) {
        return switch (part) {
            case ALL -> true;
            case PAYMENTS -> store.hasAwards(number);
            case OPEN -> store.hasOpen(number);
            case ONE_GAP -> store.hasOneGap(number);
            case LAPSING -> store.hasLapsing(number);
            case ASKED_BACK -> store.hasAskedBack(number);
        };
    }

    private Decided decided(int place) {
        int number = order[place];
        Standing standing = file.read(store.from(number), store.length(number));
        return new Decided(standing, purse.pay(place, standing), askedBack(standing));
    }

    /**
     * What is asked back, with what of it was asked for before: of an item that several clauses ask back, first of the
     * first.
     */
    private List<AskedBack> askedBack(Standing standing) {
        Map<PackItem, Long> before = new HashMap<>();
        List<AskedBack> all = new ArrayList<>();
        for (AskedBack back : standing.askedBack()) {
            PackItem item = new PackItem(back.pack(), back.item());
            long left = before.computeIfAbsent(item, i -> earlier.askedBack(standing.enterprise(), i.pack(), i.name()));
            all.add(back.after(Math.min(left, back.fen())));
            before.put(item, left - Math.min(left, back.fen()));
        }
        return all;
    }

    @Override
    public void close() {
        file.close();
    }
}
