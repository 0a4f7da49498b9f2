package io.tidu.internal.load.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.ProblemException;
import io.tidu.diagnostic.Problems;
import io.tidu.diagnostic.Severity;
import io.tidu.engine.RulesCopy;
import io.tidu.internal.load.RulesLoader;
import io.tidu.internal.load.table.TableConversion;
import io.tidu.internal.policy.Policies;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 75 for 75 %, 500 for 500万元: a unit that is lost where each cell has its own is told, and nothing is paid by it. */
class UnitLostTest {
    private static final String PACK = "test/everything/1/";

    private static Path copyOf(String rules, Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(rules))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(Path.of(rules).relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        return folder;
    }

    private static List<Problem> told(Path folder) {
        try {
            return RulesLoader.load(folder).warnings();
        } catch (ProblemException refused) {
            return refused.problems();
        }
    }

    /** Takes the unit from every amount and share whose column has none, and tells where. */
    private static List<String> stripped(Path folder) throws IOException {
        List<String> places = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".csv")).toList()) {
                List<String> lines = new ArrayList<>(Files.readAllLines(file));
                if (lines.get(0).contains("(number)")) {
                    for (int i = 1; i < lines.size(); i++) {
                        String bare = lines.get(i).replaceFirst("^([^,]*,[0-9.]+)(%|万元|元)(,.*)$", "$1$3");
                        if (!bare.equals(lines.set(i, bare))) {
                            places.add(file.toString().replace('\\', '/') + ":" + (i + 1) + ":");
                        }
                    }
                    Files.write(file, lines);
                }
            }
        }
        return places;
    }

    @ParameterizedTest
    @ValueSource(strings = {"rules", "examples/award-structures"})
    void every_amount_and_share_of_the_shipped_limits_is_told_when_its_unit_is_deleted(
            String rules, @TempDir Path folder) throws IOException {
        copyOf(rules, folder);
        List<String> places = stripped(folder);

        List<String> lost = told(folder).stream()
                .filter(p -> p.id().equals("rule.unit-missing") || p.id().equals("rule.scale-missing"))
                .map(p -> p.place().toString())
                .toList();
        assertThat(places).hasSizeGreaterThan(4);
        assertThat(places).allSatisfy(place -> assertThat(lost).anyMatch(l -> l.startsWith(place)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "equipment-share,20%    | equipment-share,20    | Write 20% if it is a share, or 20 count  | 是比例请写 20%，是倍数或个数请写 20 count",
                "equipment-share,20%    | equipment-share,0.2   | Write 20%, 0.2% if it is a share         | 是比例请写 20%, 0.2%",
                "equipment-cap,50万元   | equipment-cap,50      | needs yuan. Perhaps: 50万元, 50元    | 需要元。可能是：50万元, 50元",
                "equipment-cap,50万元   | equipment-cap,500000  | needs yuan. Perhaps: 500000元        | 需要元。可能是：500000元",
                "ceiling,5000万元       | ceiling,5000          | needs yuan. Perhaps: 5000万元        | 需要元。可能是：5000万元"
            })
    void both_languages_say_the_cell_the_rule_and_what_was_perhaps_meant(
            String before, String after, String english, String chinese, @TempDir Path folder) {
        RulesCopy.in(folder).edit(PACK + "tables/limits.csv", before, after);

        assertThat(told(folder)).singleElement().satisfies(p -> {
            assertThat(p.place().toString()).contains("limits.csv:");
            assertThat(p.excerpt()).startsWith(after);
            assertThat(p.sentence(Locale.ENGLISH)).contains(".drl:").contains(english);
            assertThat(p.sentence(Locale.CHINESE)).contains(".drl:").contains(chinese);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // a line on a share and on money
                "require( \"title\", \"x\", $firm.rdIntensity( limit(\"rd-years\") ), atLeast( limit(\"plain\") ) );",
                "require( \"title\", \"x\", $firm.lastYear(\"revenue\"), atMost( limit(\"plain\") ) );",
                "requireInPrinciple( \"title\", \"x\", best( $firm.lastYear(\"revenue\"), limit(\"plain\") ), atLeast( limit(\"ceiling\") ) );",
                "alternatively( \"title\", \"x\", $firm.lastYear(\"revenue\") + limit(\"plain\"), atLeast( limit(\"ceiling\") ) );",
                // statements about money
                "award( \"y\", limit(\"plain\") );",
                "award( \"y\", $firm.lastYear(\"revenue\") * limit(\"plain\") );",
                "award( \"y\", limit(\"plain\") * limit(\"equipment-share\") );",
                "award( \"y\", lowest( limit(\"plain\"), limit(\"ceiling\") ) );",
                "cap( \"y\", limit(\"plain\") );",
                "capTogether( \"y\", limit(\"plain\") );",
                "ceiling( limit(\"plain\") );",
                "uplift( \"y\", limit(\"plain\") );",
                "instalment( \"y\", limit(\"plain\") );",
                "roundDown( \"y\", limit(\"plain\") );",
                "roundNearest( \"y\", limit(\"plain\") );",
                "clawBack( \"y\", limit(\"plain\") );"
            })
    void a_plain_number_is_told_wherever_money_or_a_share_belongs(String statement, @TempDir Path folder) {
        RulesCopy rules = RulesCopy.in(folder);
        String limits = rules.read(PACK + "tables/limits.csv");
        rules.write(PACK + "tables/limits.csv", limits + "plain,75,4\n");
        rules.write(PACK + "plain.drl", rule("$firm : Enterprise()", statement));

        assertThat(told(folder)).isNotEmpty().allSatisfy(p -> {
            assertThat(p.id()).isIn("rule.unit-missing", "rule.scale-missing");
            assertThat(p.place().toString()).contains("limits.csv:13:7");
        });
    }

    @Test
    void a_plain_number_of_times_is_decided_with_and_warned_of_and_what_divides_is_not_even_that(@TempDir Path folder) {
        RulesCopy rules = RulesCopy.in(folder);
        rules.write(PACK + "tables/limits.csv", rules.read(PACK + "tables/limits.csv") + "plain,24,4\n");
        rules.write(
                PACK + "plain.drl",
                rule("$firm : Enterprise()", "award( \"y\", $firm.lastYear(\"revenue\") * limit(\"plain\") );"));
        Policies warned = RulesLoader.load(folder);
        assertThat(warned.warnings())
                .extracting(Problem::id, Problem::severity)
                .containsExactly(tuple("rule.scale-missing", Severity.WARNING));
        assertThat(warned.packs())
                .as("a rule that is warned of decides")
                .anySatisfy(p -> assertThat(p.rules())
                        .anySatisfy(r -> assertThat(r.place().file()).endsWith("plain.drl")));

        rules.write(
                PACK + "plain.drl",
                rule("$firm : Enterprise()", "award( \"y\", $firm.lastYear(\"revenue\") / limit(\"plain\") );"));
        assertThat(told(folder)).isEmpty();
    }

    private static String rule(String patterns, String statement) {
        return "rule \"Plain\"\n    @clause( \"4\" )\nwhen\n    " + patterns + "\nthen\n    " + statement + "\nend\n";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$firm : Enterprise( lastYear(\"revenue\") >= limit(\"plain\") )",
                "$firm : Enterprise( rdIntensity( limit(\"rd-years\") ) < limit(\"plain\") )",
                "$firm : Enterprise( limit(\"plain\") <= lastYear(\"revenue\") )"
            })
    void a_plain_number_is_refused_where_a_condition_compares_money_or_a_share(String pattern, @TempDir Path folder) {
        RulesCopy rules = RulesCopy.in(folder);
        rules.write(PACK + "tables/limits.csv", rules.read(PACK + "tables/limits.csv") + "plain,75,4\n");
        rules.write(PACK + "plain.drl", rule(pattern, "award( \"y\", limit(\"ceiling\") );"));

        assertThat(told(folder)).extracting(Problem::id).containsExactly("rule.unit-missing");
    }

    @Test
    void people_points_things_years_and_orders_may_stand_without_a_unit(@TempDir Path folder) {
        RulesCopy.in(folder)
                .edit(PACK + "tables/limits.csv", "500 persons", "500")
                .edit(PACK + "tables/limits.csv", "10 points", "10")
                .edit(PACK + "tables/limits.csv", "rd-years,3 years", "rd-years,3");

        assertThat(told(folder)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"365 days,365 years", "3 years,3 days", "3 years,3%", "20%,20万元", "50万元,50%", "5000万元,5000 persons"})
    void a_unit_of_another_kind_is_refused(String before, String after, @TempDir Path folder) {
        RulesCopy.in(folder).edit(PACK + "tables/limits.csv", before, after);

        assertThat(told(folder))
                .extracting(Problem::id)
                .isNotEmpty()
                .allMatch(id -> id.startsWith("rule.unit") || id.equals("rule.cell-unit"));
    }

    /** Each cell of a table of terms carries its unit; which rows a rule reads, its pattern says. */
    @Test
    void a_row_is_held_against_the_rules_that_read_it(@TempDir Path folder) {
        RulesCopy rules = RulesCopy.in(folder);
        String shares = rule(
                "$firm : Enterprise()\n    $row : Row( kind == \"share\" ) from table(\"terms\")",
                "award( $row.item, $firm.lastYear(\"revenue\") * $row.value );");
        String sums = rule("$row : Row( kind == \"sum\" ) from table(\"terms\")", "award( $row.item, $row.value );");
        rules.write(PACK + "shares.drl", shares).write(PACK + "sums.drl", sums.replace("\"Plain\"", "\"Sums\""));
        rules.write(PACK + "tables/terms.csv", "item,kind,value (number),clause\na,share,20%,4\nb,sum,50万元,4\n");
        assertThat(told(folder)).isEmpty();

        rules.write(
                PACK + "tables/terms.csv", "item,kind,value (number),clause\na,share,20,4\nb,sum,50%,4\nc,sum,5,4\n");
        assertThat(told(folder))
                .extracting(p -> p.id() + " " + p.place().line())
                .containsExactly("rule.scale-missing 2", "rule.cell-unit 3", "rule.unit-missing 4");
    }

    @Test
    void money_for_each_person_is_money(@TempDir Path folder) {
        RulesCopy rules = RulesCopy.in(folder);
        rules.write(PACK + "tables/limits.csv", rules.read(PACK + "tables/limits.csv") + "each,2万元,4\n");
        rules.write(PACK + "plain.drl", rule("$firm : Enterprise()", "award( \"y\", $firm.staff * limit(\"each\") );"));

        assertThat(told(folder)).isEmpty();
    }

    @Test
    void money_times_money_is_no_money(@TempDir Path folder) {
        String patterns = "$firm : Enterprise()\n    $row : Row() from table(\"tiers\")";
        RulesCopy rules = RulesCopy.in(folder)
                .write(
                        PACK + "plain.drl",
                        rule(patterns, "award( \"y\", $firm.lastYear(\"revenue\") * $row.amount );"));
        assertThat(told(folder)).extracting(Problem::id).containsExactly("rule.unit-expected");

        rules.write(PACK + "plain.drl", rule(patterns, "award( \"y\", $row.amount * limit(\"ceiling\") );"));
        assertThat(told(folder)).extracting(Problem::id).containsExactly("rule.cell-unit");
    }

    @Test
    void a_spreadsheet_is_held_against_the_rules_as_well(@TempDir Path folder) throws IOException {
        RulesCopy rules = RulesCopy.in(folder).edit(PACK + "tables/limits.csv", "20%", "20");
        byte[] csv = rules.read(PACK + "tables/limits.csv").getBytes(StandardCharsets.UTF_8);
        Path sheet = folder.resolve(PACK + "tables/limits.xlsx");
        Files.write(
                sheet,
                TableConversion.toSpreadsheet("limits.csv", csv, new Problems()).orElseThrow());
        Files.delete(folder.resolve(PACK + "tables/limits.csv"));

        assertThat(told(folder))
                .extracting(p -> p.place().toString())
                .containsExactly(sheet.toString().replace('\\', '/') + ":limits!B9");
    }
}
