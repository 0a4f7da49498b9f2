package io.tidu.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.engine.PolicyEngine;
import io.tidu.model.Enterprise;
import io.tidu.model.Names;
import io.tidu.model.assessment.Assessment;
import io.tidu.model.assessment.Award;
import io.tidu.report.AssessmentHtml;
import io.tidu.report.AssessmentJson;
import io.tidu.report.TextReport;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An award that can't be settled says why: what is open, by which clause, and which fact is missing for it. */
class OpenAwardsTest {
    private static final LocalDate ON = LocalDate.of(2026, 3, 1);
    private static PolicyEngine engine;

    @BeforeAll
    static void load() {
        engine = PolicyEngine.load(Path.of("rules"));
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    private static Enterprise example(String name) {
        return ExamplesTest.read(name, engine.vocabulary());
    }

    private static Names names() {
        return engine.names(ON);
    }

    private static String text(Assessment assessment, Locale locale) {
        return TextReport.in(locale, names()).page(assessment).replaceAll("\n +", " ");
    }

    @Test
    void every_open_award_of_every_example_asks_something_by_a_clause_and_for_a_reason() {
        for (String name : List.of("conflict", "missing-data", "saijin-semiconductor", "recommend-tier-2", "veto")) {
            assertThat(engine.assess(example(name), ON).funding().open())
                    .allSatisfy(award -> assertThat(award.questions())
                            .isNotEmpty()
                            .allMatch(
                                    q -> !q.clause().isEmpty() && !q.evidence().isEmpty()));
        }
    }

    @Test
    void what_was_paid_before_is_asked_for_by_the_clauses_that_deduct_it_and_by_the_ceiling() {
        Enterprise firm = example("identify-tier-5-ceiling").with("paid", null);
        Assessment assessment = engine.assess(firm, ON);
        assertThat(assessment.funding().open())
                .flatExtracting(Award::questions)
                .extracting(Award.Question::about)
                .contains(Award.About.CEILING);
        assertThat(text(assessment, Locale.ENGLISH))
                .contains("ceiling not applied (clause 1.3): Missing: Awards already paid.");
        assertThat(text(assessment, Locale.CHINESE)).contains("总额上限未计算（依据 1.3）：缺少：已兑付的奖补");
    }

    @Test
    void an_award_of_which_only_the_conditions_are_open_says_what_it_would_come_to() {
        Enterprise firm = example("recommend-tier-2").with("events", null);
        Assessment assessment = engine.assess(firm, ON);
        Award open = assessment.funding().open().stream()
                .filter(a -> a.item().equals("rd-subsidy") && "tier-2".equals(a.tier()))
                .findFirst()
                .orElseThrow();
        assertThat(open.questions()).extracting(Award.Question::about).containsOnly(Award.About.DUE);
        assertThat(open.bound().most())
                .isGreaterThan(BigDecimal.ZERO)
                .isEqualTo(open.bound().alone());
        assertThat(text(assessment, Locale.ENGLISH))
                .contains("open whether it is due (clause 7.5): Missing: Accidents, offences, dishonesty records");
        assertThat(text(assessment, Locale.CHINESE)).contains("是否应付待定（依据 7.5）：缺少：");
    }

    @Test
    void pages_and_json_say_the_same() {
        Assessment assessment = engine.assess(example("recommend-tier-2").with("events", null), ON);
        AssessmentHtml html = AssessmentHtml.in(Locale.ENGLISH, names());
        assertThat(html.start(ON) + html.numbered(html.unnumbered(assessment)))
                .contains("open whether it is due (clause 7.5)");
        assertThat(AssessmentJson.line(assessment))
                .contains(
                        "\"questions\":[{\"about\":\"due\",\"pack\":\"zhejiang/jiashan/tiered-funding\",\"clause\":\"7.5\"");
    }
}
