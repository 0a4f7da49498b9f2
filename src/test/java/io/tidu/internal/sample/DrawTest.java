package io.tidu.internal.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DrawTest {
    /** Worked out by another program from the algorithm as published. */
    @Test
    void numbers_of_a_topic_are_always_the_same() {
        Draw draw = new Draw(7, 0, 1);

        assertThat(IntStream.range(0, 6).map(i -> draw.below(1000))).containsExactly(409, 555, 803, 8, 531, 925);
    }

    @Test
    void topics_enterprises_and_seeds_begin_anew() {
        assertThat(List.of(new Draw(1, 2, 3), new Draw(1, 2, 4), new Draw(1, 3, 3), new Draw(2, 2, 3)).stream()
                        .map(draw -> draw.between(0, Long.MAX_VALUE)))
                .doesNotHaveDuplicates();
    }

    @Test
    void each_number_below_a_bound_is_drawn_about_as_often_as_the_others() {
        int[] drawn = new int[10];
        LongStream.range(0, 10_000).forEach(number -> drawn[new Draw(3, number, 5).below(10)]++);

        assertThat(drawn).hasSize(10);
        assertThat(IntStream.of(drawn)).allMatch(count -> count > 880 && count < 1120);
    }

    @Test
    void both_ends_of_a_range_are_drawn_and_nothing_beyond() {
        Draw draw = new Draw(3, 1, 5);

        assertThat(IntStream.range(0, 200).map(i -> draw.between(-1, 1)).distinct())
                .containsExactlyInAnyOrder(-1, 0, 1);
        assertThat(IntStream.range(0, 500).map(i -> draw.around(2)).distinct())
                .containsExactlyInAnyOrder(0, 1, 2, 3, 4);
    }

    @Test
    void a_curve_is_straight_between_its_points_and_level_beyond() {
        Curve curve = Curve.through(0, 10, 100, 30, 200, -20);

        assertThat(LongStream.of(-5, 0, 50, 100, 150, 200, 999).map(curve::at))
                .containsExactly(10L, 10L, 20L, 30L, 5L, -20L, -20L);
    }
}
