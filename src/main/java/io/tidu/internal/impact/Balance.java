package io.tidu.internal.impact;

import io.tidu.model.PackItem;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who loses and who gains.
 *
 * @param affected for how many something is decided or paid otherwise for certain
 * @param losing how many lose a title or money
 * @param losingTitle how many lose a title, or no longer have it for certain
 * @param gainingTitle how many gain a title
 * @param losingMoney for how many less is due, or more is asked back
 * @param gainingMoney for how many more is due, or less is asked back
 * @param lostTitles how many lose which title
 * @param gainedTitles how many gain which title
 * @param losers those who lose most money, the largest loss first
 * @param gainers those who gain most money, the largest gain first
 * @param withoutTitle those who lose a title, the first of the register; as many as of the others
 * @param mayChange for how many others something may be, once what is missing is known
 * @param openAlike how many have awards that are not determined, and for certain the same under both rules
 * @param untraced for how many something changes that no single difference of the rules could be found for
 */
public record Balance(
        long affected,
        long losing,
        long losingTitle,
        long gainingTitle,
        long losingMoney,
        long gainingMoney,
        SortedMap<PackItem, Long> lostTitles,
        SortedMap<PackItem, Long> gainedTitles,
        List<Stake> losers,
        List<Stake> gainers,
        List<Stake> withoutTitle,
        long mayChange,
        long openAlike,
        long untraced) {
    /** Of so many at most each is told by name. */
    public static final int NAMED = 12;

    /** Copies the collections. */
    public Balance {
        lostTitles = Collections.unmodifiableSortedMap(new TreeMap<>(lostTitles));
        gainedTitles = Collections.unmodifiableSortedMap(new TreeMap<>(gainedTitles));
        losers = List.copyOf(losers);
        gainers = List.copyOf(gainers);
        withoutTitle = List.copyOf(withoutTitle);
    }
}
