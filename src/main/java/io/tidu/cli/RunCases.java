package io.tidu.cli;

import io.tidu.cases.CaseResult;
import io.tidu.cases.CaseRunner;
import io.tidu.diagnostic.ProblemException;
import io.tidu.engine.PolicyEngine;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code test RULES}: runs the cases beside every pack and tells which do not get what they expect. */
@Command(name = "test")
final class RunCases implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Parameters(index = "0", paramLabel = "RULES", descriptionKey = "cli.help.rules")
    private @Nullable Path rules;

    RunCases(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try {
            common.check();
            return run(Objects.requireNonNull(rules));
        } catch (UsageException wrong) {
            terminal.err().println(wrong.sentence(terminal));
            return Terminal.UNUSABLE;
        } catch (ProblemException unusable) {
            terminal.tell(unusable.problems());
            return Terminal.UNUSABLE;
        }
    }

    private int run(Path folder) {
        try (PolicyEngine engine = PolicyEngine.load(folder)) {
            List<CaseResult> results = CaseRunner.run(engine);
            List<CaseResult> failed = results.stream().filter(r -> !r.passed()).toList();
            failed.forEach(this::tell);
            terminal.out()
                    .println(terminal.text(
                            "cli.tested",
                            String.valueOf(results.size() - failed.size()),
                            String.valueOf(failed.size())));
            return failed.isEmpty() ? Terminal.FINE : Terminal.FINDINGS;
        }
    }

    private void tell(CaseResult failed) {
        terminal.out().println(failed.place() + ": " + failed.name());
        failed.differences()
                .forEach(d -> terminal.out()
                        .println("    " + terminal.text("cli.difference", d.what(), d.expected(), d.actual())));
    }
}
