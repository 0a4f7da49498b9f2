package io.tidu.internal.guide.deadline;

import io.tidu.model.CountedEntry;
import io.tidu.model.Label;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Assessment;
import io.tidu.model.assessment.Finding;
import io.tidu.model.assessment.TargetOutcome;
import io.tidu.model.guidance.Deadline;
import io.tidu.vocabulary.FactDefinition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Days from which an event no longer counts against the enterprise. A day is told only if the criterion is refused, or
 * left to a person, in the assessment of the day before and no longer in that of the day, and the event counted until
 * then.
 *
 * @param firm the enterprise
 */
record Clearings(Concerned firm) {
    /** So many days are tried, with the day before each: the latest ones, since what ends last frees. */
    private static final int MOST_DAYS = 12;

    List<Deadline> ends() {
        TreeSet<LocalDate> days = new TreeSet<>();
        for (TargetOutcome target : firm.today().targets().values()) {
            target.findings().stream()
                    .filter(Clearings::refuses)
                    .flatMap(f -> f.counted().entries().stream())
                    .map(CountedEntry::until)
                    .filter(until -> until != null && firm.isAhead(until.plusDays(1)))
                    .forEach(until -> days.add(until.plusDays(1)));
        }
        List<Deadline> ends = new ArrayList<>();
        days.descendingSet().stream().limit(MOST_DAYS).forEach(day -> ends.addAll(on(day)));
        return ends;
    }

    /** What would do instead does not refuse when it fails. */
    private static boolean refuses(Finding finding) {
        return isBad(finding.verdict()) && finding.role() != Finding.Role.ALTERNATIVE;
    }

    private static boolean isBad(Verdict verdict) {
        return verdict == Verdict.NOT_MET || verdict == Verdict.NEEDS_REVIEW;
    }

    private List<Deadline> on(LocalDate day) {
        Optional<Assessment> before = firm.decidedOn(day.minusDays(1));
        Optional<Assessment> then = firm.decidedOn(day);
        if (before.isEmpty() || then.isEmpty()) {
            return List.of();
        }
        Map<String, Deadline> ends = new LinkedHashMap<>();
        for (TargetOutcome target : before.get().targets().values()) {
            TargetOutcome next = then.get().targets().get(target.target());
            for (Finding finding : target.findings()) {
                String criterion = finding.criterion();
                boolean cleared = refuses(finding)
                        && next != null
                        && isBad(target.criteria().getOrDefault(criterion, Verdict.MET))
                        && next.criteria().get(criterion) == Verdict.MET;
                if (cleared) {
                    finding.counted().entries().stream()
                            .filter(e -> e.counts() == Verdict.MET
                                    && day.minusDays(1).equals(e.until()))
                            .forEach(e -> ends.putIfAbsent(
                                    finding.pack() + " " + finding.clause() + " " + criterion + " " + e,
                                    day(day, finding, e)));
                }
            }
        }
        return List.copyOf(ends.values());
    }

    private Deadline day(LocalDate day, Finding finding, CountedEntry entry) {
        return new Deadline(
                day,
                null,
                "veto-ends",
                Concerned.words(
                        "guide.day.veto-ends",
                        name(entry),
                        firm.labels().criterion(finding.pack(), finding.criterion())),
                finding.pack(),
                finding.clause(),
                status(finding.pack()));
    }

    private String status(String pack) {
        return firm.packs(firm.on()).stream()
                .filter(p -> p.manifest().id().equals(pack))
                .map(p -> p.manifest().status().word())
                .findFirst()
                .orElse("");
    }

    /** An entry by the words of its choices and its day. */
    private Label name(CountedEntry entry) {
        FactDefinition list = firm.engine().vocabulary().facts().get(entry.list());
        List<Label> words = new ArrayList<>();
        entry.words().forEach((field, word) -> {
            FactDefinition declared = list == null ? null : list.fields().get(field);
            if (declared != null && declared.values().containsKey(word)) {
                words.add(firm.labels().choice(entry.list() + "." + field, word));
            }
        });
        Label name = words.isEmpty() ? firm.labels().fact(entry.list()) : Concerned.row(words);
        return entry.from() == null ? name : Concerned.words("guide.day.entry", name, entry.from());
    }
}
