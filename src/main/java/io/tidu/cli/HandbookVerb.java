package io.tidu.cli;

import io.tidu.diagnostic.ProblemException;
import io.tidu.internal.load.RulesLoader;
import io.tidu.internal.report.handbook.Handbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code handbook [RULES] [-o FILE]}: the rules as one page to read, tick off and print. */
@Command(name = "handbook")
final class HandbookVerb implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Parameters(index = "0", arity = "0..1", paramLabel = "RULES", descriptionKey = "cli.help.rules")
    private @Nullable Path rules;

    @Option(names = "-o", paramLabel = "FILE", descriptionKey = "cli.help.handbook-file")
    private @Nullable Path file;

    HandbookVerb(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try {
            common.check();
            String page = Handbook.page(terminal.locale(), RulesLoader.load(RulesNamed.or(rules, "handbook")));
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
            terminal.tell(unusable.problems());
            return Terminal.UNUSABLE;
        } catch (IOException unwritable) {
            return terminal.outputFailed();
        }
    }
}
