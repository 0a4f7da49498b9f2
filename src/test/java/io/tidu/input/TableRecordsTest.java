package io.tidu.input;

import static io.tidu.input.EnterpriseSourceTest.ids;
import static io.tidu.input.EnterpriseSourceTest.rejected;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.model.Enterprise;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableRecordsTest {

    @Test
    void a_row_gives_the_same_enterprise_as_json_would() {
        Enterprise firm = only("""
                id,name,registeredOn,residentEnterprise,technologyField,staff,revenue.2024,revenue.2025,expertPoints.management,events,titles
                x,"甲，""乙"" 公司",2018-05-01,true,new-materials,80,1500000.50,,15,[],"[{""title"": ""high-tech-enterprise"", ""from"": ""2021-12-16""}]"
                """);
        assertThat(firm)
                .isEqualTo(Enterprise.builder("x")
                        .name("甲，\"乙\" 公司")
                        .registeredOn(LocalDate.of(2018, 5, 1))
                        .residentEnterprise(true)
                        .technologyField("new-materials")
                        .staff(80)
                        .revenue(2024, "1500000.5")
                        .expertPoints("management", 15)
                        .none("events")
                        .title(t -> t.set("title", "high-tech-enterprise").set("from", LocalDate.of(2021, 12, 16)))
                        .build());
    }

    @Test
    void an_empty_cell_is_unknown_also_in_a_list_column() {
        assertThat(only("id,staff,events,revenue.2025\nx,,\"\", \n").facts()).isEmpty();
    }

    @Test
    void what_spreadsheets_add_is_allowed_a_byte_order_mark_windows_line_ends_upper_case_truth_and_empty_rows() {
        assertThat(only("\uFEFFid,residentEnterprise\r\n,\r\nx,TRUE\r\n,\r\n")
                        .fact("residentEnterprise")
                        .toString())
                .contains("true");
    }

    @Test
    void a_bad_row_is_told_by_line_and_column_name_and_the_others_are_read() {
        List<EnterpriseRecord> records = csv("""
                id,staff,revenue.2025
                a,1,2
                b,eighty,"10,00"
                c,1
                d,1,2,3
                ,1,2
                e,1,2
                """);
        assertThat(ids(records)).containsExactly("a", "e");
        List<Problem> problems = rejected(records).get(0).problems();
        assertThat(problems)
                .extracting(Problem::place)
                .containsExactly(new Place("firms", 3, 3), new Place("firms", 3, 10));
        assertThat(problems.get(1).render(Locale.ENGLISH))
                .contains("\"revenue.2025\"")
                .contains("\"10,00\"");
        assertThat(rejected(records).get(0).id()).isEqualTo("b");
        assertThat(rejected(records))
                .extracting(r -> r.problems().get(0).id())
                .containsExactly("cell.number", "csv.cells-differ", "csv.cells-differ", "input.missing-id");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name | csv.no-id-column",
                "id,id | csv.column-twice",
                "id,revenue.2025,revenue.2025 | csv.column-twice",
                "id,staf | csv.unknown-column",
                "id,completelyOther | csv.undeclared-column",
                "id,rdIntensity | csv.derived-column",
                "id,,staff | csv.column-without-name",
                "id,revenue | csv.column-needs-year",
                "id,revenue.25 | csv.column-needs-year",
                "id,expertPoints | csv.column-needs-field",
                "id,expertPoints.managment | csv.column-needs-field",
                "id,staff.2025 | csv.column-has-part",
                "id,events.kind | csv.column-has-part",
                "id,\"staff | csv.open-quote",
                "id;staff | csv.not-commas",
                "id，staff | csv.not-commas"
            })
    void with_a_wrong_header_no_row_is_read(String header, String problem) {
        List<EnterpriseRecord> records = csv(header + "\nx,1,1\ny,2,2\n");
        assertThat(records).hasSize(1);
        assertThat(records.get(0).problems()).extracting(Problem::id).contains(problem);
        assertThat(records.get(0).place().line()).isEqualTo(1);
    }

    @Test
    void all_errors_of_a_header_are_told_with_their_places() {
        assertThat(csv("id,staf,revenue\n").get(0).problems())
                .extracting(p -> p.place().column() + " " + p.id())
                .containsExactly("4 csv.unknown-column", "9 csv.column-needs-year");
    }

    @Test
    void an_empty_file_is_an_error_and_a_header_alone_is_not() {
        assertThat(csv("").get(0).problems()).extracting(Problem::id).containsExactly("csv.no-header");
        assertThat(csv("id,staff\n")).isEmpty();
    }

    @Test
    void a_cell_in_quotes_may_span_lines() {
        List<EnterpriseRecord> records = csv("id,events\nx,\"[\n  {\"\"on\"\": \"\"2024-01-01\"\"}\n]\"\ny,[]\n");
        assertThat(ids(records)).containsExactly("x", "y");
        assertThat(records.get(1).place().line()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"b,\"open", "b,\"shut\"x", "b,st\"ray", "b,\"\"\"", "\"b"})
    void a_row_with_a_quote_amiss_does_not_swallow_the_rows_after_it(String row) {
        List<EnterpriseRecord> records = csv("id,name\na,1\n" + row + "\nc,\"3\"\nd,4\n");
        assertThat(ids(records)).contains("a", "d");
        assertThat(rejected(records))
                .isNotEmpty()
                .allMatch(r -> r.place().line() == 3 || r.place().line() == 4);
    }

    @Test
    void an_open_quote_is_given_up_after_a_hundred_lines() {
        String others = IntStream.range(0, 1000).mapToObj(i -> "c" + i + ",x\n").collect(Collectors.joining());
        List<EnterpriseRecord> records = csv("id,name\nb,\"open\n" + others);
        assertThat(ids(records)).hasSize(1000);
        assertThat(rejected(records)).extracting(r -> r.problems().get(0).id()).containsExactly("csv.open-quote");
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "[{]", "\"[{\"\"kind\"\":}]\""})
    void a_list_cell_that_is_no_json_is_told_by_its_column(String cell) {
        Problem problem =
                rejected(csv("id,events\nx," + cell + "\n")).get(0).problems().get(0);
        assertThat(problem.id()).isEqualTo("csv.bad-list");
        assertThat(problem.arguments()).startsWith("events");
        assertThat(problem.place()).isEqualTo(new Place("firms", 2, 3));
    }

    @Test
    void an_error_within_a_list_cell_is_told_with_its_path_and_the_cell_s_place() {
        Problem problem = rejected(csv("id,events\nx,\"[{}, {\"\"on\"\": 5}]\"\n"))
                .get(0)
                .problems()
                .get(0);
        assertThat(problem.arguments()).startsWith("events[2].on");
        assertThat(problem.place()).isEqualTo(new Place("firms", 2, 3));
    }

    @Test
    void a_table_saved_in_the_chinese_windows_encoding_is_refused_with_the_way_out() {
        byte[] bytes = "id,name\nx,嘉善\n".getBytes(Charset.forName("GBK"));
        Problem problem = Fixtures.records(bytes, Format.CSV).get(0).problems().get(0);
        assertThat(problem.id()).isEqualTo("file.gb18030");
        assertThat(problem.sentence(Locale.CHINESE)).contains("CSV UTF-8");
    }

    @Test
    void more_columns_than_anyone_has_are_refused() {
        assertThat(csv("id" + ",x".repeat(50_000)).get(0).problems())
                .extracting(Problem::id)
                .containsExactly("csv.too-many-columns");
    }

    private static Enterprise only(String text) {
        List<EnterpriseRecord> records = csv(text);
        assertThat(records).hasSize(1);
        assertThat(records.get(0).problems()).isEmpty();
        return ((EnterpriseRecord.Read) records.get(0)).enterprise();
    }

    private static List<EnterpriseRecord> csv(String text) {
        return Fixtures.records(text, Format.CSV);
    }
}
