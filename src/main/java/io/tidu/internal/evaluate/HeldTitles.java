package io.tidu.internal.evaluate;

import io.tidu.internal.policy.vocabulary.BuiltInFacts;
import io.tidu.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * The titles an enterprise has on record, of which both days are known; those that end first first.
 *
 * @param all the titles
 */
public record HeldTitles(List<Held> all) {
    private static final String TITLE = "title";
    private static final String NUMBER = "number";
    private static final Comparator<Held> ORDER = Comparator.comparing(Held::to)
            .thenComparing(Held::title)
            .thenComparing(Held::from)
            .thenComparing(Held::number);

    /** Puts them in order. */
    public HeldTitles {
        all = all.stream().sorted(ORDER).toList();
    }

    /**
     * A title; both days are included.
     *
     * @param number of its certificate; empty if it is not known
     */
    public record Held(String title, String number, LocalDate from, LocalDate to) {}

    /** Those of an enterprise; none where the vocabulary has no titles. */
    public static HeldTitles of(EvaluationContext firm, Vocabulary vocabulary) {
        List<Held> all = new ArrayList<>();
        if (BuiltInFacts.TITLES.isDeclaredIn(vocabulary)) {
            boolean numbered =
                    vocabulary.at(BuiltInFacts.TITLES.fact() + "." + NUMBER).isPresent();
            for (Entry entry : firm.entries(BuiltInFacts.TITLES.fact())) {
                String title = entry.text(TITLE).text();
                LocalDate from = entry.day();
                LocalDate to = entry.isUnknownList() ? null : entry.lastDay();
                if (title != null && from != null && to != null && !to.isBefore(from)) {
                    String number = numbered ? entry.text(NUMBER).text() : "";
                    all.add(new Held(title, Objects.requireNonNullElse(number, ""), from, to));
                }
            }
        }
        return new HeldTitles(all);
    }

    /** Whether a title is held on a day. */
    public boolean hold(String title, LocalDate day) {
        return all.stream().anyMatch(h -> h.title().equals(title) && !h.from().isAfter(day) && !h.to().isBefore(day));
    }

    /** Those that end from one day up to another and that no other one of the same title follows. */
    public List<Held> ending(LocalDate from, LocalDate to) {
        return all.stream()
                .filter(h -> !h.to().isBefore(from) && !h.to().isAfter(to))
                .filter(h -> !hold(h.title(), h.to().plusDays(1)))
                .toList();
    }
}
