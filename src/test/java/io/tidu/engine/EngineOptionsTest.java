package io.tidu.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidu.diagnostic.ProblemException;
import io.tidu.model.Bounds;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EngineOptionsTest {
    private static final LocalDate ON = LocalDate.of(2026, 3, 1);

    @Test
    void an_engine_says_what_it_was_told() {
        EngineOptions options = EngineOptions.DEFAULT.boundedBy(Bounds.DEFAULT.withFirings(7));
        try (PolicyEngine engine = PolicyEngine.load(RulesCopy.original(), options)) {
            assertThat(engine.options()).isEqualTo(options);
        }
        try (PolicyEngine engine = PolicyEngine.load(RulesCopy.original())) {
            assertThat(engine.options()).isEqualTo(EngineOptions.DEFAULT);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"firings", "steps", "statements", "results"})
    void each_bound_is_kept_to_and_the_engine_goes_on(String bound) {
        Bounds one = switch (bound) {
            case "firings" -> Bounds.DEFAULT.withFirings(1);
            case "steps" -> Bounds.DEFAULT.withSteps(1);
            case "statements" -> Bounds.DEFAULT.withStatements(1);
            default -> Bounds.DEFAULT.withResults(1);
        };
        try (PolicyEngine engine = PolicyEngine.load(RulesCopy.original(), EngineOptions.DEFAULT.boundedBy(one))) {
            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(() -> engine.assess(Firms.complete(), ON))
                        .isInstanceOfSatisfying(
                                ProblemException.class,
                                e -> assertThat(e.problems())
                                        .extracting("id")
                                        .containsExactly("engine.bound-" + bound));
            }
        }
    }

    @Test
    void signatures_by_nobody_can_not_be_required() {
        assertThatIllegalArgumentException().isThrownBy(() -> EngineOptions.DEFAULT.requiringSignatures(Set.of()));
    }
}
