package io.tidu.report;

import static io.tidu.explain.SampleFindings.HNTE;
import static io.tidu.explain.SampleFindings.amount;
import static io.tidu.explain.SampleFindings.atLeast;
import static io.tidu.explain.SampleFindings.between;
import static io.tidu.explain.SampleFindings.exact;
import static io.tidu.explain.SampleFindings.finding;
import static io.tidu.explain.SampleFindings.fraction;
import static io.tidu.explain.SampleFindings.line;
import static io.tidu.explain.SampleFindings.met;
import static io.tidu.explain.SampleFindings.missing;
import static io.tidu.explain.SampleFindings.notMet;
import static io.tidu.explain.SampleFindings.notMetBy;
import static io.tidu.explain.SampleFindings.review;
import static io.tidu.explain.SampleFindings.undetermined;

import io.tidu.model.Comparison;
import io.tidu.model.Doubt;
import io.tidu.model.Evidence;
import io.tidu.model.Exact;
import io.tidu.model.Unit;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Assessment;
import io.tidu.model.assessment.Award;
import io.tidu.model.assessment.ClawBack;
import io.tidu.model.assessment.Finding;
import io.tidu.model.assessment.Finding.Role;
import io.tidu.model.assessment.Funding;
import io.tidu.model.assessment.Observed;
import io.tidu.model.assessment.PackUse;
import io.tidu.model.assessment.Required;
import io.tidu.model.assessment.Score;
import io.tidu.model.assessment.StageOutcome;
import io.tidu.model.assessment.StepDetail;
import io.tidu.model.assessment.TargetOutcome;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Assessments made by hand. */
public final class SampleAssessments {
    private static final String STAGES = "jiashan/stages";
    private static final String TIERS = "jiashan/tiers";
    private static final String SAMPLE = "sample";
    private static final String ENACTED = "enacted";
    private static final List<PackUse> PACKS = List.of(
            new PackUse(STAGES, "2025", SAMPLE, "a".repeat(64)),
            new PackUse(TIERS, "2025", SAMPLE, "b".repeat(64)),
            new PackUse(HNTE, "2016", ENACTED, "c".repeat(64)),
            new PackUse("national/technology-sme", "2017", ENACTED, "d".repeat(64)));

    private SampleAssessments() {}

    /** An enterprise with something of everything. */
    public static Assessment full() {
        TargetOutcome hnte = highTech();
        return assessment(
                "91330421MA00000001",
                "嘉善示例新材料有限公司",
                List.of(
                        hnte,
                        technologySme(),
                        TargetOutcome.notInForce("little-giant", "national/quality-sme", ENACTED),
                        target("reserve", STAGES, SAMPLE, Verdict.MET, null, List.of()),
                        target("cultivate", STAGES, SAMPLE, Verdict.MET, null, List.of()),
                        target("recommend", STAGES, SAMPLE, Verdict.NOT_MET, null, hnte.findings()),
                        target("identify", STAGES, SAMPLE, Verdict.NOT_MET, null, hnte.findings()),
                        tier(1, "5000000"),
                        tier(2, "20000000"),
                        tier(3, "50000000"),
                        tier(4, "100000000"),
                        tier(5, "200000000")),
                new StageOutcome("reserve", "cultivate", "recommend", List.of("rd-intensity", "core-ip")),
                new Funding(
                        awards(),
                        open(),
                        clawBacks(),
                        new BigDecimal("800000.00"),
                        new BigDecimal("500000"),
                        List.of(new Funding.Ceiling(TIERS, new BigDecimal("5E+7"))),
                        List.of(new Funding.Cap(
                                TIERS, "research", new BigDecimal("1E+6"), new BigDecimal("200000.50")))));
    }

    /** An enterprise of which only the revenue of one year is known. */
    static Assessment bare() {
        TargetOutcome hnte = target(
                "high-tech-enterprise",
                HNTE,
                ENACTED,
                Verdict.UNDETERMINED,
                null,
                List.of(
                        undetermined("registered-days", "11.1", null, atLeast("365", Unit.DAYS), "registeredOn"),
                        undetermined(
                                "core-ip",
                                "11.2",
                                between(Exact.ZERO, null, Unit.COUNT),
                                atLeast("1", Unit.COUNT),
                                "intellectualProperty"),
                        undetermined(
                                "technology-field",
                                "11.3",
                                null,
                                new Required.OneOf(List.of("aerospace", "new-materials")),
                                "technologyField"),
                        undetermined(
                                "rd-intensity",
                                "11.5",
                                null,
                                new Required.Line(Comparison.AT_LEAST, exact("0.03"), exact("0.05"), Unit.RATIO),
                                "rdExpense.2023",
                                "rdExpense.2024",
                                "rdExpense.2025",
                                "revenue.2023",
                                "revenue.2024"),
                        finding(
                                "no-major-incident",
                                "11.8",
                                Role.VETO,
                                Verdict.UNDETERMINED,
                                null,
                                null,
                                null,
                                missing("events"))));
        return assessment(
                "91330421MA00000002",
                "",
                List.of(hnte, target("reserve", STAGES, SAMPLE, Verdict.UNDETERMINED, null, hnte.findings())),
                new StageOutcome(null, null, "reserve", List.of()),
                new Funding(List.of(), List.of(), List.of(), BigDecimal.ZERO, null, List.of(), List.of()));
    }

