package io.tidu.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CountedTest {
    private static final LocalDate DAY = LocalDate.of(2025, 7, 15);

    private static CountedEntry entry(int day, Verdict counts) {
        return new CountedEntry("events", new TreeMap<>(), new TreeMap<>(), counts, DAY.plusDays(day), null, null);
    }

    private static Counted of(CountedEntry... entries) {
        Counted.Collector all = new Counted.Collector();
        List.of(entries).forEach(all::add);
        return all.counted();
    }

    @Test
    void ten_are_named_whatever_the_order_and_the_rest_is_counted() {
        List<CountedEntry> many = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            many.add(entry(i, i % 2 == 0 ? Verdict.MET : Verdict.UNDETERMINED));
        }
        Counted first = of(many.toArray(CountedEntry[]::new));
        assertThat(first.more()).isEqualTo(15);
        assertThat(first.entries())
                .hasSize(Counted.MOST)
                .isSorted()
                .allMatch(e -> e.counts() == Verdict.MET)
                .first()
                .isEqualTo(entry(24, Verdict.MET));
        Random random = new Random(3);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(many, random);
            assertThat(of(many.toArray(CountedEntry[]::new))).isEqualTo(first);
        }
    }

    @Test
    void what_both_rest_on_is_named_once() {
        Counted one = of(entry(1, Verdict.MET), entry(2, Verdict.MET));
        Counted other = of(entry(2, Verdict.MET), entry(3, Verdict.MET));
        assertThat(one.and(other)).isEqualTo(of(entry(1, Verdict.MET), entry(2, Verdict.MET), entry(3, Verdict.MET)));
        assertThat(one.and(other)).isEqualTo(other.and(one));
        assertThat(one.and(Counted.NONE)).isEqualTo(one);
    }

    @Test
    void entries_of_another_time_are_named_only_where_none_counts() {
        Counted both = of(entry(1, Verdict.NOT_MET), entry(2, Verdict.MET));
        assertThat(both.orNear()).isEqualTo(of(entry(2, Verdict.MET)));
        Counted near = of(entry(1, Verdict.NOT_MET));
        assertThat(near.orNear()).isEqualTo(near);
        assertThat(near.counting()).isEqualTo(Counted.NONE);
    }

    @Test
    void a_settled_judgement_rests_on_the_entries_of_those_that_settle_it() {
        Judgement holds = Judgement.MET.of(of(entry(1, Verdict.MET)));
        Judgement fails = Judgement.NOT_MET.of(of(entry(2, Verdict.MET)));
        assertThat(holds.and(fails).counted()).isEqualTo(fails.counted());
        assertThat(holds.or(fails).counted()).isEqualTo(holds.counted());
        assertThat(holds.and(Judgement.MET).counted()).isEqualTo(holds.counted());
        assertThat(fails.negate().counted()).isEqualTo(fails.counted());
    }
}
