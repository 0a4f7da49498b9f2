package io.tidu.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tidu.diagnostic.ProblemException;
import io.tidu.diagnostic.Problems;
import io.tidu.input.EnterpriseReader;
import io.tidu.model.Bounds;
import io.tidu.model.Enterprise;
import io.tidu.model.FactValue;
import io.tidu.model.assessment.Assessment;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A session of Drools that decided for one enterprise decides for the next, and nothing is carried over. */
class UsedAgainTest {
    private static final LocalDate ON = LocalDate.of(2026, 3, 1);
    private static final int MANY = 20_000;
    private static final String LIST = "intellectualProperty";

    private final PolicyEngine engine =
            PolicyEngine.load(Path.of("rules"), EngineOptions.DEFAULT.boundedBy(Bounds.DEFAULT.withSteps(MANY)));

    @AfterEach
    void close() {
        engine.close();
    }

    private Enterprise example(String name) throws IOException {
        Path file = Path.of("examples/enterprises", name + ".json");
        return new EnterpriseReader(engine.vocabulary()).read(Files.readString(file), name, new Problems());
    }

    @Test
    void who_was_decided_before_changes_nothing() throws IOException {
        Enterprise one = example("boundary");
        Enterprise other = example("missing-data");
        Assessment first = engine.assess(one, ON);
        Assessment second = engine.assess(other, ON);

        assertThat(first).isNotEqualTo(second);
        assertThat(engine.assess(one, ON)).isEqualTo(first);
        assertThat(engine.assess(other, ON)).isEqualTo(second);
    }

    @Test
    void an_assessment_that_is_refused_leaves_nothing_to_the_next() throws IOException {
        Enterprise fine = example("boundary");
        Assessment expected = engine.assess(fine, ON);
        FactValue.Fields entry = new FactValue.Fields(new TreeMap<>());
        Enterprise tooMuch = fine.with(LIST, new FactValue.Entries(Collections.nCopies(MANY, entry)));

        for (int i = 0; i < 3; i++) {
            assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> engine.assess(tooMuch, ON));
            assertThat(engine.assess(fine, ON)).isEqualTo(expected);
        }
    }

    @Test
    void nothing_of_an_enterprise_is_kept() throws IOException {
        List<WeakReference<Enterprise>> decided =
                List.of(decided("boundary"), decided("missing-data"), decided("conflict"));

        System.gc();
        assertThat(decided)
                .allSatisfy(enterprise -> assertThat(enterprise.get()).isNull());
    }

    /** Of an enterprise that nobody else holds. */
    private WeakReference<Enterprise> decided(String name) throws IOException {
        Enterprise enterprise = example(name);
        engine.assess(enterprise, ON);
        return new WeakReference<>(enterprise);
    }
}
