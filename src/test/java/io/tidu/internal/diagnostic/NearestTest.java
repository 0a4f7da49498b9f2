package io.tidu.internal.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "industry|industry-category",
                "rdShareMin|already-in-share, rd-share",
                "share-min|already-in-share, rd-share",
                "本年度研发支出|研发费用",
                "企业职工|职工总数"
            })
    void among_many_names_those_are_told_that_share_most_with_what_was_written(String written, String akin) {
        List<String> names = List.of(
                "core-ip",
                "industry-category",
                "last-revenue",
                "no-veto",
                "asset-size",
                "rd-share",
                "already-in-share",
                "tier-1",
                "职工总数",
                "研发费用",
                "新材料");

        assertThat(Nearest.to(written, names)).isEmpty();
        assertThat(Nearest.orAll(written, names)).isEqualTo(akin);
        assertThat(Nearest.orAll("gibberish", names))
                .isEqualTo(String.join(", ", names.stream().sorted().toList()));
    }

    @ParameterizedTest
    @CsvSource({"新材科, 新材料", "职工总教, 职工总数", "科计人员数, 科技人员数", "销收售入, 销售收入", "研发用费, 研发费用", "鼓类, 鼓励类"})
    void a_slip_in_chinese_is_recognised_like_one_in_english(String written, String meant) {
        List<String> labels = List.of("新材料", "职工总数", "科技人员数", "销售收入", "研发费用", "鼓励类", "生物与新医药");

        assertThat(Nearest.to(written, labels)).contains(meant);
    }

    @Test
    void a_short_name_of_which_nothing_is_left_is_near_none() {
        assertThat(Nearest.to("序号", List.of("名称", "县", "信用代码"))).isEmpty();
        assertThat(Nearest.to("x", List.of("y", "z"))).isEmpty();
    }

    /** Whatever is misspelt or given twice, a message must not answer with what was written, nor with nothing. */
    @Test
    void what_was_written_is_never_proposed_and_neither_is_nothing() {
        Random random = new Random(20261130);
        String letters = "ab销售职工";
        for (int round = 0; round < 20_000; round++) {
            List<String> names = new ArrayList<>();
            for (int i = random.nextInt(5); i >= 0; i--) {
                names.add(word(random, letters));
            }
            String written = random.nextBoolean() ? names.get(0) : word(random, letters);

            Optional<String> nearest = Nearest.to(written, names);
            String proposed = Nearest.orAll(written, names);

            assertThat(nearest).isNotEqualTo(Optional.of(written));
            assertThat(proposed).isNotBlank();
            assertThat(List.of(proposed.split(", "))).doesNotContain(written);
        }
    }

    private static String word(Random random, String letters) {
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(6); i >= 0; i--) {
            word.append(letters.charAt(random.nextInt(letters.length())));
        }
        return word.toString();
    }

    /** By the recursive definition, with every pair of short texts. */
    @Test
    void slips_are_counted_as_they_are_defined() {
        Random random = new Random(7);
        for (int round = 0; round < 20_000; round++) {
            String written = word(random, "ab数");
            String meant = word(random, "ab数");
            int most = random.nextInt(5);
            int slips = slips(written, written.length(), meant, meant.length());

            assertThat(Slips.between(written, meant, most))
                    .as("%s %s %d", written, meant, most)
                    .isEqualTo(slips > most ? -1 : slips);
        }
    }

    private static int slips(String left, int i, String right, int j) {
        if (i == 0 || j == 0) {
            return i + j;
        }
        int fewest = Math.min(slips(left, i - 1, right, j), slips(left, i, right, j - 1)) + 1;
        boolean same = left.charAt(i - 1) == right.charAt(j - 1);
        fewest = Math.min(fewest, slips(left, i - 1, right, j - 1) + (same ? 0 : 1));
        boolean swapped = i > 1
                && j > 1
                && left.charAt(i - 1) == right.charAt(j - 2)
                && left.charAt(i - 2) == right.charAt(j - 1);
        return swapped ? Math.min(fewest, slips(left, i - 2, right, j - 2) + 1) : fewest;
    }

    @Test
    void a_thousand_mistakes_among_a_thousand_names_are_each_told_the_nearest() {
        List<String> names =
                IntStream.range(0, 1_000).mapToObj(i -> "name-" + i).toList();
        int found = Nearest.bounded(() -> (int) IntStream.range(0, 1_000)
                .filter(i -> Nearest.to("nmae-" + i, names)
                        .filter(("name-" + i)::equals)
                        .isPresent())
                .count());

        assertThat(found).isEqualTo(1_000);
    }

    @Test
    void looking_ends_after_so_many_steps_whatever_the_order_of_the_names() {
        List<String> names = new ArrayList<>(
                IntStream.range(0, 20_000).mapToObj(i -> "name-" + i).toList());
        List<Optional<String>> first = Nearest.bounded(() -> looked(names));
        Collections.shuffle(names, new Random(3));

        assertThat(Nearest.bounded(() -> looked(names))).isEqualTo(first);
        assertThat(first.get(0)).contains("name-0");
        assertThat(first.get(first.size() - 1)).isEmpty();
        assertThat(Nearest.bounded(() -> Nearest.orAll("nmae-1", names))).isEqualTo("name-1");
    }

    private static List<Optional<String>> looked(List<String> names) {
        return IntStream.range(0, 200)
                .mapToObj(i -> Nearest.to("nmae-" + i, names))
                .toList();
    }
}
