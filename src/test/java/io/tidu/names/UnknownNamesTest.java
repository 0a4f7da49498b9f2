package io.tidu.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tidu.cli.Run;
import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.Problems;
import io.tidu.diagnostic.Severity;
import io.tidu.engine.PolicyEngine;
import io.tidu.input.EnterpriseReader;
import io.tidu.model.Enterprise;
import io.tidu.model.EnterpriseBuilder;
import io.tidu.model.FactValue;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Assessment;
import io.tidu.model.assessment.UnknownName;
import io.tidu.report.AssessmentJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A name that no rule knows is told and leaves what depends on it to a person. */
class UnknownNamesTest {
    private static final LocalDate ON = LocalDate.of(2026, 3, 1);

    @TempDir
    private Path folder;

    private SmallRules rules;

    @BeforeEach
    void write() {
        rules = SmallRules.in(folder);
    }

    private static Enterprise paid(String item) {
        return firm().entry(
                        "paid",
                        p -> p.set("item", item)
                                .set("on", LocalDate.of(2024, 5, 1))
                                .set("amount", 2000))
                .build();
    }

    private static EnterpriseBuilder firm() {
        return Enterprise.builder("91330421MA0000NAME").staff(100);
    }

    private Assessment assess(Enterprise enterprise) {
        try (PolicyEngine engine = rules.load()) {
            return engine.assess(enterprise, ON);
        }
    }

    private static String total(Assessment assessment) {
        return assessment.funding().total().toPlainString();
    }

    private static @Nullable Verdict credit(Assessment assessment) {
        return assessment.targets().get("eligible").criteria().get("credit");
    }

