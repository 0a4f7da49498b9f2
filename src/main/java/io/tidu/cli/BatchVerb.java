package io.tidu.cli;

import io.tidu.diagnostic.Problems;
import io.tidu.internal.engine.Engine;
import io.tidu.internal.policy.practice.Sharing;
import io.tidu.internal.register.Batch;
import io.tidu.internal.register.BatchPlan;
import io.tidu.internal.register.BatchQuestion;
import io.tidu.internal.register.BatchRun;
import io.tidu.internal.register.LedgerOfBatch;
import io.tidu.internal.register.PaidBefore;
import io.tidu.internal.register.Pot;
import io.tidu.internal.register.Ranking;
import io.tidu.internal.report.assessment.Detail;
import io.tidu.model.ledger.LedgerHead;
import io.tidu.register.Register;
import io.tidu.register.RegisterSource;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code batch [RULES] REGISTER… --on DATE [--budget FILE|AMOUNT] [--ledger FILE]}: who stands in which stage and moved
 * there, how each award can be paid, and what a year's pot pays.
 */
@Command(name = "batch")
final class BatchVerb implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Parameters(index = "0", arity = "0..1", paramLabel = "RULES", descriptionKey = "cli.help.batch-rules")
    private @Nullable String first;

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "REGISTER...",
            hideParamSyntax = true,
            descriptionKey = "cli.help.input")
    private List<String> others = new ArrayList<>();

    @Mixin
    private final DayOption day = new DayOption();

    @Option(names = "--budget", paramLabel = "FILE|AMOUNT", descriptionKey = "cli.help.batch-budget")
    private @Nullable String budget;

    @Option(names = "--with-samples", descriptionKey = "cli.help.batch-with-samples")
    private boolean withSamples;

    @Option(names = "--since", paramLabel = "FILE", descriptionKey = "cli.help.batch-since")
    private @Nullable Path since;

    @Option(names = "--ledger", paramLabel = "FILE|URL", descriptionKey = "cli.help.batch-ledger")
    private @Nullable String ledger;

    @Option(names = "--resume", paramLabel = "FILE", descriptionKey = "cli.help.batch-resume")
    private @Nullable Path resume;

    @Option(names = "--format", paramLabel = "text|json|csv|xlsx|html", descriptionKey = "cli.help.batch-format")
    private @Nullable String format;

    @Option(names = "--detail", paramLabel = "brief|normal|all", descriptionKey = "cli.help.batch-detail")
    private @Nullable String detail;

    @Option(names = "--guidance", paramLabel = "N|all|none", descriptionKey = "cli.help.batch-guidance")
    private @Nullable String guidance;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Mixin
    private final RejectedOption rejected = new RejectedOption();

    BatchVerb(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try {
            common.check();
            LocalDate date = day.date();
            String chosen = output.format(format, BatchOutput.FORMATS);
            Detail told = detail == null ? null : Detail.of(Choice.of("--detail", detail, Detail.words()));
            RulesNamed named = RulesNamed.withInputs(RulesNamed.words(others, first), "batch");
            if ((ledger != null || resume != null) && named.others().contains(Input.STANDARD_INPUT)) {
                throw new UsageException("cli.batch.stream", ledger != null ? "--ledger" : "--resume");
            }
            int guided = BatchGuidance.most(guidance, chosen, named.others());
            List<RegisterSource> sources = Input.all(named.others(), terminal.in());
            RejectedFiles bad = rejected.of(named(sources), output.file());
            try (Engine engine = Engines.load(named.rules().get(0), terminal)) {
                Pot pot = pot(engine, date);
                return output.write(terminal, (to, stream) -> {
                    BatchGuidance ways = guided == 0 ? null : new BatchGuidance(engine, date, sources, guided, to);
                    BatchOutput written = new BatchOutput(chosen, told, to, stream, engine.names(date), ways);
                    return batch(engine, date, pot, sources, bad, to, written);
                });
            }
        } catch (UsageException wrong) {
            terminal.err().println(wrong.sentence(terminal));
            return Terminal.UNUSABLE;
        }
    }

    private FilesNamed named(List<RegisterSource> sources) {
        return new FilesNamed()
                .reading(sources)
                .reading(since)
                .readingIfFile(budget)
                .ledger("--ledger", ledger)
                .writing("--resume", resume);
    }

    private @Nullable Pot pot(Engine engine, LocalDate date) {
        if (budget == null) {
            return null;
        }
        Problems problems = new Problems();
        Pot pot = Pot.of(budget, "--budget", engine, date, ledger != null, problems);
        terminal.tell(problems.list());
        if (pot == null) {
            throw new UsageException("cli.batch.budget-unusable", budget);
        }
        return pot;
    }

    private int batch(
            Engine engine,
            LocalDate date,
            @Nullable Pot pot,
            List<RegisterSource> sources,
            RejectedFiles bad,
            Terminal to,
            BatchOutput written) {
        boolean kept = ledger != null || resume != null;
        String register = kept ? RegisterHash.of(sources) : "";
        SortedMap<String, String> options = options();
        try (BatchLedger book = BatchLedger.of(ledger, resume, date, pot == null ? date.getYear() : pot.year(date));
                RejectedFiles files = bad) {
            if (book != null) {
                options.put(BatchLedger.OPTION, book.base());
            }
            BatchPlan plan = plan(engine, date, pot, book == null ? null : book.ledger(), register, options);
            to.show("cli.progress.read", "0");
            Batch made = BatchRun.run(
                    Register.of(sources), plan, new RegisterTelling<>(to, records -> {}, nothing -> {}, files));
            to.status().erase();
            if (made == null) {
                return to.outputFailed();
            }
            try (Batch batch = made) {
                files.keep(to);
                LedgerHead head = book == null
                        ? null
                        : book.ledger().write(batch, register, pot == null ? "" : pot.text(), options);
                written.write(batch, head);
                return to.flush() ? summary(batch, to) : to.outputFailed();
            }
        }
    }

    /** What the standings depend on beside rules, register and date. */
    private SortedMap<String, String> options() {
        SortedMap<String, String> options = new TreeMap<>();
        if (since != null) {
            options.put("since", RegisterHash.of(since));
        }
        if (withSamples) {
            options.put("with-samples", "true");
        }
        return options;
    }

    private BatchPlan plan(
            Engine engine,
            LocalDate date,
            @Nullable Pot pot,
            @Nullable LedgerOfBatch book,
            String register,
            SortedMap<String, String> options) {
        Since before = since == null ? null : Since.of(since, engine.stages(date), date);
        BatchQuestion question = new BatchQuestion(
                date,
                BatchQuestion.LAPSING_DAYS,
                pot == null ? Ranking.NONE : pot.ranking(),
                before == null ? null : before::stage,
                book == null ? null : book.merging(engine.vocabulary()),
                book != null);
        put(options, "score", question.ranking().names(Sharing.Rule.SCORE));
        put(options, "day", question.ranking().names(Sharing.Rule.FIRST_COME));
        return new BatchPlan(
                engine,
                question,
                pot == null ? null : pot.budget(),
                book == null ? 0 : book.paidFen(),
                book == null ? PaidBefore.NOTHING : book.paidBefore(),
                withSamples,
                resume,
                register,
                options);
    }

    private static void put(SortedMap<String, String> options, String name, String value) {
        if (!value.isEmpty()) {
            options.put(name, value);
        }
    }

    private static int summary(Batch batch, Terminal to) {
        long decided = batch.totals().register().enterprises();
        long bad = batch.totals().register().rejected();
        if (bad == 0 && decided == 0) {
            to.tell("cli.no-record");
        }
        if (bad > 0) {
            to.tell("cli.rejected", String.valueOf(bad), String.valueOf(decided));
        }
        return bad > 0 ? Terminal.FINDINGS : Terminal.FINE;
    }
}
