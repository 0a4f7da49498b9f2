package io.tidu.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.ProblemException;
import io.tidu.engine.EngineOptions;
import io.tidu.engine.PolicyEngine;
import io.tidu.model.Bounds;
import io.tidu.model.Enterprise;
import io.tidu.model.Evidence;
import io.tidu.model.FactValue;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Assessment;
import io.tidu.report.AssessmentJson;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What long lists and many claims may cost, and how much an assessment may say of them. */
@Timeout(600) // Only a net: until 30 November 2026 some of this took minutes, or gigabytes.
class ResultBoundsTest {
    private static final String FILE = HostilePack.PACK + "long.drl";
    private static final int MOST_JSON = 2_000_000;

    @TempDir
    private Path folder;

    private HostilePack pack;

    @BeforeEach
    void write() throws IOException {
        pack = HostilePack.in(folder);
        String vocabulary = Files.readString(HostilePack.RESOURCES.resolve("corpus/vocabulary.yaml"));
        write(
                "vocabulary.yaml",
                vocabulary.replace("      title: {", "      number: {type: text, zh: 编号, en: Number}\n      title: {"));
    }

    @Test
    void whether_a_title_is_held_is_decided_over_twenty_thousand_of_which_little_is_known() {
        rule("$e : Enterprise()", requirements(1));
        Assessment open = decided(withTitles(20_000, List.of()));
        assertThat(open.targets().get("other").verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(open.targets().get("other").findings()).anySatisfy(f -> {
            assertThat(f.criterion()).isEqualTo("held-0");
            assertThat(f.evidence().missing()).hasSize(Evidence.MOST_NAMED);
            assertThat(f.evidence().more()).isTrue();
        });
        Assessment held = decided(withTitles(20_000, List.of(held("2024-01-01", "2027-12-31"))));
        assertThat(held.targets().get("other").verdict()).isEqualTo(Verdict.MET);
        Assessment ended = decided(withTitles(0, Collections.nCopies(20_000, held("2020-01-01", "2022-12-31"))));
        assertThat(ended.targets().get("other").verdict()).isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void a_long_list_is_not_told_by_every_finding_again() {
        rule("$e : Enterprise()", requirements(16));
        String json = AssessmentJson.line(decided(withTitles(20_000, List.of())));
        assertThat(json).contains("\"more\":true").hasSizeLessThan(MOST_JSON);
    }

    @Test
    void long_words_of_entries_and_of_sources_are_cut_where_findings_repeat_them() {
        rule(
                "$e : Enterprise()",
                "require( \"other\", \"held\", $e.holds( \"high-tech-enterprise\" ), yes() );\n    "
                        + "require( \"other\", \"people\", $e.staff, some() );");
        List<FactValue.Fields> titles = IntStream.range(0, 500)
                .mapToObj(i -> fields("number", new FactValue.Text(i + "号".repeat(9_000))))
                .toList();
        List<FactValue.Sourced> sources = IntStream.range(0, 100)
                .mapToObj(
                        i -> new FactValue.Sourced(new FactValue.Number(BigDecimal.valueOf(i)), i + "报".repeat(9_000)))
                .toList();
        Enterprise firm = HostilePack.firm()
                .with("titles", new FactValue.Entries(titles))
                .with("staff", new FactValue.Conflict(sources));
        assertThat(AssessmentJson.line(decided(firm))).hasSizeLessThan(100_000);
    }

    @Test
    void the_order_of_a_long_list_changes_nothing() {
        rule("$e : Enterprise()", requirements(1));
        List<FactValue.Fields> titles = new ArrayList<>();
        for (int i = 0; i < 1_500; i++) {
            titles.add(fields("number", new FactValue.Text("no " + i)));
        }
        Enterprise firm = HostilePack.firm().with("titles", new FactValue.Entries(titles));
        Collections.shuffle(titles, new Random(5));
        Enterprise shuffled = firm.with("titles", new FactValue.Entries(titles));
        try (PolicyEngine engine = PolicyEngine.load(folder)) {
            assertThat(AssessmentJson.line(engine.assess(shuffled, HostilePack.ON)))
                    .isEqualTo(AssessmentJson.line(engine.assess(firm, HostilePack.ON)));
        }
    }

    @Test
    void an_assessment_that_would_say_too_much_is_an_error_and_the_next_is_decided() {
        rule("$e : Enterprise()", requirements(16));
        try (PolicyEngine engine =
                PolicyEngine.load(folder, EngineOptions.DEFAULT.boundedBy(Bounds.DEFAULT.withResults(20_000)))) {
            Enterprise tooLong = withTitles(500, List.of());
            Problem problem = problem(engine, tooLong);
            assertThat(problem.id()).isEqualTo("engine.bound-results");
            assertThat(problem.rule()).isEqualTo("long");
            assertThat(problem.place().file()).endsWith("long.drl");
            assertThat(engine.assess(HostilePack.firm(), HostilePack.ON).targets())
                    .containsKey("other");
        }
    }

    @Test
    void as_many_items_as_statements_allow_are_worked_out_each_with_what_changes_it() {
        table(1_200);
        rule(
                "Enterprise()\n    $row : Row() from table(\"many\")",
                "award( $row.name, $row.amount ); uplift( $row.name, limit(\"share\") );"
                        + " cap( $row.name, $row.amount ); roundDown( $row.name, $row.amount );");
        assertThat(decided(HostilePack.firm()).funding().awards()).hasSizeGreaterThanOrEqualTo(1_200);
    }

    @Test
    void thousands_of_claims_for_one_item_are_an_error_and_the_next_is_decided() {
        table(1_200);
        rule(
                "Enterprise( county == \"greedy\" )\n    $row : Row() from table(\"many\")",
                "award( \"same\", $row.amount ); uplift( \"same\", limit(\"share\") );"
                        + " cap( \"same\", $row.amount ); roundDown( \"same\", $row.amount );");
        try (PolicyEngine engine = PolicyEngine.load(folder)) {
            Problem problem = problem(engine, HostilePack.firm().with("county", new FactValue.Text("greedy")));
            assertThat(problem.id()).isIn("engine.bound-results", "engine.bound-steps");
            assertThat(engine.assess(HostilePack.firm(), HostilePack.ON)
                            .funding()
                            .awards())
                    .isNotEmpty();
        }
    }

    private static Problem problem(PolicyEngine engine, Enterprise firm) {
        ProblemException thrown =
                catchThrowableOfType(ProblemException.class, () -> engine.assess(firm, HostilePack.ON));
        assertThat(thrown).isNotNull();
        assertThat(thrown.problems()).hasSize(1);
        return thrown.problems().get(0);
    }

    private Assessment decided(Enterprise firm) {
        try (PolicyEngine engine = PolicyEngine.load(folder)) {
            return engine.assess(firm, HostilePack.ON);
        }
    }

    private static String requirements(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "require( \"other\", \"held-" + i + "\", $e.holds( \"high-tech-enterprise\" ), yes() );")
                .collect(Collectors.joining("\n    "));
    }

    private void rule(String patterns, String statements) {
        write(
                FILE,
                "rule \"long\"\n    @clause( \"1\" )\n\nwhen\n" + patterns.stripTrailing() + "\nthen\n    " + statements
                        + "\nend\n");
    }

    private void table(int rows) {
        write(
                HostilePack.PACK + "tables/many.csv",
                IntStream.range(0, rows)
                        .mapToObj(i -> "item-" + i + "," + (i + 1) * 10_000 + ",1\n")
                        .collect(Collectors.joining("", "name,amount (元),clause\n", "")));
    }

    private void write(String name, String text) {
        pack.write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Enterprise withTitles(int unknown, List<FactValue.Fields> known) {
        List<FactValue.Fields> titles = new ArrayList<>(known);
        for (int i = 0; i < unknown; i++) {
            titles.add(fields("number", new FactValue.Text("no " + i)));
        }
        return HostilePack.firm().with("titles", new FactValue.Entries(titles));
    }

    private static FactValue.Fields held(String from, String to) {
        FactValue.Fields title = fields("title", new FactValue.Text("high-tech-enterprise"));
        TreeMap<String, FactValue> values = new TreeMap<>(title.values());
        values.put("from", new FactValue.Day(LocalDate.parse(from)));
        values.put("to", new FactValue.Day(LocalDate.parse(to)));
        return new FactValue.Fields(values);
    }

    private static FactValue.Fields fields(String name, FactValue value) {
        TreeMap<String, FactValue> values = new TreeMap<>();
        values.put(name, value);
        return new FactValue.Fields(values);
    }
}
