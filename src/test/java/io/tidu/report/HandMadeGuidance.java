package io.tidu.report;

import io.tidu.model.Decimals;
import io.tidu.model.Enterprise;
import io.tidu.model.FactValue;
import io.tidu.model.Label;
import io.tidu.model.PackItem;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.PackUse;
import io.tidu.model.guidance.Deadline;
import io.tidu.model.guidance.DecidingFact;
import io.tidu.model.guidance.Guidance;
import io.tidu.model.guidance.Plan;
import io.tidu.model.guidance.RulesEnd;
import io.tidu.model.guidance.Step;
import io.tidu.model.guidance.Unreachable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Guidance written by hand, with names of the shipped rules, to see how it reads. */
public final class HandMadeGuidance {
    private static final String HIGH_TECH = "national/high-tech-enterprise";
    private static final String COUNTY = "zhejiang/jiashan/tiered-funding";
    private static final LocalDate ON = LocalDate.of(2026, 3, 1);
    private static final LocalDate YEAR_END = LocalDate.of(2026, 12, 31);
    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);

    private HandMadeGuidance() {}

    /** Two plans with every kind of step, missing facts and deadlines. */
    public static Guidance twoGaps() {
        return of(
                "recommend",
                Verdict.NOT_MET,
                List.of(first(), second()),
                List.of(),
                List.of(new DecidingFact(
                        "highTechRevenue.2025",
                        "",
                        List.of(
                                new DecidingFact.Outcome(">= 24000000", Verdict.MET),
                                new DecidingFact.Outcome("else", Verdict.NOT_MET)))),
                List.of(
                        new Deadline(
                                LocalDate.of(2026, 5, 31),
                                LocalDate.of(2026, 5, 1),
                                "report",
                                new Label("填报上年度年报", "File last year's report"),
                                HIGH_TECH,
                                "5.4",
                                "enacted"),
                        new Deadline(
                                LocalDate.of(2026, 12, 15),
                                null,
                                "certificate-ends",
                                new Label("高新技术企业证书到期", "The high-tech certificate ends"),
                                "",
                                "",
                                "")));
    }

    /** What nothing but time or a person frees. */
    public static Guidance outOfReach() {
        return of(
                "recommend",
                Verdict.NOT_MET,
                List.of(),
                List.of(
                        new Unreachable("no-major-incident", HIGH_TECH, "11.8", "no-lever", LocalDate.of(2027, 3, 2)),
                        new Unreachable("technology-field", HIGH_TECH, "11.3", "no-lever", null),
                        new Unreachable("rd-intensity", HIGH_TECH, "11.5", "not-far-enough", null),
                        new Unreachable("innovation-score", HIGH_TECH, "11.7", "needs-person", null),
                        new Unreachable("core-ip", HIGH_TECH, "11.2", "not-searched", null)),
                List.of(),
                List.of());
    }

    /** Nothing to do. */
    public static Guidance attained() {
        return of("high-tech-enterprise", Verdict.MET, List.of(), List.of(), List.of(), List.of());
    }

    private static Guidance of(
            String to,
            Verdict verdict,
            List<Plan> plans,
            List<Unreachable> unreachable,
            List<DecidingFact> missing,
            List<Deadline> deadlines) {
        return new Guidance(
                "91330421MA00000020",
                "两缺材料有限公司（虚构 fictional）",
                ON,
                to,
                verdict,
                List.of(
                        new PackUse(HIGH_TECH, "2016", "enacted", "a".repeat(64)),
                        new PackUse(COUNTY, "2024", "sample", "b".repeat(64))),
                "c".repeat(64),
                "0.1.0",
                plans,
                true,
                List.of(),
                unreachable,
                missing,
                deadlines,
                List.of(),
                plans.isEmpty() ? List.of() : List.of(new RulesEnd(COUNTY, "2024", LocalDate.of(2027, 12, 31))));
    }

    private static Plan first() {
        return plan(
                NEW_YEAR,
                LocalDate.of(2027, 6, 15),
                true,
                "7",
                List.of(
                        set("hire-technology-staff", "technologyStaff", 7L, 8, null, "11.4"),
                        set("spend-on-rd", "rdExpense.2026", null, 3_750_000, 4_499_999L, "11.5"),
                        new Step.Wait(NEW_YEAR, clauses("11.1"))),
                List.of(
                        new Plan.Assumption("revenue.2026", Decimals.value(42_000_000), "revenue.2025"),
                        new Plan.Assumption("highTechRevenue.2026", Decimals.value(30_000_000), null)),
                List.of(
                        new Plan.Change("recommend", Verdict.NOT_MET, Verdict.MET, null),
                        new Plan.Change("technology-sme", Verdict.MET, Verdict.NOT_MET, null),
                        new Plan.Change("super-deduction", Verdict.NOT_MET, Verdict.MET, "high-tech-enterprise")),
                375_000);
    }

    private static Plan second() {
        return plan(
                LocalDate.of(2026, 12, 1),
                null,
                false,
                "9.5",
                List.of(
                        new Step.Supply("highTechRevenue.2025", Decimals.value(24_000_000), "", clauses("11.6")),
                        new Step.Add(
                                "utility-model",
                                "intellectualProperty",
                                new TreeMap<>(Map.of(
                                        "kind", new FactValue.Text("utility-model"),
                                        "acquiredBy", new FactValue.Text("own-research"),
                                        "grantedOn", new FactValue.Day(LocalDate.of(2026, 11, 26)))),
                                2,
                                null,
                                LocalDate.of(2026, 12, 1),
                                clauses("11.2")),
                        new Step.Add(
                                "buy-equipment",
                                "investments",
                                new TreeMap<>(Map.of(
                                        "kind", new FactValue.Text("equipment"), "amount", Decimals.value(3_000_000))),
                                1,
                                "amount",
                                LocalDate.of(2026, 12, 1),
                                List.of(new PackItem(COUNTY, "7.2"))),
                        new Step.Choose(
                                "use-rights",
                                "intellectualProperty[2].inUse",
                                null,
                                new FactValue.Flag(true),
                                LocalDate.of(2026, 12, 1),
                                clauses("11.2")),
                        new Step.Choose(
                                "be-taxed-by-accounts",
                                "taxedByAccounts",
                                new FactValue.Flag(false),
                                new FactValue.Flag(true),
                                LocalDate.of(2026, 12, 1),
                                clauses("11.1")),
                        new Step.End("leave-abnormal-list", "events", 0, LocalDate.of(2026, 12, 1), clauses("11.8"))),
                List.of(),
                List.of(new Plan.Change("recommend", Verdict.NOT_MET, Verdict.MET, null)),
                0);
    }

    private static Step set(
            String lever, String fact, @Nullable Long from, long to, @Nullable Long upTo, String clause) {
        return new Step.Set(
                lever,
                fact,
                "up",
                from == null ? null : BigDecimal.valueOf(from),
                BigDecimal.valueOf(to),
                upTo == null ? null : BigDecimal.valueOf(upTo),
                List.of(),
                List.of(),
                BigDecimal.ONE,
                YEAR_END,
                clauses(clause));
    }

    private static List<PackItem> clauses(String clause) {
        return List.of(new PackItem(HIGH_TECH, clause));
    }

    private static Plan plan(
            LocalDate date,
            @Nullable LocalDate apply,
            boolean certain,
            String effort,
            List<Step> steps,
            List<Plan.Assumption> assumes,
            List<Plan.Change> changes,
            long money) {
        Enterprise facts = Enterprise.builder("91330421MA00000020")
                .fact("technologyStaff", Decimals.value(8))
                .build();
        return new Plan(
                date,
                apply,
                certain,
                new BigDecimal(effort),
                steps,
                assumes,
                facts,
                changes,
                new Plan.Money(BigDecimal.ZERO, BigDecimal.valueOf(money)),
                List.of(
                        new Plan.Rules(new PackUse(HIGH_TECH, "2016", "enacted", "a".repeat(64)), null),
                        new Plan.Rules(
                                new PackUse(COUNTY, "2027", "sample", "d".repeat(64)), LocalDate.of(2027, 12, 31))));
    }
}
