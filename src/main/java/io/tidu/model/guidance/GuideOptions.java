package io.tidu.model.guidance;

import io.tidu.model.FactValue;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for. Immutable and safe to share between threads; start from {@link #NEXT_STAGE}.
 *
 * @param to a target's id, {@link Guidance#FUNDING}, or null for the next stage
 * @param horizon the last day on which a plan may be assessed; null for three years from today
 * @param locked facts that no step may change, by name; a yearly fact with or without its year
 * @param possible whether plans that leave experts' points or a person's judgement open are given too
 * @param forecast yearly figures taken for years that have not ended, instead of those of the last year
 */
public record GuideOptions(
        @Nullable String to,
        @Nullable LocalDate horizon,
        SortedSet<String> locked,
        boolean possible,
        SortedMap<String, FactValue.Series> forecast) {
    /** The next stage, within three years, nothing locked, for certain, years to come like the last. */
    public static final GuideOptions NEXT_STAGE =
            new GuideOptions(null, null, Collections.emptySortedSet(), false, Collections.emptySortedMap());

    /** Copies the collections. */
    public GuideOptions {
        locked = Collections.unmodifiableSortedSet(new TreeSet<>(locked));
        forecast = Collections.unmodifiableSortedMap(new TreeMap<>(forecast));
    }

    /** The same for a target, or {@link Guidance#FUNDING}. */
    public GuideOptions to(String target) {
        return new GuideOptions(target, horizon, locked, possible, forecast);
    }

    /** The same up to a day. */
    public GuideOptions until(LocalDate last) {
        return new GuideOptions(to, last, locked, possible, forecast);
    }

    /** The same with a fact that no step may change. */
    public GuideOptions lock(String fact) {
        SortedSet<String> more = new TreeSet<>(locked);
        more.add(fact);
        return new GuideOptions(to, horizon, more, possible, forecast);
    }

    /** The same with plans that leave experts' points or a person's judgement open. */
    public GuideOptions withPossible() {
        return new GuideOptions(to, horizon, locked, true, forecast);
    }

    /** The same with a forecast. */
    public GuideOptions assuming(SortedMap<String, FactValue.Series> figures) {
        return new GuideOptions(to, horizon, locked, possible, figures);
    }
}
