package io.tidu.internal.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.diagnostic.Place;
import io.tidu.internal.policy.expression.Operator;
import io.tidu.model.Comparison;
import io.tidu.model.Doubt;
import io.tidu.model.Enterprise;
import io.tidu.model.Exact;
import io.tidu.model.FactValue;
import io.tidu.model.Label;
import io.tidu.model.Quantity;
import io.tidu.model.Term;
import io.tidu.model.Unit;
import io.tidu.model.Verdict;
import io.tidu.vocabulary.FactDefinition;
import io.tidu.vocabulary.FactType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EvaluationContextTest {
    private static final LocalDate ON = LocalDate.of(2026, 3, 1);
    private static final ReferenceData KNOWLEDGE = new ReferenceData(
            Map.of(
                    "events", list("events", "Event", "on", "until", true),
                    "titles", list("titles", "Certificate", "from", "to", false)),
            Map.of());

    private static final FactValue LISTING = new FactValue.Text("listing");

    private final TreeMap<String, FactValue> facts = new TreeMap<>();

    private static FactDefinition list(String name, String item, String date, String until, boolean openEnded) {
        return new FactDefinition(
                name,
                FactType.LIST,
                Unit.NONE,
                false,
                Label.of(name),
                null,
                new TreeMap<>(),
                new TreeMap<>(),
                new FactDefinition.Entries(item, date, until, openEnded, lasting(openEnded), years(openEnded)),
                Place.of("vocabulary.yaml"));
    }

    private static FactDefinition.@Nullable Lasting lasting(boolean openEnded) {
        return openEnded ? new FactDefinition.Lasting("kind", new TreeSet<>(List.of("listing"))) : null;
    }

    private static SortedMap<String, SortedMap<String, Integer>> years(boolean openEnded) {
        return openEnded
                ? new TreeMap<>()
                : new TreeMap<>(Map.of("title", new TreeMap<>(Map.of("high-tech-enterprise", 3))));
    }

    private EvaluationContext firm() {
        return new EvaluationContext(new Enterprise("1", "", facts), ON, KNOWLEDGE);
    }

    private void registered(String day) {
        facts.put("registeredOn", day(day));
    }

    private static FactValue day(String day) {
        return new FactValue.Day(LocalDate.parse(day));
    }

    private static FactValue number(String number) {
        return new FactValue.Number(new BigDecimal(number));
    }

    /** {@code "2023=1000"} … */
    private void series(String name, String... years) {
        TreeMap<Integer, FactValue> values = new TreeMap<>();
        Stream.of(years).map(y -> y.split("=")).forEach(y -> values.put(Integer.valueOf(y[0]), number(y[1])));
        facts.put(name, new FactValue.Series(values));
    }

    private static FactValue.Fields entry(Map<String, FactValue> fields) {
        return new FactValue.Fields(new TreeMap<>(fields));
    }

    private static Exact exact(String number) {
        return Exact.of(new BigDecimal(number));
    }

    private Quantity growth() {
        return firm().years().of(Operator.GROWTH, "revenue", Quantity.of(3));
    }

    @Test
    void growth_of_1000_to_1345_to_1809_4_is_below_35_percent() {
        registered("2015-01-01");
        series("revenue", "2023=1000", "2024=1345", "2025=1809.4");
        Quantity line = Quantity.of(exact("0.35"));
        assertThat(growth().compare(Comparison.LESS_THAN, line).verdict()).isEqualTo(Verdict.MET);
        assertThat(growth().compare(Comparison.MORE_THAN, Quantity.of(exact("0.345")))
                        .verdict())
                .isEqualTo(Verdict.MET);
    }

    @Test
    void growth_leaves_out_a_first_year_of_zero() {
        registered("2015-01-01");
        series("revenue", "2023=0", "2024=100", "2025=150");
        assertThat(growth().single()).isEqualTo(exact("0.5"));
    }

    @Test
    void growth_with_a_second_year_of_zero_is_zero() {
        registered("2015-01-01");
        series("revenue", "2023=100", "2024=0", "2025=150");
        assertThat(growth().single()).isEqualTo(Exact.ZERO);
    }

    @Test
    void growth_of_a_firm_with_two_years_is_the_rate_between_them() {
        registered("2024-02-01");
        series("revenue", "2024=100", "2025=120");
        assertThat(growth().single()).isEqualTo(exact("0.2"));
    }

    @Test
    void growth_of_a_firm_with_one_year_is_zero() {
        registered("2025-01-10");
        series("revenue", "2025=120");
        assertThat(growth().single()).isEqualTo(Exact.ZERO);
    }

    @Test
    void growth_of_negative_net_assets_is_not_covered_by_the_text() {
        registered("2015-01-01");
        series("netAssets", "2023=-5", "2024=10", "2025=20");
        Quantity growth = firm().years().of(Operator.GROWTH, "netAssets", Quantity.of(3));
        assertThat(growth.single()).isNull();
        assertThat(growth.evidence().doubts()).extracting(Doubt::kind).containsExactly(Doubt.Kind.NOT_COVERED);
    }

    @Test
    void a_missing_year_is_named() {
        registered("2015-01-01");
        series("rdExpense", "2023=5", "2025=7");
        assertThat(firm().years()
                        .of(Operator.SUM, "rdExpense", Quantity.of(3))
                        .evidence()
                        .missing())
                .containsExactly("rdExpense.2024");
    }

    @Test
    void a_younger_firm_is_judged_on_the_years_since_its_registration() {
        registered("2024-06-01");
        series("rdExpense", "2024=5", "2025=7");
        assertThat(firm().years().of(Operator.SUM, "rdExpense", Quantity.of(3)).single())
                .isEqualTo(exact("12"));
        assertThat(firm().years().of(Operator.MEAN, "rdExpense", Quantity.of(3)).single())
                .isEqualTo(exact("6"));
    }

    @Test
    void without_a_registration_date_a_missing_year_can_not_be_explained_away() {
        series("rdExpense", "2024=5", "2025=7");
        assertThat(firm().years()
                        .of(Operator.SUM, "rdExpense", Quantity.of(3))
                        .evidence()
                        .missing())
                .containsExactly("rdExpense.2023", "registeredOn");
    }

    @Test
    void figures_from_before_the_registration_are_a_conflict() {
        registered("2024-06-01");
        series("rdExpense", "2023=1", "2024=5", "2025=7");
        assertThat(firm().years()
                        .of(Operator.SUM, "rdExpense", Quantity.of(3))
                        .evidence()
                        .hasConflict())
                .isTrue();
    }

    @Test
    void a_firm_registered_this_year_has_no_fiscal_year() {
        registered("2026-01-05");
        assertThat(firm().years().of(Operator.SUM, "rdExpense", Quantity.of(3)).single())
                .isNull();
    }

    @Test
    void days_are_calendar_days_between_two_dates() {
        registered("2025-03-01");
        assertThat(firm().daysSince("registeredOn").single()).isEqualTo(exact("365"));
    }

    @Test
    void an_unknown_list_counts_from_none_upwards() {
        Quantity count = firm().count("events", null, null);
        assertThat(count.low()).isEqualTo(Exact.ZERO);
        assertThat(count.high()).isNull();
        assertThat(count.evidence().missing()).containsExactly("events");
    }

    @Test
    void an_empty_list_is_known_to_be_none() {
        facts.put("events", new FactValue.Entries(List.of()));
        assertThat(firm().count("events", null, null).single()).isEqualTo(Exact.ZERO);
    }

    @Test
    void an_event_counts_on_the_first_day_of_the_window_and_not_the_day_before() {
        Window window = firm().window(Window.Span.DAYS, Quantity.of(365));
        facts.put("events", events("2025-03-01", "2025-03-01"));
        assertThat(firm().count("events", null, window).single()).isEqualTo(Exact.ONE);
        facts.put("events", events("2025-02-28", "2025-02-28"));
        assertThat(firm().count("events", null, window).single()).isEqualTo(Exact.ZERO);
    }

    @Test
    void an_event_after_the_evaluation_date_does_not_count() {
        facts.put("events", events("2026-03-02", "2026-03-02"));
        assertThat(firm().count("events", null, null).single()).isEqualTo(Exact.ZERO);
    }

    @Test
    void a_listing_without_an_end_still_lasts() {
        facts.put("events", new FactValue.Entries(List.of(entry(Map.of("kind", LISTING, "on", day("2019-01-01"))))));
        assertThat(eventsOfLastYear().single()).isEqualTo(Exact.ONE);
    }

    @Test
    void an_accident_is_of_one_day_whatever_end_is_given() {
        FactValue accident = new FactValue.Text("accident");
        facts.put("events", new FactValue.Entries(List.of(entry(Map.of("kind", accident, "on", day("2019-01-01"))))));
        assertThat(eventsOfLastYear().single()).isEqualTo(Exact.ZERO);
        facts.put(
                "events",
                new FactValue.Entries(
                        List.of(entry(Map.of("kind", accident, "on", day("2019-01-01"), "until", day("2026-01-01"))))));
        assertThat(eventsOfLastYear().single()).isEqualTo(Exact.ZERO);
    }

    @Test
    void an_event_of_unknown_kind_may_last() {
        facts.put("events", new FactValue.Entries(List.of(entry(Map.of("on", day("2019-01-01"))))));
        assertThat(eventsOfLastYear().high()).isEqualTo(Exact.ONE);
        assertThat(eventsOfLastYear().evidence().missing()).containsExactly("events[2019-01-01].kind");
    }

    private Quantity eventsOfLastYear() {
        return firm().count("events", null, firm().window(Window.Span.DAYS, Quantity.of(365)));
    }

    @Test
    void an_event_without_a_date_may_or_may_not_count() {
        facts.put("events", new FactValue.Entries(List.of(entry(Map.of("kind", LISTING, "until", day("2026-01-01"))))));
        Quantity count = firm().count("events", null, firm().window(Window.Span.DAYS, Quantity.of(365)));
        assertThat(count.low()).isEqualTo(Exact.ZERO);
        assertThat(count.high()).isEqualTo(Exact.ONE);
        assertThat(count.evidence().missing()).containsExactly("events[listing 2026-01-01].on");
    }

    @Test
    void a_certificate_is_valid_on_its_last_day_and_not_the_day_after() {
        facts.put("titles", certificate("2026-03-01"));
        assertThat(firm().holds(Term.of("high-tech-enterprise")).verdict()).isEqualTo(Verdict.MET);
        facts.put("titles", certificate("2026-02-28"));
        assertThat(firm().holds(Term.of("high-tech-enterprise")).verdict()).isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void a_figure_may_be_of_the_years_before_the_last_ones() {
        SortedMap<Integer, FactValue> years = new TreeMap<>();
        years.put(2023, new FactValue.Number(new BigDecimal("100")));
        years.put(2024, new FactValue.Number(new BigDecimal("300")));
        years.put(2025, new FactValue.Number(new BigDecimal("900")));
        facts.put("rdExpense", new FactValue.Series(new TreeMap<>(years)));
        facts.put("registeredOn", day("2018-05-01"));
        assertThat(mean(2, 1)).isEqualTo(Exact.of(200));
        assertThat(mean(2, 0)).isEqualTo(Exact.of(600));
        // Registered in 2024, only that year of the two counts.
        facts.put("registeredOn", day("2024-05-01"));
        years.remove(2023);
        facts.put("rdExpense", new FactValue.Series(new TreeMap<>(years)));
        assertThat(mean(2, 1)).isEqualTo(Exact.of(300));
        facts.put("registeredOn", day("2025-05-01"));
        assertThat(firm().years()
                        .before(Operator.MEAN, "rdExpense", Quantity.of(2), Quantity.of(1))
                        .single())
                .isNull();
    }

    private Exact mean(int years, int skipped) {
        return Objects.requireNonNull(firm().years()
                .before(Operator.MEAN, "rdExpense", Quantity.of(years), Quantity.of(skipped))
                .single());
    }

    @Test
    void a_certificate_without_an_end_is_valid_for_three_years_from_its_date() {
        facts.put("titles", title("high-tech-enterprise", "from", day("2023-03-02")));
        assertThat(firm().holds(Term.of("high-tech-enterprise")).verdict()).isEqualTo(Verdict.MET);
        facts.put("titles", title("high-tech-enterprise", "from", day("2023-03-01")));
        assertThat(firm().holds(Term.of("high-tech-enterprise")).verdict()).isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void without_an_end_and_a_known_beginning_a_certificate_is_open() {
        facts.put("titles", title("high-tech-enterprise", "number", new FactValue.Text("GR202333000001")));
        assertThat(firm().holds(Term.of("high-tech-enterprise")).verdict()).isEqualTo(Verdict.UNDETERMINED);
    }

    @Test
    void another_title_without_an_end_is_open() {
        facts.put("titles", title("technology-sme", "from", day("2023-03-02")));
        assertThat(firm().holds(Term.of("technology-sme")).verdict()).isEqualTo(Verdict.UNDETERMINED);
    }

    @Test
    void sources_that_disagree_about_the_beginning_need_a_person_about_the_end() {
        FactValue from = new FactValue.Conflict(List.of(
                new FactValue.Sourced(day("2023-03-01"), "ledger"), new FactValue.Sourced(day("2023-03-02"), "paper")));
        facts.put("titles", title("high-tech-enterprise", "from", from));
        assertThat(firm().holds(Term.of("high-tech-enterprise")).verdict()).isEqualTo(Verdict.NEEDS_REVIEW);
    }

    @Test
    void the_year_end_ahead_is_reached_by_what_lasts_to_it_and_has_begun() {
        assertThat(heldAtYearEnd(0, "2025-01-01", "2026-12-31")).isEqualTo(Exact.ONE);
        assertThat(heldAtYearEnd(0, "2025-01-01", "2026-12-30")).isEqualTo(Exact.ZERO);
        assertThat(heldAtYearEnd(0, "2026-03-02", "2029-03-01")).isEqualTo(Exact.ZERO);
        assertThat(heldAtYearEnd(1, "2025-12-31", "2028-12-30")).isEqualTo(Exact.ONE);
        assertThat(heldAtYearEnd(1, "2026-01-01", "2028-12-31")).isEqualTo(Exact.ZERO);
    }

    private Exact heldAtYearEnd(int years, String from, String to) {
        facts.put(
                "titles",
                new FactValue.Entries(List.of(entry(Map.of(
                        "title", new FactValue.Text("high-tech-enterprise"), "from", day(from), "to", day(to))))));
        return firm().count("titles", null, firm().window(Window.Span.YEAR_END, Quantity.of(years)))
                .single();
    }

    @Test
    void calendar_years_that_end_before_leave_out_what_began_later() {
        facts.put("events", events("2025-12-31", "2025-12-31"));
        assertThat(between(2, 1)).isEqualTo(Exact.ONE);
        facts.put("events", events("2026-01-01", "2026-01-01"));
        assertThat(between(2, 1)).isEqualTo(Exact.ZERO);
        assertThat(between(2, 0)).isEqualTo(Exact.ONE);
        facts.put("events", events("2026-03-02", "2026-03-02"));
        assertThat(between(2, 0)).isEqualTo(Exact.ZERO);
    }

    private Exact between(int first, int last) {
        return firm().count("events", null, firm().calendarYears(Quantity.of(first), Quantity.of(last)))
                .single();
    }

    private static FactValue title(String title, String field, FactValue value) {
        return new FactValue.Entries(List.of(entry(Map.of("title", new FactValue.Text(title), field, value))));
    }

    private static FactValue events(String on, String until) {
        return new FactValue.Entries(List.of(entry(Map.of("kind", LISTING, "on", day(on), "until", day(until)))));
    }

    private static FactValue certificate(String to) {
        return new FactValue.Entries(List.of(entry(Map.of(
                "title", new FactValue.Text("high-tech-enterprise"), "from", day("2023-03-02"), "to", day(to)))));
    }
}
