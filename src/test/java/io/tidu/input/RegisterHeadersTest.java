package io.tidu.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.Problems;
import io.tidu.internal.source.cell.CellText;
import io.tidu.internal.source.sheet.Book;
import io.tidu.internal.source.tree.SourceNode;
import io.tidu.model.Enterprise;
import io.tidu.model.FactValue;
import io.tidu.vocabulary.FactDefinition;
import io.tidu.vocabulary.FactType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Columns are found by the names and labels that people give them, and no column is taken for another. */
class RegisterHeadersTest {
    private static final List<UnaryOperator<String>> SPELLINGS = List.of(
            label -> label,
            label -> " " + label + "\u00A0",
            label -> label.replace("（", "(").replace("）", ")"),
            label -> label.toUpperCase(Locale.ROOT));

    @Test
    void every_fact_is_found_by_its_label_in_either_language() {
        for (FactDefinition fact : Register.VOCABULARY.facts().values()) {
            if (fact.type() == FactType.RECORD) {
                continue;
            }
            for (String label : List.of(fact.label().zh(), fact.label().en())) {
                for (UnaryOperator<String> spelling : SPELLINGS) {
                    List<String> headers =
                            fact.yearly() ? dated(spelling.apply(label)) : List.of(spelling.apply(label));
                    for (String header : headers) {
                        assertThat(path(header)).as(header).isEqualTo(fact.name() + (fact.yearly() ? ".2025" : ""));
                    }
                }
            }
        }
    }

    private static List<String> dated(String label) {
        return List.of(
                label + " 2025",
                label + "2025",
                label + "（2025年）",
                label + "2025年度",
                "2025" + label,
                "2025年" + label,
                "2025 " + label,
                label + ".2025");
    }

    /** The column of a header, or what is told of it. */
    private static String path(String header) {
        List<EnterpriseRecord> records = Register.of("id", header).row("x", "").readCsv();
        assertThat(records).hasSize(1);
        Problems problems = new Problems();
        List<CsvColumns.Column> columns = new CsvColumns(Register.VOCABULARY).read(row("id", header), problems);
        return problems.hasErrors()
                ? problems.list().toString()
                : columns.get(1).path();
    }

