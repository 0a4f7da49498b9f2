package io.tidu.internal.load.table;

import static io.tidu.internal.load.table.Tables.table;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.internal.policy.table.Table;
import io.tidu.internal.policy.table.TableRow;
import io.tidu.model.Evidence;
import io.tidu.model.Exact;
import io.tidu.model.Quantity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class TableOrderTest {
    private static final String HEADER = "share.from (%),share.below (%),kind.is,value (points),clause";

    @RepeatedTest(50)
    void the_order_of_rows_never_changes_an_answer(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            int from = random.nextInt(80);
            lines.add(from + "," + (from + 1 + random.nextInt(40)) + "," + (random.nextBoolean() ? "a" : "") + ","
                    + random.nextInt(9) + ",7." + i);
        }
        Table written = read(lines);
        Collections.shuffle(lines, random);
        Table shuffled = read(lines);

        for (int low = 0; low < 120; low += 3) {
            Evidence why = low % 2 == 0 ? Evidence.missing("share") : Tables.conflict("share");
            Quantity share = Quantity.between(percent(low), percent(low + random.nextInt(30)), why);
            List<Table.Argument> arguments = List.of(
                    new Table.Argument.Number(share),
                    random.nextBoolean() ? Tables.text("a") : Tables.missingText("kind"));
            assertThat(shuffled.value("value", arguments)).isEqualTo(written.value("value", arguments));
        }
    }

    private static Exact percent(int number) {
        return Exact.of(number).over(Exact.of(100));
    }

    private static Table read(List<String> lines) {
        List<String> all = new ArrayList<>(lines);
        all.add(0, HEADER);
        return table(all.toArray(String[]::new));
    }

    @Test
    void rows_have_one_order_however_they_were_written() {
        List<String> keys = keys("b,1,7", "a,1,7", "c,1,7");

        assertThat(keys).isSorted().isEqualTo(keys("c,1,7", "b,1,7", "a,1,7"));
    }

    private static List<String> keys(String... rows) {
        return read("tier,order (count),clause", rows).rows().stream()
                .map(TableRow::key)
                .toList();
    }

    private static Table read(String header, String... rows) {
        List<String> all = new ArrayList<>(List.of(rows));
        all.add(0, header);
        return table(all.toArray(String[]::new));
    }

    @Test
    void a_row_knows_its_line() {
        Table table = table("tier,order (count),clause", "b,1,7", "", "a,1,7");

        assertThat(table.rows()).extracting(r -> r.place().line()).containsExactly(4, 2);
    }
}
