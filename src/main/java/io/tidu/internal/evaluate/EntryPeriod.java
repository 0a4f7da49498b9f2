package io.tidu.internal.evaluate;

import io.tidu.model.Comparison;
import io.tidu.model.Evidence;
import io.tidu.model.Exact;
import io.tidu.model.FactValue;
import io.tidu.model.Judgement;
import io.tidu.model.Quantity;
import io.tidu.model.Term;
import io.tidu.model.Verdict;
import io.tidu.vocabulary.FactDefinition;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * When an entry of a list is: on its day, or from its first day to its last, as far as that is known. Days are counted
 * since 1970-01-01. Used by one evaluation, on its thread.
 */
final class EntryPeriod {
    private static final Exact FOR_EVER = Exact.of(LocalDate.MAX.toEpochDay());

    private final Entry entry;
    private final FactDefinition.Entries dates;
    private @Nullable Quantity start;
    private @Nullable Quantity end;

    /**
     * Of an entry.
     *
     * @param dates which of its fields date it
     */
    EntryPeriod(Entry entry, FactDefinition.Entries dates) {
        this.entry = entry;
        this.dates = dates;
    }

    /**
     * The last day, given or by how long such entries last, or the only day; null if that is not known, if sources
     * disagree about it, or if it has no end.
     */
    @Nullable
    LocalDate lastDay() {
        return dates.date() == null ? null : known(last());
    }

    /** The one day that it is; null if it can be several, or never ends. */
    private static @Nullable LocalDate known(Quantity day) {
        Exact single = day.single();
        return single == null || single.compareTo(FOR_EVER) >= 0 ? null : date(single);
    }

    private static LocalDate date(Exact day) {
        return LocalDate.ofEpochDay(
                day.toBigDecimal(0, RoundingMode.UNNECESSARY).longValueExact());
    }

    /** Whether it touches the window; without one: whether it has begun. What no field dates always does. */
    Judgement touches(@Nullable Window window, LocalDate on) {
        if (dates.date() == null) {
            return Judgement.MET;
        }
        Quantity latest = window == null ? Quantity.of(on.toEpochDay()) : window.to();
        Judgement begun = first().compare(Comparison.AT_MOST, latest);
        return window == null || (window.span() == Window.Span.EVER && window.moves())
                ? begun
                : begun.and(last().compare(Comparison.AT_LEAST, window.from()));
    }

    /** The last evaluation date on which the window touches it; null if it never ends, or is still to come. */
    @Nullable
    LocalDate until(Verdict counts, Window window, LocalDate on) {
        if (dates.date() == null || counts.isOpen()) {
            return null;
        }
        LocalDate lastDay = known(last());
        if (lastDay == null) {
            return null;
        }
        LocalDate last = window.lastTouching(lastDay);
        boolean isToCome = last != null && counts == Verdict.NOT_MET && !last.isBefore(on);
        return isToCome ? null : last;
    }

    /** The day, or the first day. */
    Quantity first() {
        Quantity first = start;
        if (first == null) {
            first = day(Objects.requireNonNull(dates.date())).because(disorder());
            start = first;
        }
        return first;
    }

    private Quantity last() {
        Quantity last = end;
        if (last == null) {
            last = end(first()).because(disorder());
            end = last;
        }
        return last;
    }

    private Quantity day(String field) {
        return entry.value(field) instanceof FactValue.Day known
                ? Quantity.of(known.value().toEpochDay())
                : Values.day(entry.value(field), entry.path(field));
    }

    /** That it ends before it begins; nothing if it does not. */
    private Evidence disorder() {
        String date = dates.date();
        String until = dates.until();
        return date == null || until == null || entry.value(until) == null
                ? Evidence.NONE
                : Contradictions.evidence(Contradictions.disorder(
                        entry.path(date), entry.value(date), entry.path(until), entry.value(until)));
    }

    private Quantity end(Quantity first) {
        if (dates.until() == null || entry.isUnknownList()) {
            return first;
        }
        Judgement lasts = lasts();
        return switch (lasts.verdict()) {
            case NOT_MET -> first;
            case MET -> until(dates.until(), first);
            case UNDETERMINED, NEEDS_REVIEW -> new Quantity(first.low(), null, lasts.evidence(), null);
        };
    }

    /** Whether such an entry has a period at all, where one of its words says so. */
    private Judgement lasts() {
        FactDefinition.Lasting lasting = dates.lasting();
        if (lasting == null) {
            return Judgement.MET;
        }
        Term word = entry.text(lasting.field());
        Judgement lasts = Judgement.NOT_MET;
        for (String one : lasting.words()) {
            lasts = lasts.or(word.same(Term.of(one)));
        }
        return lasts;
    }

    private Quantity until(String field, Quantity first) {
        if (entry.value(field) != null) {
            return day(field);
        }
        Integer years = years();
        if (years != null && first.low() != null && first.high() != null) {
            return new Quantity(lastDay(first.low(), years), lastDay(first.high(), years), first.evidence(), null);
        }
        return dates.openEnded()
                ? Quantity.of(FOR_EVER)
                : new Quantity(first.low(), null, Evidence.missing(entry.path(field)), null);
    }

    /** How long it lasts from its first day where its last is not given; null if nobody says so of such an entry. */
    private @Nullable Integer years() {
        for (Map.Entry<String, SortedMap<String, Integer>> field : dates.years().entrySet()) {
            String word = entry.text(field.getKey()).text();
            if (word != null && field.getValue().containsKey(word)) {
                return field.getValue().get(word);
            }
        }
        return null;
    }

    /** Three years from 6 December end on 5 December. */
    private static Exact lastDay(Exact first, int years) {
        return Exact.of(date(first).plusYears(years).minusDays(1).toEpochDay());
    }
}