    private static Rows.Row row(String... cells) {
        List<SourceNode> nodes = new ArrayList<>();
        Place place = Place.of("register", 1);
        for (String cell : cells) {
            nodes.add(SourceNode.scalar(SourceNode.Kind.PLAIN, CellText.strip(cell), place, null));
        }
        return new Rows.Row(place, nodes, null, List.of(), new Written.Whole());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "科技人员数 | technologyStaff",
                "Science and technology staff | technologyStaff",
                "成立日期 | registeredOn",
                "Staff | staff",
                "STAFF | staff",
                "研究开发费用 2025 | rdExpense.2025",
                "R&D expense 2025 | rdExpense.2025",
                "2025年末净资产 | netAssets.2025",
                "2025年年末净资产 | netAssets.2025",
                "revenue（2025） | revenue.2025",
                "Revenue.2025 | revenue.2025",
                "revenue 2025 | revenue.2025",
                "专家评分.技术的先进程度 | expertPoints.advancement",
                "专家评分（净资产增长率） | expertPoints.netAssetGrowth",
                "expertPoints 技术的先进程度 | expertPoints.advancement",
                "研究开发组织管理水平 | expertPoints.management",
                "R&D management | expertPoints.management",
                "高新技术产品收入 2025 | highTechRevenue.2025",
                "registeredOn (date) | registeredOn",
                "实行独立核算（是/否） | independentAccounts",
                "企业名称 | name",
                "Enterprise name | name"
            })
    void a_label_may_be_written_without_its_remark_and_behind_its_record(String header, String path) {
        assertThat(path(header)).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"统一社会信用代码", "信用代码", "Unified social credit code", "ID", " id\u00A0"})
    void the_id_is_found_by_what_people_call_it(String header) {
        assertThat(Register.of(header, "企业名称").row("91330421MA0000002X", "白鹭商贸").only())
                .isEqualTo(Enterprise.builder("91330421MA0000002X").name("白鹭商贸").build());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "净资产增长率 | csv.column-of-several",
                "注册地 | csv.column-of-several",
                "研发费用占销售收入的比例 | csv.derived-column",
                "R&D intensity | csv.derived-column",
                "rdIntensity | csv.derived-column",
                "销售收入 | csv.column-needs-year",
                "上年度销售收入 | csv.undeclared-column",
                "专家评分 | csv.column-needs-field",
                "2025年职工总数 | csv.column-has-part",
                "2025年企业名称 | csv.column-has-part",
                "2025年技术的先进程度 | csv.column-has-part",
                "职工总教 | csv.unknown-column",
                "Staf | csv.unknown-column",
                "2025年销售收人 | csv.unknown-column",
                "科技人员数（180天以上） | csv.column-remark",
                "序号 | csv.undeclared-column",
                "职工\u200B总数 | csv.hidden-in-column"
            })
    void what_may_mean_another_fact_or_none_is_refused(String header, String problem) {
        assertThat(Register.of("id", header).row("x", "").refused().id()).isEqualTo(problem);
    }

    @Test
    void the_nearest_label_is_told_in_the_language_of_the_header() {
        assertThat(Register.of("id", "职工总教").row("x", "1").refused().arguments())
                .containsExactly("职工总教", "职工总数");
        assertThat(Register.of("id", "2025年销售收人").row("x", "1").refused().arguments())
                .containsExactly("2025年销售收人", "销售收入");
        assertThat(Register.of("id", "revenu.2025").row("x", "1").refused().arguments())
                .containsExactly("revenu.2025", "revenue");
        assertThat(Register.of("id", "统一社会信用码2").row("x", "1").refused().arguments())
                .containsExactly("统一社会信用码2", "统一社会信用代码");
    }

    @Test
    void an_invisible_character_in_a_header_is_shown() {
        Problem problem = Register.of("id", "staff\u200B").row("x", "1").refused();

        assertThat(problem.sentence(Locale.CHINESE)).contains("staff<U+200B>");
        assertThat(problem.sentence(Locale.ENGLISH)).contains("staff<U+200B>");
    }

    @ParameterizedTest
    @CsvSource({
        "revenue.2025, 销售收入 2025",
        "staff, 职工总数",
        "staff, Staff",
        "name, 企业名称",
        "id, 统一社会信用代码",
        "revenue.2025 (万元), revenue.2025",
        "expertPoints.management, R&D management"
    })
    void two_headers_of_one_fact_are_told_with_both(String first, String second) {
        String[] header = first.equals("id") ? new String[] {first, second} : new String[] {"id", first, second};
        Problem problem = Register.of(header).row("x", "1", "1").refused();

        assertThat(problem.id()).isEqualTo("csv.column-twice");
        assertThat(problem.arguments()).containsExactly(second, first);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "销售收入 2025（万元）",
                "2025年销售收入（单位：万元）",
                "销售收入（万元，2025年）",
                "销售收入（2025年，万元）",
                "销售收入（2025年）（万元）",
                "revenue.2025 (万元)",
                "Sales revenue 2025 [万元]"
            })
    void a_unit_in_the_header_is_that_of_every_cell(String header) {
        Enterprise firm = Register.of("id", header).row("x", "3,300.5").only();

        assertThat(firm)
                .isEqualTo(Enterprise.builder("x").revenue(2025, "33005000").build());
        assertThat(Register.of("id", header).row("x", "3300.5万元").only()).isEqualTo(firm);
        assertThat(Register.of("id", header).row("x", "33005000元").refused().id())
                .isEqualTo("cell.unit-differs");
    }

    @Test
    void a_share_under_a_percent_header_is_in_percent_whether_the_cell_repeats_it_or_not() {
        FactValue eighth = new FactValue.Number(new BigDecimal("0.125"));

        assertThat(Register.of("id", "nicheShare (%)").row("x", "12.5").only().fact("nicheShare"))
                .isEqualTo(eighth);
        assertThat(Register.of("id", "主导产品的细分市场占有率（%）").row("x", "12.5%").only().fact("nicheShare"))
                .isEqualTo(eighth);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "职工总数（万元） | csv.column-unit",
                "staff (%) | csv.column-unit",
                "revenue.2025 (%) | csv.column-unit",
                "revenue.2025 (元)(万元) | csv.column-unit",
                "registeredOn (万元) | csv.column-has-no-unit",
                "企业名称（人） | csv.column-has-no-unit",
                "revenue.2025 (万美元) | csv.column-remark",
                "2025年销售收入（千元） | csv.column-remark"
            })
    void a_unit_that_does_not_fit_is_refused_and_never_lost(String header, String problem) {
        assertThat(Register.of("id", header).row("x", "1").refused().id()).isEqualTo(problem);
    }

    @Test
    void rows_above_the_header_are_for_people() {
        Register register = Register.of("嘉善县科技企业登记表（2026年）", "", "")
                .row("填报单位：嘉善县科技局", "", "2026年3月1日")
                .row("", "", "")
                .row("统一社会信用代码", "企业名称", "职工总数")
                .row("x", "甲", "24");
        Enterprise firm = Enterprise.builder("x").name("甲").staff(24).build();
        Book book = register.book();
        book.sheet().addMergedRegion(CellRangeAddress.valueOf("A1:C1"));
        book.formula("B2", "TODAY()");

        assertThat(register.only()).isEqualTo(firm);
        assertThat(Register.only(Register.read(book.bytes(), Format.XLSX))).isEqualTo(firm);
    }

    @Test
    void a_title_merged_into_the_header_or_below_it_is_told() {
        Book book = Register.of("登记表", "", "")
                .row("id", "name", "staff")
                .row("x", "甲", "24")
                .book();
        book.sheet().addMergedRegion(CellRangeAddress.valueOf("A1:A2"));

        assertThat(Register.read(book.bytes(), Format.XLSX).get(0).problems())
                .extracting(Problem::id)
                .containsExactly("sheet.merged");
    }

    @ParameterizedTest
    @ValueSource(strings = {"单位：万元", "登记表（万元）", "金额单位:亿元", "Unit: ten thousand yuan", "in 万元", "单位：千元"})
    void a_unit_above_the_header_is_not_lost(String title) {
        Problem problem = Register.of(title, "", "")
                .row("id", "revenue.2025", "staff")
                .row("x", "3300", "24")
                .refused();

        assertThat(problem.id()).isEqualTo("csv.unit-above-header");
        assertThat(problem.place().line()).isEqualTo(1);
        assertThat(problem.sentence(Locale.CHINESE)).contains(title, "revenue.2025");
    }

    @Test
    void a_unit_above_the_header_does_no_harm_where_each_header_has_its_own_or_none_is_of_money() {
        Enterprise firm = Enterprise.builder("x").revenue(2025, "33000000").build();

        assertThat(Register.of("单位：万元", "")
                        .row("id", "revenue.2025 (万元)")
                        .row("x", "3300")
                        .only())
                .isEqualTo(firm);
        assertThat(Register.of("单位：元", "")
                        .row("id", "revenue.2025")
                        .row("x", "33000000")
                        .only())
                .isEqualTo(firm);
        assertThat(Register.of("产值2000万元以上企业登记表", "")
                        .row("id", "revenue.2025")
                        .row("x", "33000000")
                        .only())
                .isEqualTo(firm);
        assertThat(Register.of("单位：万元", "").row("id", "staff").row("x", "24").only())
                .isEqualTo(Enterprise.builder("x").staff(24).build());
    }

    @Test
    void blank_rows_and_columns_around_the_table_are_let_be() {
        Enterprise firm = Enterprise.builder("x").staff(24).build();

        assertThat(Register.of("id", "staff", "", "")
                        .row("x", "24", "", "")
                        .row("", "", "", "")
                        .row("", "\u00A0", "", "")
                        .only())
                .isEqualTo(firm);
        assertThat(Register.of("id", "staff").row("x", "24", "", "").only()).isEqualTo(firm);
        assertThat(Register.of("id", "staff", "")
                        .row("x", "24", "24")
                        .readCsv()
                        .get(0)
                        .problems())
                .extracting(Problem::id)
                .containsExactly("csv.cells-differ");
        assertThat(Register.of("id", "staff", "")
                        .row("x", "24", "24")
                        .readSheet()
                        .get(0)
                        .problems())
                .extracting(Problem::id)
                .containsExactly("sheet.beyond-header");
        assertThat(Register.of("id", "", "staff").row("x", "", "24").refused().id())
                .isEqualTo("csv.column-without-name");
    }

    @Test
    void without_a_header_of_ids_the_first_row_that_looks_like_one_is_told_about() {
        assertThat(Register.of("登记表", "", "")
                        .row("企业名称", "职工总数", "")
                        .row("甲", "24", "")
                        .refused()
                        .place()
                        .line())
                .isEqualTo(2);
        assertThat(Register.of("name").row("甲").refused().place().line()).isEqualTo(1);
    }
}
