package io.tidu.internal.register;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.ProblemException;
import io.tidu.input.EnterpriseRecord;
import io.tidu.internal.ledger.LedgerStores;
import io.tidu.model.Enterprise;
import io.tidu.model.batch.RegisterTotal;
import io.tidu.model.batch.Standing;
import io.tidu.register.Register;
import io.tidu.register.RegisterEntry;
import io.tidu.register.RegisterListener;
import io.tidu.register.RegisterOptions;
import io.tidu.register.RegisterSummary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes a batch of a register: each enterprise is assessed alone, on all processors, its standing is put on the disk in
 * the order of the register, and then the pot is shared. Not thread-safe.
 */
public final class BatchRun {
    /** The form of a file of standings. */
    private static final String FORM = "batch 3";

    private final BatchPlan plan;
    private final Assessor assessor;
    private final List<String> stages;
    private final StandingStore store = new StandingStore();
    private final Tally tally = new Tally();
    /** The records of the run before of which nothing could be decided. */
    private final BitSet failed = new BitSet();

    /** What was worked out for an enterprise, ready to be written. */
    private static final class Worked {
        private final Standing standing;
        private final byte[] json;

        Worked(Standing standing) {
            this.standing = standing;
            this.json = StandingWriter.bytes(standing);
        }
    }

    private BatchRun(BatchPlan plan) {
        this.plan = plan;
        this.assessor = new Assessor(plan.engine(), plan.question());
        this.stages = plan.engine().stages(plan.question().on());
    }

    /**
     * Makes a batch.
     *
     * @param told is told what comes of each record; the result it is given is null
     * @return the batch; null if the listener did not want to go on, and then the file of standings holds what was
     *     worked out
     * @throws ProblemException if a source can't be opened, the disk is full, or the file of standings is of something
     *     else ({@code batch.resume-other}, with what differs)
     */
    public static @Nullable Batch run(Register register, BatchPlan plan, RegisterListener<Void> told) {
        try {
            return new BatchRun(plan).run(register, told);
        } catch (IOException failed) {
            throw noDisk(plan, failed);
        } catch (UncheckedIOException failed) {
            throw noDisk(plan, failed);
        }
    }

    /**
     * Makes a batch of standings that were made elsewhere.
     *
     * @param standings each enterprise once, in any order
     * @throws IllegalArgumentException if one comes twice
     * @throws ProblemException if there is no room on the disk
     */
    public static Batch share(BatchPlan plan, Iterator<Standing> standings) {
        try {
            return new BatchRun(plan).share(standings);
        } catch (IOException | UncheckedIOException failed) {
            throw noDisk(plan, failed);
        }
    }

    private Batch share(Iterator<Standing> standings) throws IOException {
        StandingFile file = StandingFile.temporary();
        try {
            long number = 0;
            while (standings.hasNext()) {
                Standing standing = standings.next();
                byte[] json = StandingWriter.bytes(standing);
                add(standing, file.add(++number, json), json.length);
            }
            file.flush();
            store.needDistinct();
            return new Sharing(plan, file, store, tally, stages).batch(new RegisterTotal(store.size(), 0, 0));
        } catch (IOException | RuntimeException broken) {
            file.close();
            throw broken;
        }
    }

    private static ProblemException noDisk(BatchPlan plan, Exception failed) {
        return new ProblemException(
                List.of(Problem.error("batch.disk", place(plan.resume()), LedgerStores.reason(failed))));
    }

    /** An option by which a file of standings was made; empty if there is no such file or option. */
    public static String option(Path file, String name) {
        return BatchHeader.option(StandingFile.header(file), name);
    }

    private static Place place(@Nullable Path file) {
        return Place.of(file == null ? "batch" : file.toString().replace('\\', '/'));
    }

    private @Nullable Batch run(Register register, RegisterListener<Void> told) throws IOException {
        StandingFile file = open();
        try {
            RegisterSummary summary = register.run(
                    plan.engine().vocabulary(),
                    RegisterOptions.DEFAULT.startingAt(Math.max(1, file.lastRecord() + 1)),
                    this::work,
                    new Passing<>(told, (RegisterEntry<Worked> entry) -> kept(file, entry)));
            if (!summary.whole()) {
                file.flush();
                file.close();
                return null;
            }
            file.flush();
            long decided = store.size();
            return new Sharing(plan, file, store, tally, stages)
                    .batch(new RegisterTotal(
                            decided, summary.records() - summary.repeated() - decided, summary.repeated()));
        } catch (IOException | RuntimeException broken) {
            file.close();
            throw broken;
        }
    }

    private Worked work(Enterprise enterprise) {
        return new Worked(assessor.standing(enterprise));
    }

    private StandingFile open() throws IOException {
        Path resume = plan.resume();
        if (resume == null) {
            return StandingFile.temporary();
        }
        String header = BatchHeader.of(FORM, plan.engine(), plan.question().on(), plan.register(), plan.options());
        try {
            return StandingFile.at(resume, header, new StandingFile.Taken() {
                @Override
                public void standing(long record, byte[] json, long at, int length) throws IOException {
                    add(StandingReader.read(json), at, length);
                }

                @Override
                public void nothing(long record) {
                    failed.set(Math.toIntExact(record));
                }
            });
        } catch (RefusedFile refused) {
            throw new ProblemException(refused.problem(resume, header));
        }
    }

    private void add(Standing standing, long at, int length) {
        String stage = standing.stage().stage();
        List<Owed> owed = plan.paidBefore().owed(standing.enterprise());
        store.add(standing, !owed.isEmpty(), stage == null ? -1 : stages.indexOf(stage), at, length);
        tally.add(standing);
        owed.forEach(o -> tally.addOwed(o.pack(), o.item()));
    }

    /** Puts on the disk what is worked out. */
    private RegisterEntry<Void> kept(StandingFile file, RegisterEntry<Worked> entry) throws IOException {
        RegisterEntry.Outcome outcome = entry.outcome();
        ProblemException failure = entry.failure();
        if (outcome == RegisterEntry.Outcome.SKIPPED && failed.get(Math.toIntExact(entry.number()))) {
            // Why nothing could be decided is told again, as it would have been without the interruption.
            failure = again(entry);
            outcome = RegisterEntry.Outcome.FAILED;
        } else if (outcome == RegisterEntry.Outcome.DONE && entry.result() != null) {
            byte[] json = entry.result().json;
            long at = file.add(entry.number(), json);
            add(entry.result().standing, at, json.length);
        } else if (outcome == RegisterEntry.Outcome.FAILED) {
            file.add(entry.number(), null);
        }
        return new RegisterEntry<>(entry.number(), outcome, entry.record(), null, failure, entry.raw());
    }

    private @Nullable ProblemException again(RegisterEntry<Worked> entry) {
        try {
            if (entry.record() instanceof EnterpriseRecord.Read read) {
                work(read.enterprise());
            }
            return null;
        } catch (ProblemException failure) {
            return failure;
        }
    }
}