    private static List<ClawBack> clawBacks() {
        return List.of(
                new ClawBack(
                        "platform", new BigDecimal("250000"), Verdict.MET, TIERS, "9.1", "published", Evidence.NONE),
                new ClawBack("rd-subsidy", null, Verdict.UNDETERMINED, TIERS, "9.1", SAMPLE, missing("events")));
    }

    private static TargetOutcome highTech() {
        Evidence conflict = Evidence.doubt(Doubt.Kind.CONFLICT, "staff", "80 (tax return); 90 (social insurance)");
        return target(
                "high-tech-enterprise",
                HNTE,
                ENACTED,
                Verdict.NOT_MET,
                score(),
                List.of(
                        met("registered-days", "11.1", amount(exact("2920"), Unit.DAYS), atLeast("365", Unit.DAYS)),
                        undetermined(
                                "core-ip",
                                "11.2",
                                between(Exact.ZERO, Exact.of(3), Unit.COUNT),
                                atLeast("1", Unit.COUNT),
                                "intellectualProperty[invention-patent 2021-03-04].coreSupport"),
                        met(
                                "technology-field",
                                "11.3",
                                new Observed.Word("new-materials"),
                                new Required.OneOf(
                                        List.of("aerospace", "electronic-information", "new-materials", "services"))),
                        review(
                                "technology-staff-share",
                                "11.4",
                                between(fraction(24, 90), fraction(24, 80), Unit.RATIO),
                                atLeast("0.1", Unit.RATIO),
                                conflict),
                        notMetBy(
                                "rd-intensity",
                                "11.5",
                                amount(fraction(4713, 98000), Unit.RATIO),
                                atLeast("0.05", Unit.RATIO),
                                Finding.Shortfall.of(exact("187000"), Unit.YUAN, "rdExpense")),
                        review(
                                "innovation-score",
                                "11.7",
                                between(Exact.of(61), Exact.of(83), Unit.POINTS),
                                line(Comparison.MORE_THAN, Exact.of(70), Unit.POINTS),
                                Evidence.doubt(Doubt.Kind.EXPERT, "advancement", "")),
                        finding("no-major-incident", "11.8", Role.VETO, Verdict.MET, null, null, null, Evidence.NONE)));
    }

    private static Score score() {
        Evidence expert = Evidence.doubt(Doubt.Kind.EXPERT, "advancement", "");
        Evidence outside = Evidence.doubt(Doubt.Kind.OUTSIDE_RANGE, "ipCount", "8, 5..6");
        return new Score(
                Exact.of(61),
                Exact.of(83),
                Exact.of(70),
                Comparison.MORE_THAN,
                List.of(
                        new Score.Group(
                                "growth",
                                Exact.of(5),
                                Exact.of(20),
                                null,
                                List.of(new Score.Item(
                                        "revenueGrowth",
                                        Exact.ZERO,
                                        Exact.of(10),
                                        null,
                                        HNTE,
                                        "12.4",
                                        missing("revenue.2023")))),
                        new Score.Group(
                                "ip",
                                Exact.of(13),
                                Exact.of(30),
                                Exact.of(30),
                                List.of(
                                        new Score.Item(
                                                "advancement", Exact.ZERO, Exact.of(8), null, HNTE, "12.1", expert),
                                        new Score.Item(
                                                "ipCount",
                                                Exact.of(8),
                                                Exact.of(8),
                                                Exact.of(8),
                                                HNTE,
                                                "12.1",
                                                outside)))));
    }

    private static TargetOutcome technologySme() {
        Finding tooMuch =
                notMet("direct", "6.5", amount(Exact.of(58), Unit.POINTS), atLeast("60", Unit.POINTS), Exact.of(2));
        Finding instead = finding(
                "direct",
                "8",
                Role.ALTERNATIVE,
                Verdict.MET,
                new Observed.Answer(true),
                new Required.Answer(true),
                null,
                Evidence.NONE);
        Finding limit = met(
                "revenue-limit",
                "6.2",
                amount(exact("42000000"), Unit.YUAN),
                line(Comparison.AT_MOST, exact("200000000"), Unit.YUAN));
        TreeMap<String, Verdict> criteria = new TreeMap<>();
        criteria.put("direct", Verdict.MET);
        criteria.put("revenue-limit", Verdict.MET);
        return new TargetOutcome(
                "technology-sme",
                "national/technology-sme",
                ENACTED,
                true,
                Verdict.MET,
                null,
                criteria,
                List.of(limit, tooMuch, instead));
    }

