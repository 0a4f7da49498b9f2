package io.tidu.cli;

import io.tidu.diagnostic.ProblemException;
import io.tidu.explain.Figures;
import io.tidu.internal.engine.Engine;
import io.tidu.internal.ledger.LedgerStore;
import io.tidu.internal.ledger.LedgerStores;
import io.tidu.internal.ledger.Replay;
import io.tidu.internal.ledger.ReplayJson;
import io.tidu.model.ledger.LedgerHead;
import io.tidu.model.ledger.RunTotals;
import io.tidu.register.Ledger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code replay [RULES] LEDGER [--head H --count N] [--abandon REASON] [--format text|json]}: whether a ledger is as it
 * was written, and whether the rules still decide what it says.
 */
@Command(name = "replay")
final class ReplayVerb implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Parameters(index = "0", arity = "0..1", paramLabel = "RULES", descriptionKey = "cli.help.rules")
    private @Nullable String first;

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "LEDGER",
            hideParamSyntax = true,
            descriptionKey = "cli.help.replay-ledger")
    private List<String> others = new ArrayList<>();

    @Option(names = "--head", paramLabel = "HASH", descriptionKey = "cli.help.replay-head")
    private @Nullable String hash;

    @Option(names = "--count", paramLabel = "N", descriptionKey = "cli.help.replay-count")
    private @Nullable String count;

    @Option(names = "--format", paramLabel = "text|json", descriptionKey = "cli.help.replay-format")
    private String format = BatchOutput.TEXT;

    @Option(names = "--abandon", paramLabel = "REASON", descriptionKey = "cli.help.replay-abandon")
    private @Nullable String reason;

    ReplayVerb(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try {
            common.check();
            LedgerHead wanted = wanted();
            String chosen = Choice.of("--format", format, List.of(BatchOutput.TEXT, BatchOutput.JSON));
            RulesNamed named = RulesNamed.ofReplay(RulesNamed.words(others, first));
            String where = named.others().get(0);
            if (reason != null) {
                abandon(where, reason);
            }
            return replay(named.rules().get(0), where, wanted, chosen);
        } catch (UsageException wrong) {
            terminal.err().println(wrong.sentence(terminal));
            return Terminal.UNUSABLE;
        } catch (ProblemException unusable) {
            terminal.tell(unusable.problems());
            return Terminal.UNUSABLE;
        }
    }

    private @Nullable LedgerHead wanted() {
        if (hash == null && count == null) {
            return null;
        }
        if (hash == null || count == null || !LedgerHead.isSha256(hash)) {
            throw new UsageException("cli.replay.head-and-count");
        }
        return new LedgerHead(Choice.count("--count", count), hash);
    }

    /** The last run is given up, if it has no end; the ledger is gone through after that. */
    private static void abandon(String where, String because) {
        if (because.isBlank()) {
            throw new UsageException("cli.replay.no-reason");
        }
        // Opened to be read first: a ledger that is not there is not made.
        LedgerStores.reading(where).close();
        try (Ledger ledger = Ledger.open(where)) {
            if (!ledger.isUnfinished()) {
                throw new UsageException("cli.replay.nothing-to-abandon");
            }
            ledger.abandon(because);
        }
    }

    private int replay(Path rules, String where, @Nullable LedgerHead wanted, String chosen) {
        try (LedgerStore store = LedgerStores.reading(where);
                Engine engine = Engines.load(rules, terminal)) {
            terminal.show("cli.progress.replay", "0");
            Progress progress = new Progress(terminal);
            Replay.Outcome outcome = Replay.run(store, engine, wanted, lines -> {
                progress.lines(lines);
                return true;
            });
            terminal.status().erase();
            if (chosen.equals(BatchOutput.JSON)) {
                terminal.out().print(ReplayJson.write(store.name(), outcome, terminal.locale()));
            } else {
                tell(where, outcome);
            }
            return !terminal.flush() ? terminal.outputFailed() : outcome.isFine() ? Terminal.FINE : Terminal.FINDINGS;
        }
    }

    private void tell(String where, Replay.Outcome outcome) {
        outcome.problems().forEach(problem -> terminal.out().println(problem.render(terminal.locale())));
        Figures figures = new Figures(terminal.locale());
        RunTotals totals = outcome.totals();
        print("cli.replay.lines", where, String.valueOf(outcome.lines()), String.valueOf(outcome.runs()));
        print(
                "cli.replay.decided",
                String.valueOf(outcome.same() + outcome.renamed() + outcome.other()),
                String.valueOf(outcome.same()),
                String.valueOf(outcome.renamed()),
                String.valueOf(outcome.other()));
        print(
                "cli.replay.paid",
                String.valueOf(totals.paid()),
                figures.money(totals.paidYuan()),
                String.valueOf(totals.askedBack()),
                figures.money(totals.askedBackYuan()));
        if (!outcome.isFine()) {
            print("cli.replay.not-fine");
            return;
        }
        print("cli.replay.fine");
        print(
                "cli.replay.notice",
                String.valueOf(outcome.head().count()),
                outcome.head().sha256());
    }

    private void print(String id, String... arguments) {
        terminal.out().println(terminal.text(id, (Object[]) arguments));
    }
}
