package io.tidu.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    private static final List<String> NAMES = List.of("tier-3", "tier-1", "tier-2", "rdExpense", "revenue", "staff");

    @ParameterizedTest
    @CsvSource({"teir-3, tier-3", "tier3, tier-3", "rdExpenses, rdExpense", "revenu, revenue", "stfaf, staff"})
    void a_slip_of_the_keyboard_is_recognised(String written, String meant) {
        assertThat(Nearest.to(written, NAMES)).contains(meant);
    }

    @Test
    void among_names_equally_near_the_first_by_alphabet_is_taken() {
        assertThat(Nearest.to("tier-9", NAMES)).contains("tier-1");
    }

    @Test
    void a_name_that_is_near_none_gets_all_of_them() {
        assertThat(Nearest.to("investments", NAMES)).isEmpty();
        assertThat(Nearest.orAll("investments", NAMES)).isEqualTo("rdExpense, revenue, staff, tier-1, tier-2, tier-3");
    }
}
