package io.tidu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AssessHtmlTest {
    private static Run page(String lang, String... names) {
        StringBuilder register = new StringBuilder();
        for (String name : names) {
            register.append("{\"id\": \"")
                    .append(register.length())
                    .append("\", \"name\": \"")
                    .append(name)
                    .append("\", \"staff\": 80, \"technologyStaff\": 24, \"paid\": []}\n");
        }
        return Run.withInput(
                register.toString(),
                "assess",
                Run.RULES,
                "-",
                "--on",
                "2026-03-01",
                "--format",
                "html",
                "--lang",
                lang);
    }

    @Test
    void the_page_is_whole_with_a_table_of_all_and_the_reasons_of_each() {
        Run run = page("en", "Alpha", "Beta");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("<!DOCTYPE html>")
                .contains(
                        "<html lang=\"en\">",
                        "2 enterprises may receive 600,000 yuan",
                        "300,000 yuan [SAMPLE]",
                        "30%; at least 10% required")
                .containsSubsequence("href=\"#e1\">Alpha", "href=\"#e2\">Beta", "id=\"e1\"", "id=\"e2\"")
                .endsWith("<footer id=\"end\">End of the page. Enterprises: 2</footer></body></html>\n");
    }

    @Test
    void the_same_page_in_chinese() {
        assertThat(page("zh", "甲公司").out()).contains("<html lang=\"zh-CN\">", "30万元〔示例〕", "要求不低于 10%", "全文完。企业数：1");
    }

    @Test
    void a_hostile_name_shows_as_text() {
        assertThat(page("en", "<script>alert(1)</script><img src=x onerror=y>").out())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=y&gt;")
                .doesNotContain("<script", "<img");
    }

    @Test
    void one_enterprise_has_no_table_of_all_and_no_id_stands_twice() {
        assertThat(page("zh", "甲公司").out()).doesNotContain("各企业");
        String many = page("zh", "甲公司", "乙公司").out();
        assertThat(many).contains("各企业", "合计（2 家）", "统一社会信用代码");
        assertThat(Pattern.compile(" id=\"([^\"]*)\"").matcher(many).results().map(r -> r.group(1)))
                .doesNotHaveDuplicates();
    }

    @Test
    void nothing_is_loaded_and_no_script_is_there() {
        assertThat(page("zh", "甲公司").out())
                .doesNotContain("<script", "http:", "https:", "@import", "src=")
                .doesNotContainPattern("url\\([^#]");
    }

    /** Each is some 75 kB, and there is no browser that opens 750 MB. */
    @Test
    void of_more_enterprises_than_a_page_can_tell_there_is_the_table_alone_unless_more_is_asked_for() {
        String[] names = IntStream.rangeClosed(1, AssessmentPage.MOST_TOLD + 1)
                .mapToObj(i -> "企业" + i)
                .toArray(String[]::new);
        assertThat(page("zh", names).out())
                .contains("201 家企业", "企业201", "合计（201 家）", "本页只有总表")
                .doesNotContain("href=\"#e", "<article", "要求不低于");
        assertThat(page("zh", Arrays.copyOf(names, AssessmentPage.MOST_TOLD)).out())
                .contains("href=\"#e200\"", "id=\"e200\"")
                .doesNotContain("本页只有总表");
    }

    @Test
    void detail_says_whether_a_page_tells_of_each() {
        String input = "{\"id\": \"1\", \"name\": \"甲公司\", \"staff\": 80}\n";
        Run brief = Run.withInput(
                input, "assess", Run.RULES, "-", "--on=2026-03-01", "--format=html", "--detail=brief", "--lang=zh");
        assertThat(brief.out()).contains("1 家企业", "甲公司", "本页只有总表").doesNotContain("<article");
        Run normal = Run.withInput(
                input, "assess", Run.RULES, "-", "--on=2026-03-01", "--format=html", "--detail=normal", "--lang=zh");
        assertThat(normal.out()).contains("<article").doesNotContain("本页只有总表");
    }
}
