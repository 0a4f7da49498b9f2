package io.tidu.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.ProblemException;
import io.tidu.engine.EngineOptions;
import io.tidu.engine.PolicyEngine;
import io.tidu.internal.check.run.RuleChecker;
import io.tidu.internal.load.RulesLoader;
import io.tidu.internal.policy.Policies;
import io.tidu.model.Bounds;
import io.tidu.model.Enterprise;
import io.tidu.model.FactValue;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Assessment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each bound is met: it ends the work and names the rule, and what the engine decides next is right. */
@Timeout(600) // Only a net: without its bound such work would go on for hours.
class BoundsTest {
    private static final String FILE = HostilePack.PACK + "greedy.drl";
    private static final String SOME = "require( \"other\", \"staff\", $e.staff, some() );";

    @TempDir
    private Path folder;

    private HostilePack pack;

    @BeforeEach
    void write() {
        pack = HostilePack.in(folder);
    }

    @Test
    void a_cross_join_of_entries_ends_at_the_steps() {
        rule("""
                $e : Enterprise()
                Event() from $e.events
                Event() from $e.events
                Event() from $e.events
                Event() from $e.events
                Event( kind == "accident" ) from $e.events
                """, SOME);
        assertBounded(EngineOptions.DEFAULT, withEvents(400), "engine.bound-steps");
    }

    @Test
    void a_cross_join_of_rows_ends_at_the_steps() {
        table(1_000);
        rule("""
                $e : Enterprise( county == "greedy" )
                $a : Row() from table("many")
                $b : Row( name == $a.name ) from table("many")
                Row( name == $b.name ) from table("many")
                """, SOME);
        assertBounded(EngineOptions.DEFAULT, inGreedyCounty(), "engine.bound-steps");
    }

    @Test
    void a_rule_that_fires_for_every_pair_of_rows_ends_at_the_statements() {
        table(200);
        rule("""
                $e : Enterprise( county == "greedy" )
                Row() from table("many")
                Row() from table("many")
                """, SOME);
        assertBounded(EngineOptions.DEFAULT, inGreedyCounty(), "engine.bound-statements");
    }

    @Test
    void a_rule_that_fires_too_often_ends_at_the_firings() {
        table(200);
        rule("""
                $e : Enterprise( county == "greedy" )
                Row() from table("many")
                """, SOME);
        Bounds few = Bounds.DEFAULT.withFirings(100);
        assertBounded(EngineOptions.DEFAULT.boundedBy(few), inGreedyCounty(), "engine.bound-firings");
    }

    @Test
    void counting_huge_lists_again_and_again_ends_at_the_steps() {
        rule(
                "$e : Enterprise()",
                Stream.generate(
                                () ->
                                        "require( \"other\", \"count\", $e.count( \"events\", table(\"incidents\") ), none() );")
                        .limit(16)
                        .collect(Collectors.joining("\n    ")));
        assertBounded(EngineOptions.DEFAULT, withEvents(150_000), "engine.bound-steps");
    }

    /**
     * Of a long table a row that is found at once counts 40 steps; what has to be held against all rows counts them.
     */
    @Test
    void what_is_held_against_every_row_of_a_long_table_ends_at_the_steps() {
        write(
                HostilePack.PACK + "tables/long.csv",
                IntStream.range(0, 5_000)
                        .mapToObj(i -> "n" + i + ",1\n")
                        .collect(Collectors.joining("", "kind.is,clause\n", "")));
        rule("$e : Enterprise()", "require( \"other\", \"x\", $e.count( \"events\", table(\"long\") ), none() );");
        FactValue.Fields ofNoKind =
                new FactValue.Fields(new TreeMap<>(Map.of("on", new FactValue.Day(LocalDate.of(2025, 1, 1)))));
        try (PolicyEngine engine = PolicyEngine.load(folder)) {
            assertThat(decided(engine, withEvents(1_000))).isTrue();
        }
        assertBounded(
                EngineOptions.DEFAULT,
                HostilePack.firm().with("events", new FactValue.Entries(Collections.nCopies(1_000, ofNoKind))),
                "engine.bound-steps");
    }

