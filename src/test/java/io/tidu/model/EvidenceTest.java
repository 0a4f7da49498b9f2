package io.tidu.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EvidenceTest {
    @Test
    void as_many_fields_of_entries_are_named_as_may_be_and_that_there_are_more_is_said() {
        assertThat(together(fields(Evidence.MOST_NAMED))).satisfies(e -> {
            assertThat(e.missing()).hasSize(Evidence.MOST_NAMED);
            assertThat(e.more()).isFalse();
        });
        assertThat(together(fields(Evidence.MOST_NAMED + 1))).satisfies(e -> {
            assertThat(e.missing()).hasSize(Evidence.MOST_NAMED);
            assertThat(e.more()).isTrue();
        });
    }

    @Test
    void a_fact_is_named_beside_any_number_of_entries() {
        List<Evidence> reasons = new ArrayList<>(fields(5_000));
        reasons.add(Evidence.missing("staff"));
        reasons.add(Evidence.missing("revenue.2025"));
        reasons.add(0, Evidence.missing("totalIncome.2025"));
        assertThat(together(reasons).missing()).contains("staff", "revenue.2025", "totalIncome.2025");
    }

    @Test
    void a_doubt_of_each_kind_stays_beside_any_number_of_others() {
        List<Evidence> reasons = new ArrayList<>();
        for (Doubt.Kind kind : Doubt.Kind.values()) {
            for (int i = 0; i < 1_000; i++) {
                reasons.add(Evidence.doubt(kind, "titles[" + i + "].to", "a; b"));
            }
        }
        Evidence all = together(reasons);
        assertThat(all.more()).isTrue();
        assertThat(all.doubts()).extracting(Doubt::kind).contains(Doubt.Kind.values());
        assertThat(all.doubts()).hasSize(Doubt.Kind.values().length * Evidence.MOST_NAMED);
    }

    @Test
    void what_is_named_does_not_depend_on_how_reasons_come_together() {
        Random random = new Random(7);
        for (int run = 0; run < 60; run++) {
            List<Evidence> reasons = new ArrayList<>();
            int count = 1 + random.nextInt(400);
            for (int i = 0; i < count; i++) {
                int of = random.nextInt(300);
                reasons.add(
                        switch (random.nextInt(4)) {
                            case 0 -> Evidence.missing("fact" + of);
                            case 1 -> Evidence.doubt(Doubt.Kind.CONFLICT, "events[" + of + "].on", "");
                            default -> Evidence.missing("titles[" + of + "].from");
                        });
            }
            Evidence all = together(reasons);
            Collections.shuffle(reasons, random);
            assertThat(together(reasons)).isEqualTo(all);
            assertThat(inPairs(reasons)).isEqualTo(all);
            assertThat(all.and(all)).isEqualTo(all);
            assertThat(all.and(reasons.get(0))).isEqualTo(all);
        }
    }

    @Test
    void reasons_given_at_once_are_named_as_those_that_come_one_by_one() {
        TreeSet<String> names = new TreeSet<>();
        fields(3_000).forEach(e -> names.addAll(e.missing()));
        assertThat(new Evidence(names, new TreeSet<>())).isEqualTo(together(fields(3_000)));
    }

    private static List<Evidence> fields(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Evidence.missing("titles[" + i + "].title"))
                .toList();
    }

    private static Evidence together(List<Evidence> reasons) {
        return reasons.stream().reduce(Evidence.NONE, Evidence::and);
    }

    private static Evidence inPairs(List<Evidence> reasons) {
        List<Evidence> left = reasons;
        while (left.size() > 1) {
            List<Evidence> next = new ArrayList<>();
            for (int i = 0; i < left.size(); i += 2) {
                next.add(i + 1 < left.size() ? left.get(i).and(left.get(i + 1)) : left.get(i));
            }
            left = next;
        }
        return left.get(0);
    }
}
