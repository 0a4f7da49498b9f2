package io.tidu.cli;

import io.tidu.register.RegisterSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a verb that reads a register keeps the records that can't be used, to be corrected and read again. */
final class RejectedOption {
    @Option(names = "--rejected", paramLabel = "FILE", descriptionKey = "cli.help.rejected")
    private @Nullable Path file;

    /** Whether it was asked for. */
    boolean isGiven() {
        return file != null;
    }

    /**
     * The files to keep them in, which are those of nobody if none was asked for.
     *
     * @param sources which are never overwritten
     * @param output the file that the verb writes, or null
     * @throws UsageException if the file is one of them
     */
    RejectedFiles of(List<RegisterSource> sources, @Nullable Path output) {
        List<Path> inputs =
                sources.stream().flatMap(source -> source.file().stream()).toList();
        if (file != null) {
            for (Path input : inputs) {
                if (isSame(file, input)) {
                    throw new UsageException("cli.rejected-is-input", file.toString());
                }
            }
            if (output != null && isSame(file, output)) {
                throw new UsageException("cli.rejected-is-output", file.toString());
            }
        }
        return new RejectedFiles(file, inputs);
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return one.toAbsolutePath()
                            .normalize()
                            .equals(other.toAbsolutePath().normalize())
                    || (Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