    @Test
    void conditions_over_huge_lists_name_their_rule_too() {
        rule(
                "$e : Enterprise( " + String.join(", ", Collections.nCopies(12, "count(\"events\") > limit(\"count\")"))
                        + " )",
                SOME);
        assertBounded(EngineOptions.DEFAULT, withEvents(150_000), "engine.bound-steps");
    }

    @Test
    void a_bound_met_while_a_list_is_handed_out_names_its_rule() {
        rule("""
                $e : Enterprise()
                Event( kind == "accident" ) from $e.events
                """, SOME);
        Bounds few = Bounds.DEFAULT.withSteps(500);
        assertBounded(EngineOptions.DEFAULT.boundedBy(few), withEvents(1_000), "engine.bound-steps");
    }

    /**
     * Until 30 November 2026 a clock ended evaluations as well, so that a busy machine refused what an idle one
     * decided.
     */
    @Test
    void the_same_enterprise_meets_the_bound_at_the_same_step_whatever_the_order_of_its_entries() {
        rule("""
                $e : Enterprise()
                Event() from $e.events
                Event( kind == "accident" ) from $e.events
                """, SOME);
        Enterprise firm = withEvents(30);
        FactValue.Entries events = (FactValue.Entries) Objects.requireNonNull(firm.fact("events"));
        List<FactValue.Fields> turned = new ArrayList<>(events.list());
        Collections.reverse(turned);
        Enterprise reversed = firm.with("events", new FactValue.Entries(turned));
        long needed = leastSteps(firm);
        assertThat(needed).isBetween(30L * 30, 30L * 30 * 4);
        assertThat(leastSteps(reversed)).isEqualTo(needed);
        try (PolicyEngine enough = bounded(needed);
                PolicyEngine tooFew = bounded(needed - 1)) {
            List<Enterprise> often = Collections.nCopies(40, firm);
            assertThat(often.parallelStream().map(f -> decided(enough, f))).containsOnly(true);
            assertThat(often.parallelStream().map(f -> decided(tooFew, f))).containsOnly(false);
        }
    }

    private long leastSteps(Enterprise firm) {
        long decided = 10_000;
        long refused = 1;
        while (decided - refused > 1) {
            long middle = (decided + refused) / 2;
            try (PolicyEngine engine = bounded(middle)) {
                if (decided(engine, firm)) {
                    decided = middle;
                } else {
                    refused = middle;
                }
            }
        }
        return decided;
    }

    private PolicyEngine bounded(long steps) {
        return PolicyEngine.load(folder, EngineOptions.DEFAULT.boundedBy(Bounds.DEFAULT.withSteps(steps)));
    }

    @Test
    void one_enterprise_of_several_meets_the_bound_and_the_others_are_decided() {
        rule("""
                $e : Enterprise()
                Event() from $e.events
                Event() from $e.events
                Event() from $e.events
                Event( kind == "accident" ) from $e.events
                """, SOME);
        List<Enterprise> firms = List.of(withEvents(3), withEvents(400), withEvents(2), withEvents(400), withEvents(1));
        try (PolicyEngine engine = PolicyEngine.load(folder, HostilePack.OPTIONS)) {
            String decided = firms.stream()
                    .map(f -> decided(engine, f) ? "decided" : "error")
                    .collect(Collectors.joining(" "));
            assertThat(decided).isEqualTo("decided error decided error decided");
            List<Boolean> atOnce =
                    firms.parallelStream().map(f -> decided(engine, f)).toList();
            assertThat(atOnce).containsExactly(true, false, true, false, true);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "insert( $e ), rule.unknown-name",
        "insertLogical( $e ), rule.unknown-name",
        "update( $e ), rule.unknown-name",
        "modify( $e ) { setStaff( limit(\"staff\") ) }, rule.expected",
        "while( true ) veto( \"other\" ), rule.expected"
    })
    void a_loop_of_insertions_or_changes_can_not_be_written(String statement, String id) {
        rule("$e : Enterprise()", statement + ";");
        assertRefused(id, "greedy", 7);
    }

