package io.tidu.internal.load.table;

import static io.tidu.internal.load.table.Tables.between;
import static io.tidu.internal.load.table.Tables.conflict;
import static io.tidu.internal.load.table.Tables.exact;
import static io.tidu.internal.load.table.Tables.missingNumber;
import static io.tidu.internal.load.table.Tables.missingText;
import static io.tidu.internal.load.table.Tables.notCovered;
import static io.tidu.internal.load.table.Tables.number;
import static io.tidu.internal.load.table.Tables.table;
import static io.tidu.internal.load.table.Tables.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidu.internal.policy.table.Table;
import io.tidu.model.Evidence;
import io.tidu.model.Judgement;
import io.tidu.model.Quantity;
import io.tidu.model.Term;
import io.tidu.model.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableLookupTest {
    private static final Table RD_BANDS = table(
            "revenue.over (万元),revenue.up-to (万元),line (%),clause",
            ",5000,5,11.5", "5000,20000,4,11.5", "20000,,3,11.5");

    @ParameterizedTest
    @CsvSource({
        "0, 0.05",
        "49999999.99, 0.05",
        "50000000, 0.05",
        "50000000.01, 0.04",
        "200000000, 0.04",
        "200000000.01, 0.03",
        "900000000, 0.03"
    })
    void over_leaves_its_edge_to_the_row_whose_up_to_includes_it(String yuan, String line) {
        assertThat(RD_BANDS.value("line", List.of(number(yuan)))).isEqualTo(Quantity.of(exact(line)));
    }

    @ParameterizedTest
    @CsvSource({"-1, 0", "0.0999, 0", "0.1, 10", "0.1999, 10", "0.2, 20", "0.9, 20"})
    void from_includes_its_edge_and_below_does_not(String share, String points) {
        Table table =
                table("share.from (%),share.below (%),points (points),clause", ",10,0,7", "10,20,10,7", "20,,20,7");

        assertThat(table.value("points", List.of(number(share)))).isEqualTo(Quantity.of(exact(points)));
    }

    @Test
    void is_holds_for_the_same_number_only() {
        Table table = table("rank.is (count),amount (元),clause", "1,300,7", "2,200,7");

        assertThat(table.value("amount", List.of(number("2.0")))).isEqualTo(Quantity.of(200));
        assertThat(table.value("amount", List.of(number("1.5")))).isEqualTo(Quantity.unknown(notCovered("rank = 1.5")));
    }

    @Test
    void a_blank_input_cell_stands_for_any_value() {
        Table table = table("level.is,kind.is,amount (元),clause", "national,,5,7", "city,a,3,7", "city,b,2,7");

        assertThat(table.value("amount", List.of(text("national"), missingText("kind"))))
                .isEqualTo(Quantity.of(5));
        assertThat(table.value("amount", List.of(text("city"), text("b")))).isEqualTo(Quantity.of(2));
    }

    @Test
    void a_flag_chooses_a_row() {
        Table table = table("renewal.is (flag),amount (元),clause", "是,5,7", "FALSE,9,7");

        assertThat(table.value("amount", List.of(new Table.Argument.Flag(Judgement.MET))))
                .isEqualTo(Quantity.of(5));
        assertThat(table.value("amount", List.of(new Table.Argument.Flag(Judgement.NOT_MET))))
                .isEqualTo(Quantity.of(9));
        Evidence missing = Evidence.missing("renewal");
        assertThat(table.value("amount", List.of(new Table.Argument.Flag(Judgement.open(missing)))))
                .isEqualTo(Quantity.between(exact("5"), exact("9"), missing));
    }

    /** Whoever notes which rows are looked at notes thousands of look-ups in thousands of rows. */
    @Test
    void a_certain_word_leaves_only_its_rows_and_those_for_any_word() {
        Table each = table("name.is,rank.from (count),amount (元),clause", "a,1,7,7", "b,1,7,7", "a,2,7,7");
        Table any = table("name.is,rank.from (count),amount (元),clause", "a,1,7,7", ",2,8,7", "b,1,9,7");

        assertThat(each.rows(List.of(text("a"), missingNumber("rank"))))
                .isEqualTo(
                        each.rows().stream().filter(r -> r.key().contains("=a")).toList())
                .hasSize(2);
        assertThat(each.rows(List.of(text("c"), number("1")))).isEmpty();
        assertThat(each.rows(List.of(missingText("name"), number("1")))).isEqualTo(each.rows());
        assertThat(any.rows(List.of(text("a"), number("1")))).isEqualTo(any.rows());
    }

    @Test
    void a_row_that_is_found_by_its_words_and_bands_takes_no_more_steps_in_a_longer_table() {
        String[] rows = IntStream.range(0, 1_000)
                .mapToObj(i -> "n" + i + "," + i + ",7,7")
                .toArray(String[]::new);
        String header = "name.is,rank.from (count),amount (元),clause\n";
        Table shorter = table(header + String.join("\n", Arrays.copyOf(rows, 40)));
        Table longer = table(header + String.join("\n", rows));

        assertThat(shorter.steps(List.of(text("n3"), number("5")))).isEqualTo(40);
        assertThat(longer.steps(List.of(text("n3"), number("5")))).isEqualTo(40);
        assertThat(shorter.steps(List.of(text("n3"), missingNumber("rank")))).isEqualTo(40);
        // All rows are gone through: to see which may apply, or that none does.
        assertThat(longer.steps(List.of(text("n3"), missingNumber("rank")))).isEqualTo(1_000);
        assertThat(longer.steps(List.of(text("n3"), number("2")))).isEqualTo(1_000);
    }

    @ParameterizedTest
    @CsvSource({"from", "over", "up-to", "below", "is"})
    void a_band_found_by_its_edges_is_the_one_found_by_going_through_all(String match) {
        String header = "rank." + match + " (count),amount (元),clause";
        for (String edge : List.of("-2", "0", "0.5", "3")) {
            Table one = table(header, edge + ",7,7");
            Table two = table(header, edge + ",7,7", "1.25,7,7");
            for (String given : List.of("-3", "-2", "-1", "0", "0.25", "0.5", "1", "1.25", "2", "3", "4")) {
                boolean hit = one.rows().get(0).judge(List.of(number(given))) == Verdict.MET;
                Quantity found = one.value("amount", List.of(number(given)));
                assertThat(found.single() != null).as(edge + " " + given).isEqualTo(hit);
                long hits = two.rows().stream()
                        .filter(r -> r.judge(List.of(number(given))) == Verdict.MET)
                        .count();
                Quantity both = two.value("amount", List.of(number(given)));
                assertThat(both.evidence().isEmpty())
                        .as(edge + " and 1.25: " + given)
                        .isEqualTo(hits == 1);
            }
        }
    }

    @Test
    void an_unknown_number_gives_the_interval_over_all_rows_and_names_the_fact() {
        assertThat(RD_BANDS.value("line", List.of(missingNumber("revenue.2025"))))
                .isEqualTo(Quantity.between(exact("0.03"), exact("0.05"), Evidence.missing("revenue.2025")));
    }

    @Test
    void an_interval_gives_the_rows_it_touches_only() {
        Evidence why = Evidence.missing("revenue.2025");

        assertThat(RD_BANDS.value("line", List.of(between("60000000", "300000000", why))))
                .isEqualTo(Quantity.between(exact("0.03"), exact("0.04"), why));
        assertThat(RD_BANDS.value("line", List.of(between("1", "50000000", why))))
                .isEqualTo(Quantity.of(exact("0.05")));
    }

    @Test
    void an_unknown_text_gives_the_interval_over_all_rows() {
        Table table = table("level.is,amount (万元),clause", "provincial,150,3.1", "city,100,3.1", "county,50,3.1");

        assertThat(table.value("amount", List.of(missingText("level"))))
                .isEqualTo(Quantity.between(exact("500000"), exact("1500000"), Evidence.missing("level")));
    }

    @Test
    void only_the_evidence_of_arguments_that_leave_rows_open_is_told() {
        Table table = table("level.is,rank.up-to (count),amount (元),clause", "city,3,5,7", "city,,9,8", "county,,1,7");

        Quantity amount = table.value("amount", List.of(text("city"), missingNumber("rank")));

        assertThat(amount).isEqualTo(Quantity.between(exact("5"), exact("9"), Evidence.missing("rank")));
    }

    @Test
    void rows_that_agree_give_an_exact_value_even_if_it_is_not_known_which_is_hit() {
        Table table = table("level.is,amount (元),clause", "city,5,7", "county,5,8");

        assertThat(table.value("amount", List.of(missingText("level")))).isEqualTo(Quantity.of(5));
    }

    @Test
    void a_value_that_no_row_covers_is_for_a_person_and_names_the_table() {
        Table table = table("mean.from (count),mean.below (count),value (points),clause", "1,2,6,12", "2,3,12,12");

        assertThat(table.value("value", List.of(number("0.5")))).isEqualTo(Quantity.unknown(notCovered("mean = 0.5")));
    }

    @Test
    void an_interval_that_no_row_covers_is_shown_with_both_ends() {
        Table table = table("mean.from (count),level.is,value (points),clause", "1,city,6,12");
        Table.Argument open = new Table.Argument.Number(
                new Quantity(null, exact("0.5"), Evidence.missing("transformations.2025"), null));

        assertThat(table.value("value", List.of(open, missingText("level"))))
                .isEqualTo(Quantity.unknown(notCovered("mean = ?…0.5, level = ?")));
    }

    @Test
    void two_rows_hit_at_once_are_never_silent() {
        Table table = table("share.from (%),value (points),clause", "10,5,7", "20,8,7");

        assertThat(table.value("value", List.of(number("0.25"))))
                .isEqualTo(Quantity.between(exact("5"), exact("8"), notCovered("share = 0.25")));
        assertThat(table.value("value", List.of(number("0.15")))).isEqualTo(Quantity.of(5));
    }

    @Test
    void two_rows_hit_at_once_are_told_even_if_they_agree() {
        Table table = table("share.from (%),value (points),clause", "10,5,7", "20,5,8");

        assertThat(table.value("value", List.of(number("0.25"))))
                .isEqualTo(Quantity.between(exact("5"), exact("5"), notCovered("share = 0.25")));
    }

    @Test
    void a_conflict_stays_with_an_exact_value() {
        Evidence conflict = conflict("revenue.2025");

        assertThat(RD_BANDS.value("line", List.of(between("80", "90", conflict))))
                .isEqualTo(Quantity.between(exact("0.05"), exact("0.05"), conflict));
    }

    @Test
    void a_conflict_across_an_edge_gives_both_rows() {
        Evidence conflict = conflict("revenue.2025");

        assertThat(RD_BANDS.value("line", List.of(between("49000000", "51000000", conflict))))
                .isEqualTo(Quantity.between(exact("0.04"), exact("0.05"), conflict));
    }

    @Test
    void a_conflict_stays_with_a_value_that_no_row_covers() {
        Table table = table("mean.from (count),value (points),clause", "1,6,12");
        Evidence conflict = conflict("mean");

        assertThat(table.value("value", List.of(between("0", "0.5", conflict))).evidence())
                .isEqualTo(conflict.and(notCovered("mean = 0…0.5")));
    }

    @Test
    void points_are_the_interval_of_the_row_that_is_hit() {
        Table table = table(
                "mean.from (count),mean.below (count),points.min,points.max,clause", "4,5,19,24,12", "5,,25,30,12");

        assertThat(table.hasPoints()).isTrue();
        assertThat(table.points(List.of(number("5"))))
                .isEqualTo(Quantity.between(exact("25"), exact("30"), Evidence.NONE));
        assertThat(table.points(List.of(missingNumber("mean"))))
                .isEqualTo(Quantity.between(exact("19"), exact("30"), Evidence.missing("mean")));
    }

    @Test
    void a_text_is_known_if_every_row_that_can_be_hit_has_it() {
        Table table = table("share.from (%),share.below (%),grade,clause", "0,10,C,7", "10,20,B,7", "20,,B,8");

        assertThat(table.text("grade", List.of(number("0.05")))).isEqualTo(Term.of("C"));
        assertThat(table.text("grade", List.of(between("0.15", "0.25", Evidence.missing("share")))))
                .isEqualTo(Term.of("B"));
        assertThat(table.text("grade", List.of(missingNumber("share"))))
                .isEqualTo(Term.unknown(Evidence.missing("share")));
    }

    @Test
    void a_table_without_inputs_is_its_one_row() {
        Table table = table("amount (万元),clause", "5000,1.3");

        assertThat(table.value("amount", List.of())).isEqualTo(Quantity.of(50_000_000));
    }

    @Test
    void wrong_arguments_are_a_mistake_of_the_caller() {
        assertThatThrownBy(() -> RD_BANDS.value("line", List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RD_BANDS.value("line", List.of(text("5000"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RD_BANDS.value("amount", List.of(number("1"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RD_BANDS.points(List.of(number("1")))).isInstanceOf(IllegalArgumentException.class);
    }
}
