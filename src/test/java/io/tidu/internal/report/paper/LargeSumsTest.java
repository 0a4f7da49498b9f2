package io.tidu.internal.report.paper;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.explain.Figures;
import io.tidu.internal.diagnostic.Messages;
import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LargeSumsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "161995000|约1.62亿元|about ¥162 million",
                "26412203.73|约2641.22万元|about ¥26.41 million",
                "49812800|4981.28万元|about ¥49.81 million",
                "8930000|893万元|¥8.93 million",
                "46800.4|4.68万元|46,800 yuan",
                "46812.4|约4.68万元|46,812 yuan",
                "9999.99|9999.99元|9,999.99 yuan",
                "0|0元|0 yuan"
            })
    void a_sum_of_many_has_two_decimals_of_its_unit_and_says_when_it_is_rounded(
            BigDecimal yuan, String chinese, String english) {
        assertThat(in(Locale.CHINESE).about(yuan)).isEqualTo(chinese);
        assertThat(in(Locale.ENGLISH).about(yuan)).isEqualTo(english);
    }

    private static LargeSums in(Locale locale) {
        return new LargeSums(new Figures(locale), Messages.in(locale));
    }
}
