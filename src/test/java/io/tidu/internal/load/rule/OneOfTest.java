package io.tidu.internal.load.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.ProblemException;
import io.tidu.engine.RulesCopy;
import io.tidu.internal.load.RulesLoader;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A list of what is allowed can't allow anything. */
class OneOfTest {
    private static final String TABLE = "test/everything/1/tables/fields.csv";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "field.is,clause            | electronic-information,1 | *,1",
                "field.is,clause            | electronic-information,1 | 任意,1",
                "field.is,level.is,clause   | electronic-information,national,1 | ,county,1"
            })
    void a_row_without_a_word_is_refused_where_one_of_the_words_is_asked_for(
            String header, String row, String open, @TempDir Path folder) {
        RulesCopy.in(folder).write(TABLE, String.join("\n", header, row, open) + "\n");

        ProblemException thrown = catchThrowableOfType(ProblemException.class, () -> RulesLoader.load(folder));
        Problem problem = thrown.problems().stream()
                .filter(p -> p.id().equals("rule.one-of-any"))
                .findFirst()
                .orElseThrow();
        assertThat(problem.sentence(Locale.ENGLISH)).contains("fields.csv:3").contains("would allow anything");
        assertThat(problem.sentence(Locale.CHINESE)).contains("fields.csv:3").contains("什么都允许");
    }
}
