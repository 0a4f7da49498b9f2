package io.tidu.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of every verb. {@link Terminal} reads language and debug by itself, before anything is parsed. */
@SuppressWarnings("UnusedVariable") // picocli only needs to know them
final class CommonOptions {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "cli.help.help")
    private boolean help;

    @Option(names = "--lang", paramLabel = "zh|en", descriptionKey = "cli.help.lang")
    private @Nullable String language;

    @Option(names = "--debug", descriptionKey = "cli.help.debug")
    private boolean debug;

    /**
     * Checks what was given.
     *
     * @throws UsageException if the language is neither
     */
    void check() {
        if (language != null) {
            Choice.of("--lang", language, List.of("zh", "en"));
        }
    }
}
