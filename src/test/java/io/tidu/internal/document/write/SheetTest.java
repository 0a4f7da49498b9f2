package io.tidu.internal.document.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.internal.document.Block;
import io.tidu.internal.document.Document;
import io.tidu.internal.document.Text;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SheetTest {
    private static final Document DOCUMENT = new Document(
            "评估 \"} </style><script>",
            List.of(
                    Block.Heading.of(1, "评估"),
                    new Block.Section(
                            "e1",
                            List.of(
                                    new Block.Heading(2, Text.of("小满机械有限公司"), Text.of("2026-03-01"), ""),
                                    new Block.Paragraph(Text.of("〔示例〕不能据以兑付"), Block.Tone.NOTICE),
                                    new Block.ByHand(List.of("经办人", "复核人"))))),
            "完");

    @Test
    void each_printed_page_of_a_sheet_says_whose_it_is_and_what_it_warns_of() {
        String page = HtmlWriter.write(DOCUMENT, Locale.CHINESE);
        String head = page.substring(page.indexOf("class=\"running\""), page.indexOf("class=\"sheet-body\""));

        assertThat(head).contains("小满机械有限公司  <time>2026-03-01</time>", "〔示例〕不能据以兑付");
        assertThat(page)
                .contains(".running { display: table-header-group", "counter(page) \" / \" counter(pages)")
                .contains("<ul class=\"by-hand\">\n<li>经办人</li>\n<li>复核人</li></ul>");
    }

    @Test
    void a_title_above_printed_pages_can_not_leave_its_text() {
        String page = HtmlWriter.write(DOCUMENT, Locale.CHINESE);

        assertThat(page)
                .contains("@top-left { content: \"评估\\20 \\22 \\7d \\20 \\3c \\2f style\\3e \\3c script\\3e \"; }")
                .doesNotContain("<script");
        assertThat(page.split("</style>", -1)).hasSize(2);
    }

    @Test
    void places_to_fill_in_are_for_paper_only() {
        assertThat(TextWriter.write(DOCUMENT, new Style(80, false))).doesNotContain("经办人");
    }
}
