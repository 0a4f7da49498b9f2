package io.tidu.cli;

import io.tidu.internal.document.Document;
import io.tidu.internal.document.write.TextWriter;
import io.tidu.internal.report.check.CheckPages;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code explain [ID]}: what an id that {@code check} tells means, and what to do; without one lists all ids. */
@Command(name = "explain")
final class Explain implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Parameters(index = "0", arity = "0..1", paramLabel = "ID", descriptionKey = "cli.help.explain-id")
    private @Nullable String id;

    Explain(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try {
            common.check();
        } catch (UsageException wrong) {
            terminal.err().println(wrong.sentence(terminal));
            return Terminal.UNUSABLE;
        }
        if (id == null) {
            terminal.print(TextWriter.write(CheckPages.list(terminal.locale()), terminal.style()));
            return Terminal.FINE;
        }
        // As it stands in what check tells: with brackets around it.
        String asked = id.strip().replaceAll("^\\[|]$", "");
        Optional<Document> page = CheckPages.explain(asked, terminal.locale());
        if (page.isEmpty()) {
            terminal.tell("cli.explain-unknown", asked, CheckPages.nearest(asked));
            return Terminal.UNUSABLE;
        }
        terminal.print(TextWriter.write(page.get(), terminal.style()));
        return Terminal.FINE;
    }
}
