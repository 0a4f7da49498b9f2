package io.tidu.oracle;

import io.tidu.model.Enterprise;
import io.tidu.model.Exact;
import io.tidu.model.Verdict;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Article 11 of 国科发火〔2016〕32号, written again from its text alone. */
final class HighTechOracle {
    private static final Set<String> FIELDS = Set.of(
            "electronic-information",
            "biology-and-new-medicine",
            "aerospace",
            "new-materials",
            "high-tech-services",
            "new-energy-and-energy-saving",
            "resources-and-environment",
            "advanced-manufacturing-and-automation");
    private static final Set<String> INCIDENTS =
            Set.of("major-safety-accident", "major-quality-accident", "serious-environmental-offence");
    private static final Exact HUNDRED = Exact.of(100);

    private HighTechOracle() {}

    static Expected decide(Enterprise enterprise, LocalDate on) {
        Facts firm = Facts.of(enterprise, on);
        FiscalYears years = new FiscalYears(firm, on);
        SortedMap<String, Points> items = new HighTechScore(firm, on).items();
        Points total = HighTechScore.total(items);
        SortedMap<String, Verdict> criteria = new TreeMap<>();
        criteria.put(
                "registered-days", firm.day("registeredOn").verdict(day -> ChronoUnit.DAYS.between(day, on) >= 365));
        criteria.put("core-ip", coreRights(new Rights(firm, on)));
        criteria.put(
                "rights-before-this-year",
                inPrinciple(new Rights(firm, LocalDate.of(on.getYear() - 1, 12, 31))
                        .count(Rights::usable)
                        .verdict(count -> count >= 1)));
        criteria.put(
                "no-cancelled-title",
                inPrinciple(new Events(firm, on)
                        .happened(Set.of("title-cancelled"), LocalDate.MIN)
                        .verdict(count -> count == 0)));
        criteria.put("technology-field", firm.text("technologyField").verdict(FIELDS::contains));
        Bases bases = new Bases(firm, on);
        criteria.put(
                "technology-staff-share",
                Bases.share(bases.highTechTechnologyStaff(), bases.highTechStaff())
                        .verdict(ratio -> reaches(ratio, 10)));
        FiscalYears.Series research = bases.highTechResearch();
        criteria.put("rd-intensity", intensity(years, research));
        criteria.put(
                "domestic-rd-share",
                Bases.share(years.sum(bases.highTechDomesticResearch(), 3), years.sum(research, 3))
                        .verdict(ratio -> reaches(ratio, 60)));
        criteria.put("high-tech-revenue-share", share(years.last("highTechRevenue"), years.last("totalIncome"), 60));
        criteria.put(
                "main-product-share",
                Known.ratio(years.last("mainProductRevenue"), years.last("highTechRevenue"))
                        .verdict(ratio -> ratio.times(HUNDRED).compareTo(Exact.of(50)) > 0));
        criteria.put("innovation-score", total.over(70, false).verdict());
        criteria.put(
                "no-major-incident",
                new Events(firm, on).happened(INCIDENTS, on.minusDays(365)).verdict(count -> count == 0));
        return Expected.of(criteria, items, total);
    }

    /** It must own a right at the core; if none of these may be used, whether it owns one is for a person. */
    private static Verdict coreRights(Rights rights) {
        Verdict owned = rights.count(HighTechOracle::isCore).verdict(count -> count >= 1);
        Verdict usable =
                rights.count(right -> isCore(right).and(Rights.usable(right))).verdict(count -> count >= 1);
        return Collections.min(List.of(owned, inPrinciple(usable)));
    }

    private static Check isCore(Facts right) {
        return right.flag("coreSupport").check(supports -> supports);
    }

    /** What falls short in principle is left to a person. */
    static Verdict inPrinciple(Verdict verdict) {
        return verdict == Verdict.NOT_MET ? Verdict.NEEDS_REVIEW : verdict;
    }

    private static Verdict share(Known<Exact> part, Known<Exact> whole, int percent) {
        return Known.ratio(part, whole).verdict(ratio -> reaches(ratio, percent));
    }

    /** Last year's sales choose the line; the ratio is over three years' totals. */
    private static Verdict intensity(FiscalYears years, FiscalYears.Series research) {
        Known<Exact> ratio = Known.ratio(years.sum(research, 3), years.sum("revenue", 3));
        return ratio.with(
                        years.last("revenue"),
                        (found, lastYear) -> Known.of(reaches(
                                found, atMost(lastYear, 50_000_000) ? 5 : atMost(lastYear, 200_000_000) ? 4 : 3)))
                .verdict(reached -> reached);
    }

    private static boolean reaches(Exact ratio, int percent) {
        return ratio.times(HUNDRED).compareTo(Exact.of(percent)) >= 0;
    }

    private static boolean atMost(Exact yuan, long line) {
        return yuan.compareTo(Exact.of(line)) <= 0;
    }
}
