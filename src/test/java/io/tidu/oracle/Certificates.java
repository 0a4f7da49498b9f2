package io.tidu.oracle;

import io.tidu.model.Enterprise;
import io.tidu.model.Verdict;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * High-tech certificates, their grounds for cancellation and their tax benefits: Articles 16 and 19 of 国科发火〔2016〕32号
 * and 税务总局公告2017年第24号, written again from their text alone.
 */
record Certificates(Facts firm, LocalDate on) {
    private static final String TITLE = "high-tech-enterprise";
    private static final Set<String> ACTS = Set.of(
            "application-fraud",
            "major-safety-accident",
            "major-quality-accident",
            "serious-environmental-offence",
            "unreported-major-change");
    private static final Set<String> FOUND = Set.of("conditions-not-met");
    private static final List<String> YEARS = List.of("this-year", "last-year", "two-years-ago", "three-years-ago");

    /** Each target that speaks of certificates, by name. */
    static SortedMap<String, Expected> decide(Enterprise enterprise, LocalDate on) {
        Certificates held = new Certificates(Facts.of(enterprise, on), on);
        SortedMap<String, Expected> targets = new TreeMap<>();
        Verdict ground = Collections.min(List.of(held.grounds(), held.reports()));
        targets.put(
                "certificate-in-good-standing",
                expected(
                        "valid-certificate",
                        held.valid(),
                        "no-cancellation-ground",
                        ground,
                        "yearly-reports",
                        held.reports()));
        targets.put(
                "reduced-rate-prepayment",
                expected("certificate-of-the-year", held.inYear(0), "no-cancellation-ground", ground));
        targets.put(
                "no-difference-due",
                expected("last-year-end", held.closed(1), "this-year-end", HighTechOracle.inPrinciple(held.closed(0))));
        targets.put("tax-benefits-kept", held.benefits());
        return targets;
    }

    private static Expected expected(Object... namesAndVerdicts) {
        SortedMap<String, Verdict> criteria = new TreeMap<>();
        for (int i = 0; i < namesAndVerdicts.length; i += 2) {
            criteria.put((String) namesAndVerdicts[i], (Verdict) namesAndVerdicts[i + 1]);
        }
        return Expected.of(criteria);
    }

    /** Whether what rests on a certificate may rest on it: valid, and without a ground for its cancellation. */
    Check standing() {
        Verdict standing = Collections.min(List.of(valid(), grounds(), reports()));
        return switch (standing) {
            case MET -> Check.YES;
            case NOT_MET -> Check.NO;
            case UNDETERMINED -> Check.open(Why.MISSING);
            case NEEDS_REVIEW -> Check.open(Why.UNCOVERED);
        };
    }

    private Verdict valid() {
        return firm.any("titles", title -> touches(title, on, on)).verdict();
    }

    private Verdict inYear(int back) {
        return year(back).verdict(count -> count >= 1);
    }

    private Known<Integer> year(int back) {
        int year = on.getYear() - back;
        return held(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** Whoever had a certificate in a year has one at its end. */
    private Verdict closed(int back) {
        LocalDate end = LocalDate.of(on.getYear() - back, 12, 31);
        return held(end, end)
                .check(count -> count >= 1)
                .or(year(back).check(count -> count == 0))
                .verdict();
    }

    /** What is dated after the evaluation date is not known yet. */
    private Known<Integer> held(LocalDate first, LocalDate last) {
        return firm.count("titles", title -> touches(title, first, last.isAfter(on) ? on : last));
    }

    /** Begun by a day and not over before another. */
    static Check touches(Facts title, LocalDate first, LocalDate begun) {
        Check certificate = title.text("title").check(TITLE::equals);
        return certificate
                .and(title.day("from").check(day -> !day.isAfter(begun)))
                .and(lasts(title, certificate, first));
    }

    /** Without an end a certificate lasts three years; what may be another title lasts its first day at least. */
    private static Check lasts(Facts title, Check certificate, LocalDate first) {
        Known<LocalDate> from = title.day("from");
        if (title.has("to")) {
            return title.day("to").check(day -> !day.isBefore(first));
        }
        if (certificate.isYes()) {
            return from.then(day -> Known.of(day.plusYears(3).minusDays(1))).check(day -> !day.isBefore(first));
        }
        boolean begins = !from.isAnything() && from.values().stream().noneMatch(day -> day.isBefore(first));
        return begins ? Check.YES : Check.open(Why.MISSING);
    }

    private Verdict grounds() {
        LocalDate years = on.minusYears(3);
        LocalDate applied = LocalDate.of(on.getYear() - 4, 1, 1);
        Set<String> kinds = new TreeSet<>(ACTS);
        kinds.remove("application-fraud");
        kinds.addAll(FOUND);
        kinds.add("title-cancelled");
        Verdict acts = acts(kinds, years, on);
        return Collections.min(List.of(acts, acts(Set.of("application-fraud"), applied, on)));
    }

    /** Either suffices; where neither does, an open one leaves it open. */
    private static Verdict either(Verdict one, Verdict other) {
        List<Verdict> both = List.of(one, other);
        return both.contains(Verdict.MET)
                ? Verdict.MET
                : both.stream().filter(Verdict::isOpen).min(Verdict::compareTo).orElse(Verdict.NOT_MET);
    }

    private Verdict acts(Set<String> kinds, LocalDate first, LocalDate last) {
        Known<Integer> count = firm.count(
                "events",
                event -> event.text("kind")
                        .check(kinds::contains)
                        .and(event.day("on").check(day -> !day.isBefore(first) && !day.isAfter(last))));
        return HighTechOracle.inPrinciple(count.verdict(number -> number == 0));
    }

    private Verdict reports() {
        return HighTechOracle.inPrinciple(new Events(firm, on)
                .happened(Set.of("missed-yearly-report"), LocalDate.MIN)
                .verdict(count -> count < 2));
    }

    /** The benefits of a year are repaid for an act of that year or an earlier one. */
    private Expected benefits() {
        LocalDate first = LocalDate.of(on.getYear() - 3, 1, 1);
        SortedMap<String, Verdict> criteria = new TreeMap<>();
        Verdict never = held(first, on).verdict(count -> count == 0);
        criteria.put("yearly-reports", reports());
        for (int back = 0; back < YEARS.size(); back++) {
            LocalDate end = LocalDate.of(on.getYear() - back, 12, 31);
            LocalDate last = end.isAfter(on) ? on : end;
            Verdict kept = Collections.min(List.of(acts(ACTS, first, last), acts(FOUND, first, last)));
            criteria.put("benefits-of-" + YEARS.get(back), either(kept, never));
        }
        return Expected.of(criteria);
    }
}
