package io.tidu.internal.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InForceTest {
    private static final InForce RULE_OF_2022 = new InForce(LocalDate.of(2022, 6, 1), LocalDate.of(2026, 3, 31));

    @ParameterizedTest
    @CsvSource({"2022-05-31, false", "2022-06-01, true", "2026-03-31, true", "2026-04-01, false"})
    void the_first_and_the_last_day_are_in_force(LocalDate day, boolean covered) {
        assertThat(RULE_OF_2022.covers(day)).isEqualTo(covered);
    }

    @Test
    void without_a_last_day_it_stays_in_force() {
        InForce open = new InForce(LocalDate.of(2016, 1, 1), null);

        assertThat(open.covers(LocalDate.of(2999, 12, 31))).isTrue();
        assertThat(open).hasToString("2016-01-01…");
    }

    @Test
    void periods_overlap_if_one_day_is_in_both() {
        InForce next = new InForce(LocalDate.of(2026, 4, 1), null);
        InForce tooEarly = new InForce(LocalDate.of(2026, 3, 31), null);

        assertThat(RULE_OF_2022.overlaps(next)).isFalse();
        assertThat(next.overlaps(RULE_OF_2022)).isFalse();
        assertThat(RULE_OF_2022.overlaps(tooEarly)).isTrue();
        assertThat(tooEarly.overlaps(RULE_OF_2022)).isTrue();
    }
}
