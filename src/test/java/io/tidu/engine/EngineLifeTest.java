package io.tidu.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.tidu.model.Enterprise;
import io.tidu.model.assessment.Assessment;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Warming up, closing, and what comes after. */
class EngineLifeTest {
    private static final LocalDate ON = LocalDate.of(2026, 3, 1);
    private static final Enterprise FIRM =
            Enterprise.builder("91330421MA00000001").build();

    @TempDir
    private Path rules;

    private PolicyEngine engine() {
        RulesCopy.in(rules);
        return PolicyEngine.load(rules);
    }

    @Test
    void an_engine_that_was_warmed_up_decides_as_any_other() {
        try (PolicyEngine warm = engine();
                PolicyEngine cold = PolicyEngine.load(rules)) {
            warm.warmUp(ON);
            warm.warmUp(ON);
            assertThat(warm.assess(FIRM, ON)).isEqualTo(cold.assess(FIRM, ON));
        }
    }

    @Test
    void whatever_is_asked_of_a_closed_engine_is_refused() {
        PolicyEngine engine = engine();
        Assessment before = engine.assess(FIRM, ON);
        engine.close();
        engine.close();

        List<ThrowingCallable> uses = List.of(
                () -> engine.assess(FIRM, ON),
                () -> engine.assess(FIRM, ON, ON),
                () -> engine.warmUp(ON),
                () -> engine.packs(ON),
                () -> engine.names(ON),
                engine::vocabulary,
                engine::warnings,
                engine::options);
        assertThat(uses)
                .allSatisfy(
                        use -> assertThatIllegalStateException().isThrownBy(use).withMessageContaining("closed"));
        assertThat(before.enterprise()).isEqualTo(FIRM.id());
    }

    @Test
    void closing_while_others_decide_lets_them_finish_or_refuses_them() throws Exception {
        PolicyEngine engine = engine();
        Assessment expected = engine.assess(FIRM, ON);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Boolean>> results = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                boolean closes = i == 50;
                Callable<Boolean> work = () -> {
                    if (closes) {
                        engine.close();
                    }
                    try {
                        return engine.assess(FIRM, ON).equals(expected);
                    } catch (IllegalStateException closed) {
                        return closed.getMessage().contains("closed");
                    }
                };
                results.add(threads.submit(work));
            }
            for (Future<Boolean> result : results) {
                assertThat(result.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThatIllegalStateException().isThrownBy(() -> engine.assess(FIRM, ON));
    }
}
