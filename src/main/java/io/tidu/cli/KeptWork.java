package io.tidu.cli;

import io.tidu.diagnostic.Place;
import io.tidu.internal.engine.Engine;
import io.tidu.internal.register.KeptResults;
import io.tidu.model.Enterprise;
import io.tidu.model.assessment.Assessment;
import io.tidu.model.guidance.Guidance;
import io.tidu.register.RegisterListener;
import io.tidu.register.RegisterSource;
import io.tidu.report.GuidanceJson;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The file of {@code assess --resume} and {@code guide --resume}: what is worked out of a register as JSON. Whatever
 * format is written, it is written of that, so that it is the same with an interruption and without. Not thread-safe.
 */
final class KeptWork implements AutoCloseable {
    /** The forms of the file. */
    private static final String ASSESSMENTS = "assess 2";

    private static final String GUIDANCE = "guide 1";

    private final KeptResults kept;
    private final Function<Enterprise, Ready> work;
    private final Function<byte[], Runnable> again;

    /** What is worked out of an enterprise, on its way to the file and into the output. */
    static final class Ready {
        private final byte[] json;
        private final Runnable write;

        private Ready(byte[] json, Runnable write) {
            this.json = json;
            this.write = write;
        }

        /** Writes it into the output, in its turn. */
        void write() {
            write.run();
        }
    }

    private KeptWork(KeptResults kept, Function<Enterprise, Ready> work, Function<byte[], Runnable> again) {
        this.kept = kept;
        this.work = work;
        this.again = again;
    }

    /**
     * A file of assessments, new or of an interrupted run.
     *
     * @throws io.tidu.diagnostic.ProblemException if it can't be written or is of another run
     */
    static KeptWork assessments(
            Path file, Engine engine, LocalDate on, List<RegisterSource> sources, AssessmentOutput output) {
        KeptResults kept = KeptResults.at(file, ASSESSMENTS, engine, on, RegisterHash.of(sources), new TreeMap<>());
        return new KeptWork(
                kept,
                enterprise -> {
                    Assessment assessment = engine.assess(enterprise, on);
                    byte[] json = AssessmentOutput.json(assessment);
                    return new Ready(json, output.ready(assessment, json));
                },
                output::ready);
    }

    /**
     * A file of guidance, new or of an interrupted run.
     *
     * @param options whatever the guidance depends on besides, by the name of the option
     * @param guide works it out
     * @param output what is written of it
     * @throws io.tidu.diagnostic.ProblemException if it can't be written or is of another run
     */
    static KeptWork guidance(
            Path file,
            Engine engine,
            LocalDate on,
            List<RegisterSource> sources,
            SortedMap<String, String> options,
            Function<Enterprise, Guidance> guide,
            Function<Guidance, Runnable> output) {
        Place place = Place.of(file.toString().replace('\\', '/'));
        return new KeptWork(
                KeptResults.at(file, GUIDANCE, engine, on, RegisterHash.of(sources), options),
                enterprise -> {
                    Guidance guidance = guide.apply(enterprise);
                    byte[] json = GuidanceJson.line(guidance).getBytes(StandardCharsets.UTF_8);
                    return new Ready(json, output.apply(guidance));
                },
                json -> output.apply(
                        GuidanceJson.read(new String(json, StandardCharsets.UTF_8), place, engine.vocabulary())));
    }

    Function<Enterprise, Ready> work() {
        return work;
    }

    long from() {
        return kept.from();
    }

    RegisterListener<Ready> keeping(RegisterListener<Ready> told) {
        return kept.keeping(
                told, new KeptResults.Form<>(ready -> ready.json, json -> new Ready(json, again.apply(json))), work);
    }

    @Override
    public void close() {
        kept.close();
    }
}
