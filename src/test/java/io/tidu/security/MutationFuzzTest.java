package io.tidu.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.ProblemException;
import io.tidu.diagnostic.Severity;
import io.tidu.input.EnterpriseRecord;
import io.tidu.input.EnterpriseSource;
import io.tidu.input.Format;
import io.tidu.internal.cases.CaseRunner;
import io.tidu.internal.check.run.RuleChecker;
import io.tidu.internal.engine.Engine;
import io.tidu.internal.load.RulesLoader;
import io.tidu.internal.policy.Policies;
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
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files changed at random are refused at their place, or read, and nothing else. What is read is read alike by Drools'
 * own parser and decides without any effect, or says which rule fails or which bound it met.
 *
 * <p>{@code mvn -Pfuzz test} tries 200,000; {@code -Dtidu.fuzz.count} and {@code -Dtidu.fuzz.seed} others.
 */
@Timeout(3_600) // Only a net, against what never ends: nothing is timed.
class MutationFuzzTest {
    private static final int COUNT = Integer.getInteger("tidu.fuzz.count", 2_000);
    private static final long SEED = Long.getLong("tidu.fuzz.seed", 20_261_123L);
    private static final String READ_DIFFERENTLY = "check.read-differently";

    private final Map<String, Integer> tally = new TreeMap<>();

    @TempDir
    private Path folder;

    private Policies corpus;

    @Test
    void no_mutant_crashes_hangs_or_does_more_than_decide() throws IOException {
        Samples.write(folder);
        corpus = RulesLoader.load(folder);
        Mutants mutants = new Mutants(SEED);
        Effects effects = Effects.before();
        for (int i = 0; i < COUNT; i++) {
            Mutants.Mutant mutant = mutants.get(i);
            try {
                attempt(mutant);
            } catch (RuntimeException | AssertionError | StackOverflowError e) {
                Path kept = Files.createDirectories(Path.of("target/fuzz"))
                        .resolve(i + "-" + Path.of(mutant.place()).getFileName());
                Files.write(kept, mutant.content());
                fail("seed " + SEED + ", mutant " + i + ", kept in " + kept, e);
            }
        }
        effects.assertNone();
        System.getLogger("fuzz").log(System.Logger.Level.INFO, "seed " + SEED + ": " + tally);
        assertThat(tally).containsKeys("rules read", "rules refused", "rules decided");
    }

    private void attempt(Mutants.Mutant mutant) throws IOException {
        if (mutant.place().startsWith("input")) {
            input(mutant);
        } else {
            Samples.with(folder, mutant.place(), mutant.content(), () -> pack(mutant.place()));
        }
    }

    private void pack(String place) {
        String kind = kind(place);
        Policies policies;
        try {
            policies = RulesLoader.load(folder);
            List<Problem> cases = kind.equals("cases") ? CaseRunner.check(policies) : List.of();
            if (!cases.isEmpty()) {
                throw new ProblemException(cases);
            }
            count(kind + " read");
        } catch (ProblemException e) {
            e.problems().forEach(MutationFuzzTest::show);
            if (kind.equals("rules")) {
                assertThat(e.problems())
                        .filteredOn(p -> p.severity() == Severity.ERROR)
                        .anyMatch(p -> p.place().file().endsWith(place));
            }
            count(kind + " refused");
            return;
        }
        RuleChecker.check(policies, Samples.ON).forEach(r -> {
            show(r.problem());
            assertThat(r.problem().id()).isNotEqualTo(READ_DIFFERENTLY);
        });
        try (Engine engine = Engine.of(policies)) {
            engine.assess(Samples.firm(), Samples.ON);
            count(kind + " decided");
        } catch (ProblemException e) {
            e.problems().forEach(MutationFuzzTest::show);
            count(kind + " not decided");
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

    private static String kind(String place) {
        return place.endsWith(".drl")
                ? "rules"
                : place.contains("cases") ? "cases" : place.endsWith(".csv") ? "tables" : "others";
    }
}
