package io.tidu.cli;

import io.tidu.internal.engine.Engine;
import io.tidu.internal.guide.Guide;
import io.tidu.internal.report.assessment.Detail;
import io.tidu.model.Enterprise;
import io.tidu.model.guidance.Guidance;
import io.tidu.model.guidance.GuideOptions;
import io.tidu.register.RegisterSource;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code guide [RULES] INPUT… --to TARGET --on DATE}: what each enterprise can do, and by when, to attain a target.
 * {@code guide [RULES] --verify PLANS}: proves plans again that were written before.
 */
@Command(name = "guide")
final class GuideVerb implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final InputWords words = new InputWords();

    @Option(names = "--to", paramLabel = "TARGET", descriptionKey = "cli.help.guide-to")
    private @Nullable String to;

    @Option(names = "--on", paramLabel = "DATE", descriptionKey = "cli.help.guide-on")
    private @Nullable String on;

    @Option(names = "--until", paramLabel = "DATE", descriptionKey = "cli.help.guide-until")
    private @Nullable String until;

    @Option(names = "--lock", paramLabel = "FACT[,FACT...]", descriptionKey = "cli.help.guide-lock")
    private List<String> locked = new ArrayList<>();

    @Option(names = "--possible", descriptionKey = "cli.help.guide-possible")
    private boolean possible;

    @Option(names = "--assume", paramLabel = "FILE", descriptionKey = "cli.help.guide-assume")
    private @Nullable Path assume;

    @Option(names = "--verify", paramLabel = "PLANS", descriptionKey = "cli.help.guide-verify")
    private @Nullable String plans;

    @Option(names = "--format", paramLabel = "text|json|html|xlsx|ics", descriptionKey = "cli.help.guide-format")
    private @Nullable String format;

    @Option(names = "--detail", paramLabel = "brief|normal|all", descriptionKey = "cli.help.guide-detail")
    private @Nullable String detail;

    @Option(names = "--resume", paramLabel = "FILE", descriptionKey = "cli.help.resume")
    private @Nullable Path resume;

    @Mixin
    private final RejectedOption rejected = new RejectedOption();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    GuideVerb(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try {
            common.check();
            List<String> all = words.all();
            return plans == null ? guide(all) : verify(all, plans);
        } catch (UsageException wrong) {
            terminal.err().println(wrong.sentence(terminal));
            return Terminal.UNUSABLE;
        }
    }

    private int guide(List<String> words) {
        if (on == null) {
            throw new UsageException("cli.missing", "--on DATE");
        }
        LocalDate date = Choice.date("--on", on);
        String chosen = output.format(format, GuideOutput.FORMATS);
        Detail told = detail == null ? null : Detail.of(Choice.of("--detail", detail, Detail.words()));
        LocalDate horizon = until == null ? null : Choice.date("--until", until);
        if (horizon != null && horizon.isBefore(date)) {
            throw new UsageException("cli.guide.until-before-on", horizon.toString(), date.toString());
        }
        RulesNamed named = RulesNamed.withInputs(words, "guide");
        List<RegisterSource> sources = Input.all(named.others(), terminal.in());
        if (resume != null && named.others().contains(Input.STANDARD_INPUT)) {
            throw new UsageException("cli.batch.stream", "--resume");
        }
        RejectedFiles bad = rejected.of(
                new FilesNamed().reading(sources).reading(assume).writing("--resume", resume), output.file());
        try (Engine engine = Engines.load(named.rules().get(0), terminal)) {
            GuideQuestion question = new GuideQuestion(
                    new GuideOptions(
                            to, horizon, new TreeSet<>(Choice.names("--lock", locked)), possible, new TreeMap<>()),
                    Forecasts.of(assume, engine.vocabulary(), date, terminal));
            question.check(engine, date, terminal);
            return output.write(terminal, (at, stream) -> {
                try (GuideOutput written = GuideOutput.of(chosen, told, at, stream, engine, date)) {
                    boolean people = chosen.equals(GuideOutput.TEXT) && told != Detail.ALL;
                    return guide(engine, question, sources, date, people, at, written, bad);
                }
            });
        }
    }

    private int guide(
            Engine engine,
            GuideQuestion question,
            List<RegisterSource> sources,
            LocalDate date,
            boolean people,
            Terminal to,
            GuideOutput written,
            RejectedFiles bad) {
        Guide guide = new Guide(engine);
        Function<Enterprise, Guidance> work = e -> guide.guide(e, date, question.of(e));
        if (resume == null) {
            RegisterRun<Runnable> run =
                    new RegisterRun<>(to, e -> written.ready(work.apply(e)), Runnable::run, written::expect, bad);
            return ended(run, run.over(sources, engine.vocabulary()), question, people, to, written);
        }
        try (KeptWork kept = KeptWork.guidance(resume, engine, date, sources, options(question.options()), work, g -> {
            question.forecasts().of(g.enterprise());
            return written.ready(g);
        })) {
            RegisterRun<KeptWork.Ready> run =
                    new RegisterRun<>(to, kept.work(), KeptWork.Ready::write, written::expect, bad);
            boolean whole = run.over(sources, engine.vocabulary(), kept.from(), kept::keeping);
            return ended(run, whole, question, people, to, written);
        }
    }

    /** What the guidance depends on beside the register, by the name of its option. */
    private SortedMap<String, String> options(GuideOptions asked) {
        SortedMap<String, String> options = new TreeMap<>();
        options.put("to", String.valueOf(asked.to()));
        options.put("until", String.valueOf(asked.horizon()));
        options.put("lock", String.join(",", asked.locked()));
        options.put("possible", String.valueOf(asked.possible()));
        options.put("assume", assume == null ? "" : RegisterHash.of(assume));
        return options;
    }

    private static int ended(
            RegisterRun<?> run,
            boolean whole,
            GuideQuestion question,
            boolean people,
            Terminal to,
            GuideOutput written) {
        if (!whole) {
            return to.outputFailed();
        }
        written.end();
        if (people) {
            run.endReport();
        }
        question.forecasts().tellUnused(to);
        return to.flush() ? run.summary() : to.outputFailed();
    }

    private int verify(List<String> words, String file) {
        Map<String, Boolean> others = new LinkedHashMap<>();
        others.put("--on", on != null);
        others.put("--to", to != null);
        others.put("--until", until != null);
        others.put("--assume", assume != null);
        others.put("--lock", !locked.isEmpty());
        others.put("--possible", possible);
        others.put("--format", format != null);
        others.put("--detail", detail != null);
        others.put("--resume", resume != null);
        others.put("--rejected", rejected.isGiven());
        others.put("-o", output.file() != null);
        others.forEach((option, given) -> {
            if (given) {
                throw new UsageException("cli.guide.verify-alone", option);
            }
        });
        if (words.size() > 1) {
            throw new UsageException("cli.guide.verify-no-input", words.get(1));
        }
        Path rules = RulesNamed.or(words.isEmpty() ? null : Path.of(words.get(0)), "guide");
        RegisterSource source = Input.all(List.of(file), terminal.in()).get(0);
        try (Engine engine = Engines.load(rules, terminal)) {
            return new PlansAgain(engine, terminal).verify(source);
        }
    }
}
