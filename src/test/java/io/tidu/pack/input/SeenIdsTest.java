package io.tidu.pack.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeenIdsTest {

    @Test
    void every_id_is_new_once_and_then_known_by_its_first_line() {
        SeenIds seen = new SeenIds();
        for (int i = 1; i <= 100_000; i++) {
            assertThat(seen.put("91330421MA" + i, i)).isZero();
        }
        for (int i = 1; i <= 100_000; i++) {
            assertThat(seen.put("91330421MA" + i, 200_000)).isEqualTo(i);
        }
    }
}
