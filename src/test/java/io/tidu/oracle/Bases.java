package io.tidu.oracle;

import io.tidu.model.Exact;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * People and R&D as one policy counts them: its own figure, else what raw figures make, else the common one. Between
 * bounds both ends are possible, and nothing else matters, since every step and line is the same in between or at one.
 */
record Bases(Facts firm, LocalDate on) {
    private static final Exact EIGHTY_PERCENT = Exact.of(new BigDecimal("0.8"));
    private static final Exact FOUR = Exact.of(4);
    private static final Exact NINE = Exact.of(9);
    private static final Exact TWO_THIRDS = Exact.of(2).over(Exact.of(3));

    /** Staff for the high-tech title: a mean of months. */
    Known<Exact> highTechStaff() {
        return people("staffByMonths", "staff", 12, "staff");
    }

    /** S&T staff for the high-tech title: 183 days. */
    Known<Exact> highTechTechnologyStaff() {
        return people("technologyStaffByMonths", "technologyStaffByDays", 12, "technologyStaff");
    }

    /** Staff for the technology SME: a mean of quarters. */
    Known<Exact> smallFirmStaff() {
        return people("staffByQuarters", "staff", 4, "staff");
    }

    /** S&T staff for the technology SME: six months. */
    Known<Exact> smallFirmTechnologyStaff() {
        return people("technologyStaffByQuarters", "technologyStaffBySixMonths", 4, "technologyStaff");
    }

    private Known<Exact> people(String own, String field, int periods, String common) {
        return first(firm.number(own), () -> mean(field, periods), firm.number(common));
    }

    /** A share that can't be more than all. */
    static Known<Exact> share(Known<Exact> part, Known<Exact> whole) {
        Known<Exact> ratio = quotient(part, whole);
        boolean tooMuch = !ratio.isAnything()
                && !ratio.why().conflict()
                && ratio.values().stream().allMatch(r -> r.compareTo(Exact.ONE) > 0);
        return tooMuch ? new Known<>(ratio.values(), ratio.why().and(Why.CONFLICT)) : ratio;
    }

    /** By what is only known between bounds nothing is divided. */
    private static Known<Exact> quotient(Known<Exact> part, Known<Exact> whole) {
        boolean between = whole.values().size() > 1 && !whole.why().conflict();
        return between ? Known.anything(part.why().and(whole.why())) : Known.ratio(part, whole);
    }

    private interface Raw {
        Known<Exact> figure();
    }

    private static Known<Exact> first(Known<Exact> own, Raw raw, Known<Exact> common) {
        if (isKnown(own)) {
            return own;
        }
        Known<Exact> made = raw.figure();
        return isKnown(made) ? made : common;
    }

    private static boolean isKnown(Known<Exact> figure) {
        return !figure.isAnything() || !figure.why().missing();
    }

    /** (start + end) / 2 of each period, and the mean of these; the end of one is the start of the next. */
    private Known<Exact> mean(String field, int periods) {
        Map<LocalDate, Known<Exact>> counted = counted(field);
        Known<Exact> sum = Known.of(Exact.ZERO);
        LocalDate start = LocalDate.of(on.getYear() - 1, 1, 1);
        for (int i = 0; i < periods; i++) {
            LocalDate next = start.plusMonths(12 / periods);
            sum = Known.sum(sum, at(counted, start, start.minusDays(1)));
            sum = Known.sum(sum, at(counted, next.minusDays(1), next));
            start = next;
        }
        return Known.ratio(sum, Known.of(Exact.of(2L * periods)));
    }

    private static Known<Exact> at(Map<LocalDate, Known<Exact>> counted, LocalDate day, LocalDate otherwise) {
        return counted.getOrDefault(day, counted.getOrDefault(otherwise, Known.missing()));
    }

    private Map<LocalDate, Known<Exact>> counted(String field) {
        Map<LocalDate, Known<Exact>> counted = new TreeMap<>();
        firm.each("headcounts", entry -> {
            Known<LocalDate> day = entry.day("on");
            if (entry.has(field) && day.values().size() == 1 && !entry.disputes("on")) {
                counted.merge(day.values().get(0), entry.number(field), Bases::both);
            }
        });
        return counted;
    }

    private static Known<Exact> both(Known<Exact> one, Known<Exact> other) {
        return one.values().size() == 1 && one.values().equals(other.values())
                ? one
                : new Known<>(
                        Stream.concat(one.values().stream(), other.values().stream())
                                .distinct()
                                .toList(),
                        one.why().and(other.why()).and(Why.CONFLICT));
    }

    /** R&D by 195号: other expense is at most a fifth of all, a quarter of the rest. */
    FiscalYears.Series highTechResearch() {
        return year ->
                first(firm.year("rdExpenseHighTech", year), () -> highTechItems(year), firm.year("rdExpense", year));
    }

    /** The part of it within mainland China. */
    FiscalYears.Series highTechDomesticResearch() {
        return year -> first(
                firm.year("domesticRdExpenseHighTech", year),
                () -> highTechItems(year)
                        .with(
                                firm.year("rdCommissionedAbroad", year),
                                (all, abroad) -> Known.of(all.minus(abroad.times(EIGHTY_PERCENT)))),
                firm.year("domesticRdExpense", year));
    }

    private Known<Exact> highTechItems(int year) {
        Known<Exact> commissioned =
                Known.sum(firm.year("rdCommissionedAtHome", year), firm.year("rdCommissionedAbroad", year));
        Known<Exact> rest = own(year).with(commissioned, (own, paid) -> Known.of(own.plus(paid.times(EIGHTY_PERCENT))));
        return plusAtMost(rest, firm.year("rdOther", year), Exact.ONE.over(FOUR));
    }

    /** R&D by 财税〔2015〕119号: other expense at most a ninth of the five items, abroad at most two thirds of home. */
    FiscalYears.Series smallFirmResearch() {
        return year -> first(firm.year("rdExpenseTax", year), () -> taxItems(year), firm.year("rdExpense", year));
    }

    private Known<Exact> taxItems(int year) {
        Known<Exact> home = plusAtMost(own(year), firm.year("rdOther", year), Exact.ONE.over(NINE))
                .with(
                        firm.year("rdCommissionedAtHome", year),
                        (own, paid) -> Known.of(own.plus(paid.times(EIGHTY_PERCENT))));
        Known<Exact> abroad =
                firm.year("rdCommissionedAbroad", year).then(paid -> Known.of(paid.times(EIGHTY_PERCENT)));
        return plusAtMost(home, abroad, TWO_THIRDS);
    }

    private Known<Exact> own(int year) {
        return Stream.of("rdPersonnel", "rdDirectInput", "rdDepreciation", "rdAmortisation", "rdDesignAndTests")
                .map(item -> firm.year(item, year))
                .reduce(Known.of(Exact.ZERO), Known::sum);
    }

    /** A base and more of it, up to a share of the base; what is not known may be none or all that is allowed. */
    private static Known<Exact> plusAtMost(Known<Exact> base, Known<Exact> more, Exact share) {
        if (more.isAnything()) {
            Known<Exact> ends = base.then(b ->
                    new Known<>(Stream.of(b, b.plus(b.times(share))).distinct().toList(), more.why()));
            return base.isAnything() ? Known.anything(base.why().and(more.why())) : ends;
        }
        return base.with(more, (b, m) -> Known.of(b.plus(m.min(b.times(share)))));
    }
}
