package io.tidu.internal.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidu.diagnostic.Problems;
import io.tidu.internal.load.rule.FormulaResolver;
import io.tidu.internal.load.vocabulary.VocabularyReader;
import io.tidu.internal.policy.expression.Operator;
import io.tidu.internal.source.tree.SourceText;
import io.tidu.model.Decimals;
import io.tidu.model.Doubt;
import io.tidu.model.Enterprise;
import io.tidu.model.EnterpriseBuilder;
import io.tidu.model.Exact;
import io.tidu.model.FactValue;
import io.tidu.model.Quantity;
import io.tidu.model.Sources;
import io.tidu.vocabulary.Vocabulary;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One thing counted on several bases: which is taken, year by year and out of parts. */
class BasesTest {
    private static final LocalDate ON = LocalDate.of(2026, 3, 1);
    private static final Quantity HALF = Quantity.of(Exact.of(1).over(Exact.of(2)));
    private static final Quantity ONE = Quantity.of(1);
    private static final Quantity TWO = Quantity.of(2);

    private static final String VOCABULARY = """
            facts:
              hens: {type: number, unit: count, zh: 母鸡, en: Hens}
              hensByWeeks: {type: number, unit: count, zh: 周均母鸡, en: Weekly mean of hens}
              feed: {type: money, yearly: true, range: {from: 0}, zh: 饲料, en: Feed}
              feedByLaw: {type: money, yearly: true, range: {from: 0}, zh: 法定饲料, en: Feed by law}
              grain: {type: money, yearly: true, range: {from: 0}, zh: 谷物, en: Grain}
              extras: {type: money, yearly: true, range: {from: 0}, zh: 其他, en: Extras}
              sales: {type: money, yearly: true, zh: 销售, en: Sales}
              counts:
                type: list
                item: Count
                date: on
                zh: 清点
                en: Counts
                fields:
                  on: {type: date, zh: 日期, en: Day}
                  hens: {type: number, unit: count, zh: 只数, en: Heads}
            derived:
              hensTaken: {type: number, unit: count, formula: "firstKnown(hensByWeeks, hens)", zh: 所用母鸡, en: Hens taken}
              feedOfParts: {type: money, yearly: true, parameters: [share], formula: "grain + lowest(extras, grain * share)", zh: 分项饲料, en: Feed of parts}
              feedTaken: {type: money, yearly: true, parameters: [share], formula: "firstKnown(feedByLaw, feedOfParts(share), feed)", zh: 所用饲料, en: Feed taken}
              feedShare: {type: ratio, range: {from: 0, to: 1}, parameters: [years, share], formula: "sum(feedTaken(share), years) / sum(sales, years)", zh: 饲料占比, en: Share of feed}
            """;

    @TempDir
    private Path folder;

    private ReferenceData data = new ReferenceData(java.util.Map.of(), java.util.Map.of());
    private final EnterpriseBuilder firm = Enterprise.builder("firm");

    @BeforeEach
    void read_the_formulas() throws IOException {
        Path file = Files.writeString(folder.resolve("vocabulary.yaml"), VOCABULARY);
        Problems problems = new Problems();
        Vocabulary vocabulary = VocabularyReader.read(
                Objects.requireNonNull(SourceText.read(file, "vocabulary.yaml", 100_000, problems)), problems);
        data = new ReferenceData(
                vocabulary.facts(), FormulaResolver.resolve(vocabulary, problems), vocabulary.derivedRanges());
        assertThat(problems.list()).isEmpty();
        firm.fact("registeredOn", new FactValue.Day(LocalDate.of(2010, 1, 1)));
    }

    private EvaluationContext context() {
        return new EvaluationContext(firm.build(), ON, data);
    }

    private static FactValue number(String number) {
        return Decimals.value(new BigDecimal(number));
    }

    private void year(String fact, int year, String yuan) {
        firm.year(fact, year, number(yuan));
    }

    private void counted(String day, String hens) {
        firm.entry("counts", e -> e.set("on", LocalDate.parse(day)).set("hens", new BigDecimal(hens)));
    }

    private Quantity feed() {
        return context().years().ago("feedTaken", ONE, HALF);
    }

    private static Exact exact(String number) {
        return Exact.of(new BigDecimal(number));
    }

    @Test
    void the_first_that_is_known_is_taken_and_named() {
        firm.fact("hens", number("8"));
        assertThat(context().derived("hensTaken", List.of()).counted().basis()).containsExactly("hens");

        firm.fact("hensByWeeks", number("5"));
        Quantity taken = context().derived("hensTaken", List.of());
        assertThat(taken.single()).isEqualTo(Exact.of(5));
        assertThat(taken.counted().basis()).containsExactly("hensByWeeks");
    }

    @Test
    void what_sources_dispute_is_known_and_stays_disputed() {
        firm.fact("hens", number("8"));
        firm.conflict("hensByWeeks", Sources.source(number("5"), "farmer"), Sources.source(number("6"), "inspector"));

        Quantity taken = context().derived("hensTaken", List.of());

        assertThat(taken.evidence().hasConflict()).isTrue();
        assertThat(taken.counted().basis()).containsExactly("hensByWeeks");
    }

