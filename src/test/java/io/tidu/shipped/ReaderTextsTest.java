package io.tidu.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.engine.PolicyEngine;
import io.tidu.model.Enterprise;
import io.tidu.model.FactValue;
import io.tidu.model.Names;
import io.tidu.model.assessment.Assessment;
import io.tidu.report.TextReport;
import io.tidu.vocabulary.FactDefinition;
import io.tidu.vocabulary.FactType;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a reader of a report reads: names that people use, and never a formula or the word of a rule file. */
class ReaderTextsTest {
    private static final LocalDate ON = LocalDate.of(2026, 3, 1);
    private static final int RANDOM = 40;
    private static PolicyEngine engine;

    @BeforeAll
    static void load() {
        engine = PolicyEngine.load(Path.of("rules"));
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    private static String text(Assessment assessment, Locale locale) {
        Names names = engine.names(ON);
        return TextReport.in(locale, names).page(assessment).replaceAll("\n +", " ");
    }

    private static String text(Enterprise firm, Locale locale) {
        return text(engine.assess(firm, ON), locale);
    }

    /** Names of facts and derived facts that are no words of either language. */
    private static Pattern words() {
        List<String> names = new ArrayList<>();
        engine.vocabulary().facts().keySet().forEach(names::add);
        engine.vocabulary().derived().keySet().forEach(names::add);
        List<String> camel = names.stream()
                .filter(n -> !n.equals(n.toLowerCase(Locale.ROOT)))
                .toList();
        return Pattern.compile("\\b(" + String.join("|", camel)
                + "|scoreMin|scoreMax|rd-intensity|sum|yearsAgo|lastYear)\\b" + "|[a-z]\\(|\\) / |\\d / \\d");
    }

    private static Enterprise example(String name) {
        return ExamplesTest.read(name, engine.vocabulary());
    }

    private static Stream<Enterprise> examples() {
        return Stream.of(
                        "boundary",
                        "conflict",
                        "cultivate-two-gaps",
                        "expired-certificate-tier-1",
                        "identify-tier-5-ceiling",
                        "missing-data",
                        "none-trading",
                        "veto")
                .map(ReaderTextsTest::example);
    }

    @Test
    void no_report_of_an_example_shows_a_formula_or_a_word_of_a_rule_file() {
        examples().forEach(ReaderTextsTest::isReadable);
    }

    @Test
    void no_report_of_a_random_enterprise_does() {
        Random random = new Random(20260301);
        List<Enterprise> firms = examples().toList();
        for (int i = 0; i < RANDOM; i++) {
            isReadable(odd(firms.get(i % firms.size()), random));
        }
    }

    private static void isReadable(Enterprise firm) {
        Pattern words = words();
        for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            assertThat(text(firm, locale)).as(firm.facts().toString()).doesNotContainPattern(words);
        }
    }

    /** Figures are nought, gone or of two sources; some enterprises were registered this year or the last. */
    private static Enterprise odd(Enterprise firm, Random random) {
        Enterprise odd = firm;
        for (FactDefinition fact : engine.vocabulary().facts().values()) {
            FactValue value = firm.fact(fact.name());
            int what = random.nextInt(6);
            if (value instanceof FactValue.Series series && what < 3) {
                SortedMap<Integer, FactValue> years = new TreeMap<>(series.years());
                series.years().keySet().forEach(y -> {
                    if (random.nextBoolean()) {
                        years.put(y, new FactValue.Number(BigDecimal.ZERO));
                    }
                });
                odd = odd.with(fact.name(), what == 0 ? null : new FactValue.Series(years));
            } else if (fact.type() == FactType.NUMBER && !fact.yearly() && what < 3) {
                odd = odd.with(fact.name(), what == 0 ? null : new FactValue.Number(BigDecimal.ZERO));
            } else if (fact.type() == FactType.FLAG && what == 0) {
                odd = odd.with(
                        fact.name(),
                        new FactValue.Conflict(List.of(
                                new FactValue.Sourced(new FactValue.Flag(true), "A"),
                                new FactValue.Sourced(new FactValue.Flag(false), "B"))));
            } else if (what == 0 && random.nextBoolean()) {
                odd = odd.with(fact.name(), null);
            }
        }
        if (random.nextInt(3) == 0) {
            odd = young(odd, LocalDate.of(2026 - random.nextInt(2), 1, 5));
        }
        return odd;
    }

    private static Enterprise young(Enterprise firm, LocalDate registered) {
        Enterprise young = firm.with("registeredOn", new FactValue.Day(registered));
        for (FactDefinition fact : engine.vocabulary().facts().values()) {
            young = fact.yearly() ? young.with(fact.name(), null) : young;
        }
        return young;
    }

