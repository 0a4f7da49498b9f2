package io.tidu.internal.load.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.diagnostic.Problems;
import io.tidu.internal.policy.table.Table;
import io.tidu.model.Evidence;
import io.tidu.model.Exact;
import io.tidu.model.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class TablePropertiesTest {
    private static final String PIECES = "0123456789０９,，.;=\"'%％()（）-\u3000\u00A0\uFEFF\u200B\uD800\t\r\n 元万年天abc";

    @RepeatedTest(50)
    void what_is_known_later_lies_in_the_interval_given_before(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Table table = bands(random);
        for (int low = -5; low < 110; low += 4) {
            int high = low + random.nextInt(40);
            Quantity before = value(table, Exact.of(low), Exact.of(high));
            for (int i = low; i <= high; i++) {
                Exact later = value(table, Exact.of(i), Exact.of(i)).single();
                Exact least = Objects.requireNonNull(before.low());
                Exact most = Objects.requireNonNull(before.high());
                assertThat(later).isBetween(least, most);
            }
        }
    }

    private static Quantity value(Table table, Exact low, Exact high) {
        Quantity given = Quantity.between(low, high, Evidence.missing("share"));
        return table.value("value", List.of(new Table.Argument.Number(given)));
    }

    /** Bands without gap or overlap, the edges belonging to either side. */
    private static Table bands(Random random) {
        boolean upper = random.nextBoolean();
        List<String> lines = new ArrayList<>();
        lines.add(
                upper
                        ? "share.over (count),share.up-to (count),value (points),clause"
                        : "share.from (count),share.below (count),value (points),clause");
        String from = "";
        for (int edge = 10; edge < 100; edge += 1 + random.nextInt(30)) {
            lines.add(from + "," + edge + "," + random.nextInt(9) + ",7." + lines.size());
            from = String.valueOf(edge);
        }
        lines.add(from + ",," + random.nextInt(9) + ",8");
        return Tables.table(lines.toArray(String[]::new));
    }

    @Test
    void no_text_whatever_breaks_the_reader() {
        for (int seed = 0; seed < 2_000; seed++) {
            Problems problems = new Problems();

            boolean read = TableReader.read("t", "t.csv", Tables.bytes(mutant(new Random(seed))), problems)
                    .isPresent();

            assertThat(read || problems.hasErrors()).as("seed %d", seed).isTrue();
        }
    }

    private static String mutant(Random random) {
        StringBuilder text = new StringBuilder(
                "revenue.over (万元),revenue.up-to (万元),points.min,points.max,day (date),clause\n,5,1,2,2026-01-01,7\n");
        for (int i = random.nextInt(12); i >= 0; i--) {
            int at = random.nextInt(text.length());
            int piece = random.nextInt(PIECES.length());
            text.replace(at, Math.min(text.length(), at + random.nextInt(3)), PIECES.substring(piece, piece + 1));
        }
        return text.toString();
    }
}
