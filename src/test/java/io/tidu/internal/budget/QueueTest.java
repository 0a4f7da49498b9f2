package io.tidu.internal.budget;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.internal.policy.practice.Sharing;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The queue is what it is said to be. */
class QueueTest {
    private static final int SCENES = Scene.count("naive", 150);

    @ParameterizedTest
    @EnumSource(Sharing.Rule.class)
    void the_pot_pays_what_it_would_pay_fen_by_fen(Sharing.Rule rule) {
        for (int seed = 0; seed < SCENES; seed++) {
            Scene scene = Scene.of(seed, rule, 1 + seed % 6, seed % 2 == 0);
            if (LongStream.of(due(scene, scene.shared(0))).sum() > 20_000) {
                continue;
            }
            long pot = scene.pot();

            Shares shares = scene.shared(pot);

            assertThat(pays(shares, scene.demands().size()))
                    .as("seed %s, pot %s", seed, pot)
                    .containsExactly(FenByFen.pays(scene, pot, due(scene, shares)));
        }
    }

    private static long[] due(Scene scene, Shares shares) {
        return IntStream.range(0, scene.demands().size())
                .mapToLong(i -> shares.due(i) - shares.held(i))
                .toArray();
    }

    static long[] pays(Shares shares, int size) {
        return IntStream.range(0, size).mapToLong(shares::pays).toArray();
    }
}
