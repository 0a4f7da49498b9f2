package io.tidu.cli;

import io.tidu.internal.engine.Engine;
import io.tidu.internal.register.KeptResults;
import io.tidu.model.Enterprise;
import io.tidu.model.assessment.Assessment;
import io.tidu.register.RegisterListener;
import io.tidu.register.RegisterSource;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The file of {@code assess --resume}: the assessments of a register as JSON. Whatever format is written, it is written
 * of them, so that it is the same with an interruption and without. Not thread-safe.
 */
final class KeptAssessments implements AutoCloseable {
    /** The form of the file. */
    private static final String FORM = "assess 2";

    private final KeptResults kept;
    private final AssessmentOutput output;
    private final Function<Enterprise, Ready> work;

    /** An assessment on its way to the file and into the output. */
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

    private KeptAssessments(KeptResults kept, AssessmentOutput output, Function<Enterprise, Ready> work) {
        this.kept = kept;
        this.output = output;
        this.work = work;
    }

    /**
     * A file, new or of an interrupted run.
     *
     * @throws io.tidu.diagnostic.ProblemException if it can't be written or is of another run
     */
    static KeptAssessments at(
            Path file, Engine engine, LocalDate on, List<RegisterSource> sources, AssessmentOutput output) {
        KeptResults kept = KeptResults.at(file, FORM, engine, on, RegisterHash.of(sources), new TreeMap<>());
        return new KeptAssessments(kept, output, enterprise -> {
            Assessment assessment = engine.assess(enterprise, on);
            byte[] json = AssessmentOutput.json(assessment);
            return new Ready(json, output.ready(assessment, json));
        });
    }

    Function<Enterprise, Ready> work() {
        return work;
    }

    long from() {
        return kept.from();
    }

    RegisterListener<Ready> keeping(RegisterListener<Ready> told) {
        return kept.keeping(
                told, new KeptResults.Form<>(ready -> ready.json, json -> new Ready(json, output.ready(json))), work);
    }

    @Override
    public void close() {
        kept.close();
    }
}
