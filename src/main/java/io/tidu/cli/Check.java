package io.tidu.cli;

import io.tidu.cases.CaseRunner;
import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.ProblemException;
import io.tidu.diagnostic.Severity;
import io.tidu.pack.Policies;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * {@code check RULES}: tells every mistake in vocabulary, packs, tables, rules and cases, without deciding anything.
 */
@Command(name = "check")
final class Check implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Parameters(index = "0", paramLabel = "RULES", descriptionKey = "cli.help.rules")
    private @Nullable Path rules;

    Check(Terminal terminal) {
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
        List<Problem> problems = problems(Objects.requireNonNull(rules));
        problems.forEach(p -> terminal.out().println(p.render(terminal.locale())));
        long errors =
                problems.stream().filter(p -> p.severity() == Severity.ERROR).count();
        terminal.out()
                .println(
                        terminal.text("cli.checked", String.valueOf(errors), String.valueOf(problems.size() - errors)));
        return problems.isEmpty() ? Terminal.FINE : Terminal.FINDINGS;
    }

    private static List<Problem> problems(Path folder) {
        try {
            Policies policies = Policies.load(folder);
            List<Problem> problems = new ArrayList<>(policies.warnings());
            problems.addAll(CaseRunner.check(policies));
            return problems;
        } catch (ProblemException mistakes) {
            return mistakes.problems();
        }
    }
}
