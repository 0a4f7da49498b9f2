package io.tidu.internal.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problems;
import io.tidu.internal.policy.Clause;
import io.tidu.internal.source.tree.SourceText;
import io.tidu.model.Label;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyReaderTest {

    private static List<Clause> read(String... lines) {
        Problems problems = new Problems();
        List<Clause> clauses = PolicyReader.read(SourceText.ofFile("policy.md", String.join("\n", lines)), problems);
        assertThat(problems.list()).isEmpty();
        return clauses;
    }

    @Test
    void a_clause_has_a_number_two_titles_and_two_texts() {
        List<Clause> clauses = read(
                "# 认定办法 | Recognition",
                "",
                "仅供阅读。",
                "",
                "## 11.5 研发费用占比 | R&D intensity",
                "占比不低于规定。",
                "",
                "The share is at least the line.");

        assertThat(clauses)
                .containsExactly(new Clause(
                        "11.5",
                        new Label("研发费用占比", "R&D intensity"),
                        new Label("占比不低于规定。", "The share is at least the line."),
                        null,
                        false,
                        new Place("policy.md", 5, 1),
                        6,
                        8));
        assertThat(clauses.get(0).formalised()).isTrue();
    }

    @Test
    void a_clause_that_takes_several_enterprises_says_so_with_a_reason_or_without() {
        Clause bare = read("## 1 预算 | Budget", "按比例核减。", "", "Cut pro rata.", "", "needs: register")
                .get(0);
        assertThat(bare.needsRegister()).isTrue();
        assertThat(bare.formalised()).isFalse();
        assertThat(bare.text()).isEqualTo(new Label("按比例核减。", "Cut pro rata."));

        Clause told = read(
                        "## 1 前二十 | The largest",
                        "前二十名。",
                        "",
                        "The twenty largest.",
                        "",
                        "needs: register：汇总后排名。",
                        "",
                        "Needs: register: ranked when all are known.")
                .get(0);
        assertThat(told.needsRegister()).isTrue();
        assertThat(told.reason()).isEqualTo(new Label("汇总后排名。", "ranked when all are known."));

        assertThat(read("## 1 标题 | Title", "条文。", "", "Text.", "", "未形式化：人工。", "", "Not formalised: a person.")
                        .get(0)
                        .needsRegister())
                .isFalse();
    }

    @Test
    void lines_of_a_paragraph_are_joined_as_each_language_is_written() {
        Clause clause = read("## 1 标题 | Title", "第一行，", "第二行。", "", "First line", "and second.")
                .get(0);

        assertThat(clause.text()).isEqualTo(new Label("第一行，第二行。", "First line and second."));
    }

    @Test
    void an_english_paragraph_may_quote_chinese() {
        Clause clause = read("## 1 标题 | Title", "科技型中小企业。", "", "A technology SME (科技型中小企业).")
                .get(0);

        assertThat(clause.text()).isEqualTo(new Label("科技型中小企业。", "A technology SME (科技型中小企业)."));
    }

    @Test
    void the_english_paragraph_may_stand_first() {
        Clause clause = read("## 1 标题 | Title", "English.", "", "中文。").get(0);

        assertThat(clause.text()).isEqualTo(new Label("中文。", "English."));
    }

    @Test
    void a_clause_that_is_not_formalised_says_why() {
        Clause clause = read(
                        "## 1 标题 | Title",
                        "中文。",
                        "未形式化：由 `batch` 处理。",
                        "",
                        "English.",
                        "",
                        "Not formalised: `batch` does it.")
                .get(0);

        assertThat(clause.formalised()).isFalse();
        assertThat(clause.reason()).isEqualTo(new Label("由 `batch` 处理。", "`batch` does it."));
        assertThat(clause.text()).isEqualTo(new Label("中文。", "English."));
    }

    @Test
    void clauses_keep_their_order() {
        assertThat(read("## 2 乙 | B", "乙。", "", "B.", "## 1 甲 | A", "甲。", "", "A."))
                .extracting(Clause::id)
                .containsExactly("2", "1");
    }
}
