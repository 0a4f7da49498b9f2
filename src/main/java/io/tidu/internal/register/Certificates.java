package io.tidu.internal.register;

import io.tidu.internal.evaluate.EvaluationContext;
import io.tidu.internal.evaluate.HeldTitles;
import io.tidu.internal.evaluate.ReferenceData;
import io.tidu.model.Enterprise;
import io.tidu.model.batch.Certificate;
import io.tidu.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.List;

/**
 * What a batch tells of the titles that an enterprise has on record.
 *
 * @param titles the titles
 */
record Certificates(HeldTitles titles) {
    static Certificates of(Enterprise enterprise, LocalDate on, ReferenceData knowledge, Vocabulary vocabulary) {
        return new Certificates(HeldTitles.of(new EvaluationContext(enterprise, on, knowledge), vocabulary));
    }

    /** Those that are valid today, end within the days and are followed by no other of their title. */
    List<Certificate> lapsing(LocalDate on, int days) {
        return titles.ending(on, on.plusDays(days)).stream()
                .filter(h -> !h.from().isAfter(on))
                .map(h -> new Certificate(h.title(), h.number(), h.from(), h.to()))
                .toList();
    }

    /** Whether a title is held that began this year up to today, and none of it before. */
    boolean isNew(String title, LocalDate on) {
        return titles.all().stream()
                        .anyMatch(h -> h.title().equals(title)
                                && h.from().getYear() == on.getYear()
                                && !h.from().isAfter(on))
                && titles.all().stream()
                        .noneMatch(h -> h.title().equals(title) && h.from().getYear() < on.getYear());
    }
}
