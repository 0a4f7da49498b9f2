package io.tidu.internal.register;

import io.tidu.model.PackItem;
import io.tidu.model.batch.DueAward;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What earlier runs of a ledger paid, promised and asked back. */
public interface PaidBefore {
    /** There were none. */
    PaidBefore NOTHING = new PaidBefore() {
        @Override
        public Sum of(String enterprise, DueAward award) {
            return Sum.NONE;
        }

        @Override
        public List<Owed> owed(String enterprise) {
            return List.of();
        }

        @Override
        public SortedMap<PackItem, Long> ofYear(String enterprise) {
            return new TreeMap<>();
        }

        @Override
        public SortedMap<PackItem, Long> ofYear() {
            return new TreeMap<>();
        }

        @Override
        public Outside outside(Predicate<String> isDecided) {
            return Outside.NONE;
        }

        @Override
        public long askedBack(String enterprise, String pack, String item) {
            return 0;
        }
    };

    /** What was paid of an award of this year. */
    Sum of(String enterprise, DueAward award);

    /** What is owed to an enterprise of awards of earlier years, now or later. */
    List<Owed> owed(String enterprise);

    /** What an enterprise was paid from the year's pot, in fen, by item as its pack names it. */
    SortedMap<PackItem, Long> ofYear(String enterprise);

    /** What all enterprises were paid from it together. */
    SortedMap<PackItem, Long> ofYear();

    /**
     * What is owed now to enterprises that this batch does not decide on.
     *
     * @param isDecided whether it decides on an enterprise, by its id
     */
    Outside outside(Predicate<String> isDecided);

    /** What was asked back of an item before, in fen. */
    long askedBack(String enterprise, String pack, String item);

    /**
     * What was paid.
     *
     * @param fen of this very award, in fen
     * @param number which payment of it comes next
     * @param ofOtherTier whether something was paid of the same item and year in another tier
     */
    record Sum(long fen, int number, boolean ofOtherTier) {
        /** Nothing. */
        public static final Sum NONE = new Sum(0, 1, false);
    }

    /**
     * What is owed to those who are not on the register.
     *
     * @param enterprises how many
     * @param fen how much
     */
    record Outside(long enterprises, long fen) {
        /** Nothing. */
        public static final Outside NONE = new Outside(0, 0);
    }
}
