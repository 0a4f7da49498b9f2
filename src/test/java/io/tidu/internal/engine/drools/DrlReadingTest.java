package io.tidu.internal.engine.drools;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.diagnostic.Problems;
import io.tidu.internal.load.RulesLoader;
import io.tidu.internal.load.language.RuleParser;
import io.tidu.internal.policy.RuleText;
import io.tidu.security.Mutator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What staff write is DRL: Drools' own parser finds in it what ours does. */
class DrlReadingTest {
    private static final String ID = "check.read-differently";
    private static final int COUNT = Integer.getInteger("tidu.drl.count", 4_000);
    private static final long SEED = Long.getLong("tidu.drl.seed", 20_261_130L);
    private static final Path TESTS = Path.of("src/test/resources/io/tidu");

    @Test
    void drools_reads_the_shipped_rules_as_we_do() {
        List<RuleText> files = RulesLoader.load(Path.of("rules")).packs().stream()
                .flatMap(p -> p.folder().rules().stream())
                .toList();
        assertThat(files)
                .hasSizeGreaterThan(20)
                .allSatisfy(f -> assertThat(DrlReading.compare(f, ID)).isEmpty());
    }

    @Test
    void drools_reads_every_rule_file_of_the_tests_that_we_accept_as_we_do() throws IOException {
        List<RuleText> accepted = files().stream()
                .filter(f ->
                        !RuleParser.parse(f.file(), f.text(), new Problems()).isEmpty())
                .filter(DrlReadingTest::isAccepted)
                .toList();
        assertThat(accepted)
                .hasSizeGreaterThan(5)
                .allSatisfy(f -> assertThat(DrlReading.compare(f, ID)).isEmpty());
    }

    @Test
    void drools_reads_random_rules_that_we_accept_as_we_do() throws IOException {
        List<String> rules = files().stream()
                .flatMap(f -> Stream.of(f.text().split("(?m)^(?=rule \")")))
                .filter(r -> r.startsWith("rule") && r.length() < 5_000)
                .distinct()
                .toList();
        int accepted = 0;
        for (int i = 0; i < COUNT; i++) {
            Mutator mutator = new Mutator(SEED + i);
            byte[] mutant = mutator.mutate(mutator.pick(rules), mutator.pick(rules));
            RuleText text = new RuleText("mutant-" + i + ".drl", new String(mutant, StandardCharsets.UTF_8));
            if (isAccepted(text)) {
                accepted++;
                assertThat(DrlReading.compare(text, ID)).as(text.text()).isEmpty();
            }
        }
        assertThat(accepted).isGreaterThan(COUNT / 50);
    }

    /** Files that ours refuses, of which ours keeps what it could read: there the two must part. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            import java.util.List;                                                       | declaration
            global java.util.List list;                                                  | declaration
            function void f() {}                                                         | declaration
            query "q" Enterprise() end                                                   | rule
            rule "b" salience 3 when Enterprise() then veto( "t", "c" ); end             | rule
            rule "b" when not Enterprise() then veto( "t", "c" ); end                    | rule
            rule "b" when Enterprise( | syntax
            """)
    void what_only_drools_accepts_is_told(String more, String what) {
        String rule = "rule \"a\" @clause( \"1\" ) when $e : Enterprise( staff > 1 ) then veto( \"t\", \"c\" ); end\n";
        RuleText text = new RuleText("a.drl", rule.replace("staff > 1", "$e.isBig") + more + "\n");
        assertThat(DrlReading.compare(text, ID))
                .get()
                .satisfies(p -> assertThat(p.arguments()).containsExactly(what));
    }

    private static boolean isAccepted(RuleText text) {
        Problems problems = new Problems();
        List<?> rules = RuleParser.parse(text.file(), text.text(), problems);
        return !rules.isEmpty() && !problems.hasErrors();
    }

    private static List<RuleText> files() throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path folder : List.of(TESTS, Path.of("rules"))) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(f -> f.toString().endsWith(".drl")).sorted().forEach(found::add);
            }
        }
        List<RuleText> texts = new ArrayList<>();
        for (Path file : found) {
            texts.add(new RuleText(file.toString(), new String(Files.readAllBytes(file), StandardCharsets.UTF_8)));
        }
        return texts;
    }
}