    @Test
    void a_firm_of_this_year_is_told_that_it_has_no_fiscal_year_yet() {
        Enterprise young = young(example("boundary"), LocalDate.of(2026, 1, 5));
        assertThat(text(young, Locale.ENGLISH))
                .contains("Registered on 2026-01-05, the enterprise has no fiscal year up to 2025 yet, so it has no ")
                .contains("R&D expense (commissioned R&D counted at 80%)");
        assertThat(text(young, Locale.CHINESE)).contains("企业 2026-01-05 成立，截至 2025 年还没有会计年度，没有这样的数据：");
    }

    @Test
    void what_nothing_can_be_divided_by_is_named() {
        Enterprise firm = example("boundary")
                .with("staff", new FactValue.Number(BigDecimal.ZERO))
                .with("technologyStaff", new FactValue.Number(BigDecimal.ZERO));
        assertThat(text(firm, Locale.ENGLISH)).contains("Staff is 0, so the ratio can't be computed");
        assertThat(text(firm, Locale.CHINESE)).contains("职工总数为 0，比例无法计算");
        SortedMap<Integer, FactValue> nought = new TreeMap<>();
        for (int year = 2020; year <= 2025; year++) {
            nought.put(year, new FactValue.Number(BigDecimal.ZERO));
        }
        Enterprise idle = firm.with("revenue", new FactValue.Series(nought));
        assertThat(text(idle, Locale.ENGLISH)).contains("Sales revenue is 0, so the ratio can't be computed");
        assertThat(text(idle, Locale.CHINESE)).contains("销售收入（主营业务收入与其他业务收入之和）为 0，比例无法计算");
    }

    @Test
    void a_value_on_which_sources_disagree_shows_what_each_makes_of_it() {
        assertThat(text(example("conflict"), Locale.ENGLISH))
                .contains("Share of S&T staff: 8.88% to 10%; at least 10% required")
                .doesNotContain("Share of S&T staff: not known");
        Enterprise field = example("boundary")
                .with("technologyField", either(new FactValue.Text("aerospace"), new FactValue.Text("new-materials")))
                .with("residentEnterprise", either(new FactValue.Flag(true), new FactValue.Flag(false)));
        assertThat(text(field, Locale.ENGLISH))
                .contains("Field of the core technology: Aerospace or New materials")
                .contains(
                        "disagree: Aerospace (register); New materials (licence)",
                        "disagree: no (licence); yes (register)")
                .contains(
                        "Resident enterprise registered or effectively managed in the mainland: yes or no; must be yes");
        assertThat(text(field, Locale.CHINESE)).contains("核心技术所属领域：航空航天 或 新材料", "境内注册或实际管理机构在境内的居民企业：是 或 否");
    }

    private static FactValue either(FactValue one, FactValue other) {
        return new FactValue.Conflict(
                List.of(new FactValue.Sourced(one, "register"), new FactValue.Sourced(other, "licence")));
    }

    @Test
    void a_list_of_which_some_words_are_left_to_a_person_says_what_is_refused() {
        assertThat(text(example("boundary"), Locale.ENGLISH))
                .contains("must not be: Eliminated, Restricted")
                .doesNotContain("Encouraged, Permitted, Prohibited");
        assertThat(text(example("boundary"), Locale.CHINESE)).contains("不得属于：淘汰类、限制类");
    }

    @Test
    void what_must_not_be_is_called_by_its_own_name_where_it_is() {
        Enterprise veto = example("veto");
        assertThat(text(veto, Locale.ENGLISH))
                .contains("Blocked by: Veto event")
                .contains("Veto event: 2025-07-15 Serious environmental offence (counts until 2026-12-31); 1 in all;"
                        + " none allowed")
                .doesNotContain("No veto event");
        assertThat(text(veto, Locale.CHINESE))
                .contains("卡在：一票否决")
                .contains("一票否决：2025-07-15 严重环境违法行为（计算至 2026-12-31），共 1起，不允许有")
                .doesNotContain("无一票否决情形");
        assertThat(text(example("boundary"), Locale.ENGLISH)).doesNotContain("Veto event:");
    }

    @Test
    void two_lines_of_one_criterion_name_the_points_they_are_about() {
        Enterprise few = example("cultivate-two-gaps");
        assertThat(text(few, Locale.ENGLISH)).contains("Evaluation (S&T staff): ");
        assertThat(text(few, Locale.CHINESE)).contains("综合评价（科技人员指标）：", "评价得分或直接认定情形（成长性指标）：");
    }
}
