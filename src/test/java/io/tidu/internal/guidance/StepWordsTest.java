package io.tidu.internal.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.engine.PolicyEngine;
import io.tidu.model.Enterprise;
import io.tidu.model.FactValue;
import io.tidu.model.guidance.Step;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Steps in words that the document of the goldens does not have. */
class StepWordsTest {
    private static final LocalDate ON = LocalDate.of(2026, 3, 1);
    private static PolicyEngine engine;

    @BeforeAll
    static void open() {
        engine = PolicyEngine.load(Path.of("rules"));
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    private static String what(Locale locale, Step step) {
        Enterprise nobody = new Enterprise("-", "", new TreeMap<>());
        return new StepWords(GuidanceWords.in(locale, engine.names(ON)), nobody).what(step);
    }

    private static Step supply(String fact, FactValue value) {
        return new Step.Supply(fact, value, "", List.of());
    }

    @Test
    void a_word_of_a_choice_is_one_of_those_that_suffice_and_a_code_the_one_that_does() {
        Step field = supply("technologyField", new FactValue.Text("new-materials"));
        assertThat(what(Locale.ENGLISH, field)).endsWith("such as New materials – suffices");
        assertThat(what(Locale.CHINESE, field)).endsWith("例如为“新材料”即可");
        Step county = supply("county", new FactValue.Text("330421"));
        assertThat(what(Locale.ENGLISH, county)).doesNotContain("such as").endsWith("(330421) suffices");
        assertThat(what(Locale.CHINESE, county)).doesNotContain("例如").endsWith("为“嘉善县（330421）”即可");
    }

    @Test
    void a_number_that_is_supplied_is_the_least_that_suffices() {
        Step expense = supply("rdExpense.2025", new FactValue.Number(BigDecimal.ONE));
        assertThat(what(Locale.ENGLISH, expense)).endsWith("of as little as 1 yuan suffices");
        assertThat(what(Locale.CHINESE, expense)).endsWith("最低 1元即可");
    }

    /** "R&D expense within mainland China of 2025" would be the China of that year. */
    @Test
    void a_figure_with_a_qualifier_is_said_to_be_in_its_year_and_one_of_the_year_names_which() {
        assertThat(what(Locale.ENGLISH, supply("domesticRdExpense.2025", new FactValue.Number(BigDecimal.ONE))))
                .contains("R&D expense within mainland China in 2025");
        assertThat(what(Locale.ENGLISH, supply("netAssets.2025", new FactValue.Number(BigDecimal.ONE))))
                .contains("Net assets at the end of 2025");
        assertThat(what(Locale.CHINESE, supply("netAssets.2025", new FactValue.Number(BigDecimal.ONE))))
                .contains("2025 年年末净资产");
    }

    @Test
    void a_lever_is_called_by_its_name_alone_when_that_says_what_is_added() {
        TreeMap<String, FactValue> entry = new TreeMap<>();
        entry.put("level", new FactValue.Text("industry"));
        entry.put("role", new FactValue.Text("participant"));
        Step step = new Step.Add("take-part-in-standard", "standards", entry, 1, null, ON, List.of());
        assertThat(what(Locale.ENGLISH, step)).isEqualTo("Take part in an industry standard");
        assertThat(what(Locale.CHINESE, step)).isEqualTo("参与制定行业标准 1 项");
    }

    @Test
    void all_ranges_of_a_number_are_told_in_the_order_of_figures_and_few_of_many() {
        Step.Interval one = new Step.Interval(BigDecimal.valueOf(12), BigDecimal.valueOf(12));
        Step.Interval last = new Step.Interval(BigDecimal.valueOf(20), null);

        assertThat(what(Locale.ENGLISH, staff("up", 5, 9, List.of(one, last))))
                .endsWith(
                        "with all else unchanged 5 persons to 9 persons, or 12 persons, or 20 persons or more: outside of that it is lost)");
        assertThat(what(Locale.CHINESE, staff("up", 5, 9, List.of(one, last))))
                .endsWith("其他不变时可在 5人至9人，或 12人，或 20人以上；不在其中就达不到）");
        assertThat(what(Locale.ENGLISH, staff("down", 9, 5, List.of(new Step.Interval(BigDecimal.valueOf(2), null)))))
                .contains("5 persons to 9 persons, or 2 persons or less");
        assertThat(what(Locale.CHINESE, staff("up", 5, 9, List.of(one, one, last))))
                .contains("或 12人，或 12人，共 4 段")
                .doesNotContain("20人");
    }

    private static Step staff(String direction, int to, int upTo, List<Step.Interval> intervals) {
        return new Step.Set(
                "hire-staff",
                "staff",
                direction,
                BigDecimal.valueOf(7),
                BigDecimal.valueOf(to),
                BigDecimal.valueOf(upTo),
                intervals,
                List.of(),
                BigDecimal.ONE,
                ON,
                List.of());
    }
}
