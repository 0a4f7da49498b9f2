package io.tidu.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.diagnostic.Problem;
import io.tidu.internal.check.text.TextEdge;
import io.tidu.internal.check.text.TextNumber;
import io.tidu.internal.check.text.TextRow;
import io.tidu.internal.check.text.TextUnit;
import io.tidu.internal.check.text.TextWithoutRow;
import io.tidu.internal.load.RulesLoader;
import io.tidu.internal.search.Inspection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Ladders as policies write them, in {@code ladders.txt}: of a table that says the same as the words nothing is told,
 * of one that says something else something is.
 */
class LaddersTest {
    private static final Path FILE = Path.of("src/test/resources/io/tidu/internal/check/text/words/ladders.txt");
    private static final String SILENT_CHINESE = "按照表中所列执行。";
    private static final String SILENT_ENGLISH = "As the table has it.";

    record Ladder(String chinese, String english, String header, List<String> rows, List<String> wrong) {
        @Override
        public String toString() {
            return chinese.equals(SILENT_CHINESE) ? english : chinese;
        }
    }

    record Wrong(Ladder ladder, String header, List<String> rows) {
        @Override
        public String toString() {
            return ladder + " is not " + header + " " + rows;
        }
    }

    static List<Ladder> ladders() throws IOException {
        List<Ladder> ladders = new ArrayList<>();
        for (String block : Files.readString(FILE).split("\n\\s*\n", -1)) {
            List<String> lines = block.lines().filter(l -> !l.startsWith("#")).toList();
            List<String> table = of(lines, "| ");
            if (!table.isEmpty()) {
                ladders.add(new Ladder(
                        of(lines, "zh ").stream().findFirst().orElse(SILENT_CHINESE),
                        of(lines, "en ").stream().findFirst().orElse(SILENT_ENGLISH),
                        table.get(0),
                        table.subList(1, table.size()),
                        of(lines, "x ")));
            }
        }
        return ladders;
    }

    private static List<String> of(List<String> lines, String mark) {
        return lines.stream()
                .filter(l -> l.startsWith(mark))
                .map(l -> l.substring(mark.length()))
                .toList();
    }

    static Stream<Wrong> wrong() throws IOException {
        return ladders().stream()
                .flatMap(l -> l.wrong().stream().map(w -> {
                    int header = w.indexOf(" :: ");
                    String rows = header < 0 ? w : w.substring(header + " :: ".length());
                    return new Wrong(
                            l, header < 0 ? l.header() : w.substring(0, header), List.of(rows.split(" ; ", -1)));
                }));
    }

    private static List<Problem> told(Ladder ladder, String header, List<String> rows, Path folder) {
        String pack = "county/support/2024/";
        Fixture fixture = Fixture.in(folder);
        fixture.write(
                pack + "policy.md",
                Fixture.read(folder.resolve(pack + "policy.md")) + "\n## 9 阶梯 | Ladder\n" + ladder.chinese() + "\n\n"
                        + ladder.english() + "\n");
        fixture.write(
                pack + "tables/ladder.csv",
                header + ",clause\n" + rows.stream().map(r -> r + ",9\n").collect(Collectors.joining()));
        Remarks remarks = new Remarks();
        try (Inspection rules = new Inspection(RulesLoader.load(folder), null)) {
            for (Check check :
                    List.of(new TextEdge(), new TextNumber(), new TextRow(), new TextUnit(), new TextWithoutRow())) {
                check.look(rules, remarks);
            }
        }
        return remarks.list().stream().map(Remark::problem).toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ladders")
    void nothing_is_told_of_a_table_that_says_what_the_words_say(Ladder ladder, @TempDir Path folder) {
        assertThat(told(ladder, ladder.header(), ladder.rows(), folder))
                .extracting(p -> p.render(Locale.ENGLISH))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    void something_is_told_of_a_table_that_says_something_else(Wrong wrong, @TempDir Path folder) {
        List<Problem> told = told(wrong.ladder(), wrong.header(), wrong.rows(), folder);

        assertThat(told).isNotEmpty();
        assertThat(told).allSatisfy(p -> {
            assertThat(p.sentence(Locale.ENGLISH)).contains("accept it in pack.yaml: at: ");
            assertThat(p.sentence(Locale.ENGLISH)).containsPattern("Chinese text|English text");
            assertThat(p.sentence(Locale.CHINESE)).contains("accepted").containsPattern("中文文字|英文文字");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "按百分之七十五补助。      | share,75        | 百分之七十五",
                "按75%补助。               | share,75 points | 75%",
                "最高五百万元。            | most,500        | 五百万元",
                "最高500万元。             | most,500%       | 500万元",
                "补助比例为20%。           | share,20万元    | 20%"
            })
    void a_number_that_the_clause_states_in_another_kind_is_told(
            String clause, String row, String meant, @TempDir Path folder) {
        Ladder ladder = new Ladder(clause, SILENT_ENGLISH, "limit.is,value (number)", List.of(row), List.of());

        assertThat(told(ladder, ladder.header(), ladder.rows(), folder))
                .filteredOn(p -> p.id().equals("check.text-unit"))
                .singleElement()
                .satisfies(p -> assertThat(p.sentence(Locale.ENGLISH)).contains("Perhaps " + meant));
    }

    @Test
    void there_are_many_of_either() throws IOException {
        assertThat(ladders()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(wrong().map(Wrong::ladder).distinct()).hasSizeGreaterThanOrEqualTo(40);
        assertThat(ladders().stream().filter(l -> !l.english().equals(SILENT_ENGLISH)))
                .hasSizeGreaterThan(10);
    }
}
