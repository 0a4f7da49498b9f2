package io.tidu.cli;

import io.tidu.diagnostic.ProblemException;
import io.tidu.internal.cases.CaseRunner;
import io.tidu.internal.check.Remark;
import io.tidu.internal.check.run.RefusedRules;
import io.tidu.internal.check.run.RuleChecker;
import io.tidu.internal.load.RulesLoader;
import io.tidu.internal.policy.Policies;
import io.tidu.internal.report.check.RemarkCounts;
import io.tidu.internal.report.check.RemarkFormat;
import io.tidu.internal.report.check.RemarkSetting;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code check [RULES] [--on DATE] [--format text|json|sarif|github]}: tells every mistake in vocabulary, packs,
 * tables, rules and cases, and what can be read without being right.
 */
@Command(name = "check")
final class CheckVerb implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Parameters(index = "0", arity = "0..1", paramLabel = "RULES", descriptionKey = "cli.help.rules")
    private @Nullable Path rules;

    @Option(names = "--on", paramLabel = "DATE", descriptionKey = "cli.help.check-on")
    private @Nullable String on;

    @Option(names = "--format", paramLabel = "text|json|sarif|github", descriptionKey = "cli.help.check-format")
    private String format = RemarkFormat.TEXT.word();

    CheckVerb(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Path folder;
        LocalDate date;
        RemarkFormat output;
        try {
            common.check();
            folder = RulesNamed.or(rules, "check");
            output = RemarkFormat.of(Choice.of("--format", format, RemarkFormat.words()));
            date = on == null ? LocalDate.now(Clock.system(ZoneId.systemDefault())) : Choice.date("--on", on);
        } catch (UsageException wrong) {
            terminal.err().println(wrong.sentence(terminal));
            return Terminal.UNUSABLE;
        }
        terminal.show("cli.progress.check");
        List<Remark> remarks = remarks(folder, date);
        RemarkSetting setting =
                new RemarkSetting(terminal.locale(), terminal.style(), Path.of(""), folder, Version.current());
        terminal.print(output.write(remarks, setting));
        return RemarkCounts.of(remarks).isFine() ? Terminal.FINE : Terminal.FINDINGS;
    }

    private static List<Remark> remarks(Path folder, LocalDate on) {
        try {
            Policies policies = RulesLoader.load(folder);
            List<Remark> remarks = new ArrayList<>();
            policies.warnings().forEach(p -> remarks.add(Remark.of(p)));
            CaseRunner.check(policies).forEach(p -> remarks.add(Remark.of(p)));
            remarks.addAll(RuleChecker.check(policies, on));
            return remarks;
        } catch (ProblemException mistakes) {
            return RefusedRules.remarks(folder, mistakes.problems());
        }
    }
}
