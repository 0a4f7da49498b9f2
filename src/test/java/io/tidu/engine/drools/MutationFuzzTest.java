package io.tidu.engine.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.tidu.cases.CaseRunner;
import io.tidu.check.RuleChecker;
import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.ProblemException;
import io.tidu.engine.PolicyEngine;
import io.tidu.pack.Policies;
import io.tidu.pack.RulesLoader;
import io.tidu.pack.input.EnterpriseRecord;
import io.tidu.pack.input.EnterpriseSource;
import io.tidu.pack.input.Format;
import io.tidu.security.Mutants;
import io.tidu.security.Samples;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files changed at random are refused with problems or read, soon, and nothing else; and what is emitted for rules that
 * are read is what Drools' parser finds. A sample of those is compiled, passes the gate and decides.
 *
 * <p>{@code mvn -Pfuzz test} tries 200,000; {@code -Dtidu.fuzz.count} and {@code -Dtidu.fuzz.seed} others.
 */
class MutationFuzzTest {
    private static final int COUNT = Integer.getInteger("tidu.fuzz.count", 2_000);
    private static final long SEED = Long.getLong("tidu.fuzz.seed", 20_261_123L);
    /** Of so many rule files that are read one is compiled. */
    private static final int COMPILED = Integer.getInteger("tidu.fuzz.compiled", 40);

    private static final long MOST_NANOS = 2_000_000_000L;

    private final Map<String, Integer> tally = new TreeMap<>();

    @TempDir
    private Path folder;

    private Policies corpus;
    private boolean accepted;

    @Test
    void no_mutant_crashes_hangs_or_is_emitted_as_something_else() throws IOException {
        Samples.write(folder);
        corpus = RulesLoader.load(folder);
        Mutants mutants = new Mutants(SEED);
        for (int i = 0; i < COUNT; i++) {
            Mutants.Mutant mutant = mutants.get(i);
            try {
                long nanos = timed(mutant);
                if (nanos > MOST_NANOS) {
                    // Not the machine's fault if it is slow again.
                    nanos = Math.min(nanos, timed(mutant));
                }
                assertThat(nanos).as("nanoseconds").isLessThan(MOST_NANOS);
            } catch (RuntimeException | AssertionError | StackOverflowError e) {
                Path kept = Files.createDirectories(Path.of("target/fuzz"))
                        .resolve(i + "-" + Path.of(mutant.place()).getFileName());
                Files.write(kept, mutant.content());
                fail("seed " + SEED + ", mutant " + i + ", kept in " + kept, e);
            }
        }
        System.getLogger("fuzz").log(System.Logger.Level.INFO, "seed " + SEED + ": " + tally);
        assertThat(tally).containsKeys("rules read", "rules refused", "rules compiled");
    }

    private long timed(Mutants.Mutant mutant) throws IOException {
        long start = System.nanoTime();
        accepted = false;
        if (mutant.place().startsWith("input")) {
            input(mutant);
        } else {
            Samples.with(folder, mutant.place(), mutant.content(), () -> pack(kind(mutant)));
        }
        long nanos = System.nanoTime() - start;
        if (accepted && mutant.mutator().below(COMPILED) == 0) {
            Samples.with(folder, mutant.place(), mutant.content(), this::compile);
        }
        return nanos;
    }

    private void pack(String kind) {
        try {
            EmittedText text = new Corpus(folder, Samples.ON).text();
            CrossCheck.verify(text);
            Policies policies = RulesLoader.load(folder);
            if (kind.equals("cases")) {
                List<Problem> problems = CaseRunner.check(policies);
                if (!problems.isEmpty()) {
                    throw new ProblemException(problems);
                }
            }
            RuleChecker.check(policies, Samples.ON).forEach(r -> show(r.problem()));
            count(kind + " read");
            accepted = kind.equals("rules");
        } catch (ProblemException e) {
            e.problems().forEach(MutationFuzzTest::show);
            count(kind + " refused");
        }
    }

    private void compile() {
        try (PolicyEngine engine = PolicyEngine.load(folder)) {
            engine.assess(Samples.firm(), Samples.ON);
            count("rules compiled");
        } catch (ProblemException e) {
            e.problems().forEach(MutationFuzzTest::show);
            count("rules compiled, not decided");
        }
    }

    private void input(Mutants.Mutant mutant) {
        List<EnterpriseRecord> records = new ArrayList<>();
        Format format = Format.of(mutant.place()).orElseThrow();
        try (EnterpriseSource source = EnterpriseSource.open(
                "input", new ByteArrayInputStream(mutant.content()), format, corpus.vocabulary())) {
            source.forEachRemaining(records::add);
        }
        for (EnterpriseRecord record : records) {
            record.problems().forEach(MutationFuzzTest::show);
            count("records " + (record instanceof EnterpriseRecord.Read ? "read" : "refused"));
        }
    }

    private static void show(Problem problem) {
        assertThat(problem.render(Locale.CHINESE)).isNotBlank();
        assertThat(problem.render(Locale.ENGLISH)).isNotBlank();
    }

    private void count(String what) {
        tally.merge(what, 1, Integer::sum);
    }

    private static String kind(Mutants.Mutant mutant) {
        String place = mutant.place();
        return place.endsWith(".drl")
                ? "rules"
                : place.contains("cases") ? "cases" : place.endsWith(".csv") ? "tables" : "others";
    }
}
