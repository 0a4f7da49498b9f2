package io.tidu.cli;

import io.tidu.diagnostic.ProblemException;
import io.tidu.internal.engine.Engine;
import io.tidu.internal.impact.EnterpriseChange;
import io.tidu.internal.impact.Impact;
import io.tidu.internal.impact.RulesComparison;
import io.tidu.internal.impact.RulesSide;
import io.tidu.internal.impact.Tally;
import io.tidu.internal.report.assessment.Detail;
import io.tidu.register.RegisterSource;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code compare [RULES-A] RULES-B REGISTER… --on DATE}: what changed rules change for each enterprise and for the
 * budget; without a register, in what the rules differ, in words.
 */
@Command(name = "compare")
final class Compare implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Parameters(index = "0", arity = "0..1", paramLabel = "RULES-A", descriptionKey = "cli.help.rules-a")
    private @Nullable String first;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "RULES-B",
            hideParamSyntax = true,
            descriptionKey = "cli.help.rules-b")
    private @Nullable String second;

    @Parameters(index = "2..*", arity = "0..*", paramLabel = "REGISTER", descriptionKey = "cli.help.compare-input")
    private List<String> others = new ArrayList<>();

    @Mixin
    private final DayOption day = new DayOption();

    @Option(names = "--a-in-force", paramLabel = "DATE", descriptionKey = "cli.help.a-in-force")
    private @Nullable String firstInForce;

    @Option(names = "--b-in-force", paramLabel = "DATE", descriptionKey = "cli.help.b-in-force")
    private @Nullable String secondInForce;

    @Option(names = "--format", paramLabel = "text|json|csv|xlsx|html", descriptionKey = "cli.help.compare-format")
    private @Nullable String format;

    @Option(names = "--detail", paramLabel = "brief|normal|all", descriptionKey = "cli.help.compare-detail")
    private @Nullable String detail;

    @Option(names = "--fail-if-loses", paramLabel = "N", descriptionKey = "cli.help.fail-if-loses")
    private @Nullable String mostLosing;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Mixin
    private final RejectedOption rejected = new RejectedOption();

    Compare(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try {
            common.check();
            LocalDate date = day.date();
            LocalDate firstDate = firstInForce == null ? date : Choice.date("--a-in-force", firstInForce);
            LocalDate secondDate = secondInForce == null ? date : Choice.date("--b-in-force", secondInForce);
            RulesNamed named = RulesNamed.ofCompare(
                    RulesNamed.words(others, first, second), firstInForce != null || secondInForce != null);
            List<String> inputs = named.others();
            Path sideA = named.rules().get(0);
            Path sideB = named.rules().get(1);
            String chosen = output.format(format, inputs.isEmpty() ? CompareWritten.FORMATS : ImpactOutput.FORMATS);
            Detail level = detail == null ? Detail.NORMAL : Detail.of(Choice.of("--detail", detail, Detail.words()));
            Long most = mostLosing == null ? null : Choice.count("--fail-if-loses", mostLosing);
            if (most != null && inputs.isEmpty()) {
                throw new UsageException("cli.compare.loses-without-register");
            }
            List<RegisterSource> sources = Input.all(inputs, terminal.in());
            RejectedFiles bad = rejected.of(new FilesNamed().reading(sources), output.file());
            try (Engine one = Engines.load(sideA, terminal);
                    Engine other = Engines.load(sideB, terminal)) {
                if (inputs.isEmpty()) {
                    CompareWritten written = new CompareWritten(one, firstDate, other, secondDate);
                    return output.write(
                            terminal, (to, stream) -> written.write(sideA.toString(), sideB.toString(), chosen, to));
                }
                RulesSide before = new RulesSide(one, firstDate);
                RulesSide after = new RulesSide(other, secondDate);
                RulesComparison comparison = new RulesComparison(before, after, date);
                return output.write(terminal, (to, stream) -> {
                    try (ImpactOutput written = ImpactOutput.of(chosen, level, to, stream, comparison)) {
                        written.start(sideA.toString(), sideB.toString());
                        return compare(comparison, sources, most, chosen, to, written, bad);
                    }
                });
            }
        } catch (UsageException wrong) {
            terminal.err().println(wrong.sentence(terminal));
            return Terminal.UNUSABLE;
        } catch (ProblemException differing) {
            terminal.tell(differing.problems());
            return Terminal.UNUSABLE;
        }
    }

    private static int compare(
            RulesComparison comparison,
            List<RegisterSource> sources,
            @Nullable Long most,
            String chosen,
            Terminal to,
            ImpactOutput written,
            RejectedFiles bad) {
        Tally tally = new Tally();
        RegisterRun<Runnable> run = new RegisterRun<>(
                to,
                enterprise -> one(comparison.compare(enterprise), tally, written),
                Runnable::run,
                records -> {},
                bad);
        if (!run.over(sources, comparison.vocabulary())) {
            return to.outputFailed();
        }
        Impact impact = tally.impact();
        written.end(impact);
        if (chosen.equals(ImpactOutput.TEXT)) {
            run.endReport();
        }
        if (!to.flush()) {
            return to.outputFailed();
        }
        int code = run.summary();
        if (most != null && run.enterprises() == 0) {
            to.tell("cli.compare.nobody-compared");
            return Math.max(code, Terminal.FINDINGS);
        }
        long losing = impact.balance().losing();
        if (most == null || losing <= most) {
            return code;
        }
        to.tell("cli.compare.too-many-lose", String.valueOf(losing), String.valueOf(most));
        return Math.max(code, Terminal.FINDINGS);
    }

    private static Runnable one(EnterpriseChange change, Tally tally, ImpactOutput written) {
        Runnable ready = written.ready(change);
        return () -> {
            tally.add(change);
            ready.run();
        };
    }
}
