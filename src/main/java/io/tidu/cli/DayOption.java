package io.tidu.cli;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The day on which verbs decide. */
final class DayOption {
    @Option(names = "--on", required = true, paramLabel = "DATE", descriptionKey = "cli.help.on")
    private @Nullable String on;

    /**
     * The day.
     *
     * @throws UsageException if it is none
     */
    LocalDate date() {
        return Choice.date("--on", Objects.requireNonNull(on));
    }
}
