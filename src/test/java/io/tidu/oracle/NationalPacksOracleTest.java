package io.tidu.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.engine.PolicyEngine;
import io.tidu.input.EnterpriseWriter;
import io.tidu.model.Enterprise;
import io.tidu.model.assessment.Assessment;
import io.tidu.model.assessment.TargetOutcome;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The shipped national packs against a second writing of the same policies in plain Java, made from the texts alone.
 * {@code -Dtidu.oracle.count=200000} compares more, {@code -Dtidu.oracle.seed=17} starts at another seed.
 */
class NationalPacksOracleTest {
    private static final int COUNT = Integer.getInteger("tidu.oracle.count", 2_000);
    private static final long FIRST_SEED = Long.getLong("tidu.oracle.seed", 1);
    private static final LocalDate SMALL_FIRMS_FROM = LocalDate.of(2017, 6, 1);

    @Test
    void the_packs_decide_as_the_texts_say_for_random_enterprises() {
        try (PolicyEngine engine = PolicyEngine.load(Path.of("rules"))) {
            // The first by seed, whichever thread is faster.
            Optional<String> disagreement = LongStream.range(FIRST_SEED, FIRST_SEED + COUNT)
                    .parallel()
                    .mapToObj(Situation::of)
                    .flatMap(situation -> disagreements(engine, situation))
                    .findFirst();
            assertThat(disagreement).isEmpty();
        }
    }

    private static Stream<String> disagreements(PolicyEngine engine, Situation situation) {
        Enterprise firm = situation.firm();
        LocalDate on = situation.on();
        Assessment decided = engine.assess(firm, on);
        SortedMap<String, Expected> expected = new TreeMap<>();
        expected.put("high-tech-enterprise", HighTechOracle.decide(firm, on));
        expected.putAll(Certificates.decide(firm, on));
        if (!on.isBefore(SMALL_FIRMS_FROM)) {
            expected.put("technology-sme", SmallFirmOracle.decide(firm, on));
        }
        return expected.entrySet().stream().flatMap(target -> {
            TargetOutcome outcome = Objects.requireNonNull(decided.targets().get(target.getKey()), target.getKey());
            var differences = target.getValue().differences(outcome);
            return differences.isEmpty()
                    ? Stream.empty()
                    : Stream.of(target.getKey() + ", seed " + situation.seed() + ", on " + on + ": " + differences
                            + System.lineSeparator() + EnterpriseWriter.toJson(firm));
        });
    }
}
