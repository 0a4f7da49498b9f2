package io.tidu.internal.load.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.ProblemException;
import io.tidu.engine.RulesCopy;
import io.tidu.internal.load.RulesLoader;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule file with a mistake, and beside it what is told about it in both languages. */
class RuleMistakesTest {
    private static final String PLACE = "test/everything/1/";
    private static final String FILE = PLACE + "mistake.drl";

    static List<Path> mistakes() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(RuleMistakesTest.class.getResource("mistakes"))
                .toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".drl")).sorted().toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void a_mistake_is_told_with_its_place_in_both_languages(Path mistake, @TempDir Path folder) throws IOException {
        RulesCopy.in(folder).write(FILE, Files.readString(mistake));
        ProblemException thrown = catchThrowableOfType(ProblemException.class, () -> RulesLoader.load(folder));
        assertThat(thrown).as("nothing is decided with a mistake").isNotNull();
        String told = Stream.of(Locale.ENGLISH, Locale.CHINESE)
                .flatMap(l -> thrown.problems().stream().map(p -> shown(p, folder, l)))
                .collect(Collectors.joining("\n", "", "\n"));
        Path golden = Path.of(mistake.toString().replace(".drl", ".txt"));
        assertThat(told).isEqualToNormalizingNewlines(Files.readString(golden));
    }

    private static String shown(Problem problem, Path folder, Locale locale) {
        return problem.render(locale).replace(folder.toString().replace('\\', '/') + "/" + PLACE, "");
    }
}
