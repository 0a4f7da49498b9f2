package io.tidu.internal.engine.drools;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DroolsStartTest {
    @Test
    void what_is_decided_to_begin_with_goes_the_way_of_real_rules_a_conclusion_and_who_reads_it() {
        assertThat(DroolsStart.decideSomething()).isEqualTo(2);
    }
}
