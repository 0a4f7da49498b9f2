package io.tidu.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command without a verb: shows how it is used. */
@Command(name = "tidu", synopsisSubcommandLabel = "VERB")
final class Tidu implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "cli.help.help")
    @SuppressWarnings("UnusedVariable") // picocli only needs to know it
    private boolean help;

    @Option(names = "--version", descriptionKey = "cli.help.version")
    private boolean version;

    Tidu(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (version) {
            terminal.out().println("tidu " + Version.current());
            return Terminal.FINE;
        }
        if (spec != null) {
            CommandLine line = spec.commandLine();
            line.usage(terminal.err());
        }
        return Terminal.UNUSABLE;
    }
}
