package io.tidu.batch;

import io.tidu.diagnostic.ProblemException;
import io.tidu.diagnostic.Problems;
import io.tidu.engine.PolicyEngine;
import io.tidu.internal.engine.Engine;
import io.tidu.internal.engine.EngineDoor;
import io.tidu.internal.register.Assessor;
import io.tidu.internal.register.Batch;
import io.tidu.internal.register.BatchPlan;
import io.tidu.internal.register.BatchQuestion;
import io.tidu.internal.register.BatchRun;
import io.tidu.internal.register.PaidBefore;
import io.tidu.internal.register.Pot;
import io.tidu.internal.register.Ranking;
import io.tidu.internal.register.StandingReader;
import io.tidu.internal.register.StandingWriter;
import io.tidu.model.Enterprise;
import io.tidu.model.batch.Standing;
import io.tidu.register.Register;
import io.tidu.register.RegisterListener;
import java.io.IOException;
import java.util.Iterator;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Decides over a register.
 *
 * <pre>{@code
 * try (PolicyEngine engine = PolicyEngine.load(Path.of("rules"))) {
 *     PolicyBatch batch = PolicyBatch.of(engine, BatchOptions.on(LocalDate.of(2026, 3, 1)).withBudget("8930万元"));
 *     try (BatchResult result = batch.run(Register.of(sources), entry -> true)) {
 *         result.forEach(decided -> ...);
 *     }
 * }
 * }</pre>
 *
 * <p>It has two halves, so that a register can be cut for many machines. {@link #standing} decides for one enterprise
 * alone and needs nothing but the rules, which travel as files ({@code RulesSource}) and are the same rules where
 * {@code PolicyEngine.packs} gives the same hashes; an engine never travels. A {@link Standing} is what comes back, as
 * a value or as one line ({@link #write}), and {@link #share} makes the batch of any number of them, in whatever order
 * they come. {@link #run} does both on all processors of one machine. Safe to share between threads.
 */
public final class PolicyBatch {
    private final BatchPlan plan;
    private final Assessor assessor;

    private PolicyBatch(BatchPlan plan) {
        this.plan = plan;
        this.assessor = new Assessor(plan.engine(), plan.question());
    }

    /**
     * With the rules of an engine, which stays the caller's to close.
     *
     * @throws ProblemException if the budget can't be used, with every problem of it
     */
    public static PolicyBatch of(PolicyEngine engine, BatchOptions options) {
        Engine inside = EngineDoor.into(engine);
        Problems problems = new Problems();
        Pot pot = options.budget() == null
                ? null
                : Pot.of(options.budget(), "budget", inside, options.on(), false, problems);
        if (problems.hasErrors()) {
            throw new ProblemException(problems.list());
        }
        BatchQuestion question = new BatchQuestion(
                options.on(),
                BatchQuestion.LAPSING_DAYS,
                pot == null ? Ranking.NONE : pot.ranking(),
                options.before(),
                null,
                false);
        return new PolicyBatch(new BatchPlan(
                inside,
                question,
                pot == null ? null : pot.budget(),
                0,
                PaidBefore.NOTHING,
                options.withSamples(),
                null,
                "",
                new TreeMap<>()));
    }

    /**
     * The first half: what is decided for one enterprise alone.
     *
     * @throws ProblemException as {@link PolicyEngine#assess}
     */
    public Standing standing(Enterprise enterprise) {
        return assessor.standing(enterprise);
    }

    /** A standing as one line of JSON in UTF-8, without a line end; its form is {@code standing.schema.json}. */
    public static byte[] write(Standing standing) {
        return StandingWriter.bytes(standing);
    }

    /**
     * The standing of such a line.
     *
     * @throws IOException if it is none
     */
    public static Standing read(byte[] line) throws IOException {
        return StandingReader.read(line);
    }

    /**
     * The second half: the batch of standings, of any number, in any order.
     *
     * @param standings each enterprise once; they are put on the disk as they come
     * @throws IllegalArgumentException if an enterprise comes twice
     * @throws ProblemException if there is no room on the disk
     */
    public BatchResult share(Iterator<Standing> standings) {
        return new BatchResult(BatchRun.share(plan, standings));
    }

    /**
     * Both halves.
     *
     * @param told is told what comes of each record; the result it is given is null
     * @return the batch; null if the listener did not want to go on
     * @throws ProblemException if a source can't be opened, or there is no room on the disk
     */
    public @Nullable BatchResult run(Register register, RegisterListener<Void> told) {
        Batch batch = BatchRun.run(register, plan, told);
        return batch == null ? null : new BatchResult(batch);
    }
}
