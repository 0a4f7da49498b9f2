package io.tidu.internal.document.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ForeignRunsTest {
    private static List<String> foreign(Locale locale, String text) {
        List<ForeignRuns.Piece> pieces = new ForeignRuns(locale).of(text);
        assertThat(String.join("", pieces.stream().map(ForeignRuns.Piece::text).toList()))
                .isEqualTo(text);
        return pieces.stream()
                .filter(p -> !p.language().isEmpty())
                .map(p -> p.language() + ":" + p.text())
                .toList();
    }

    @Test
    void english_words_on_a_chinese_page_are_english() {
        assertThat(foreign(Locale.CHINESE, "职工总数：80 (tax return); 90 (social insurance)。"))
                .containsExactly("en:tax return", "en:social insurance");
        assertThat(foreign(Locale.CHINESE, "界碑仪器有限公司（虚构 fictional）")).containsExactly("en:fictional");
    }

    @Test
    void codes_units_and_abbreviations_are_no_words() {
        assertThat(foreign(Locale.CHINESE, "GR202133000012、91330421MA0000010X、SHA-256、2025-07-15、5%、A类、CO2"))
                .isEmpty();
    }

    @Test
    void chinese_on_an_english_page_is_chinese_with_its_signs() {
        assertThat(foreign(Locale.ENGLISH, "May receive: 界碑仪器（虚构）有限公司, 2 open")).containsExactly("zh-CN:界碑仪器（虚构）有限公司");
    }

    @Test
    void a_long_text_ends() {
        String words = "word ".repeat(200_000);
        assertThat(foreign(Locale.CHINESE, words)).containsExactly("en:" + words.strip());
        assertThat(foreign(Locale.ENGLISH, "汉".repeat(200_000))).hasSize(1);
    }
}
