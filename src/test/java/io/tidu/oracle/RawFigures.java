package io.tidu.oracle;

import static io.tidu.oracle.Draw.number;

import io.tidu.model.EnterpriseBuilder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** Draws what one policy alone counts: means of months and quarters, head counts, R&D by its rules and by items. */
final class RawFigures {
    private static final BigDecimal CAPPED = new BigDecimal("0.25");

    private final Draw draw;
    private final EnterpriseBuilder firm;
    private final int lastYear;

    RawFigures(Draw draw, EnterpriseBuilder firm, int lastYear) {
        this.draw = draw;
        this.firm = firm;
        this.lastYear = lastYear;
    }

    void people(int common) {
        means("staffByMonths", "technologyStaffByMonths", common);
        means("staffByQuarters", "technologyStaffByQuarters", common);
        int periods = draw.pick(0, 0, 0, 4, 4, 12);
        if (periods > 0) {
            headcounts(periods, common);
        }
    }

    private void means(String whole, String part, int common) {
        int staff = draw.pick(common, 10, 40, 499, 501);
        if (draw.chance(25)) {
            firm.fact(whole, number(BigDecimal.valueOf(staff)));
        }
        if (draw.chance(25)) {
            int technology = draw.nearShare(staff, draw.pick(10, 10, 15, 20, 25, 30));
            firm.fact(part, number(BigDecimal.valueOf(draw.chance(2) ? staff + 1 : Math.min(technology, staff))));
        }
    }

    /** At the ends of all periods, perhaps but one, and perhaps one of them twice. */
    private void headcounts(int periods, int common) {
        int left = draw.chance(15) ? draw.between(0, periods) : -1;
        int twice = draw.chance(5) ? draw.between(0, periods) : -1;
        for (int i = 0; i <= periods; i++) {
            LocalDate first = LocalDate.of(lastYear, 1, 1).plusMonths((long) i * 12 / periods);
            if (i != left) {
                headcount(draw.chance(20) ? first : first.minusDays(1), common);
            }
            if (i == twice) {
                headcount(first.minusDays(1), common);
            }
        }
    }

    private void headcount(LocalDate day, int common) {
        int staff = Math.max(0, common + draw.between(-1, 1));
        int technology = Math.min(staff, draw.nearShare(staff, draw.pick(10, 20, 30)));
        firm.entry(
                "headcounts",
                entry -> entry.set("on", day)
                        .set("staff", staff)
                        .set("technologyStaffByDays", technology)
                        .set("technologyStaffBySixMonths", technology));
    }

    void research(List<BigDecimal> common) {
        own("rdExpenseHighTech", "domesticRdExpenseHighTech", common);
        IntStream.range(0, common.size()).filter(i -> draw.chance(25)).forEach(i -> {
            int year = lastYear - common.size() + 1 + i;
            firm.year("rdExpenseTax", year, number(draw.nearShare(common.get(i), draw.pick(80, 100, 120))));
        });
        if (draw.chance(30)) {
            IntStream.range(0, common.size()).forEach(i -> items(lastYear - common.size() + 1 + i, common.get(i)));
        }
    }

    private void own(String whole, String part, List<BigDecimal> common) {
        boolean given = draw.chance(30);
        for (int i = 0; i < common.size(); i++) {
            int year = lastYear - common.size() + 1 + i;
            BigDecimal figure = draw.nearShare(common.get(i), draw.pick(80, 100, 120));
            if (given && draw.chance(80)) {
                firm.year(whole, year, number(figure));
            }
            if (given && draw.chance(70)) {
                firm.year(
                        part,
                        year,
                        number(draw.nearShare(figure, draw.pick(60, 100)).min(figure)));
            }
        }
    }

    /** The five items make up about the common figure; the others lie at their limits, a fen off, or far beyond. */
    private void items(int year, BigDecimal common) {
        List<String> names =
                List.of("rdPersonnel", "rdDirectInput", "rdDepreciation", "rdAmortisation", "rdDesignAndTests");
        List<BigDecimal> split = draw.split(common, names.size());
        for (int i = 0; i < names.size(); i++) {
            firm.year(names.get(i), year, number(split.get(i)));
        }
        BigDecimal ninth = common.divide(BigDecimal.valueOf(9), 2, RoundingMode.HALF_EVEN);
        BigDecimal quarter = common.multiply(CAPPED).setScale(2, RoundingMode.HALF_EVEN);
        firm.year("rdOther", year, number(draw.pick(BigDecimal.ZERO, draw.near(ninth), draw.near(quarter), common)));
        firm.year("rdCommissionedAtHome", year, number(draw.chance(50) ? BigDecimal.ZERO : draw.yuan(2_000_000)));
        firm.year("rdCommissionedAbroad", year, number(draw.chance(50) ? BigDecimal.ZERO : draw.yuan(5_000_000)));
    }
}
