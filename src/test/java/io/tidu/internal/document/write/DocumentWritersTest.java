package io.tidu.internal.document.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.internal.diagnostic.Columns;
import io.tidu.internal.document.Block;
import io.tidu.internal.document.Document;
import io.tidu.internal.document.Sign;
import io.tidu.internal.document.Table;
import io.tidu.internal.document.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentWritersTest {
    private static final String ESCAPE = "\u001B";
    private static final Document DOCUMENT = new Document(
            "评估 <b>",
            List.of(
                    new Block.Heading(2, Text.of("小满机械有限公司"), Text.of("2026-03-01"), "e1"),
                    new Block.Paragraph(Text.of("可得 0元"), Block.Tone.LARGE),
                    new Block.Paragraph(Text.of("标有〔示例〕的不是正式规定"), Block.Tone.NOTICE),
                    new Block.Items(
                            List.of(
                                    new Block.Item(
                                            Sign.NOT_MET,
                                            Text.of("科技人员占职工总数的比例：8.75%，要求不低于 10%，再增 1 人")
                                                    .and(Text.of("  11.4", Text.Style.QUIET)),
                                            List.of(Block.Item.of(Sign.ASIDE, Text.of("路径二：未采用"))),
                                            false),
                                    Block.Item.of(Sign.MET, Text.of("其余 9 项条件符合"))),
                            false),
                    new Block.TableBlock(new Table(
                            "资金",
                            List.of(
                                    new Table.Column("项目", Table.Kind.TEXT, true),
                                    new Table.Column("金额", Table.Kind.MONEY, false)),
                            List.of(List.of(
                                    Table.Cell.of("研发费用补助（按上一年度研发费用的一定比例计算，不超过上限）"),
                                    Table.Cell.of(new BigDecimal("625000"), "62.5万元"))),
                            List.of(Table.Cell.of("合计"), Table.Cell.of(new BigDecimal("625000"), "62.5万元")))),
                    new Block.Fold(Text.of("逐条理由"), List.of(Block.Paragraph.of("在里面")), true)),
            "完");

    @ParameterizedTest
    @ValueSource(ints = {40, 57, 80, 100, 120})
    void no_line_is_wider_than_the_terminal(int width) {
        String text = TextWriter.write(DOCUMENT, new Style(width, false));

        assertThat(text.lines()).allSatisfy(l -> assertThat(Columns.of(l)).isLessThanOrEqualTo(width));
        assertThat(text).doesNotContain(ESCAPE);
    }

    @Test
    void all_that_is_not_folded_is_told_in_a_terminal() {
        String text = TextWriter.write(DOCUMENT, new Style(80, false)).replaceAll("\\s", "");

        assertThat(text)
                .contains("小满机械有限公司", "2026-03-01", "✗科技人员占职工总数的比例", "11.4", "○路径二", "62.5万元", "▸逐条理由")
                .doesNotContain("在里面");
    }

    @Test
    void a_table_of_more_columns_than_a_sheet_holds_says_the_head_of_each_cell_for_print() {
        String page = HtmlWriter.write(EveryChart.in(Locale.ENGLISH), Locale.ENGLISH);

        assertThat(page.split("<table class=\"rows\">", -1)).hasSize(3);
        assertThat(page.split("<table class=\"rows many\">", -1)).hasSize(3);
        assertThat(page)
                .contains("<td class=\"words\" data-head=\"Sales revenue of main and other business7\">at least 5,");
    }

    @Test
    void in_a_terminal_the_cells_of_a_row_that_is_too_wide_stand_below_each_other() {
        String text = TextWriter.write(EveryChart.in(Locale.ENGLISH), new Style(60, false));

        assertThat(text).containsPattern("Sales revenue of main and other +at least 5, less than 10\\nbusiness29\\n");
    }

    @Test
    void in_a_narrow_table_words_stay_whole_and_codes_are_cut() {
        Table table = new Table(
                "",
                List.of(
                        new Table.Column("Enterprise", Table.Kind.TEXT, true),
                        new Table.Column("Stage", Table.Kind.TEXT, false),
                        new Table.Column("Reason", Table.Kind.TEXT, true)),
                List.of(List.of(
                        Table.Cell.of("Boundary 91330421MA0000010X"),
                        Table.Cell.of("Recommendation → Cultivation"),
                        Table.Cell.of("R&D expense: short by 1,350,000 yuan (clause 11.5)"))),
                List.of());
        Document document = new Document("", List.of(new Block.TableBlock(table)), "");

        assertThat(TextWriter.write(document, new Style(48, false)))
                .contains("Enterprise ", "Recommendation", "Cultivation", "Boundary ", "1,350,000", "91330421MA");
    }

    @Test
    void colours_change_nothing_but_colours() {
        String plain = TextWriter.write(DOCUMENT, new Style(60, false));
        String coloured = TextWriter.write(DOCUMENT, new Style(60, true));

        assertThat(coloured).contains(ESCAPE + "[31m");
        assertThat(coloured.replaceAll(ESCAPE + "\\[\\d+m", "").lines().map(String::stripTrailing))
                .containsExactlyElementsOf(plain.lines().toList());
    }

    @Test
    void a_text_cannot_tell_a_terminal_anything() {
        Document hostile = new Document(
                "x", List.of(Block.Paragraph.of("a" + ESCAPE + "[2Jb\tc\u202E"), Block.Paragraph.of("d")), "");

        assertThat(TextWriter.write(hostile, new Style(80, true)))
                .doesNotContain(ESCAPE)
                .doesNotContain("\u202E");
    }

    @Test
    void a_day_on_a_page_stays_whole_and_a_code_that_looks_like_one_is_none() {
        Document days = new Document(
                "Days",
                List.of(
                        Block.Paragraph.of("From 2025-03-11 to 2026-01-27; no. 2025-03-112 and 91-2025-03-11."),
                        new Block.Paragraph(Text.link("until 2027-12-31", "there"), Block.Tone.QUIET)),
                "End.");

        assertThat(HtmlWriter.write(days, Locale.ENGLISH))
                .contains("From <time>2025-03-11</time> to <time>2026-01-27</time>; no. 2025-03-112 and 91-2025-03-11.")
                .contains("until <time>2027-12-31</time></a>");
    }

    @Test
    void a_page_shows_each_sign_with_its_word_and_all_that_is_folded() {
        String page = HtmlWriter.write(DOCUMENT, Locale.SIMPLIFIED_CHINESE);

        assertThat(page)
                .startsWith("<!DOCTYPE html>")
                .contains("<title>评估 &lt;b&gt;</title>")
                .contains("<span class=\"unseen\">不符合：</span>")
                .contains("<details class=\"print\">")
                .contains("在里面")
                .contains("id=\"e1\"")
                .contains("<tfoot>");
    }
}
