package io.tidu.cli;

import java.nio.file.Path;
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
     * @param others all that the command line names besides, none of which takes the place of another
     * @param output the file that the verb writes, or null
     * @throws UsageException if one of them does, or a ledger is there
     */
    RejectedFiles of(FilesNamed others, @Nullable Path output) {
        others.writing("-o", output).writing("--rejected", file).check();
        if (file != null) {
            OutputFile.needNoLedger(file);
        }
        return new RejectedFiles(file, others.inputs());
    }
}
