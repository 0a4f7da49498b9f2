package io.tidu.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToIntBiFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a verb writes to. */
final class OutputOptions {
    /** A spreadsheet. */
    static final String XLSX = "xlsx";

    private static final OutputStream NOTHING = OutputStream.nullOutputStream();

    @Option(names = "-o", paramLabel = "FILE", descriptionKey = "cli.help.output")
    private @Nullable Path file;

    /** The file, or null. */
    @Nullable
    Path file() {
        return file;
    }

    /**
     * The format to write: the one given, else the one by the ending of the file's name, else the first there is.
     *
     * @param given what was asked for, or null
     * @param formats the formats that there are
     * @throws UsageException if there is no such format, or it is a spreadsheet and there is no file: a shell would
     *     take it for text
     */
    String format(@Nullable String given, List<String> formats) {
        String format = given == null ? byEnding(formats) : Choice.of("--format", given, formats);
        if (file == null && format.equals(XLSX)) {
            throw new UsageException("cli.sheet-needs-file");
        }
        return format;
    }

    private String byEnding(List<String> formats) {
        String name = file == null ? "" : String.valueOf(file.getFileName());
        return formats.stream().filter(f -> name.endsWith("." + f)).findFirst().orElse(formats.get(0));
    }

    /**
     * Runs what writes, with a terminal whose output is the file if there is one. The file is only put in its place if
     * it is whole.
     *
     * @param work takes the terminal and, for what is not text, the stream below it; gives the exit code
     * @throws UsageException if the file can't be written
     */
    int write(Terminal terminal, ToIntBiFunction<Terminal, OutputStream> work) {
        if (file == null) {
            return terminal.interactive() ? show(terminal, work) : work.applyAsInt(terminal, NOTHING);
        }
        try (OutputFile output = OutputFile.at(file)) {
            int code = work.applyAsInt(terminal.writingTo(output.stream()), output.stream());
            if (code != Terminal.UNUSABLE) {
                output.keep();
            }
            return code;
        }
    }

    /** On a terminal the report begins when there is nothing left to say of how far it is. */
    private static int show(Terminal terminal, ToIntBiFunction<Terminal, OutputStream> work) {
        try (HeldOutput held = new HeldOutput(terminal.out()::bytes)) {
            return work.applyAsInt(terminal.holding(held), NOTHING);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
