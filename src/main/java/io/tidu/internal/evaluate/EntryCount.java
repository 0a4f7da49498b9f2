package io.tidu.internal.evaluate;

import io.tidu.internal.policy.vocabulary.BuiltInFacts;
import io.tidu.model.Counted;
import io.tidu.model.Evidence;
import io.tidu.model.Exact;
import io.tidu.model.Judgement;
import io.tidu.model.Quantity;
import io.tidu.model.Term;
import io.tidu.model.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a list that match a filter and touch a window, counted or added up, with those that it comes of.
 *
 * @param filter what they must match, or null
 * @param window what they must touch, or null
 */
record EntryCount(
        EvaluationContext firm,
        @Nullable Filter filter,
        @Nullable Window window) {

    /**
     * The sum of a field, or how many there are.
     *
     * @param field the field that is added up; null to count
     */
    Quantity of(String list, @Nullable String field) {
        Quantity total = Quantity.of(0);
        long certain = 0;
        Counted.@Nullable Collector counted = null;
        Counted.@Nullable Collector near = null;
        List<Entry> entries = firm.entries(list);
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (entry.isUnknownList()) {
                return new Quantity(Exact.ZERO, null, Evidence.missing(list), null);
            }
            Judgement matches = matches(entry);
            if (!matches.isPossible()) {
                continue;
            }
            Judgement counts = counts(entry, matches);
            Quantity amount = field == null ? null : entry.number(field);
            if (counts.verdict().isOpen()) {
                total = total.plus((amount == null ? Quantity.of(1) : amount)
                        .hull(Quantity.of(0))
                        .because(counts.evidence()));
            } else if (counts.verdict() == Verdict.MET) {
                certain += amount == null ? 1 : 0;
                total = amount == null ? total : total.plus(amount);
            }
            if (counts.isPossible()) {
                counted = counted == null ? new Counted.Collector() : counted;
                counted.add(entry.counted(counts, window, amount, firm.on()));
            } else if (matches.verdict() == Verdict.MET && counted == null) {
                near = near == null ? new Counted.Collector() : near;
                near.add(entry.counted(counts, window, amount, firm.on()));
            }
        }
        total = certain == 0 ? total : total.plus(Quantity.of(certain));
        return counted == null && near == null ? total : total.of(either(counted, near));
    }

    private Judgement counts(Entry entry, Judgement matches) {
        Judgement counts = entry.touches(window, firm.on()).and(matches);
        if (counts.verdict().isOpen()) {
            for (Entry possible : entry.possible()) {
                if (counts(possible).isPossible()) {
                    return counts;
                }
            }
            return Judgement.NOT_MET;
        }
        return counts;
    }

    /** What counts; if nothing does, what was only too early or too late. */
    private static Counted either(Counted.@Nullable Collector counted, Counted.@Nullable Collector near) {
        Counted.Collector told = counted == null ? near : counted;
        return told == null ? Counted.NONE : told.counted();
    }

    private Judgement counts(Entry entry) {
        return entry.touches(window, firm.on()).and(matches(entry));
    }

    private Judgement matches(Entry entry) {
        return filter == null ? Judgement.MET : filter.matches(entry);
    }

    /** Whether a certificate of a title is valid on the evaluation date, first and last day included. */
    static Judgement holds(EvaluationContext firm, Term title) {
        Judgement any = Judgement.NOT_MET;
        Counted.@Nullable Collector counted = null;
        Counted.@Nullable Collector near = null;
        Window today = firm.today();
        List<Entry> titles = firm.entries(BuiltInFacts.TITLES.fact());
        for (int i = 0; i < titles.size(); i++) {
            Entry entry = titles.get(i);
            Judgement same = entry.text("title").same(title);
            Judgement valid = same.and(entry.touches(today, firm.on()));
            any = any.or(valid);
            if (entry.isUnknownList() || !same.isPossible()) {
                continue;
            }
            if (valid.isPossible()) {
                counted = counted == null ? new Counted.Collector() : counted;
                counted.add(entry.counted(valid, today, null, firm.on()));
            } else {
                near = near == null ? new Counted.Collector() : near;
                near.add(entry.counted(valid, today, null, firm.on()));
            }
        }
        return any.of(either(counted, near));
    }
}
