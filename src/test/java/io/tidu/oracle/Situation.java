package io.tidu.oracle;

import io.tidu.model.Decimals;
import io.tidu.model.Enterprise;
import io.tidu.model.EnterpriseBuilder;
import io.tidu.model.FactValue;
import java.time.LocalDate;
import java.util.List;

/**
 * An enterprise on an evaluation date, always the same for one seed.
 *
 * @param seed what it was drawn from
 * @param firm the enterprise
 * @param on the evaluation date, from 2016-01-01 to 2026-12-31
 */
public record Situation(long seed, Enterprise firm, LocalDate on) {
    /** The most points each item can have. */
    private static final List<Expert> EXPERTS = List.of(
            new Expert("advancement", 8),
            new Expert("coreSupport", 8),
            new Expert("ipCount", 8),
            new Expert("acquisition", 6),
            new Expert("standards", 2),
            new Expert("transformation", 30),
            new Expert("management", 20),
            new Expert("netAssetGrowth", 10),
            new Expert("revenueGrowth", 10));

    private record Expert(String item, int most) {}

    /** The situation of a seed. */
    public static Situation of(long seed) {
        Draw draw = new Draw(seed * 0x9E3779B97F4A7C15L);
        LocalDate on = draw.evaluationDate();
        EnterpriseBuilder firm = Enterprise.builder("firm-" + seed);
        LocalDate registered = registered(draw, on);
        firm.fact("registeredOn", new FactValue.Day(registered));
        firm.fact("county", Draw.text("330421"));
        firm.fact("residentEnterprise", new FactValue.Flag(draw.chance(90)));
        firm.fact("effectiveManagementInChina", new FactValue.Flag(draw.chance(30)));
        firm.fact("taxedByAccounts", new FactValue.Flag(draw.chance(92)));
        firm.fact("rdKeptApart", new FactValue.Flag(draw.chance(92)));
        firm.fact("superDeductionExcluded", new FactValue.Flag(draw.chance(8)));
        firm.fact("technologyField", Draw.text(draw.pick(Words.of("technologyField"))));
        firm.fact("industryCategory", Draw.text(draw.pick(Words.of("industryCategory"))));
        firm.fact("stage", Draw.text(draw.pick(Words.of("stage"))));
        new Finances(draw, firm, registered, on).draw();
        new Holdings(draw, firm, on).draw();
        experts(draw, firm);
        return new Situation(seed, new Blur(draw).of(firm.build()), on);
    }

    private static LocalDate registered(Draw draw, LocalDate on) {
        return switch (draw.between(0, 9)) {
            case 0, 1 -> draw.near(on.minusDays(365));
            case 2 -> draw.near(LocalDate.of(on.getYear() - draw.between(0, 3), 1, 1));
            case 3, 4 -> draw.before(on, 1500);
            case 5 -> draw.chance(20) ? draw.near(on) : draw.before(on, 800);
            default -> draw.before(on.minusYears(4), 5000);
        };
    }

    /** None, some, or all of the points, and then often near the pass mark of 70. */
    private static void experts(Draw draw, EnterpriseBuilder firm) {
        int recorded = draw.pick(0, 0, 30, 60, 100);
        int left = draw.chance(60) ? draw.between(69, 72) : draw.between(0, 102);
        for (int i = EXPERTS.size() - 1; i >= 0; i--) {
            Expert expert = EXPERTS.get(i);
            int others = EXPERTS.subList(0, i).stream().mapToInt(Expert::most).sum();
            int points = Math.min(expert.most(), draw.between(Math.max(0, left - others), Math.max(0, left)));
            if (draw.chance(recorded)) {
                firm.field("expertPoints", expert.item(), Decimals.value(draw.chance(1) ? expert.most() + 1 : points));
            }
            left -= points;
        }
    }
}