    @Test
    void what_was_paid_under_a_known_name_is_deducted() {
        Assessment assessment = assess(paid("hatchery"));
        assertThat(total(assessment)).isEqualTo("3000");
        assertThat(assessment.unknownNames()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hatchrey", "hatcherry", "hatchery-larg", "old programme", "孵化器奖励"})
    void what_was_paid_under_a_name_that_no_rule_has_is_left_to_a_person(String written) {
        Assessment assessment = assess(paid(written));
        assertThat(total(assessment)).isEqualTo("0");
        assertThat(assessment.funding().open())
                .anySatisfy(a -> assertThat(a.verdict()).isEqualTo(Verdict.NEEDS_REVIEW));
        assertThat(assessment.unknownNames()).extracting(UnknownName::written).containsExactly(written);
        assertThat(AssessmentJson.line(assessment))
                .contains("\"unknownNames\":[{\"fact\":\"paid.item\",\"written\":\"" + written + "\"")
                .contains("{\"kind\":\"unknown-name\"");
    }

    @Test
    void the_nearest_name_is_told() {
        assertThat(assess(paid("hatchrey")).unknownNames())
                .containsExactly(new UnknownName("paid.item", "hatchrey", "hatchery"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"孵化器奖励（市级）", "孵化器奖励(市级)", "Hatchery reward", "hatchery REWARD", " hatchery "})
    void what_people_call_an_item_is_its_name(String label) {
        assertThat(AssessmentJson.line(assess(paid(label)))).isEqualTo(AssessmentJson.line(assess(paid("hatchery"))));
    }

    @Test
    void a_file_gets_the_name_for_the_label() {
        try (PolicyEngine engine = rules.load()) {
            Problems problems = new Problems();
            Enterprise read = new EnterpriseReader(engine.vocabulary()).read("""
                            {"id": "91330421MA0000NAME", "staff": 100,
                             "paid": [{"item": "孵化器奖励（市级）", "on": "2024-05-01", "amount": 2000}]}
                            """, "firm.json", problems);
            assertThat(problems.list()).isEmpty();
            assertThat(read).isEqualTo(paid("hatchery"));
        }
    }

    @Test
    void a_file_is_told_the_place_and_the_nearest_name_in_both_languages() {
        try (PolicyEngine engine = rules.load()) {
            Problems problems = new Problems();
            Enterprise read = new EnterpriseReader(engine.vocabulary()).read("""
                            {"id": "91330421MA0000NAME",
                             "paid": [{"item": "hatchrey", "on": "2024-05-01", "amount": 2000}]}
                            """, "firm.json", problems);
            assertThat(read).isNotNull();
            assertThat(problems.list()).singleElement().satisfies(p -> {
                assertThat(p.severity()).isEqualTo(Severity.WARNING);
                assertThat(p.place().toString()).isEqualTo("firm.json:2:20");
                assertThat(p.render(Locale.ENGLISH)).contains("\"hatchrey\"", "Perhaps: hatchery");
                assertThat(p.render(Locale.CHINESE)).contains("“hatchrey”", "也许是：hatchery");
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void assess_tells_a_row_of_a_register_and_decides_the_rest(String language, @TempDir Path elsewhere)
            throws IOException {
        Path register = elsewhere.resolve("register.csv");
        Files.writeString(register, """
                id,staff,paid
                91330421MA0000ROW1,100,"[{""item"": ""hatchery"", ""on"": ""2024-05-01"", ""amount"": 2000}]"
                91330421MA0000ROW2,100,"[{""item"": ""hatchrey"", ""on"": ""2024-05-01"", ""amount"": 2000}]"
                """);
        Run run = Run.of(
                "assess", rules.folder().toString(), register.toString(), "--on", "2026-03-01", "--lang", language);
        assertThat(run.code()).isZero();
        assertThat(run.err())
                .contains("register.csv:3:", "hatchrey", "hatchery")
                .doesNotContain("register.csv:2:");
        assertThat(run.out()).contains("hatchrey");
    }

    @Test
    void check_tells_an_item_in_a_table_that_no_rule_pays() {
        rules.write(SmallRules.PACK + "tables/earlier.csv", "item.is,note,clause\nhatchrey,,1\n")
                .edit(SmallRules.PACK + "policy.md", "## 2 ", "## 3 次数 | Times\n不超过一次。\n\nOnce at most.\n\n## 2 ")
                .edit(SmallRules.PACK + "rewards.drl", "rule \"Bad credit", """
                        rule "Once"
                            @clause( "3" )
                        when
                            $firm : Enterprise()
                        then
                            require( "eligible", "credit", $firm.count( "paid", table("earlier") ), none() );
                        end

                        rule "Bad credit""");
        assertThat(Run.of("check", rules.folder().toString(), "--lang", "en").out())
                .contains("tables/earlier.csv:2:1", "hatchrey", "[check.unknown-word]");
    }

    private Enterprise paidOf(String pack, String item) {
        rules.edit(
                "vocabulary.yaml",
                "item: {type: text",
                "pack: {type: text, zh: 规则包, en: Pack}\n      item: {type: text");
        return firm().entry(
                        "paid",
                        p -> p.set("pack", pack)
                                .set("item", item)
                                .set("on", LocalDate.of(2024, 5, 1))
                                .set("amount", 2000))
                .build();
    }

    @Test
    void a_misspelt_pack_of_a_payment_is_told_and_left_to_a_person() {
        Assessment assessment = assess(paidOf("county/hatchery", "hatchery"));
        assertThat(total(assessment)).isEqualTo("0");
        assertThat(assessment.unknownNames())
                .containsExactly(new UnknownName("paid.pack", "county/hatchery", "county/hatcheries"));
    }

    @Test
    void an_item_that_only_another_pack_has_is_unknown_for_the_pack_that_is_said() {
        rules.copy("county/farms/2024/", "county/farms", "2024")
                .edit("county/farms/2024/pack.yaml", "  eligible:", "  suitable:")
                .edit("county/farms/2024/rewards.drl", "\"eligible\"", "\"suitable\"")
                .edit("county/farms/2024/tables/amounts.csv", "hatchery,", "barn,");
        Assessment assessment = assess(paidOf("county/hatcheries", "barn"));
        assertThat(assessment.unknownNames()).extracting(UnknownName::written).containsExactly("barn");
        assertThat(assessment.funding().open()).extracting(a -> a.pack()).contains("county/hatcheries");
    }

    @Test
    void a_label_that_two_items_bear_is_told_with_both() {
        rules.edit(SmallRules.PACK + "pack.yaml", "孵化器奖励（省级）", "孵化器奖励（市级）");
        Assessment assessment = assess(paid("孵化器奖励（市级）"));
        assertThat(total(assessment)).isEqualTo("0");
        assertThat(assessment.unknownNames()).extracting(UnknownName::written).containsExactly("孵化器奖励（市级）");
        try (PolicyEngine engine = rules.load()) {
            Problems problems = new Problems();
            new EnterpriseReader(engine.vocabulary())
                    .read("{\"id\": \"9133\", \"paid\": [{\"item\": \"孵化器奖励（市级）\"}]}", "firm.json", problems);
            assertThat(problems.list())
                    .extracting(Problem::id, p -> p.arguments().get(2))
                    .containsExactly(tuple("input.name-of-several", "hatchery, hatchery-large"));
        }
    }

    @Test
    void an_item_of_an_earlier_version_is_known() {
        rules.copy("county/hatcheries/2020/", "county/hatcheries", "2020")
                .edit("county/hatcheries/2020/pack.yaml", "{from: 2024-01-01}", "{from: 2020-01-01, to: 2023-12-31}")
                .edit("county/hatcheries/2020/tables/amounts.csv", "hatchery-large,", "farm-hatchery,");
        Assessment assessment = assess(paid("farm-hatchery"));
        assertThat(assessment.unknownNames()).isEmpty();
        assertThat(total(assessment)).isEqualTo("5000");
    }

    @Test
    void a_programme_that_the_vocabulary_names_is_known_and_of_no_item() {
        rules.edit(
                "vocabulary.yaml",
                "item: {type: text, ",
                "item: {type: text, known: {old-programme: {zh: 旧政策, en: Old programme}}, ");
        for (String written : new String[] {"old-programme", "旧政策", "Old programme"}) {
            Assessment assessment = assess(paid(written));
            assertThat(assessment.unknownNames()).isEmpty();
            assertThat(total(assessment)).isEqualTo("5000");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"unsatisfatory", "unsatisfactry", "unsatisfactroy"})
    void a_text_one_letter_off_a_word_of_the_rules_is_left_to_a_person(String written) {
        Assessment assessment = assess(
                firm().fact("grade", new FactValue.Text(written)).none("paid").build());
        assertThat(credit(assessment)).isEqualTo(Verdict.NEEDS_REVIEW);
        assertThat(assessment.unknownNames()).containsExactly(new UnknownName("grade", written, "unsatisfactory"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"satisfactory", "good", "AA"})
    void another_text_is_a_word_like_any_other(String written) {
        Assessment assessment = assess(
                firm().fact("grade", new FactValue.Text(written)).none("paid").build());
        assertThat(credit(assessment)).isNull();
        assertThat(assessment.unknownNames()).isEmpty();
    }
}
