package io.tidu.internal.report.cases;

import io.tidu.explain.Sentences;
import io.tidu.internal.policy.PackNames;
import io.tidu.internal.policy.Policies;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The sentences of each day on which cases are decided: labels change with the versions of packs. Not thread-safe. */
final class CaseNames {
    private final Locale locale;
    private final Policies policies;
    private final Map<LocalDate, Sentences> byDay = new HashMap<>();

    CaseNames(Locale locale, Policies policies) {
        this.locale = locale;
        this.policies = policies;
    }

    Sentences on(LocalDate day) {
        return byDay.computeIfAbsent(
                day, d -> Sentences.in(locale, PackNames.of(policies.labels(d), policies.vocabulary())));
    }
}