    @Test
    void ten_thousand_rules_are_refused() {
        for (int file = 0; file < 25; file++) {
            int from = file * 400;
            write(
                    HostilePack.PACK + "many-" + file + ".drl",
                    IntStream.range(from, from + 400)
                            .mapToObj(i -> "rule \"many " + i
                                    + "\" @clause( \"1\" ) when $e : Enterprise( staff > limit(\"staff\") )"
                                    + " then veto( \"other\", \"c" + i + "\" ); end\n")
                            .collect(Collectors.joining()));
        }
        Problem problem = refusal();
        assertThat(problem.id()).isEqualTo("rule.too-many-rules-in-folder");
        assertThat(problem.rule()).startsWith("many ");
    }

    @Test
    void ten_thousand_rules_in_one_file_are_refused() {
        write(
                FILE,
                "rule \"x\" @clause( \"1\" ) when Enterprise() then veto( \"other\", \"c\" ); end\n".repeat(10_000));
        assertThat(refusal().id()).isIn("file.too-large", "rule.too-many-tokens");
    }

    /** Until 23 November 2026 only rules were counted: thousands of targets came to nothing, or took minutes. */
    @Test
    void more_targets_than_can_be_concluded_are_refused() {
        String manifest = read(HostilePack.PACK + "pack.yaml");
        write(
                HostilePack.PACK + "pack.yaml",
                manifest
                        + IntStream.range(0, 2_000)
                                .mapToObj(i -> "  t" + i + ": {zh: 甲, en: A}\n")
                                .collect(Collectors.joining()));
        write(
                FILE,
                IntStream.range(0, 125)
                        .mapToObj(i -> "rule \"many " + i + "\" @clause( \"1\" ) when Enterprise() then\n"
                                + IntStream.range(16 * i, 16 * i + 16)
                                        .mapToObj(t -> "veto( \"t" + t + "\", \"c\" );\n")
                                        .collect(Collectors.joining())
                                + "end\n")
                        .collect(Collectors.joining()));
        assertThat(refusal().id()).isEqualTo("pack.too-many-targets-in-folder");
    }

    @Test
    void forty_mebibytes_of_tables_are_refused() {
        String table = "name,label,clause\n" + ("n," + "x".repeat(190) + ",1\n").repeat(4_999);
        for (int i = 0; i < 40; i++) {
            write(HostilePack.PACK + "tables/big-" + i + ".csv", table);
        }
        assertThat(refusal().id()).isEqualTo("pack.too-large");
    }

    /** Until 23 November 2026 this took minutes. */
    @Test
    void the_check_of_a_table_with_thousands_of_bands_ends() {
        write(
                HostilePack.PACK + "tables/many.csv",
                IntStream.range(0, 2_000)
                        .mapToObj(i -> (i * 7919 % 100_000) + "," + (i * 7919 % 100_000 + 50) + ",5,1\n")
                        .collect(Collectors.joining("", "profit.over (元),profit.up-to (元),line (%),clause\n", "")));
        rule("$e : Enterprise()", "require( \"other\", \"x\", table(\"many\").value( $e.netProfit ), some() );");
        Policies policies = RulesLoader.load(folder);
        assertThat(RuleChecker.check(policies, HostilePack.ON)).isNotEmpty();
    }

    @Test
    void ten_mebibytes_are_refused_before_they_are_read() {
        write(FILE, "// a long comment\n".repeat(600_000));
        assertThat(refusal().id()).isEqualTo("file.too-large");
        write(FILE, "");
        write("vocabulary.yaml", "# a long comment\n".repeat(620_000));
        assertThat(refusal().id()).isEqualTo("file.too-large");
    }

    @Test
    void deep_brackets_are_refused() {
        rule("$e : Enterprise( " + "(".repeat(50_000) + "staff" + ")".repeat(50_000) + " )", SOME);
        assertRefused("rule.too-deep", null, 5);
    }

    @Test
    void a_long_text_is_refused() {
        rule("$e : Enterprise( county == \"" + "县".repeat(80_000) + "\" )", SOME);
        assertRefused("rule.text-too-long", null, 5);
    }

    @Test
    void a_long_expression_is_refused() {
        rule("$e : Enterprise( " + "staff + ".repeat(10_000) + "staff > limit(\"staff\") )", SOME);
        assertRefused("rule.expression-too-long", "greedy", 5);
    }

