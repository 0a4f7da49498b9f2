package io.tidu.explain;

import io.tidu.internal.explain.ShownDecimals;
import io.tidu.model.Counted;
import io.tidu.model.CountedEntry;
import io.tidu.model.Unit;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Finding;
import io.tidu.model.assessment.Observed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The entries of lists that a finding rests on, in words: {@code 2025-07-15 严重环境违法（计算至 2026-12-31）}. */
final class EntryWords {
    /** The rest is only counted. */
    private static final int MOST = 4;

    private final Wording wording;

    EntryWords(Wording wording) {
        this.wording = wording;
    }

    /** One part of its sentence, or none if it rests on no entries. */
    Optional<String> of(Finding finding) {
        boolean parts = finding.actual() instanceof Observed.Amount && isCounting(finding);
        return finding.counted().entries().isEmpty()
                ? Optional.empty()
                : Optional.of(wording.text(parts ? "explain.entries" : "explain.entries-seen", named(finding)));
    }

    /** Whether it rests on entries that count or may. */
    static boolean isCounting(Finding finding) {
        List<CountedEntry> entries = finding.counted().entries();
        return !entries.isEmpty() && entries.get(0).counts() != Verdict.NOT_MET;
    }

    /** The entries themselves. */
    String named(Finding finding) {
        Counted counted = finding.counted();
        Unit unit = finding.actual() instanceof Observed.Amount amount ? amount.unit() : Unit.NONE;
        List<String> said = new ArrayList<>();
        counted.entries().stream().limit(MOST).forEach(e -> said.add(entry(e, unit)));
        int more = counted.entries().size() - said.size() + counted.more();
        String all = String.join(wording.text("explain.entry-separator"), said);
        return more == 0 ? all : wording.text("explain.entries-more", all, String.valueOf(more));
    }

    private String entry(CountedEntry entry, Unit unit) {
        List<String> words = new ArrayList<>(List.of(dates(entry)));
        entry.words()
                .forEach((field, word) ->
                        words.add(wording.of(wording.names().choice(entry.list() + "." + field, word))));
        if (entry.amount() != null && unit != Unit.RATIO) {
            words.add(wording.figures().of(ShownDecimals.down(entry.amount(), 2), unit));
        }
        String what = String.join(" ", words).strip();
        LocalDate until = entry.until();
        return switch (entry.counts()) {
            case MET -> until == null ? what : wording.text("explain.entry-until", what, until.toString());
            case UNDETERMINED, NEEDS_REVIEW -> wording.text("explain.entry-open", what);
            case NOT_MET ->
                until == null
                        ? wording.text("explain.entry-outside", what)
                        : wording.text("explain.entry-ended", what, until.toString());
        };
    }

    /** Its day, or its first and last. */
    private String dates(CountedEntry entry) {
        List<LocalDate> days =
                entry.dates().values().stream().distinct().sorted().toList();
        return days.size() < 2
                ? String.join("", days.stream().map(LocalDate::toString).toList())
                : wording.text("explain.range-of-days", days.get(0), days.get(days.size() - 1));
    }
}
