package io.tidu.internal.register;

import io.tidu.internal.evaluate.Entry;
import io.tidu.internal.evaluate.EvaluationContext;
import io.tidu.internal.evaluate.ReferenceData;
import io.tidu.internal.policy.vocabulary.BuiltInFacts;
import io.tidu.model.Enterprise;
import io.tidu.model.batch.Certificate;
import io.tidu.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * The titles an enterprise has on record, of which both days are known; those that end first first.
 *
 * @param all the certificates
 */
record Certificates(List<Certificate> all) {
    private static final String TITLE = "title";
    private static final String NUMBER = "number";

    static Certificates of(Enterprise enterprise, LocalDate on, ReferenceData knowledge, Vocabulary vocabulary) {
        List<Certificate> all = new ArrayList<>();
        if (BuiltInFacts.TITLES.isDeclaredIn(vocabulary)) {
            boolean numbered =
                    vocabulary.at(BuiltInFacts.TITLES.fact() + "." + NUMBER).isPresent();
            for (Entry entry : new EvaluationContext(enterprise, on, knowledge).entries(BuiltInFacts.TITLES.fact())) {
                String title = entry.text(TITLE).text();
                LocalDate from = entry.day();
                LocalDate to = entry.isUnknownList() ? null : entry.lastDay();
                if (title != null && from != null && to != null && !to.isBefore(from)) {
                    String number = numbered ? entry.text(NUMBER).text() : "";
                    all.add(new Certificate(title, Objects.requireNonNullElse(number, ""), from, to));
                }
            }
        }
        all.sort(Comparator.comparing(Certificate::to)
                .thenComparing(Certificate::title)
                .thenComparing(Certificate::from)
                .thenComparing(Certificate::number));
        return new Certificates(all);
    }

    /** Those that are valid today, end within the days and are followed by no other of their title. */
    List<Certificate> lapsing(LocalDate on, int days) {
        LocalDate last = on.plusDays(days);
        return all.stream()
                .filter(c -> !c.from().isAfter(on) && !c.to().isBefore(on) && !c.to().isAfter(last))
                .filter(c -> all.stream()
                        .noneMatch(o -> o.title().equals(c.title())
                                && o.to().isAfter(c.to())
                                && !o.from().isAfter(c.to().plusDays(1))))
                .toList();
    }

    /** Whether a title is held that began this year up to today, and none of it before. */
    boolean isNew(String title, LocalDate on) {
        return all.stream()
                        .anyMatch(c -> c.title().equals(title)
                                && c.from().getYear() == on.getYear()
                                && !c.from().isAfter(on))
                && all.stream()
                        .noneMatch(c -> c.title().equals(title) && c.from().getYear() < on.getYear());
    }
}