    private static TargetOutcome tier(int tier, String revenue) {
        Exact required = exact(revenue);
        Exact actual = exact("42000000");
        Observed.Amount found = amount(actual, Unit.YUAN);
        Finding finding = actual.compareTo(required) >= 0
                ? met("tier-revenue", "2.1", found, atLeast(revenue, Unit.YUAN))
                : notMet("tier-revenue", "2.1", found, atLeast(revenue, Unit.YUAN), required.minus(actual));
        return target("tier-" + tier, TIERS, SAMPLE, finding.verdict(), null, List.of(finding));
    }

    private static List<Award> awards() {
        BigDecimal million = BigDecimal.valueOf(1_000_000);
        BigDecimal half = BigDecimal.valueOf(500_000);
        BigDecimal subsidy = BigDecimal.valueOf(300_000);
        return List.of(
                new Award(
                        "rd-subsidy",
                        null,
                        subsidy,
                        Verdict.MET,
                        TIERS,
                        "3.2",
                        "published",
                        List.of(
                                new Award.Step(
                                        Award.Kind.BASE,
                                        new BigDecimal("471300"),
                                        TIERS,
                                        "3.2",
                                        new StepDetail.Bands(
                                                List.of(List.of(band(4_000_000, "0.1"), band(1_426_000, "0.05"))))),
                                new Award.Step(
                                        Award.Kind.MULTIPLE,
                                        new BigDecimal("706950"),
                                        TIERS,
                                        "3.4",
                                        new StepDetail.Figure(Exact.of(new BigDecimal("1.5")))),
                                new Award.Step(
                                        Award.Kind.CAP,
                                        subsidy,
                                        TIERS,
                                        "3.3",
                                        new StepDetail.Figure(Exact.of(300_000)))),
                        Evidence.NONE,
                        List.of(),
                        Award.Bound.NONE,
                        List.of(split("city", "0.4", 120_000), split("county", "0.6", 180_000))),
                new Award(
                        "tier-award",
                        "tier-1",
                        BigDecimal.ZERO,
                        Verdict.MET,
                        TIERS,
                        "2.2",
                        SAMPLE,
                        List.of(
                                new Award.Step(Award.Kind.BASE, half, TIERS, "2.2", null),
                                new Award.Step(
                                        Award.Kind.BEST_OF,
                                        BigDecimal.ZERO,
                                        TIERS,
                                        "2.3",
                                        new StepDetail.Better("sme-tier", "tier-2"))),
                        Evidence.NONE),
                new Award(
                        "tier-award",
                        "tier-2",
                        half,
                        Verdict.MET,
                        TIERS,
                        "2.2",
                        SAMPLE,
                        List.of(
                                new Award.Step(Award.Kind.BASE, million, TIERS, "2.2", null),
                                new Award.Step(
                                        Award.Kind.UPGRADE,
                                        half,
                                        TIERS,
                                        "2.4",
                                        new StepDetail.Figure(Exact.of(500_000))),
                                new Award.Step(
                                        Award.Kind.CEILING,
                                        half,
                                        TIERS,
                                        "1.1",
                                        new StepDetail.Left(Exact.of(50_000_000), Exact.of(49_500_000)))),
                        Evidence.NONE));
    }

    private static StepDetail.Band band(long yuan, String rate) {
        return new StepDetail.Band(Exact.of(yuan), Unit.YUAN, Exact.of(new BigDecimal(rate)), Unit.RATIO);
    }

    private static Award.Split split(String level, String share, long yuan) {
        return new Award.Split(
                level,
                Exact.of(new BigDecimal(share)),
                BigDecimal.valueOf(yuan),
                Verdict.MET,
                TIERS,
                "3.5",
                Evidence.NONE);
    }

    private static List<Award> open() {
        return List.of(new Award(
                "equipment",
                null,
                null,
                Verdict.UNDETERMINED,
                TIERS,
                "4.1",
                SAMPLE,
                List.of(),
                missing("investments")));
    }

    private static TargetOutcome target(
            String name, String pack, String status, Verdict verdict, @Nullable Score score, List<Finding> findings) {
        TreeMap<String, Verdict> criteria = new TreeMap<>();
        findings.forEach(f -> criteria.put(f.criterion(), f.verdict()));
        return new TargetOutcome(name, pack, status, true, verdict, score, criteria, findings);
    }

    private static Assessment assessment(
            String id, String name, List<TargetOutcome> targets, StageOutcome stage, Funding funding) {
        SortedMap<String, TargetOutcome> byName = new TreeMap<>();
        targets.forEach(t -> byName.put(t.target(), t));
        return new Assessment(
                id,
                name,
                LocalDate.of(2026, 3, 1),
                "0.1.0",
                "e".repeat(64),
                PACKS,
                List.of(),
                byName,
                stage,
                funding,
                List.of());
    }
}
