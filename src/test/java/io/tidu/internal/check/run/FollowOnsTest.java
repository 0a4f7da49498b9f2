package io.tidu.internal.check.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.ProblemException;
import io.tidu.internal.check.Fixture;
import io.tidu.internal.check.Remark;
import io.tidu.internal.load.RulesLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One misspelt name is one problem, whether it is misspelt where it is used or where it is declared. */
class FollowOnsTest {
    private static final String PACK = "county/support/2024/";

    @TempDir
    private Path folder;

    private Fixture fixture;

    @BeforeEach
    void copy() {
        fixture = Fixture.in(folder);
    }

    private void edit(String file, String before, String after) {
        String text = Fixture.read(folder.resolve(file));
        assertThat(text).contains(before);
        fixture.write(file, text.replaceFirst(Pattern.quote(before), Matcher.quoteReplacement(after)));
    }

    private List<String> told() {
        try {
            return RuleChecker.check(RulesLoader.load(folder), null).stream()
                    .map(r -> told(r.problem()))
                    .toList();
        } catch (ProblemException refused) {
            return RefusedRules.remarks(folder, refused.problems()).stream()
                    .map(r -> told(r.problem()))
                    .toList();
        }
    }

    private String told(Problem problem) {
        String root = folder.toString().replace('\\', '/') + "/";
        return (problem.place() + " " + problem.sentence(Locale.ENGLISH)).replace(root, "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "table(\"fields\")|table(\"feilds\")",
                "from table(\"tiers\")|from table(\"teirs\")",
                "table(\"rd-intensity\").value|table(\"rd-intensty\").value",
                "limit(\"ceiling\")|limit(\"cieling\")",
                "lastYear(\"revenue\")|lastYear(\"revenu\")",
                "lastYear(\"rdExpense\")|lastYear(\"rdExpence\")",
                "$firm.technologyShare|$firm.technologyShar",
                "$firm.field|$firm.feild",
                "count( \"events\"|count( \"event\"",
                "$row.share|$row.shares",
                "name == \"support\"|name == \"suport\"",
                "@clause( \"5\" )|@clause( \"5x\" )",
                "\"subsidies\", \"subsidy\"|\"subsidees\", \"subsidy\""
            })
    void a_name_misspelt_in_a_rule_is_one_problem_there(String right, String wrong) {
        edit(PACK + "support.drl", right, wrong);
        assertThat(told().stream().filter(t -> !t.contains("names \"subsidies\"")))
                .singleElement()
                .asString()
                .startsWith(PACK + "support.drl:");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "  revenue:|  revenu:|vocabulary.yaml:6:3",
                "  events:|  evnts:|" + PACK + "support.drl:32:",
                "  rdExpense:|  rdExpence:|vocabulary.yaml:7:3",
                "  technologyStaff:|  technologyStaf:|vocabulary.yaml:",
                "  technologyShare:|  technologyShar:|" + PACK + "support.drl:14:",
            })
    void a_fact_misspelt_in_the_vocabulary_is_one_problem(String right, String wrong, String place) {
        edit("vocabulary.yaml", right, wrong);
        assertThat(told()).singleElement().asString().startsWith(place);
    }

    @Test
    void a_table_whose_file_is_misspelt_is_one_problem_at_the_file_that_lists_where_the_table_is_used()
            throws IOException {
        Path tables = folder.resolve(PACK + "tables");
        Files.move(tables.resolve("tiers.csv"), tables.resolve("teirs.csv"));
        assertThat(told())
                .containsExactly(PACK
                        + "tables/teirs.csv Nothing uses \"teirs\", while the table \"tiers\" is used and is"
                        + " nowhere. Perhaps one of the names is misspelt: \"teirs\" stands here, \"tiers\" stands at "
                        + PACK + "support.drl:38:33, " + PACK + "support.drl:48:30, " + PACK + "support.drl:57:30");
    }

    @Test
    void a_clause_misspelt_in_its_heading_is_one_problem_for_rules_and_rows_together() {
        edit(PACK + "policy.md", "## 5 ", "## 5x ");
        assertThat(told()).singleElement().asString().contains("\"5\"", "support.drl:36:");
    }

    @Test
    void a_target_misspelt_in_the_manifest_is_one_problem() {
        edit(PACK + "pack.yaml", "  tier-2:", "  teir-2:");
        assertThat(told()).singleElement().asString().contains("\"tier-2\"");
    }

    @Test
    void a_target_misspelt_in_a_row_is_one_problem_at_its_cell_with_the_rules_that_read_it_beside() {
        edit(PACK + "tables/tiers.csv", "tier-2,", "tier2,");
        List<Problem> refused = refused();
        assertThat(refused).singleElement().satisfies(p -> {
            assertThat(told(p)).startsWith(PACK + "tables/tiers.csv:3:1 There is no target \"tier2\"");
            assertThat(p.rule()).isNull();
            assertThat(p.excerpt()).startsWith("tier2,");
            assertThat(p.also()).extracting(o -> o.place().line()).containsExactly(41, 50, 58);
            assertThat(p.also())
                    .extracting(Problem.Also::excerpt)
                    .allMatch(e -> String.valueOf(e).contains("$row.tier"));
        });
    }

    @Test
    void every_row_with_a_misspelt_target_is_told() {
        edit(PACK + "tables/tiers.csv", "tier-1,", "teir-1,");
        edit(PACK + "tables/tiers.csv", "tier-2,", "teir-2,");
        assertThat(refused())
                .extracting(this::told)
                .satisfiesExactly(
                        t -> assertThat(t).startsWith(PACK + "tables/tiers.csv:2:1 "),
                        t -> assertThat(t).startsWith(PACK + "tables/tiers.csv:3:1 "));
    }

    @Test
    void a_word_of_a_row_that_is_no_name_of_an_item_is_told_at_its_cell() {
        edit(PACK + "tables/tiers.csv", "tier,revenue", "tier,item,revenue");
        edit(PACK + "tables/tiers.csv", "tier-1,", "tier-1,subsidy,");
        edit(PACK + "tables/tiers.csv", "tier-2,", "tier-2,补助,");
        edit(PACK + "support.drl", "award( \"subsidy\"", "award( $row.item");
        assertThat(refused())
                .extracting(this::told)
                .singleElement()
                .asString()
                .startsWith(PACK + "tables/tiers.csv:3:8 \"补助\" is not a name.");
    }

    private List<Problem> refused() {
        return RefusedRules.remarks(
                        folder,
                        catchThrowableOfType(ProblemException.class, () -> RulesLoader.load(folder))
                                .problems())
                .stream()
                .map(Remark::problem)
                .toList();
    }

    @Test
    void two_names_misspelt_are_two_problems() {
        edit(PACK + "support.drl", "table(\"fields\")", "table(\"feilds\")");
        edit(PACK + "support.drl", "lastYear(\"revenue\")", "lastYear(\"revenu\")");
        assertThat(told()).hasSize(2);
    }

    @Test
    void an_item_without_a_name_in_pack_yaml_is_told_once_however_often_it_is_used() {
        edit(PACK + "pack.yaml", "  subsidy:", "  subsidi:");
        assertThat(told()).filteredOn(t -> t.startsWith(PACK + "support.drl")).hasSize(1);
    }
}
