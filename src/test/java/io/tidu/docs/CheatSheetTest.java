package io.tidu.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.internal.load.RulesLoader;
import io.tidu.internal.policy.PolicyPack;
import io.tidu.internal.policy.rule.StatementKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Each line of the table from a policy's words to a statement is a rule that loads, with the facts that are shipped and
 * the tables beside this test.
 */
class CheatSheetTest {
    private static final String ENGLISH = "rules/README.md";
    private static final String CHINESE = "rules/README.zh-CN.md";
    private static final String HEADING_EN = "## From a policy's words to a statement\n";
    private static final String HEADING_ZH = "## 从条文用语到语句\n";
    private static final Pattern LINE = Pattern.compile("(?m)^\\| (.+?) \\| (`.+`) \\| .*\\|$");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern FACT = Pattern.compile("(?m)^facts:$");
    private static final String MORE_FACTS = """
            facts:
              localContribution: {type: money, yearly: true, zh: 地方贡献, en: Local contribution}
              rentedArea: {type: number, unit: square-metres, zh: 租用面积, en: Rented area}""";

    @TempDir
    private Path folder;

    private static List<String> lines(String file, String heading) throws IOException {
        String page = Files.readString(Path.of(file)).replace("\r\n", "\n");
        int from = page.indexOf(heading);
        assertThat(from).isPositive();
        String section = page.substring(from, page.indexOf("\n```", from));
        return LINE.matcher(section)
                .results()
                .map(m -> m.group(1) + "\n" + m.group(2))
                .toList();
    }

    private static List<String> code(String line) {
        return CODE.matcher(line).results().map(m -> m.group(1)).toList();
    }

    /** A line as a rule, named by its phrase. */
    private static String rule(int number, String line) {
        List<String> patterns = new ArrayList<>();
        List<String> statements = new ArrayList<>();
        for (String code : code(line.split("\n", 2)[1])) {
            (code.startsWith("$") ? patterns : statements).add(code);
        }
        assertThat(statements).as(line).isNotEmpty().allMatch(s -> s.endsWith(";"));
        if (patterns.stream().noneMatch(p -> p.startsWith("$firm"))) {
            patterns.add(0, "$firm : Enterprise()");
        }
        if (line.contains("$level")) {
            patterns.add("$level : Row() from table(\"institutions\")");
        }
        return "rule \"" + number + "\"\n    @clause( \"1\" )\nwhen\n    " + String.join("\n    ", patterns)
                + "\nthen\n    " + String.join("\n    ", statements) + "\nend\n";
    }

    private PolicyPack load(List<String> rules) throws IOException {
        Path pack = folder.resolve("sample/cheat-sheet/2026");
        Path fixture = Path.of("src/test/resources/io/tidu/docs/cheat-sheet");
        try (Stream<Path> files = Files.walk(fixture)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = pack.resolve(fixture.relativize(file).toString());
                Files.createDirectories(Objects.requireNonNull(to.getParent()));
                Files.copy(file, to);
            }
        }
        Files.writeString(pack.resolve("phrases.drl"), String.join("\n", rules));
        String facts = Files.readString(Path.of("rules/vocabulary.yaml"));
        Files.writeString(
                folder.resolve("vocabulary.yaml"),
                FACT.matcher(facts).replaceFirst(Matcher.quoteReplacement(MORE_FACTS)));
        return RulesLoader.load(folder).packs().get(0);
    }

    @ParameterizedTest
    @CsvSource({ENGLISH + "," + "en", CHINESE + "," + "zh"})
    void every_line_is_a_rule_that_loads(String file, String language) throws IOException {
        List<String> lines = lines(file, language.equals("en") ? HEADING_EN : HEADING_ZH);
        List<String> rules = new ArrayList<>();
        for (String line : lines) {
            rules.add(rule(rules.size() + 1, line));
        }

        assertThat(lines).hasSizeGreaterThan(30);
        assertThat(load(rules).rules()).hasSameSizeAs(lines);
    }

    @Test
    void both_pages_show_the_same_statements() throws IOException {
        assertThat(lines(CHINESE, HEADING_ZH).stream().map(CheatSheetTest::code))
                .containsExactlyElementsOf(lines(ENGLISH, HEADING_EN).stream()
                        .map(CheatSheetTest::code)
                        .toList());
    }

    @Test
    void every_statement_of_a_target_or_of_money_has_a_phrase() throws IOException {
        SortedSet<String> shown = new TreeSet<>();
        for (String line : lines(ENGLISH, HEADING_EN)) {
            code(line.split("\n", 2)[1]).stream()
                    .filter(c -> c.endsWith(";"))
                    .forEach(c -> shown.add(c.substring(0, c.indexOf('('))));
        }

        assertThat(shown).isSubsetOf(StatementKind.words());
        assertThat(StatementKind.words())
                .filteredOn(word -> !shown.contains(word))
                // Said of rules by rules, and variants that the remark of another line names.
                .containsExactlyInAnyOrder("requireAllOf", "capScore", "advance", "roundDown");
    }

    @ParameterizedTest
    @CsvSource({"以上", "以下", "不足", "超过", "封顶", "就高补差", "首次", "续认", "增量", "分期", "不重复享受", "一票否决", "同一事项"})
    void the_phrases_that_officers_look_for_are_there(String phrase) throws IOException {
        assertThat(lines(CHINESE, HEADING_ZH)).anyMatch(line -> line.split("\n", 2)[0].contains(phrase));
        assertThat(lines(ENGLISH, HEADING_EN)).anyMatch(line -> line.split("\n", 2)[0].contains(phrase));
    }
}
