package io.tidu.cli;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.ProblemException;
import io.tidu.internal.cases.CaseRun;
import io.tidu.internal.cases.CaseRunner;
import io.tidu.internal.cases.Coverage;
import io.tidu.internal.cases.ExpectationUpdate;
import io.tidu.internal.diagnostic.Nearest;
import io.tidu.internal.document.write.HtmlWriter;
import io.tidu.internal.document.write.TextWriter;
import io.tidu.internal.engine.Engine;
import io.tidu.internal.engine.drools.DroolsStart;
import io.tidu.internal.report.cases.CaseDocument;
import io.tidu.internal.report.cases.JUnitXml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code test [RULES] [--pack ID] [--coverage] [--junit FILE] [--html FILE] [--update]}: runs the cases beside every
 * pack, tells which do not get what they expect and why, and what the cases exercise.
 */
@Command(name = "test")
final class RunCases implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Parameters(index = "0", arity = "0..1", paramLabel = "RULES", descriptionKey = "cli.help.rules")
    private @Nullable Path rules;

    @Option(names = "--pack", paramLabel = "ID", descriptionKey = "cli.help.test-pack")
    private @Nullable String pack;

    @Option(names = "--coverage", descriptionKey = "cli.help.coverage")
    private boolean coverage;

    @Option(names = "--junit", paramLabel = "FILE", descriptionKey = "cli.help.junit")
    private @Nullable Path junit;

    @Option(names = "--html", paramLabel = "FILE", descriptionKey = "cli.help.test-html")
    private @Nullable Path html;

    @Option(names = "--update", descriptionKey = "cli.help.update")
    private boolean update;

    RunCases(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try {
            common.check();
            return run(RulesNamed.or(rules, "test"));
        } catch (UsageException wrong) {
            terminal.err().println(wrong.sentence(terminal));
            return Terminal.UNUSABLE;
        } catch (ProblemException unusable) {
            terminal.tellRules(unusable.problems());
            return Terminal.UNUSABLE;
        }
    }

    private int run(Path folder) {
        if (update && Files.isRegularFile(folder)) {
            throw new UsageException("cli.needs-folder", folder.toString());
        }
        terminal.show("cli.progress.rules");
        DroolsStart.begin();
        try (Engine engine = Engine.load(folder)) {
            terminal.show("cli.progress.cases");
            CaseRun run = run(engine);
            CaseDocument document = new CaseDocument(run, engine.policies(), terminal.locale());
            terminal.print(TextWriter.write(document.failures(), terminal.style()));
            terminal.print(TextWriter.write(document.coverage(coverage), terminal.style()));
            if (update) {
                update(run);
            }
            if (junit != null) {
                write(junit, JUnitXml.write(run, engine.policies(), terminal.locale()));
            }
            if (html != null) {
                write(html, HtmlWriter.write(document.page(), terminal.locale()));
            }
            terminal.tellRules(run.warnings());
            List<Coverage> idle = run.idle(engine.policies());
            idle.forEach(c -> terminal.out().println(document.idle(c)));
            int failed = run.failed().size();
            int passed = run.results().size() - failed;
            terminal.out().println(terminal.text("cli.tested", String.valueOf(passed), String.valueOf(failed)));
            return failed == 0 && idle.isEmpty() ? Terminal.FINE : Terminal.FINDINGS;
        }
    }

    private CaseRun run(Engine engine) {
        if (pack == null) {
            return CaseRunner.run(engine);
        }
        SortedSet<String> ids = new TreeSet<>();
        engine.policies().packs().forEach(p -> ids.add(p.manifest().id()));
        if (!ids.contains(pack)) {
            throw new UsageException("cli.no-pack", pack, Nearest.orAll(pack, ids));
        }
        return CaseRunner.run(engine, pack);
    }

    /** Each expectation that is rewritten is told. */
    private void update(CaseRun run) {
        try {
            for (ExpectationUpdate.Change change : ExpectationUpdate.apply(run)) {
                String id = change.written() ? "cases.updated" : "cases.not-updated";
                terminal.out()
                        .println(terminal.text(
                                id, change.place().toString(), change.what(), change.before(), change.after()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new ProblemException(List.of(Problem.error("output.unwritable", Place.of(file.toString()))));
        }
    }
}
