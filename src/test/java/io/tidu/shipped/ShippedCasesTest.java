package io.tidu.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.internal.cases.CaseResult;
import io.tidu.internal.cases.CaseRunner;
import io.tidu.internal.engine.Engine;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every case beside a shipped pack is a test of its own, named by its sentence. */
class ShippedCasesTest {
    @TestFactory
    Stream<DynamicTest> cases() {
        return cases("rules", 1_000);
    }

    @TestFactory
    Stream<DynamicTest> cases_of_the_award_structures() {
        return cases("examples/award-structures", 70);
    }

    private static Stream<DynamicTest> cases(String rules, int atLeast) {
        List<CaseResult> results;
        try (Engine engine = Engine.load(Path.of(rules))) {
            results = CaseRunner.run(engine).results();
        }
        return Stream.concat(
                Stream.of(DynamicTest.dynamicTest(
                        "there are cases", () -> assertThat(results).hasSizeGreaterThan(atLeast))),
                results.stream()
                        .map(r -> DynamicTest.dynamicTest(
                                r.pack() + ": " + r.name(),
                                () -> assertThat(r.differences())
                                        .as(r.place().toString())
                                        .isEmpty())));
    }
}
