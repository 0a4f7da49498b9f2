package io.tidu.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidu.diagnostic.ProblemException;
import io.tidu.explain.Sentences;
import io.tidu.model.Enterprise;
import io.tidu.model.FactValue;
import io.tidu.model.assessment.About;
import io.tidu.model.assessment.Assessment;
import io.tidu.model.assessment.Finding;
import io.tidu.report.AssessmentJson;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Findings of one criterion that rows of a table make are told apart: by year, by the words of the row. */
class ToldApartTest {
    private static final LocalDate ON = LocalDate.of(2026, 3, 1);
    private static final String PACK = "county/rows/1/";
    private static final String LABEL = "share: {zh: 占比, en: Share of R&D}";

    @TempDir
    private Path rules;

    @BeforeEach
    void write() throws IOException {
        write("vocabulary.yaml", """
                facts:
                  registeredOn: {type: date, zh: 成立日期, en: Registered on}
                  county: {type: text, zh: 注册地, en: County, labels: {"330421": {zh: 嘉善县, en: Jiashan County}}}
                  sales: {type: money, yearly: true, zh: 销售, en: Sales}
                  research: {type: money, yearly: true, zh: 研发费用, en: R&D}
                  rights:
                    type: list
                    item: Right
                    date: on
                    zh: 知识产权
                    en: Rights
                    fields:
                      kind: {type: choice, zh: 类别, en: Kind, values: {patent: {zh: 专利, en: Patent}, design: {zh: 外观, en: Design}}}
                      on: {type: date, zh: 授权日, en: Granted on}
                derived:
                  shareOf: {type: ratio, parameters: [back], formula: "yearsAgo(research, back) / yearsAgo(sales, back)", zh: 研发占比, en: Share of R&D in a year}
                """);
        manifest("title: {zh: 称号, en: Title}");
        write(PACK + "policy.md", "# 规定 | Rules\n\n## 1 条件 | Conditions\n条件。\n\nConditions.\n");
        write(PACK + "tables/years.csv", "back (years),clause\n1,1\n2,1\n3,1\n");
        write(PACK + "tables/kinds.csv", "kind.is,clause\npatent,1\ndesign,1\n");
        write(PACK + "tables/limits.csv", "limit.is,value (number),clause\nshare,5%,1\nrights,2,1\nplace,1,1\n");
        write(PACK + "tables/places.csv", "county.is,clause\n330421,1\n");
        write(PACK + "rules.drl", """
                rule "Each year"
                    @clause( "1" )
                when
                    $firm : Enterprise()
                    $year : Row() from table("years")
                then
                    require( "title", "share", $firm.shareOf( $year.back ), atLeast( limit("share") ) );
                end

                rule "Each kind"
                    @clause( "1" )
                when
                    $firm : Enterprise()
                    $kind : Row() from table("kinds")
                then
                    require( "title", "rights", $firm.count( "rights", $kind, today() ), atLeast( limit("rights") ) );
                end

                rule "The place"
                    @clause( "1" )
                when
                    $firm : Enterprise()
                then
                    require( "title", "place", $firm.county, oneOf( table("places") ) );
                end
                """);
    }

    private void manifest(String targets) throws IOException {
        write(PACK + "pack.yaml", """
                id: "county/rows"
                version: "1"
                title: {zh: 规定（示例）, en: Rules (sample)}
                issuer: {zh: 机关, en: Office}
                documents: [文号]
                status: sample
                inForce: {from: 2020-01-01}
                targets: {%s}
                criteria:
                  %s
                  rights: {zh: 知识产权数量, en: Number of rights, counter: 件}
                  place: {zh: 在本县注册, en: Registered here}
                """.formatted(targets, LABEL));
    }