    @Test
    void of_nothing_known_the_last_one_is_missing() {
        Quantity taken = context().derived("hensTaken", List.of());

        assertThat(taken.low()).isNull();
        assertThat(taken.evidence().missing()).containsExactly("hens");
        assertThat(taken.counted().basis()).isEmpty();
    }

    @Test
    void each_year_has_its_own_basis() {
        year("feed", 2024, "100");
        year("feed", 2025, "100");
        year("feedByLaw", 2025, "70");

        Quantity sum = context().years().of(Operator.SUM, "feedTaken", TWO, HALF);

        assertThat(sum.single()).isEqualTo(Exact.of(170));
        assertThat(sum.counted().basis()).containsExactly("feed", "feedByLaw");
    }

    @Test
    void parts_make_the_whole_up_to_their_bound() {
        year("feed", 2025, "999");
        year("grain", 2025, "60");
        year("extras", 2025, "31");

        assertThat(feed().single()).isEqualTo(Exact.of(90));
        assertThat(feed().counted().basis()).containsExactly("feedOfParts");
    }

    @Test
    void a_part_that_has_bounds_leaves_the_whole_between_them() {
        year("feed", 2025, "999");
        year("grain", 2025, "60");

        assertThat(feed().low()).isEqualTo(Exact.of(60));
        assertThat(feed().high()).isEqualTo(Exact.of(90));
        assertThat(feed().evidence().missing()).containsExactly("extras.2025");
    }

    @Test
    void a_part_without_bounds_lets_the_next_basis_speak() {
        year("feed", 2025, "80");
        year("extras", 2025, "31");

        assertThat(feed().single()).isEqualTo(Exact.of(80));
        assertThat(feed().counted().basis()).containsExactly("feed");
    }

    @Test
    void a_computed_figure_of_a_year_before_the_registration_contradicts_it() {
        firm.fact("registeredOn", new FactValue.Day(LocalDate.of(2025, 2, 1)));
        year("feedByLaw", 2024, "50");
        year("feedByLaw", 2025, "70");

        Quantity sum = context().years().of(Operator.SUM, "feedTaken", TWO, HALF);

        assertThat(sum.single()).isEqualTo(Exact.of(70));
        assertThat(sum.evidence().hasConflict()).isTrue();
    }

    @Test
    void a_firm_of_this_year_has_no_fiscal_year_on_any_basis() {
        firm.fact("registeredOn", new FactValue.Day(LocalDate.of(2026, 1, 10)));

        assertThat(feed().evidence().doubts()).extracting(Doubt::kind).containsExactly(Doubt.Kind.NO_FISCAL_YEAR);
        assertThat(feed().evidence().missing()).isEmpty();
    }

    @Test
    void a_derived_figure_outside_its_range_is_for_a_person() {
        year("sales", 2025, "100");
        year("feedByLaw", 2025, "100");
        assertThat(context().derived("feedShare", List.of(ONE, HALF)).isExact()).isTrue();

        year("feedByLaw", 2025, "100.01");
        Quantity share = context().derived("feedShare", List.of(ONE, HALF));
        assertThat(share.evidence().hasConflict()).isTrue();
        assertThat(share.evidence().doubts()).extracting(Doubt::subject).containsExactly("feedShare");
    }

    @Test
    void a_year_is_the_mean_of_its_periods_and_a_period_that_of_its_start_and_end() {
        counted("2024-12-31", "10");
        counted("2025-06-30", "20");
        counted("2025-12-31", "40");
        counted("2026-01-31", "900");

        Quantity mean = context().periodMean("counts", "hens", TWO);

        assertThat(mean.single()).isEqualTo(exact("22.5"));
        assertThat(mean.ratio()).isNull();
    }

    @Test
    void the_first_day_of_a_period_counts_before_the_last_day_of_the_one_before() {
        counted("2025-01-01", "10");
        counted("2025-06-30", "20");
        counted("2025-07-01", "30");
        counted("2026-01-01", "40");

        assertThat(context().periodMean("counts", "hens", TWO).single()).isEqualTo(Exact.of(25));
    }

    @Test
    void as_long_as_a_day_is_missing_the_mean_is_not_known() {
        counted("2024-12-31", "10");
        counted("2025-12-31", "40");

        assertThat(context().periodMean("counts", "hens", TWO).low()).isNull();
        assertThat(context().periodMean("counts", "hens", TWO).evidence().missing())
                .containsExactly("counts");
        assertThat(context().periodMean("counts", "hens", ONE).single()).isEqualTo(Exact.of(25));
    }

    @Test
    void two_counts_of_one_day_that_differ_are_a_conflict() {
        counted("2024-12-31", "10");
        counted("2025-12-31", "40");
        counted("2025-12-31", "41");

        assertThat(context().periodMean("counts", "hens", ONE).evidence().hasConflict())
                .isTrue();
    }

    @Test
    void a_year_is_not_split_into_parts_of_months() {
        assertThatThrownBy(() -> context().periodMean("counts", "hens", Quantity.of(5)))
                .isInstanceOf(ArithmeticException.class);
    }
}
