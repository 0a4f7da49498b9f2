package io.tidu.internal.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever names a folder above or below that of the rules is told which one is meant. */
class VocabularyMissingTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void rules() throws IOException {
        Path pack = Files.createDirectories(folder.resolve("county-rules/county/support/2026"));
        Files.writeString(folder.resolve("county-rules/vocabulary.yaml"), "facts: {}\n");
        Files.writeString(pack.resolve("policy.md"), "# Support\n");
    }

    @Test
    void a_folder_above_is_told_the_folder_below_that_has_one() {
        Problem problem = only(folder);

        assertThat(problem.id()).isEqualTo("pack.vocabulary-below");
        assertThat(problem.sentence(Locale.ENGLISH)).contains("/county-rules. Name that folder");
        assertThat(problem.sentence(Locale.CHINESE)).contains("/county-rules 里有");
    }

    @Test
    void a_folder_below_or_an_empty_one_is_told_what_rules_are() {
        Problem problem = only(folder.resolve("county-rules/county"));

        assertThat(problem.id()).isEqualTo("pack.no-vocabulary");
        assertThat(problem.sentence(Locale.ENGLISH)).contains("no vocabulary.yaml", "name that one");
        assertThat(problem.place().file()).endsWith("county-rules/county");
    }

    private static Problem only(Path rules) {
        List<Problem> problems = catchThrowableOfType(ProblemException.class, () -> RulesLoader.load(rules))
                .problems();
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }
}