    @Test
    void a_huge_exponent_is_no_fact() {
        assertThatIllegalArgumentException().isThrownBy(() -> new FactValue.Number(new BigDecimal("1E300000000")));
        assertThatIllegalArgumentException().isThrownBy(() -> new FactValue.Number(new BigDecimal("1E-300000000")));
    }

    @Test
    void numbers_multiplied_as_often_as_may_be_written_are_computed() {
        rule(
                "$e : Enterprise()",
                "require( \"other\", \"huge\", "
                        + String.join(" * ", Collections.nCopies(14, "$e.technologyShare")) + ", some() );\n    "
                        + "require( \"other\", \"tiny\", $e.netProfit / ("
                        + String.join(" * ", Collections.nCopies(13, "$e.technologyShare")) + "), some() );");
        Enterprise rich = HostilePack.firm()
                .with("netProfit", new FactValue.Number(new BigDecimal("9".repeat(17) + ".99")))
                .with("technologyStaff", new FactValue.Number(new BigDecimal("9".repeat(18))))
                .with("staff", new FactValue.Number(new BigDecimal("7")));
        try (PolicyEngine engine = PolicyEngine.load(folder)) {
            engine.assess(HostilePack.firm(), HostilePack.ON);
            decided(engine, rich);
            assertHonest(engine);
        }
    }

    private void assertBounded(EngineOptions options, Enterprise greedy, String... ids) {
        try (PolicyEngine engine = PolicyEngine.load(folder, options)) {
            assertHonest(engine);
            ProblemException thrown =
                    catchThrowableOfType(ProblemException.class, () -> engine.assess(greedy, HostilePack.ON));
            assertThat(thrown).isNotNull();
            assertThat(thrown.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.id()).isIn((Object[]) ids);
                assertThat(problem.rule()).isEqualTo("greedy");
                assertThat(problem.place().file()).endsWith("greedy.drl");
                assertThat(problem.place().line()).isEqualTo(1);
            });
            assertHonest(engine);
        }
    }

    private void assertRefused(String id, String rule, int line) {
        Problem problem = refusal();
        assertThat(problem.id()).isEqualTo(id);
        assertThat(problem.rule()).isEqualTo(rule);
        assertThat(problem.place().line()).isEqualTo(line);
    }

    private Problem refusal() {
        ProblemException thrown = catchThrowableOfType(ProblemException.class, () -> PolicyEngine.load(folder));
        assertThat(thrown).isNotNull();
        return thrown.problems().stream()
                .filter(p -> !p.place().file().endsWith("honest.drl"))
                .findFirst()
                .orElseThrow();
    }

    private static void assertHonest(PolicyEngine engine) {
        Assessment decided = engine.assess(withEvents(1), HostilePack.ON);
        assertThat(decided.targets().get("title").verdict()).isEqualTo(Verdict.MET);
        assertThat(decided.funding().awards()).extracting(a -> a.item()).contains("honest-grant");
    }

    private static boolean decided(PolicyEngine engine, Enterprise firm) {
        try {
            return engine.assess(firm, HostilePack.ON).targets().get("title").verdict() == Verdict.MET;
        } catch (ProblemException e) {
            return false;
        }
    }

    private void rule(String patterns, String statements) {
        write(
                FILE,
                "rule \"greedy\"\n    @clause( \"1\" )\n\nwhen\n" + patterns.stripTrailing() + "\nthen\n    "
                        + statements + "\nend\n");
    }

    private void table(int rows) {
        write(
                HostilePack.PACK + "tables/many.csv",
                IntStream.range(0, rows)
                        .mapToObj(i -> "n" + i + ",1\n")
                        .collect(Collectors.joining("", "name,clause\n", "")));
    }

    private String read(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String name, String text) {
        pack.write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Enterprise inGreedyCounty() {
        return withEvents(1).with("county", new FactValue.Text("greedy"));
    }

    private static Enterprise withEvents(int count) {
        FactValue.Fields event = new FactValue.Fields(new TreeMap<>(
                Map.of("kind", new FactValue.Text("listing"), "on", new FactValue.Day(LocalDate.of(2025, 1, 1)))));
        return HostilePack.firm().with("events", new FactValue.Entries(Collections.nCopies(count, event)));
    }
}
