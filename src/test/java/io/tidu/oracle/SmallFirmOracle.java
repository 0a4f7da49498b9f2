package io.tidu.oracle;

import io.tidu.model.Enterprise;
import io.tidu.model.Exact;
import io.tidu.model.Verdict;
import java.time.LocalDate;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The national technology SME, written again from the texts alone: Articles 6 and 8 of 国科发政〔2017〕115号, and since
 * November 2022 at the latest what 国科火字〔2022〕67号 adds to them. Which of them held from January to October 2022 is not
 * known: whoever fails the first is refused, and of nobody is it said that all is met.
 */
final class SmallFirmOracle {
    private static final Set<String> FORBIDDEN = Set.of("prohibited", "restricted", "eliminated");
    private static final Set<String> INCIDENTS = Set.of(
            "major-safety-accident", "major-quality-accident", "serious-environmental-offence", "research-dishonesty");
    private static final Set<String> FRAUD = Set.of("application-fraud");
    private static final Set<String> LISTS = Set.of("abnormal-operation-listing", "serious-violation-listing");

    private final Facts firm;
    private final FiscalYears years;
    private final Bases bases;
    private final Events events;
    private final LocalDate on;
    private final SortedMap<String, Verdict> criteria = new TreeMap<>();

    private SmallFirmOracle(Enterprise enterprise, LocalDate on) {
        this.firm = Facts.of(enterprise, on);
        this.years = new FiscalYears(firm, on);
        this.bases = new Bases(firm, on);
        this.events = new Events(firm, on);
        this.on = on;
    }

    static Expected decide(Enterprise enterprise, LocalDate on) {
        SmallFirmOracle oracle = new SmallFirmOracle(enterprise, on);
        if (on.isBefore(LocalDate.of(2022, 1, 1))) {
            return oracle.before();
        }
        return on.isBefore(LocalDate.of(2022, 11, 1)) ? oracle.between() : oracle.after();
    }

    /** 115号 alone. */
    private Expected before() {
        common(firm.number("staff"), INCIDENTS);
        criteria.put("resident-enterprise", registered().verdict());
        SmallFirmScore score = new SmallFirmScore(firm, on);
        return evaluated(score.before(), new Confirmation(firm, on).before());
    }

    /** Either text. */
    private Expected between() {
        common(lower(firm.number("staff"), bases.smallFirmStaff()), INCIDENTS);
        criteria.put("resident-enterprise", registered().or(managed()).verdict());
        criteria.put("text-in-force", Verdict.NEEDS_REVIEW);
        added().forEach((name, check) -> criteria.put(name, HighTechOracle.inPrinciple(check.verdict())));
        criteria.put(
                "no-falsification",
                HighTechOracle.inPrinciple(events.happened(FRAUD, lastYear()).verdict(count -> count == 0)));
        SmallFirmScore score = new SmallFirmScore(firm, on);
        return evaluated(score.between(), new Confirmation(firm, on).before());
    }

    /** 67号. */
    private Expected after() {
        Set<String> incidents = new TreeSet<>(INCIDENTS);
        incidents.addAll(FRAUD);
        common(bases.smallFirmStaff(), incidents);
        criteria.put("resident-enterprise", registered().or(managed()).verdict());
        added().forEach((name, check) -> criteria.put(name, check.verdict()));
        Check gaveFalseData = events.happened(FRAUD, on.minusYears(3)).check(count -> count >= 1);
        if (!gaveFalseData.isNo()) {
            criteria.put("three-years-out", gaveFalseData.isYes() ? Verdict.NEEDS_REVIEW : gaveFalseData.verdict());
        }
        SmallFirmScore score = new SmallFirmScore(firm, on);
        return evaluated(score.after(), new Confirmation(firm, on).after());
    }

    private void common(Known<Exact> staff, Set<String> incidents) {
        criteria.put("staff-size", staff.verdict(people -> atMost(people, 500)));
        criteria.put("sales-size", years.last("revenue").verdict(yuan -> atMost(yuan, 200_000_000)));
        criteria.put("asset-size", years.last("totalAssets").verdict(yuan -> atMost(yuan, 200_000_000)));
        criteria.put("industry-category", firm.text("industryCategory").verdict(word -> !FORBIDDEN.contains(word)));
        criteria.put("no-major-incident", events.happened(incidents, lastYear()).verdict(count -> count == 0));
        criteria.put("not-listed", events.listed(LISTS, lastYear()).verdict(count -> count == 0));
    }

    private SortedMap<String, Check> added() {
        SortedMap<String, Check> added = new TreeMap<>();
        added.put("taxed-by-accounts", firm.flag("taxedByAccounts").check(yes -> yes));
        added.put("rd-kept-apart", firm.flag("rdKeptApart").check(yes -> yes));
        added.put("super-deduction", firm.flag("superDeductionExcluded").check(excluded -> !excluded));
        return added;
    }

    private Check registered() {
        return firm.flag("residentEnterprise").check(yes -> yes);
    }

    private Check managed() {
        return firm.flag("effectiveManagementInChina").check(yes -> yes);
    }

    private LocalDate lastYear() {
        return LocalDate.of(on.getYear() - 1, 1, 1);
    }

    private Expected evaluated(SortedMap<String, Points> items, Check confirmed) {
        Points total = items.values().stream().reduce(Points::plus).orElseThrow();
        Check scored = total.over(60, true).and(items.get("technologyStaff").over(0, false));
        criteria.put("evaluation", scored.or(confirmed).verdict());
        return Expected.of(criteria, items, total);
    }

    /** The smaller of two; of one that is not known it may be anything up to the other. */
    private static Known<Exact> lower(Known<Exact> one, Known<Exact> other) {
        if (one.isAnything() && other.isAnything()) {
            return Known.anything(one.why().and(other.why()));
        }
        if (one.isAnything() || other.isAnything()) {
            Known<Exact> known = one.isAnything() ? other : one;
            return new Known<>(
                    known.values().stream()
                            .flatMap(v -> java.util.stream.Stream.of(v, Exact.ZERO))
                            .distinct()
                            .toList(),
                    one.why().and(other.why()));
        }
        return one.with(other, (a, b) -> Known.of(a.min(b)));
    }

    private static boolean atMost(Exact value, long line) {
        return value.compareTo(Exact.of(line)) <= 0;
    }
}
