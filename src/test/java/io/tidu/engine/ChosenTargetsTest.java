package io.tidu.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tidu.diagnostic.ProblemException;
import io.tidu.model.Enterprise;
import io.tidu.model.FactValue;
import io.tidu.model.Verdict;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Rules about several targets at once, which are named or which rows choose: few of them, and more than can be told.
 */
class ChosenTargetsTest {
    private static final String AWARDED = "veto( \"all\", \"row-of-boats\" );";

    @TempDir
    private Path folder;

    /** As many targets as said, the first attained with one boat, the second with two and so on; and one about them. */
    private Path rules(int targets, String patterns) throws IOException {
        String version = "fleet/2024/";
        String declared = IntStream.rangeClosed(1, targets)
                .mapToObj(i -> "  t" + i + ": {zh: 目标 " + i + ", en: Target " + i + "}\n")
                .collect(Collectors.joining());
        String rows = IntStream.rangeClosed(1, targets)
                .mapToObj(i -> "t" + i + "," + i + ",1\n")
                .collect(Collectors.joining());
        TwoPacks.in(folder)
                .pack("fleet", "all", "", "")
                .write(version + "tables/fleets.csv", "target,boats (number),clause\n" + rows)
                .write(version + "rules.drl", """
                        rule "So many boats"   // 船只
                            @clause( "1" )
                        when
                            $e   : Enterprise()
                            $row : Row() from table("fleets")
                        then
                            require( $row.target, "boats", $e.boats, atLeast( $row.boats ) );
                        end

                        rule "All"   // 全部
                            @clause( "1" )
                        when
                            $e : Enterprise()
                        then
                            require( "all", "boats", $e.boats, some() );
                        end

                        rule "Together"   // 一起
                            @clause( "1" )
                        when
                        %s
                        then
                            %s
                        end
                        """.formatted(patterns, AWARDED));
        Path manifest = folder.resolve(version + "pack.yaml");
        Files.writeString(manifest, Files.readString(manifest).replace("targets:\n", "targets:\n" + declared));
        return folder;
    }

    private static String chosen(int patterns) {
        return IntStream.range(0, patterns)
                .mapToObj(i -> "    $r" + i + " : Row( " + (i == 0 ? "" : "boats > $r" + (i - 1) + ".boats")
                        + " ) from table(\"fleets\")\n    $t" + i + " : Target( name == $r" + i
                        + ".target, attained )\n")
                .collect(Collectors.joining());
    }

    private static Verdict verdict(PolicyEngine engine, long boats) {
        Enterprise firm = Enterprise.builder("91330421MA00000000")
                .fact("boats", new FactValue.Number(BigDecimal.valueOf(boats)))
                .build();
        return engine.assess(firm, TwoPacks.ON).targets().get("all").verdict();
    }

    @Test
    void three_named_targets_are_told_apart() throws IOException {
        Path rules = rules(4, """
                    $a : Target( name == "t3", attained )
                    $b : Target( name == "t1", attained )
                    $c : Target( name == "t2", !( attained ) )
                """);
        try (PolicyEngine engine = PolicyEngine.load(rules)) {
            // Whoever has three boats has two, so never all of these at once.
            assertThat(verdict(engine, 3)).isEqualTo(Verdict.MET);
            assertThat(verdict(engine, 1)).isEqualTo(Verdict.MET);
        }
        Path other = rules(4, """
                    $a : Target( name == "t3", !( attained ) )
                    $b : Target( name == "t1", attained )
                    $c : Target( name == "t2", attained )
                """);
        try (PolicyEngine engine = PolicyEngine.load(other)) {
            assertThat(verdict(engine, 2)).isEqualTo(Verdict.NOT_MET);
            assertThat(verdict(engine, 3)).isEqualTo(Verdict.MET);
        }
    }

    @Test
    void a_rule_may_be_about_as_many_targets_as_it_may_have_patterns() throws IOException {
        for (int targets = 1; targets <= 6; targets++) {
            String patterns = IntStream.rangeClosed(1, targets)
                    .mapToObj(i -> "    Target( name == \"t" + i + "\", attained )\n")
                    .collect(Collectors.joining());
            try (PolicyEngine engine = PolicyEngine.load(rules(6, patterns))) {
                assertThat(verdict(engine, targets - 1L)).isEqualTo(targets == 1 ? Verdict.NOT_MET : Verdict.MET);
                assertThat(verdict(engine, targets)).isEqualTo(Verdict.NOT_MET);
            }
        }
    }

    @Test
    void rows_that_choose_a_hundred_or_a_thousand_combinations_mean_the_same() throws IOException {
        for (int patterns : new int[] {2, 3}) {
            try (PolicyEngine engine = PolicyEngine.load(rules(11, chosen(patterns)))) {
                assertThat(verdict(engine, patterns - 1L)).isEqualTo(Verdict.MET);
                assertThat(verdict(engine, patterns)).isEqualTo(Verdict.NOT_MET);
            }
        }
    }

    @Test
    void rows_that_choose_among_a_million_combinations_load_and_meet_the_bound() throws IOException {
        try (PolicyEngine engine = PolicyEngine.load(rules(100, chosen(3)))) {
            ProblemException thrown = catchThrowableOfType(ProblemException.class, () -> verdict(engine, 1_000_000));
            assertThat(thrown.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.id()).startsWith("engine.bound-");
                assertThat(problem.rule()).isEqualTo("Together");
            });
        }
    }
}
