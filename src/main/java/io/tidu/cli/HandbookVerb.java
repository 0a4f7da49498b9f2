package io.tidu.cli;

import io.tidu.diagnostic.ProblemException;
import io.tidu.internal.cases.WorkedCases;
import io.tidu.internal.diagnostic.Nearest;
import io.tidu.internal.document.Document;
import io.tidu.internal.document.write.HtmlWriter;
import io.tidu.internal.engine.Engine;
import io.tidu.internal.handbook.Handbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code handbook [RULES] [--pack ID[,ID…]] [--on DATE] [-o FILE]}: the rules as one page to read, tick off and print.
 */
@Command(name = "handbook")
final class HandbookVerb implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Parameters(index = "0", arity = "0..1", paramLabel = "RULES", descriptionKey = "cli.help.rules")
    private @Nullable Path rules;

    @Option(names = "--pack", paramLabel = "ID[,ID...]", descriptionKey = "cli.help.handbook-pack")
    private List<String> packs = List.of();

    @Option(names = "--on", paramLabel = "DATE", descriptionKey = "cli.help.handbook-on")
    private @Nullable String on;

    @Option(names = "-o", paramLabel = "FILE", descriptionKey = "cli.help.handbook-file")
    private @Nullable Path file;

    HandbookVerb(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try {
            common.check();
            String page = page();
            if (file == null) {
                terminal.out().print(page);
            } else {
                Files.writeString(file, page);
            }
            return terminal.flush() ? Terminal.FINE : terminal.outputFailed();
        } catch (UsageException wrong) {
            terminal.err().println(wrong.sentence(terminal));
            return Terminal.UNUSABLE;
        } catch (ProblemException unusable) {
            terminal.tellRules(unusable.problems());
            return Terminal.UNUSABLE;
        } catch (IOException unwritable) {
            return terminal.outputFailed();
        }
    }

    private String page() {
        LocalDate day = on == null ? null : Choice.date("--on", on);
        terminal.show("cli.progress.rules");
        try (Engine engine = Engine.load(RulesNamed.or(rules, "handbook"))) {
            Set<String> names = Handbook.names(engine.policies());
            List<String> chosen = Choice.names("--pack", packs);
            for (String pack : chosen) {
                if (!names.contains(pack)) {
                    throw new UsageException("cli.no-pack", pack, Nearest.orAll(pack, names));
                }
            }
            WorkedCases worked = WorkedCases.of(engine);
            Document document =
                    Handbook.document(terminal.locale(), engine.policies(), Set.copyOf(chosen), day, worked::at);
            return HtmlWriter.write(document, terminal.locale());
        }
    }
}
