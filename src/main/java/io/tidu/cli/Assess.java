package io.tidu.cli;

import io.tidu.internal.engine.Engine;
import io.tidu.internal.guide.Guide;
import io.tidu.internal.report.assessment.Detail;
import io.tidu.model.Enterprise;
import io.tidu.model.assessment.Assessment;
import io.tidu.model.guidance.GuideOptions;
import io.tidu.register.RegisterSource;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code assess [RULES] INPUT… --on DATE [--format text|json|csv|xlsx|html]}: decides for each enterprise of the
 * inputs.
 */
@Command(name = "assess")
final class Assess implements Callable<Integer> {
    /** Formats that people read; guidance for programs is written by {@code guide}. */
    private static final Set<String> GUIDED = Set.of(AssessmentOutput.TEXT, AssessmentOutput.HTML);

    private final Terminal terminal;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final InputWords words = new InputWords();

    @Mixin
    private final DayOption day = new DayOption();

    @Option(names = "--format", paramLabel = "text|json|csv|xlsx|html", descriptionKey = "cli.help.format")
    private @Nullable String format;

    @Option(names = "--detail", paramLabel = "brief|normal|all", descriptionKey = "cli.help.detail")
    private @Nullable String detail;

    @Option(names = "--guide", descriptionKey = "cli.help.assess-guide")
    private boolean guided;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Mixin
    private final RejectedOption rejected = new RejectedOption();

    @Option(names = "--resume", paramLabel = "FILE", descriptionKey = "cli.help.resume")
    private @Nullable Path resume;

    @Option(names = "--cache", paramLabel = "DIR", descriptionKey = "cli.help.cache")
    private @Nullable Path cache;

    Assess(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try {
            common.check();
            LocalDate date = day.date();
            String chosen = output.format(format, AssessmentOutput.FORMATS);
            Detail told = detail == null ? null : Detail.of(Choice.of("--detail", detail, Detail.words()));
            if (guided && !GUIDED.contains(chosen)) {
                throw new UsageException("cli.assess.guide-format", chosen);
            }
            RulesNamed named = RulesNamed.ofAssess(words.all());
            if (resume != null) {
                checkResume(named);
            }
            List<RegisterSource> sources = Input.all(named.others(), terminal.in());
            RejectedFiles bad =
                    rejected.of(new FilesNamed().reading(sources).writing("--resume", resume), output.file());
            try (Engine engine = load(named.rules().get(0))) {
                return output.write(terminal, (to, stream) -> {
                    try (AssessmentOutput written = AssessmentOutput.of(chosen, told, to, stream, engine, date)) {
                        boolean people = chosen.equals(AssessmentOutput.TEXT) && told != Detail.ALL;
                        return assess(engine, sources, date, people, to, written, bad);
                    }
                });
            }
        } catch (UsageException wrong) {
            terminal.err().println(wrong.sentence(terminal));
            return Terminal.UNUSABLE;
        }
    }

    private void checkResume(RulesNamed named) {
        if (guided) {
            throw new UsageException("cli.assess.guide-resume");
        }
        if (named.others().contains(Input.STANDARD_INPUT)) {
            throw new UsageException("cli.batch.stream", "--resume");
        }
    }

    private Engine load(Path folder) {
        if (cache != null) {
            terminal.tell("cli.cache-not-needed");
        }
        return Engines.load(folder, terminal);
    }

    private Function<Enterprise, Runnable> work(Engine engine, LocalDate date, AssessmentOutput written) {
        Guide guide = new Guide(engine);
        return e -> {
            Assessment assessment = engine.assess(e, date);
            return guided && assessment.stage().next() != null
                    ? written.ready(assessment, guide.guide(e, date, GuideOptions.NEXT_STAGE))
                    : written.ready(assessment);
        };
    }

    private int assess(
            Engine engine,
            List<RegisterSource> sources,
            LocalDate date,
            boolean people,
            Terminal to,
            AssessmentOutput written,
            RejectedFiles bad) {
        if (resume == null) {
            RegisterRun<Runnable> run =
                    new RegisterRun<>(to, work(engine, date, written), Runnable::run, written::expect, bad);
            return ended(run, run.over(sources, engine.vocabulary()), people, to, written);
        }
        try (KeptWork kept = KeptWork.assessments(resume, engine, date, sources, written)) {
            RegisterRun<KeptWork.Ready> run =
                    new RegisterRun<>(to, kept.work(), KeptWork.Ready::write, written::expect, bad);
            return ended(run, run.over(sources, engine.vocabulary(), kept.from(), kept::keeping), people, to, written);
        }
    }

    private static int ended(RegisterRun<?> run, boolean whole, boolean people, Terminal to, AssessmentOutput written) {
        if (!whole) {
            return to.outputFailed();
        }
        written.end();
        if (people) {
            run.endReport();
        }
        return to.flush() ? run.summary() : to.outputFailed();
    }
}
