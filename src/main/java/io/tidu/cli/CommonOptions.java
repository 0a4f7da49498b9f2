package io.tidu.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of every verb. {@link Terminal} reads language, colour and debug by itself, before anything is parsed. */
@SuppressWarnings("UnusedVariable") // picocli only needs to know them
final class CommonOptions {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "cli.help.help")
    private boolean help;

    @Option(names = "--lang", paramLabel = "zh|en", descriptionKey = "cli.help.lang")
    private @Nullable String language;

    @Option(names = Screen.COLOUR, paramLabel = "auto|always|never", descriptionKey = "cli.help.color")
    private @Nullable String colour;

    @Option(names = "--debug", descriptionKey = "cli.help.debug")
    private boolean debug;

    /**
     * Checks what was given.
     *
     * @throws UsageException if language or colour is none of those there are
     */
    void check() {
        if (language != null) {
            Choice.of("--lang", language, List.of("zh", "en"));
        }
        if (colour != null) {
            Choice.of(Screen.COLOUR, colour, Screen.CHOICES);
        }
    }
}
