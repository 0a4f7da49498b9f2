package io.tidu.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Parameters;

/** {@code [RULES] INPUT…}: the words of verbs that decide for each enterprise of some files. */
final class InputWords {
    @Parameters(index = "0", arity = "0..1", paramLabel = "RULES", descriptionKey = "cli.help.assess-rules")
    private @Nullable String first;

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "INPUT...",
            hideParamSyntax = true,
            descriptionKey = "cli.help.input")
    private List<String> others = new ArrayList<>();

    /** All of them, as they were written. */
    List<String> all() {
        return RulesNamed.words(others, first);
    }
}
