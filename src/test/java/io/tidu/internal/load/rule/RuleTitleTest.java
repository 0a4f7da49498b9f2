package io.tidu.internal.load.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.model.Label;
import org.junit.jupiter.api.Test;

class RuleTitleTest {
    @Test
    void a_chinese_comment_is_the_chinese_title_of_an_english_name() {
        assertThat(RuleTitle.of("R&D intensity", "研发强度")).isEqualTo(new Label("研发强度", "R&D intensity"));
    }

    @Test
    void an_english_comment_is_the_english_title_of_a_chinese_name() {
        assertThat(RuleTitle.of("研发强度", "R&D intensity")).isEqualTo(new Label("研发强度", "R&D intensity"));
    }

    @Test
    void without_a_comment_or_with_one_in_the_same_language_the_name_is_the_title_in_both() {
        assertThat(RuleTitle.of("R&D intensity", "")).isEqualTo(Label.of("R&D intensity"));
        assertThat(RuleTitle.of("R&D intensity", "see clause 5")).isEqualTo(Label.of("R&D intensity"));
    }

    @Test
    void a_remark_too_long_for_a_name_is_no_title() {
        assertThat(RuleTitle.of("R&D intensity", "研".repeat(201))).isEqualTo(Label.of("R&D intensity"));
    }
}
