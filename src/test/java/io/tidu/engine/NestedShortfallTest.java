package io.tidu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.model.Decimals;
import io.tidu.model.Enterprise;
import io.tidu.model.Exact;
import io.tidu.model.FactValue;
import io.tidu.model.Unit;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Finding;
import io.tidu.report.AssessmentJson;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** "Short by" holds when one does it: what is added to a part is added to the whole that contains it. */
class NestedShortfallTest {
    private static final LocalDate ON = LocalDate.of(2026, 3, 1);
    private static final long SEED = 20260308;

    @TempDir
    private static Path rules;

    private static PolicyEngine engine;

    @BeforeAll
    static void load() throws IOException {
        write("vocabulary.yaml", """
                facts:
                  registeredOn: {type: date, zh: 成立日期, en: Registered on}
                  people: {type: number, unit: persons, zh: 职工, en: People}
                  engineers: {type: number, unit: persons, partOf: technicians, zh: 工程师, en: Engineers}
                  technicians: {type: number, unit: persons, partOf: people, zh: 技术人员, en: Technicians}
                  visitors: {type: number, unit: persons, zh: 访客, en: Visitors}
                  sales: {type: money, yearly: true, zh: 销售, en: Sales}
                  exports: {type: money, yearly: true, partOf: sales, zh: 出口, en: Exports}
                derived:
                  engineerShare: {type: ratio, formula: "engineers / people", zh: 工程师比例, en: Share of engineers}
                  exportShare: {type: ratio, parameters: [years], formula: "sum(exports, years) / sum(sales, years)", zh: 出口比例, en: Share of exports}
                  exported: {type: money, formula: "lastYear(exports)", zh: 上年出口, en: Exported}
                """);
        write("county/shares/1/pack.yaml", """
                id: "county/shares"
                version: "1"
                title: {zh: 比例（示例）, en: Shares (sample)}
                issuer: {zh: 机关, en: Office}
                documents: [文号]
                status: sample
                inForce: {from: 2020-01-01}
                targets: {shares: {zh: 比例, en: Shares}}
                """);
        write("county/shares/1/policy.md", "# 比例 | Shares\n\n## 1 比例 | Shares\n比例。\n\nShares.\n");
        write(
                "county/shares/1/tables/limits.csv",
                "limit.is,value (number),clause\nlow,10%,1\nhigh,40%,1\nall,100%,1\nyears,3 years,1\n");
        write(
                "county/shares/1/tables/by-size.csv",
                "people.from (persons),people.below (persons),share (%),clause\n,50,10,1\n50,,20,1\n");
        write(
                "county/shares/1/rules.drl",
                rule("at-least", "$firm.engineerShare, atLeast( limit(\"low\") )")
                        + rule("more-than", "$firm.engineerShare, moreThan( limit(\"low\") )")
                        + rule("stated", "$firm.technicians / $firm.people, atLeast( limit(\"high\") )")
                        + rule("at-most", "$firm.engineerShare, atMost( limit(\"high\") )")
                        + rule("less-than", "$firm.engineerShare, lessThan( limit(\"high\") )")
                        + rule("all", "$firm.engineerShare, atLeast( limit(\"all\") )")
                        + rule("sums", "$firm.exportShare( limit(\"years\") ), atLeast( limit(\"high\") )")
                        + rule("last-year", "$firm.exported / $firm.lastYear(\"sales\"), moreThan( limit(\"high\") )")
                        + rule("by-size", "$firm.engineerShare, atLeast( table(\"by-size\").value( $firm.people ) )")
                        + rule(
                                "mixed-years",
                                "$firm.sum(\"exports\", limit(\"years\")) / $firm.lastYear(\"sales\"), atLeast( limit(\"all\") )")
                        + rule("no-part", "$firm.visitors / $firm.people, atLeast( limit(\"low\") )"));
        engine = PolicyEngine.load(rules);
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    private static void write(String file, String text) throws IOException {
        Path path = rules.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private static String rule(String criterion, String valueAndLine) {
        return "rule \"" + criterion
                + "\"\n    @clause( \"1\" )\nwhen\n    $firm : Enterprise()\nthen\n    require( \"shares\", \""
                + criterion + "\", " + valueAndLine + " );\nend\n\n";
    }

    private static Finding finding(Enterprise firm, String criterion) {
        return Objects.requireNonNull(engine.assess(firm, ON).targets().get("shares")).findings().stream()
                .filter(f -> f.criterion().equals(criterion))
                .findFirst()
                .orElseThrow();
    }

    private static Finding.Shortfall shortfall(Enterprise firm, String criterion) {
        return Objects.requireNonNull(finding(firm, criterion).shortfall(), criterion);
    }

    private static Enterprise people(int engineers, int technicians, int people) {
        return Enterprise.builder("1")
                .fact("engineers", Decimals.value(engineers))
                .fact("technicians", Decimals.value(technicians))
                .fact("people", Decimals.value(people))
                .build();
    }

    private static Enterprise grown(Enterprise firm, BigDecimal by, String... facts) {
        Enterprise grown = firm;
        for (String fact : facts) {
            FactValue value = Objects.requireNonNull(grown.fact(fact));
            if (value instanceof FactValue.Series series) {
                SortedMap<Integer, FactValue> years = new TreeMap<>(series.years());
                years.replace(
                        2025,
                        Decimals.value(
                                number(Objects.requireNonNull(years.get(2025))).add(by)));
                grown = grown.with(fact, new FactValue.Series(years));
            } else {
                grown = grown.with(fact, Decimals.value(number(value).add(by)));
            }
        }
        return grown;
    }

    private static BigDecimal number(FactValue value) {
        return ((FactValue.Number) value).value();
    }

    @Test
    void eight_of_a_hundred_need_three_more_at_ten_percent_and_two_if_the_whole_stayed() {
        Finding.Shortfall shortfall = shortfall(people(8, 20, 100), "at-least");
        assertThat(shortfall)
                .isEqualTo(new Finding.Shortfall(Exact.of(3), Unit.PERSONS, "engineers", Exact.of(2), "people"));
        assertThat(AssessmentJson.line(engine.assess(people(8, 20, 100), ON)))
                .contains(
                        "\"shortfall\":3,\"shortfallUnit\":\"persons\",\"shortfallOf\":\"engineers\",\"shortfallAlone\":2,\"shortfallWith\":\"people\"");
    }

    @Test
    void where_all_of_the_whole_is_asked_for_no_growth_of_both_suffices() {
        Finding.Shortfall shortfall = shortfall(people(8, 20, 100), "all");
        assertThat(shortfall.amount()).isNull();
        assertThat(shortfall.alone()).isEqualTo(Exact.of(92));
    }

    @Test
    void where_the_line_moves_with_the_whole_it_is_not_said() {
        assertThat(shortfall(people(2, 20, 49), "by-size").amount()).isNull();
    }

    @Test
    void a_quotient_of_other_things_stays_as_it_was() {
        Enterprise firm = people(8, 20, 100).with("visitors", Decimals.value(4));
        assertThat(shortfall(firm, "no-part")).isEqualTo(Finding.Shortfall.of(Exact.of(6), Unit.PERSONS, "visitors"));
        Enterprise sales = money(100, 50, 900);
        assertThat(shortfall(sales, "mixed-years").whole()).isNull();
    }

    private static Enterprise money(int exports, int before, int sales) {
        return Enterprise.builder("1")
                .registeredOn(LocalDate.of(2010, 1, 1))
                .year("exports", 2023, Decimals.value(before))
                .year("exports", 2024, Decimals.value(before))
                .year("exports", 2025, Decimals.value(exports))
                .year("sales", 2023, Decimals.value(sales))
                .year("sales", 2024, Decimals.value(sales))
                .year("sales", 2025, Decimals.value(sales))
                .build();
    }

    @ParameterizedTest
    @CsvSource({
        "at-least,  engineers,   1",
        "more-than, engineers,   1",
        "stated,    technicians, 1",
        "at-most,   engineers,  -1",
        "less-than, engineers,  -1"
    })
    void what_is_said_of_people_suffices_and_one_less_does_not(String criterion, String part, int sign) {
        Random random = new Random(SEED);
        int said = 0;
        for (int i = 0; i < 60; i++) {
            int people = 1 + random.nextInt(400);
            int engineers = random.nextInt(people + 1);
            Enterprise firm = people(engineers, engineers, people);
            Finding finding = finding(firm, criterion);
            Finding.Shortfall shortfall = finding.shortfall();
            if (finding.verdict() == Verdict.MET || shortfall == null || shortfall.amount() == null) {
                continue;
            }
            said++;
            BigDecimal amount = shortfall.amount().toBigDecimal(0, RoundingMode.UNNECESSARY);
            BigDecimal signed = amount.multiply(BigDecimal.valueOf(sign));
            String[] both = part.equals("technicians")
                    ? new String[] {"technicians", "people"}
                    : new String[] {"engineers", "technicians", "people"};
            assertThat(finding(grown(firm, signed, both), criterion).verdict())
                    .as("%s of %s by %s", engineers, people, signed)
                    .isEqualTo(Verdict.MET);
            assertThat(finding(grown(firm, signed.subtract(BigDecimal.valueOf(sign)), both), criterion)
                            .verdict())
                    .as("%s of %s by one less than %s", engineers, people, signed)
                    .isEqualTo(Verdict.NOT_MET);
        }
        assertThat(said).isGreaterThan(5);
    }

    @ParameterizedTest
    @CsvSource({"sums", "last-year"})
    void what_is_said_of_money_suffices_and_a_fen_less_does_not(String criterion) {
        Random random = new Random(SEED + 1);
        BigDecimal fen = new BigDecimal("0.01");
        int said = 0;
        for (int i = 0; i < 60; i++) {
            int sales = 1 + random.nextInt(1_000_000);
            Enterprise firm = money(random.nextInt(sales + 1), random.nextInt(sales + 1), sales);
            Finding finding = finding(firm, criterion);
            if (finding.verdict() == Verdict.MET) {
                continue;
            }
            said++;
            BigDecimal amount = Objects.requireNonNull(
                            Objects.requireNonNull(finding.shortfall()).amount())
                    .toBigDecimal(2, RoundingMode.UNNECESSARY);
            assertThat(finding(grown(firm, amount, "exports", "sales"), criterion)
                            .verdict())
                    .as(amount.toString())
                    .isEqualTo(Verdict.MET);
            assertThat(finding(grown(firm, amount.subtract(fen), "exports", "sales"), criterion)
                            .verdict())
                    .as(amount.toString())
                    .isEqualTo(Verdict.NOT_MET);
        }
        assertThat(said).isGreaterThan(5);
    }
}
