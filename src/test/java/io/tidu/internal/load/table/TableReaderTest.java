package io.tidu.internal.load.table;

import static io.tidu.internal.load.table.Tables.exact;
import static io.tidu.internal.load.table.Tables.ids;
import static io.tidu.internal.load.table.Tables.table;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.Problems;
import io.tidu.internal.policy.table.ColumnMatch;
import io.tidu.internal.policy.table.Table;
import io.tidu.internal.policy.table.TableRow;
import io.tidu.model.Unit;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableReaderTest {

    @Test
    void both_edges_of_a_band_are_one_input() {
        Table table = table("revenue.over (万元),level.is,revenue.up-to (万元),line (%),grade,clause", ",a,5,1,B,7");

        assertThat(table.inputs())
                .containsExactly(
                        new Table.Input(
                                "revenue", Table.Kind.NUMBER, Unit.YUAN, List.of(ColumnMatch.OVER, ColumnMatch.UP_TO)),
                        new Table.Input("level", Table.Kind.TEXT, Unit.NONE, List.of(ColumnMatch.IS)));
        assertThat(table.outputs())
                .containsExactly(
                        new Table.Output("line", Table.Kind.NUMBER, Unit.RATIO),
                        new Table.Output("grade", Table.Kind.TEXT, Unit.NONE));
        assertThat(table.output("grade")).isPresent();
        assertThat(table.output("level")).isEmpty();
        assertThat(table.hasPoints()).isFalse();
    }

    @Test
    void columns_stay_in_the_order_written_without_those_about_a_row() {
        Table table = table("z.over (万元),clause,a.is,note,z.up-to (万元),m (%)", ",7,x,n,5,1");

        assertThat(table.columns()).containsExactly("z.over", "a.is", "z.up-to", "m");
    }

    @ParameterizedTest
    @CsvSource({
        "元, 300000.5, 300000.5, YUAN",
        "万元, 0.5, 5000, YUAN",
        "万元, 5000, 50000000, YUAN",
        "%, 11.5, 0.115, RATIO",
        "days, 365, 365, DAYS",
        "years, 3, 3, YEARS",
        "persons, 500, 500, PERSONS",
        "points, 70, 70, POINTS",
        "count, 2, 2, COUNT",
        "number, 365 days, 365, DAYS",
        "number, 1 year, 1, YEARS",
        "number, 10%, 0.1, RATIO",
        "number, 5000万元, 50000000, YUAN",
        "number, 70 points, 70, POINTS",
        "number, -2, -2, NONE",
        "万元, 5000 万元, 50000000, YUAN"
    })
    void numbers_are_exact_and_in_their_base_unit(String unit, String cell, String value, Unit base) {
        Table table = table("x (" + unit + "),clause", cell + ",7");

        assertThat(table.rows().get(0).cell("x")).isEqualTo(new Table.Cell.Number(exact(value), base));
    }

    @Test
    void a_column_of_mixed_units_has_no_unit_of_its_own() {
        Table table = table("limit.is,value (number),clause", "registered-days,365 days,11.1", "share,10%,11.4");

        assertThat(table.output("value")).contains(new Table.Output("value", Table.Kind.NUMBER, Unit.NONE));
    }

    @Test
    void dates_flags_and_texts_are_read() {
        Table table = table("day (date),open (flag),title,clause", "2026-03-31,TRUE,high-tech-enterprise,7");

        TableRow row = table.rows().get(0);
        assertThat(row.cell("day")).isEqualTo(new Table.Cell.Day(LocalDate.of(2026, 3, 31)));
        assertThat(row.cell("open")).isEqualTo(new Table.Cell.Flag(true));
        assertThat(row.cell("title")).isEqualTo(new Table.Cell.Text("high-tech-enterprise"));
    }

    @Test
    void an_input_cell_is_found_by_its_name_and_an_edge_by_its_name_with_the_match() {
        Table table = table("level.is,rank.from (count),rank.below (count),amount (元),clause", "city,1,,5,7");

        TableRow row = table.rows().get(0);
        assertThat(row.cell("level")).isEqualTo(new Table.Cell.Text("city"));
        assertThat(row.cell("rank.from")).isEqualTo(new Table.Cell.Number(exact("1"), Unit.COUNT));
        assertThat(row.cell("rank.below")).isNull();
        assertThat(row.cell("rank")).isNull();
        assertThat(row.cell("nothing")).isNull();
    }

    @Test
    void reserved_columns_are_about_the_row() {
        Table table = table(
                "source,amount (万元),status,note,confirmed,clause",
                "\"公报 2023, 第 8 页\",30,published,上限 cap,2026-03-01,1.2");

        TableRow row = table.rows().get(0);
        assertThat(row.clause()).isEqualTo("1.2");
        assertThat(row.status()).isEqualTo("published");
        assertThat(row.note()).isEqualTo("上限 cap");
        assertThat(row.confirmed()).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(row.source()).isEqualTo("公报 2023, 第 8 页");
        assertThat(row.cell("note")).isNull();
        assertThat(row.place()).isEqualTo(new Place("bands.csv", 2, 49));
    }

    @Test
    void what_is_not_said_of_a_row_is_null() {
        TableRow row = table("tier,status,note,confirmed,source,clause", "a,,,,,7")
                .rows()
                .get(0);

        assertThat(row.status()).isNull();
        assertThat(row.note()).isNull();
        assertThat(row.confirmed()).isNull();
        assertThat(row.source()).isNull();
    }

    @Test
    void a_byte_order_mark_windows_line_ends_and_blank_lines_below_are_fine() {
        byte[] content = "\uFEFFtier,clause\r\na,7\r\n,\r\n\r\n".getBytes(StandardCharsets.UTF_8);

        Problems problems = new Problems();
        Optional<Table> table = TableReader.read("tiers", "tiers.csv", content, problems);

        assertThat(problems.list()).isEmpty();
        assertThat(table.orElseThrow().rows()).hasSize(1);
    }

    @Test
    void a_file_in_the_chinese_windows_encoding_is_refused() {
        byte[] content = "tier,note,clause\na,示例,7\n".getBytes(Charset.forName("GB18030"));

        assertThat(read(content)).extracting(Problem::id).containsExactly("file.gb18030");
    }

    @Test
    void a_file_larger_than_the_limit_is_refused() {
        assertThat(read(new byte[TableReader.MOST_BYTES + 1]))
                .extracting(Problem::id)
                .containsExactly("file.too-large");
    }

    private static List<Problem> read(byte[] content) {
        Problems problems = new Problems();
        assertThat(TableReader.read("tiers", "tiers.csv", content, problems)).isEmpty();
        return problems.list();
    }

    @Test
    void five_thousand_rows_are_read_and_one_more_is_refused() {
        StringBuilder text = new StringBuilder("order (count),clause");
        for (int i = 1; i <= TableReader.MOST_ROWS; i++) {
            text.append('\n').append(i).append(",7");
        }
        assertThat(table(text.toString()).rows()).hasSize(5_000);

        assertThat(ids(text + "\n0,7")).containsExactly("table.too-many-rows");
    }

    @Test
    void sixty_columns_are_read_and_one_more_is_refused() {
        StringBuilder header = new StringBuilder("clause");
        StringBuilder row = new StringBuilder("7");
        for (int i = 1; i < TableReader.MOST_COLUMNS; i++) {
            header.append(",c").append(i);
            row.append(",x");
        }
        assertThat(table(header.toString(), row.toString()).outputs()).hasSize(59);

        assertThat(ids(header + ",c60", row + ",x")).containsExactly("table.too-many-columns");
    }

    @Test
    void fifty_problems_are_told_of_one_table() {
        StringBuilder text = new StringBuilder("amount (元),clause");
        for (int i = 0; i < 60; i++) {
            text.append("\nx").append(i).append(",7");
        }

        assertThat(ids(text.toString())).hasSize(51).contains("table.more-problems");
    }

    @Test
    void rows_that_can_be_understood_are_kept_beside_problems() {
        Problems problems = new Problems();

        Optional<Table> table =
                TableReader.read("t", "t.csv", Tables.bytes("tier,amount (元),clause\na,x,7\nb,1,7"), problems);

        assertThat(problems.hasErrors()).isTrue();
        assertThat(table.orElseThrow().rows()).extracting(TableRow::clause).containsExactly("7");
    }

    @Test
    void a_number_with_very_many_digits_is_refused() {
        assertThat(ids("x (元),clause", "1234567890123456789012345,7")).containsExactly("table.too-many-digits");
        assertThat(ids("x (元),clause", "123456789012345678901234,7")).isEmpty();
    }

    @Test
    void every_place_is_the_cell_s_own() {
        List<Problem> problems = Tables.problems("a (元),b (元),c (元),clause", "1,,\"2,5\",");

        assertThat(problems)
                .extracting(p -> p.place().column() + " " + p.id())
                .containsExactly("3 table.blank", "4 table.thousands", "10 table.no-clause");
    }
}
