package io.tidu.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command without a verb: shows how it is used. */
@Command(name = "tidu", synopsisSubcommandLabel = "VERB")
final class Tidu implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Option(names = "--version", descriptionKey = "cli.help.version")
    private boolean version;

    Tidu(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * Checks what stands before the verb.
     *
     * @throws UsageException if it can't be used
     */
    void check() {
        common.check();
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
