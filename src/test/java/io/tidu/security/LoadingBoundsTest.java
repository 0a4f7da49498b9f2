package io.tidu.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.ProblemException;
import io.tidu.internal.check.run.RuleChecker;
import io.tidu.internal.load.RulesLoader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are small and cost much to read: mistakes times names, and clauses of numbers. */
@Timeout(600) // Only a net: until 30 November 2026 some of this hung.
class LoadingBoundsTest {
    private static final String POLICY = HostilePack.PACK + "policy.md";

    @TempDir
    private Path folder;

    private HostilePack pack;

    @BeforeEach
    void write() {
        pack = HostilePack.in(folder);
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 5_000})
    void of_one_file_two_hundred_mistakes_are_told_and_that_there_are_more_at_its_place(int mistakes)
            throws IOException {
        write(POLICY, policy() + clauses(20_000));
        write(
                HostilePack.PACK + "tables/rates.csv",
                IntStream.range(0, mistakes - 1)
                        .mapToObj(i -> "w" + i + ",3,2." + (10_000 + i) + "\n")
                        .collect(Collectors.joining("", "word.is,rate (%),clause\n", "")));
        List<Problem> problems = refused().stream()
                .filter(p -> p.place().file().endsWith("rates.csv"))
                .toList();
        assertThat(problems)
                .filteredOn(p -> p.id().equals("table.unknown-clause"))
                .hasSize(200);
        assertThat(problems)
                .filteredOn(p -> p.id().equals("problems.more"))
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.place().line()).isEqualTo(202);
                    assertThat(Integer.parseInt(p.arguments().get(0))).isEqualTo(mistakes - 1 - 200);
                });
        assertThat(problems.get(0).arguments().get(1)).isEqualTo("1.10000");
        assertThat(refused()).isEqualTo(refused());
    }

    @ParameterizedTest
    @ValueSource(strings = {"9", "9,999", "1.5", "0"})
    void a_number_that_is_no_number_any_more_is_told_in_its_line_in_either_language(String start) throws IOException {
        String digits = start + (start.endsWith(",999") ? ",999".repeat(600) : "9".repeat(2_500));
        for (String clause : List.of("每年不少于" + digits + "元。\n\nText.", "条文。\n\nAt least " + digits + " yuan.")) {
            String before = policy();
            write(POLICY, before + "\n## 88 数 | Number\n\n" + clause + "\n");
            int line = (int) Files.readString(folder.resolve(POLICY))
                    .substring(0, (before + "\n## 88 数 | Number\n\n" + clause).indexOf(digits))
                    .lines()
                    .count();
            assertThat(refused()).anySatisfy(p -> {
                assertThat(p.id()).isEqualTo("policy.long-number");
                assertThat(p.place().line()).isEqualTo(line);
                assertThat(p.arguments().get(0)).hasSizeLessThan(50);
            });
            write(POLICY, before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"5% ", "5,", "三", "10万元以上、"})
    void a_clause_of_nothing_but_numbers_is_told_at_its_heading_or_looked_at(String number) throws IOException {
        String before = policy();
        int line = (int) before.lines().count() + 2;
        write(POLICY, before + "\n## 88 数 | Number\n\n甲" + number.repeat(40_000) + "\n\nText.\n");
        assertThat(refused()).singleElement().satisfies(p -> {
            assertThat(p.id()).isEqualTo("policy.long-clause");
            assertThat(p.place().line()).isEqualTo(line);
        });
        write(POLICY, before + "\n## 88 数 | Number\n\n甲" + number.repeat(9_900 / number.length()) + "\n\nText.\n");
        write(
                HostilePack.PACK + "tables/rates.csv",
                IntStream.range(0, 500)
                        .mapToObj(i -> "w" + i + "," + i + ",88\n")
                        .collect(Collectors.joining("", "word.is,rate (%),clause\n", "")));
        assertThat(RuleChecker.check(RulesLoader.load(folder), HostilePack.ON)).isNotEmpty();
    }

    private String policy() throws IOException {
        return Files.readString(HostilePack.RESOURCES.resolve("corpus/" + POLICY));
    }

    private static String clauses(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "\n## 1." + (10_000 + i) + " 甲 | A\n甲。\n\nA.\n")
                .collect(Collectors.joining());
    }

    private List<Problem> refused() {
        ProblemException refused = catchThrowableOfType(ProblemException.class, () -> RulesLoader.load(folder));
        assertThat(refused).isNotNull();
        return refused.problems();
    }

    private void write(String name, String text) {
        pack.write(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
