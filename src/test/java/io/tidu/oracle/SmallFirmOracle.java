package io.tidu.oracle;

import io.tidu.model.Enterprise;
import io.tidu.model.Exact;
import io.tidu.model.Verdict;
import java.time.LocalDate;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Articles 6 and 8 of 国科发政〔2017〕115号 (national technology SME), written again from their text alone. */
final class SmallFirmOracle {
    private static final Set<String> FORBIDDEN = Set.of("prohibited", "restricted", "eliminated");
    private static final Set<String> INCIDENTS = Set.of(
            "major-safety-accident", "major-quality-accident", "serious-environmental-offence", "research-dishonesty");
    private static final Set<String> LISTS = Set.of("abnormal-operation-listing", "serious-violation-listing");
    private static final Set<String> BODIES = Set.of("national", "ministerial", "provincial");
    private static final Set<String> STANDARDS = Set.of("international", "national", "industry");

    private static final LocalDate SINCE_2022 = LocalDate.of(2022, 1, 1);

    private SmallFirmOracle() {}

    static Expected decide(Enterprise enterprise, LocalDate on) {
        Facts firm = Facts.of(enterprise, on);
        FiscalYears years = new FiscalYears(firm, on);
        Events events = new Events(firm, on);
        LocalDate lastYear = LocalDate.of(on.getYear() - 1, 1, 1);
        SortedMap<String, Points> items = SmallFirmScore.items(firm, on);
        Points total = items.values().stream().reduce(Points::plus).orElseThrow();
        SortedMap<String, Verdict> criteria = new TreeMap<>();
        criteria.put("resident-enterprise", firm.flag("residentEnterprise").verdict(resident -> resident));
        criteria.put("staff-size", firm.number("staff").verdict(staff -> atMost(staff, 500)));
        criteria.put("sales-size", years.last("revenue").verdict(yuan -> atMost(yuan, 200_000_000)));
        criteria.put("asset-size", years.last("totalAssets").verdict(yuan -> atMost(yuan, 200_000_000)));
        criteria.put("industry-category", firm.text("industryCategory").verdict(word -> !FORBIDDEN.contains(word)));
        criteria.put("no-major-incident", events.happened(INCIDENTS, lastYear).verdict(count -> count == 0));
        criteria.put("not-listed", events.listed(LISTS, lastYear).verdict(count -> count == 0));
        Check scored = total.over(60, true).and(items.get("technologyStaff").over(0, false));
        criteria.put("evaluation", scored.or(directly(firm, on)).verdict());
        return Expected.of(criteria, items, total);
    }

    /** Article 8: confirmed without regard to the score. */
    private static Check directly(Facts firm, LocalDate on) {
        LocalDate fiveYears = on.minusYears(5);
        Known<Integer> awards = firm.count(
                "awards",
                award -> award.text("level")
                        .check("national"::equals)
                        .and(award.number("rank").check(rank -> atMost(rank, 3)))
                        .and(within(award.day("on"), fiveYears, on)));
        Known<Integer> bodies = firm.count(
                "researchBodies",
                body -> body.text("level")
                        .check(BODIES::contains)
                        .and(body.day("recognisedOn").check(day -> !day.isAfter(on))));
        Known<Integer> led = firm.count(
                "standards",
                standard -> standard.text("role")
                        .check("lead-drafter"::equals)
                        .and(standard.text("level").check(STANDARDS::contains))
                        .and(within(standard.day("on"), fiveYears, on)));
        Check certificate = on.isBefore(SINCE_2022)
                ? firm.any("titles", title -> Certificates.touches(title, on, on))
                : new Certificates(firm, on).standing();
        return certificate
                .or(some(awards))
                .or(some(bodies))
                .or(some(led));
    }

    private static Check some(Known<Integer> count) {
        return count.check(number -> number >= 1);
    }

    private static Check within(Known<LocalDate> day, LocalDate from, LocalDate to) {
        return day.check(d -> !d.isBefore(from) && !d.isAfter(to));
    }

    private static boolean atMost(Exact value, long line) {
        return value.compareTo(Exact.of(line)) <= 0;
    }
}
