package io.tidu.explain;

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
import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.model.Comparison;
import io.tidu.model.Doubt;
import io.tidu.model.Evidence;
import io.tidu.model.Exact;
import io.tidu.model.Unit;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Finding;
import io.tidu.model.assessment.Finding.Role;
import io.tidu.model.assessment.Observed;
import io.tidu.model.assessment.Required;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SentencesTest {
    private final Sentences zh = Sentences.in(Locale.CHINESE, new SampleNames());
    private final Sentences en = Sentences.in(Locale.ENGLISH, new SampleNames());

    private void says(Finding finding, String chinese, String english) {
        assertThat(zh.explain(finding).statement()).isEqualTo(chinese);
        assertThat(en.explain(finding).statement()).isEqualTo(english);
    }

    @Test
    void a_met_requirement_tells_its_margin() {
        says(
                met("registered-days", "11.1", amount(exact("400"), Unit.DAYS), atLeast("365", Unit.DAYS)),
                "注册成立天数：400天，要求不低于 365天，高出 35天。",
                "Days since registration: 400 days; at least 365 days required; 35 days to spare.");
    }

    @Test
    void a_value_on_the_line_says_so() {
        says(
                met("registered-days", "11.1", amount(exact("365"), Unit.DAYS), atLeast("365", Unit.DAYS)),
                "注册成立天数：365天，要求不低于 365天，恰好达到。",
                "Days since registration: 365 days; at least 365 days required; exactly on the line.");
    }

    @Test
    void a_value_on_a_line_that_must_be_exceeded_says_that_it_is_not_enough() {
        says(
                notMet(
                        "innovation-score",
                        "11.7",
                        amount(exact("70"), Unit.POINTS),
                        line(Comparison.MORE_THAN, exact("70"), Unit.POINTS),
                        Exact.ZERO),
                "创新能力评价得分：70分，要求超过 70分，恰好等于界线，不算达到。",
                "Innovation score: 70 points; more than 70 points required; exactly on the line, which is not enough.");
    }

    @Test
    void a_shortfall_is_told_in_the_unit_of_the_value() {
        says(
                notMet(
                        "tier-revenue",
                        "2.1",
                        amount(exact("14810000"), Unit.YUAN),
                        atLeast("15000000", Unit.YUAN),
                        exact("190000")),
                "上年销售收入：1481万元，要求不低于 1500万元，还差 19万元。",
                "Last year's revenue: ¥14.81 million; at least ¥15 million required; short by 190,000 yuan.");
    }

    @Test
    void a_shortfall_of_a_quotient_is_told_in_its_numerator() {
        says(
                notMetBy(
                        "rd-intensity",
                        "11.5",
                        amount(exact("0.045"), Unit.RATIO),
                        atLeast("0.05", Unit.RATIO),
                        Finding.Shortfall.of(exact("190000"), Unit.YUAN, "rdExpense")),
                "近三年研发费用占销售收入的比例：4.5%，要求不低于 5%，研发费用还差 19万元。",
                "R&D intensity over three years: 4.5%; at least 5% required; short by 190,000 yuan of R&D expense.");
    }

    @Test
    void a_shortfall_of_a_part_says_that_the_whole_grows_with_it() {
        says(
                notMetBy(
                        "rd-intensity",
                        "11.5",
                        amount(exact("0.045"), Unit.RATIO),
                        atLeast("0.05", Unit.RATIO),
                        new Finding.Shortfall(exact("3"), Unit.PERSONS, "rdExpense", exact("1.5"), "revenue")),
                "近三年研发费用占销售收入的比例：4.5%，要求不低于 5%，研发费用还差 3人（销售收入随之增加；销售收入不变时为 2人）。",
                "R&D intensity over three years: 4.5%; at least 5% required; short by 3 persons of R&D expense, since Revenue grows with it (2 persons if it stayed as it is).");
    }

    @Test
    void where_no_growth_of_both_suffices_that_is_said() {
        says(
                notMetBy(
                        "rd-intensity",
                        "11.5",
                        amount(exact("0.98"), Unit.RATIO),
                        atLeast("1", Unit.RATIO),
                        new Finding.Shortfall(null, Unit.YUAN, "rdExpense", exact("20000"), "revenue")),
                "近三年研发费用占销售收入的比例：98%，要求不低于 100%，销售收入不变时，研发费用还差 2万元；销售收入会随之增加，只增加研发费用不够。",
                "R&D intensity over three years: 98%; at least 100% required; short by 20,000 yuan of R&D expense if Revenue stays as it is; it grows with it, so that no increase suffices.");
    }

    @Test
    void a_shortfall_of_a_ratio_that_is_no_quotient_is_told_in_percentage_points() {
        says(
                notMet("growth", "12.4", amount(exact("0.03"), Unit.RATIO), atLeast("0.05", Unit.RATIO), exact("0.02")),
                "企业成长性：3%，要求不低于 5%，还差 2 个百分点。",
                "Growth: 3%; at least 5% required; short by 2 percentage points.");
    }

    @Test
    void a_shortfall_of_people_is_told_in_whole_people() {
        says(
                notMet("staff", "1", amount(exact("8"), Unit.PERSONS), atLeast("8.5", Unit.PERSONS), exact("0.5")),
                "职工总数：8人，要求不低于 8.5人，还差 1人。",
                "Staff: 8 persons; at least 8.5 persons required; short by 1 person.");
    }

    @Test
    void a_ratio_just_below_its_line_is_not_rounded_onto_it() {
        says(
                notMet(
                        "rd-intensity",
                        "11.5",
                        amount(exact("0.049999999"), Unit.RATIO),
                        atLeast("0.05", Unit.RATIO),
                        null),
                "近三年研发费用占销售收入的比例：4.99%，要求不低于 5%。",
                "R&D intensity over three years: 4.99%; at least 5% required.");
    }

    @Test
    void a_ratio_just_above_a_line_that_may_not_be_exceeded_is_not_rounded_onto_it() {
        says(
                notMet(
                        "rd-intensity",
                        "11.5",
                        amount(exact("0.700000001"), Unit.RATIO),
                        line(Comparison.AT_MOST, exact("0.7"), Unit.RATIO),
                        null),
                "近三年研发费用占销售收入的比例：70.01%，要求不超过 70%，超出 0.01 个百分点。",
                "R&D intensity over three years: 70.01%; at most 70% allowed; 0.01 percentage points over it.");
    }

    @Test
    void a_limit_tells_what_is_left_below_it() {
        says(
                met(
                        "staff",
                        "6.2",
                        amount(exact("80"), Unit.PERSONS),
                        line(Comparison.LESS_THAN, exact("500"), Unit.PERSONS)),
                "职工总数：80人，要求低于 500人，距上限还有 419人。",
                "Staff: 80 persons; less than 500 persons allowed; 419 persons to spare.");
    }

    @Test
    void a_missing_value_is_not_known_and_names_the_document_that_shows_it() {
        Finding finding = undetermined(
                "technology-staff-share", "11.4", null, atLeast("0.1", Unit.RATIO), "staff", "technologyStaff");

        assertThat(zh.explain(finding).text())
                .isEqualTo("科技人员占职工总数的比例：不详，要求不低于 10%。依据 11.4。" + "缺少：职工总数〔社会保险缴纳证明〕、科技人员数〔科技人员情况说明〕。");
        assertThat(en.explain(finding).text())
                .isEqualTo("Share of science and technology staff: not known; at least 10% required. Clause 11.4. "
                        + "Missing: Staff [Social insurance record], "
                        + "Science and technology staff [Statement on S&T staff].");
    }

    @Test
    void the_years_of_one_series_are_told_together() {
        assertThat(zh.missing(missing("revenue.2024", "revenue.2025", "rdExpense.2025")))
                .containsExactly(
                        new MissingFact("研发费用（2025年）", "研发费用专项审计报告"), new MissingFact("销售收入（2024、2025年）", "年度审计报告"));
    }

    @Test
    void a_field_of_an_entry_is_one_fact() {
        assertThat(zh.missing(missing("intellectualProperty[invention-patent 2021-03-04].coreSupport")))
                .containsExactly(new MissingFact("知识产权（发明专利 2021-03-04）的核心支持作用", "知识产权证书"));
    }

    @Test
    void a_line_that_is_not_known_yet_says_so() {
        says(
                undetermined(
                        "rd-intensity",
                        "11.5",
                        amount(exact("0.04"), Unit.RATIO),
                        new Required.Line(Comparison.AT_LEAST, exact("0.03"), exact("0.05"), Unit.RATIO),
                        "revenue.2025"),
                "近三年研发费用占销售收入的比例：4%，要求不低于 3%至5%（适用哪条线待定）。",
                "R&D intensity over three years: 4%; at least 3% to 5% required (which line applies is open).");
    }

    @Test
    void a_requirement_that_may_not_apply_says_so() {
        says(
                undetermined(
                        "registered-days",
                        "11.1",
                        amount(exact("400"), Unit.DAYS),
                        atLeast("365", Unit.DAYS),
                        "county"),
                "注册成立天数：400天，要求不低于 365天，是否适用本条待定。",
                "Days since registration: 400 days; at least 365 days required; "
                        + "open whether this requirement applies.");
    }

    @Test
    void an_interval_is_told_with_both_ends() {
        says(
                undetermined(
                        "technology-staff-share",
                        "11.4",
                        between(fraction(1, 3), null, Unit.RATIO),
                        atLeast("0.5", Unit.RATIO),
                        "staff"),
                "科技人员占职工总数的比例：至少 33.33%，要求不低于 50%。",
                "Share of science and technology staff: at least 33.33%; at least 50% required.");
    }

    @Test
    void a_text_that_is_not_allowed_names_all_that_are() {
        says(
                finding(
                        "technology-field",
                        "11.3",
                        Role.REQUIREMENT,
                        Verdict.NOT_MET,
                        new Observed.Word("services"),
                        new Required.OneOf(List.of("aerospace", "electronic-information", "new-materials", "x")),
                        null,
                        Evidence.NONE),
                "技术领域：高技术服务，要求属于：航空航天、电子信息、新材料、x。",
                "Technology field: high-tech services; "
                        + "must be one of: aerospace, electronic information, new materials, x.");
    }

    @Test
    void a_flag_is_told_as_yes_or_no() {
        says(
                finding(
                        "direct",
                        "8",
                        Role.ALTERNATIVE,
                        Verdict.NOT_MET,
                        new Observed.Answer(false),
                        new Required.Answer(true),
                        null,
                        Evidence.NONE),
                "替代条件：直接确认：否，应为“是”。",
                "Alternative: Direct confirmation: no; must be yes.");
    }

    @Test
    void a_veto_that_holds_is_named() {
        says(
                finding("no-major-incident", "11.8", Role.VETO, Verdict.NOT_MET, null, null, null, Evidence.NONE),
                "近一年未发生重大安全、质量事故：存在条文所列的否决情形。",
                "No major incident within a year: a case the policy excludes.");
    }

    @Test
    void a_veto_that_is_open_is_not_told_as_harmless() {
        says(
                finding(
                        "no-major-incident",
                        "11.8",
                        Role.VETO,
                        Verdict.UNDETERMINED,
                        null,
                        null,
                        null,
                        missing("events")),
                "近一年未发生重大安全、质量事故：是否存在否决情形待定。",
                "No major incident within a year: open whether a case the policy excludes exists.");
    }

    @Test
    void a_shortfall_left_to_judgement_is_told_in_numbers() {
        Finding finding = finding(
                "tier-revenue",
                "4",
                Role.REQUIREMENT,
                Verdict.NEEDS_REVIEW,
                amount(exact("90000"), Unit.YUAN),
                atLeast("100000", Unit.YUAN),
                Finding.Shortfall.of(exact("10000"), Unit.YUAN, null),
                Evidence.doubt(Doubt.Kind.JUDGEMENT, "tier-revenue", ""));

        assertThat(zh.explain(finding).text()).isEqualTo("上年销售收入：9万元，要求不低于 10万元，还差 1万元。依据 4。由经办人判断是否符合：上年销售收入。");
    }

    @Test
    void a_conflict_shows_both_values_and_where_they_are_from() {
        Evidence conflict = Evidence.doubt(Doubt.Kind.CONFLICT, "staff", "80 (tax return); 90 (social insurance)");
        Finding finding = review("technology-staff-share", "11.4", null, atLeast("0.1", Unit.RATIO), conflict);

        assertThat(zh.explain(finding).doubts())
                .containsExactly("职工总数：各来源不一致，请核实后保留一个：80 (tax return); 90 (social insurance)。");
        assertThat(en.explain(finding).doubts())
                .containsExactly(
                        "Sources of Staff disagree: 80 (tax return); 90 (social insurance). Check them and keep one.");
    }

    @Test
    void a_case_the_text_does_not_cover_shows_the_values() {
        Evidence notCovered = Evidence.doubt(Doubt.Kind.NOT_COVERED, "revenue", "-5; 10");

        assertThat(zh.doubts(SampleFindings.HNTE, notCovered)).containsExactly("销售收入：条文没有规定这种情形（-5; 10），由经办人判断。");
    }

    @Test
    void points_that_experts_have_yet_to_give_and_points_outside_the_range_are_told_by_their_item() {
        Evidence both = Evidence.doubt(Doubt.Kind.EXPERT, "advancement", "")
                .and(Evidence.doubt(Doubt.Kind.OUTSIDE_RANGE, "ipCount", "8; 5-6"));

        assertThat(en.doubts(SampleFindings.HNTE, both))
                .containsExactly(
                        "The points recorded for number of IP rights lie outside the range the facts give (8; 5-6).",
                        "Points for technical advancement are for experts to give; none are recorded.");
    }

    @Test
    void a_requirement_without_a_line_tells_its_verdict() {
        says(
                finding("little-giant", "1", Role.REQUIREMENT, Verdict.NOT_MET, null, null, null, Evidence.NONE),
                "专精特新“小巨人”企业：不符合。",
                "Little giant: not met.");
    }
}