    private void write(String file, String text) throws IOException {
        Path path = rules.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private static FactValue money(long yuan) {
        return new FactValue.Number(BigDecimal.valueOf(yuan));
    }

    private static FactValue years(long first, long second, long third) {
        return new FactValue.Series(new TreeMap<>(Map.of(2023, money(first), 2024, money(second), 2025, money(third))));
    }

    private static Enterprise firm() {
        SortedMap<String, FactValue> facts = new TreeMap<>();
        facts.put("registeredOn", new FactValue.Day(LocalDate.of(2010, 1, 1)));
        facts.put("county", new FactValue.Text("330421"));
        facts.put("sales", years(1000, 1000, 1000));
        facts.put("research", years(40, 40, 30));
        facts.put("rights", new FactValue.Entries(List.of()));
        return new Enterprise("1", "x", facts);
    }

    private Assessment assess() {
        try (PolicyEngine engine = PolicyEngine.load(rules)) {
            return engine.assess(firm(), ON);
        }
    }

    private List<Finding> findings(Assessment assessment, String criterion) {
        return assessment.targets().get("title").findings().stream()
                .filter(f -> f.criterion().equals(criterion))
                .toList();
    }

    private static About of(Integer... years) {
        return new About(new TreeSet<>(Set.of(years)), new TreeMap<>());
    }

    @Test
    void a_year_that_a_row_chooses_is_carried_and_years_with_the_same_finding_together() {
        Assessment assessment = assess();

        assertThat(findings(assessment, "share"))
                .extracting(Finding::about)
                .containsExactlyInAnyOrder(of(2025), of(2023, 2024));
        assertThat(AssessmentJson.line(assessment)).contains("\"about\":{\"years\":[2025]}", "\"years\":[2023,2024]");
        assertThat(AssessmentJson.read(AssessmentJson.line(assessment), "-")).isEqualTo(assessment);
    }

    @Test
    void words_of_rows_with_one_target_and_criterion_are_carried() {
        Assessment assessment = assess();

        assertThat(findings(assessment, "rights"))
                .extracting(f -> f.about().row())
                .containsExactly(new TreeMap<>(Map.of("kind", new TreeSet<>(Set.of("design", "patent")))));
        assertThat(findings(assessment, "place")).extracting(Finding::about).containsExactly(About.NONE);
    }

    @Test
    void sentences_name_the_years_the_words_of_rows_and_codes() throws IOException {
        try (PolicyEngine engine = PolicyEngine.load(rules)) {
            Assessment assessment = engine.assess(firm(), ON);
            Sentences zh = Sentences.in(Locale.CHINESE, engine.names(ON));
            Sentences en = Sentences.in(Locale.ENGLISH, engine.names(ON));

            assertThat(findings(assessment, "share"))
                    .extracting(zh::statement)
                    .anySatisfy(s -> assertThat(s).startsWith("占比（2023年、2024年）：4%"))
                    .anySatisfy(s -> assertThat(s).startsWith("占比（2025年）：3%"));
            assertThat(findings(assessment, "share"))
                    .extracting(en::gap)
                    .anySatisfy(s -> assertThat(s).contains("R&D"));
            assertThat(findings(assessment, "rights"))
                    .extracting(zh::statement)
                    .containsExactly("知识产权数量（外观、专利）：0件，要求不低于 2件，还差 2件。");
            assertThat(findings(assessment, "place"))
                    .extracting(zh::statement)
                    .containsExactly("在本县注册：嘉善县（330421），要求属于：嘉善县（330421）。");
            assertThat(findings(assessment, "place"))
                    .extracting(en::statement)
                    .containsExactly(
                            "Registered here: Jiashan County (330421); must be one of: Jiashan County (330421).");
        }
    }

    @Test
    void what_follows_from_a_title_says_of_which_and_that_must_be_a_title_of_the_pack() throws IOException {
        manifest("title: {zh: 称号, en: Title}, tax: {zh: 税, en: Tax, consequenceOf: title}");
        Path drl = rules.resolve(PACK + "rules.drl");
        Files.writeString(drl, Files.readString(drl) + """

                rule "Tax"
                    @clause( "1" )
                when
                    $firm : Enterprise()
                then
                    require( "tax", "place", $firm.county, oneOf( table("places") ) );
                end
                """);
        Assessment assessment = assess();
        assertThat(assessment.targets().get("tax").consequenceOf()).isEqualTo("title");
        assertThat(AssessmentJson.line(assessment)).contains("\"consequenceOf\":\"title\"");
        assertThat(AssessmentJson.read(AssessmentJson.line(assessment), "-")).isEqualTo(assessment);

        manifest("title: {zh: 称号, en: Title}, tax: {zh: 税, en: Tax, consequenceOf: titel}");
        assertThatThrownBy(this::assess)
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("\"titel\" is no title of this pack")
                .hasMessageContaining("title");
    }
}
