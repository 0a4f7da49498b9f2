package io.tidu.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.diagnostic.Problems;
import io.tidu.internal.load.language.Limits;
import io.tidu.internal.load.language.RuleParser;
import io.tidu.internal.load.language.WrittenRule;
import io.tidu.internal.load.table.TableReader;
import io.tidu.internal.policy.rule.EnterpriseFunction;
import io.tidu.internal.policy.rule.GlobalFunction;
import io.tidu.internal.policy.rule.StatementKind;
import io.tidu.internal.policy.table.ColumnMatch;
import io.tidu.model.Status;
import io.tidu.model.Verdict;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages for those who keep the rules know the whole language of the code, in both languages. */
class RulesReadmeTest {
    private static final String ENGLISH = "rules/README.md";
    private static final String CHINESE = "rules/README.zh-CN.md";

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, CHINESE})
    void every_function_line_and_window_is_explained(String file) {
        Page page = Page.of(file);
        assertThat(EnterpriseFunction.words()).allMatch(page::explainsCall);
        assertThat(GlobalFunction.words()).allMatch(page::explainsCall);
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, CHINESE})
    void every_statement_is_explained(String file) {
        Page page = Page.of(file);
        assertThat(StatementKind.words()).allMatch(page::explainsCall);
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, CHINESE})
    void every_match_status_and_verdict_is_explained(String file) {
        Page page = Page.of(file);
        assertThat(ColumnMatch.values()).allMatch(match -> page.explains("." + match.word()));
        assertThat(Status.values()).allMatch(status -> page.explains(status.word()));
        assertThat(Verdict.values()).allMatch(verdict -> page.explains(verdict.word()));
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, CHINESE})
    void every_limit_of_the_language_and_of_tables_is_told(String file) {
        Page page = Page.of(file);
        assertThat(Stream.of(Limits.class.getFields()).map(RulesReadmeTest::number))
                .isNotEmpty()
                .allMatch(limit -> page.text().contains("| " + limit + " |"));
        assertThat(Stream.of(TableReader.MOST_ROWS, TableReader.MOST_COLUMNS).map(RulesReadmeTest::grouped))
                .allMatch(limit -> page.text().contains(" " + limit + " "));
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, CHINESE})
    void every_snippet_of_rules_is_read_without_a_problem(String file) {
        List<String> snippets = Page.of(file).fenced("drl");
        assertThat(snippets).hasSizeGreaterThanOrEqualTo(3).allSatisfy(snippet -> {
            Problems problems = new Problems();
            List<WrittenRule> rules = RuleParser.parse(file, snippet, problems);
            assertThat(problems.list()).isEmpty();
            assertThat(rules).isNotEmpty();
        });
    }

    private static String number(Field limit) {
        try {
            return grouped(limit.getInt(null));
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private static String grouped(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
