package io.tidu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code table IN OUT}: a table from CSV into a spreadsheet or back; {@code table FOLDER FOLDER --to csv|xlsx}: all
 * tables below a folder. A file that is there is kept unless {@code --replace} is given.
 */
@Command(name = "table")
final class TableVerb implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Parameters(index = "0", paramLabel = "IN", descriptionKey = "cli.help.table-in")
    private @Nullable Path in;

    @Parameters(index = "1", paramLabel = "OUT", descriptionKey = "cli.help.table-out")
    private @Nullable Path out;

    @Option(names = "--to", paramLabel = "csv|xlsx", descriptionKey = "cli.help.table-to")
    private @Nullable String to;

    @Option(names = "--replace", descriptionKey = "cli.help.table-replace")
    private boolean replace;

    TableVerb(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try {
            common.check();
            return convert(Objects.requireNonNull(in), Objects.requireNonNull(out));
        } catch (UsageException wrong) {
            terminal.err().println(wrong.sentence(terminal));
            return Terminal.UNUSABLE;
        } catch (IOException failed) {
            terminal.tell("cli.table-unwritable", String.valueOf(failed.getMessage()));
            return Terminal.UNUSABLE;
        }
    }

    private int convert(Path from, Path into) throws IOException {
        if (Files.isDirectory(from)) {
            if (to == null) {
                throw new UsageException("cli.missing", "--to csv|xlsx");
            }
            String kind = Choice.of("--to", to, List.of("csv", "xlsx"));
            return new TableFiles(terminal, replace).all(from, into, TableFiles.Kind.of("." + kind));
        }
        if (to != null) {
            throw new UsageException("cli.table-to-of-file");
        }
        return new TableFiles(terminal, replace).one(from, into) ? Terminal.FINE : Terminal.FINDINGS;
    }
}
