package io.tidu.oracle;

import static io.tidu.oracle.Draw.number;

import io.tidu.model.EnterpriseBuilder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Draws people and yearly figures: sales first, the rest at the lines which the sales give. */
final class Finances {
    private final Draw draw;
    private final EnterpriseBuilder firm;
    private final int lastYear;
    private final int years;

    /** Figures of up to three fiscal years: those since registration, and now and then one more. */
    Finances(Draw draw, EnterpriseBuilder firm, LocalDate registered, LocalDate on) {
        this.draw = draw;
        this.firm = firm;
        this.lastYear = on.getYear() - 1;
        int existed = Math.max(0, Math.min(3, on.getYear() - registered.getYear()));
        this.years = draw.chance(4) ? Math.min(3, existed + 1) : existed;
    }

    void draw() {
        int staff = draw.pick(0, 1, 7, 10, 20, 40, 100, 499, 500, 501, draw.between(1, 600));
        firm.fact("staff", number(BigDecimal.valueOf(staff)));
        int technology = draw.nearShare(staff, draw.pick(10, 10, 15, 20, 25, 30, 30, 40));
        firm.fact(
                "technologyStaff",
                number(BigDecimal.valueOf(draw.chance(2) ? staff + 1 : Math.min(technology, staff))));
        RawFigures raw = new RawFigures(draw, firm, lastYear);
        raw.people(staff);
        if (years > 0) {
            figures();
        }
    }

    private void figures() {
        List<BigDecimal> revenue = revenue();
        BigDecimal lastRevenue = revenue.get(years - 1);
        BigDecimal cost = draw.chance(5) ? BigDecimal.ZERO : draw.yuan(80_000_000);
        List<BigDecimal> research = research(revenue, cost);
        BigDecimal income = draw.chance(5) ? BigDecimal.ZERO : lastRevenue.add(draw.yuan(1_000_000));
        series("revenue", revenue);
        series("rdExpense", research);
        series("domesticRdExpense", parts(research, draw.chance(40) ? 60 : 100));
        new RawFigures(draw, firm, lastYear).research(research);
        last("totalCost", cost);
        last("totalIncome", income);
        BigDecimal highTech = part(draw.nearShare(income, draw.pick(60, 60, 75, 90, 90)), income);
        last("highTechRevenue", highTech);
        last("mainProductRevenue", part(draw.nearShare(highTech, draw.pick(50, 50, 80, 90, 90)), highTech));
        List<BigDecimal> netAssets = netAssets();
        series("netAssets", netAssets);
        BigDecimal assets = draw.chance(40) ? draw.near(200_000_000) : draw.yuan(220_000_000);
        last("totalAssets", draw.chance(3) ? assets : assets.max(netAssets.get(years - 1)));
        series("transformations", results());
    }

    /** Shares of each year's figure that come to so many percent of all of them, or a fen off it. */
    private List<BigDecimal> parts(List<BigDecimal> wholes, int percent) {
        List<BigDecimal> parts = new ArrayList<>();
        BigDecimal left = draw.nearShare(wholes.stream().reduce(BigDecimal.ZERO, BigDecimal::add), percent);
        for (BigDecimal whole : wholes) {
            BigDecimal part = left.min(whole);
            parts.add(part(part, whole));
            left = left.subtract(part);
        }
        return parts;
    }

    /** A part that is no more than its whole, but for a slip now and then. */
    private BigDecimal part(BigDecimal part, BigDecimal whole) {
        return draw.chance(2) ? whole.add(new BigDecimal("0.01")) : part.min(whole);
    }

    /** Few results more often than many: a single one in three years is a case of its own. */
    private List<BigDecimal> results() {
        List<BigDecimal> results = new ArrayList<>();
        int left = draw.chance(20) ? draw.between(0, 2) : draw.between(0, 20);
        for (int i = 1; i < years; i++) {
            int part = draw.between(0, left);
            results.add(BigDecimal.valueOf(part));
            left -= part;
        }
        results.add(BigDecimal.valueOf(left));
        return results;
    }

    private List<BigDecimal> revenue() {
        List<BigDecimal> revenue = new ArrayList<>(
                draw.chance(40)
                        ? draw.growing()
                        : List.of(draw.yuan(60_000_000), draw.yuan(60_000_000), draw.yuan(60_000_000)));
        if (draw.chance(40)) {
            revenue.set(
                    2,
                    draw.pick(
                            draw.near(50_000_000),
                            draw.near(200_000_000),
                            draw.yuan(60_000_000),
                            draw.yuan(300_000_000)));
        }
        return zeroed(revenue).subList(3 - years, 3);
    }

    private List<BigDecimal> netAssets() {
        List<BigDecimal> assets = new ArrayList<>(
                draw.chance(70)
                        ? draw.growing()
                        : List.of(draw.yuan(20_000_000), draw.yuan(20_000_000), draw.yuan(20_000_000)));
        if (draw.chance(8)) {
            assets.set(draw.between(0, 2), new BigDecimal(draw.pick("-0.01", "-1000000", "0.01")));
        }
        return zeroed(assets).subList(3 - years, 3);
    }

    private List<BigDecimal> zeroed(List<BigDecimal> figures) {
        for (int i = 0; i < figures.size(); i++) {
            if (draw.chance(4)) {
                figures.set(i, BigDecimal.ZERO);
            }
        }
        return figures;
    }

    /** At a line of three years' sales, or in the last year at a line of its sales or of its cost. */
    private List<BigDecimal> research(List<BigDecimal> revenue, BigDecimal cost) {
        BigDecimal sales = revenue.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        List<BigDecimal> spent =
                new ArrayList<>(draw.split(draw.nearShare(sales, draw.pick(3, 4, 5, 5, 6, 8, 12)), years));
        switch (draw.between(0, 4)) {
            case 0 -> spent.set(years - 1, draw.nearShare(revenue.get(years - 1), draw.pick(2, 3, 4, 5, 6)));
            case 1 -> spent.set(years - 1, draw.nearShare(cost, draw.pick(10, 15, 20, 25, 30)));
            default -> {}
        }
        return zeroed(spent);
    }

    private void series(String fact, List<BigDecimal> figures) {
        for (int i = 0; i < years; i++) {
            firm.year(fact, lastYear - years + 1 + i, figures.get(i));
        }
    }

    private void last(String fact, BigDecimal figure) {
        firm.year(fact, lastYear, figure);
    }
}
