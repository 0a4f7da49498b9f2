package io.tidu.internal.engine.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DroolsStartTest {
    @Test
    void what_is_decided_to_begin_with_goes_the_way_of_real_rules_a_conclusion_and_who_reads_it() {
        assertThat(DroolsStart.decideSomething()).isEqualTo(2);
    }

    @Test
    void who_builds_rules_waits_for_it_and_beginning_again_does_nothing() {
        DroolsStart.begin();
        DroolsStart.begin();
        DroolsStart.await();

        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(t -> t.getName().equals("tidu-start") && isAtWork(t));
    }

    private static boolean isAtWork(Thread thread) {
        return Stream.of(thread.getStackTrace()).anyMatch(f -> f.getClassName().startsWith("org.drools."));
    }
}
