package io.tidu.internal.check.text.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.model.Comparison;
import io.tidu.model.Exact;
import io.tidu.model.Unit;
import java.math.BigDecimal;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClauseTextTest {
    private static Exact exact(String number) {
        return Exact.of(new BigDecimal(number));
    }

    private static String signs(Set<Comparison> comparisons) {
        return comparisons.stream().map(Comparison::sign).sorted().collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    占职工总数的比例不低于10%            | 0.1       | RATIO   | >=
                    销售收入5000万元以下（含）           | 50000000  | YUAN    | <=
                    5000万元至2亿元（含）               | 200000000 | YUAN    | <=
                    2亿元以上                          | 200000000 | YUAN    | > >=
                    营业收入不足5000万元                 | 50000000  | YUAN    | <
                    职工总数不超过500人                  | 500       | PERSONS | <=
                    得分须在70分以上（不含70分）           | 70        | POINTS  | >
                    须注册成立365个日历天数以上（含）        | 365       | DAYS    | >=
                    按百分之七十五补助                    | 0.75      | RATIO   | ''
                    最高五百万元                         | 5000000   | YUAN    | <=
                    近三年                             | 3         | YEARS   | ''
                    国家级奖励，单位排名前三               | 3         | COUNT   | <=
                    Ⅱ类5项及以上5–6                    | 5         | COUNT   | >=
                    研发费用占比超过3%                   | 0.03      | RATIO   | >
                    25%（含）至30%16分                 | 0.25      | RATIO   | >=
                    """)
    void numbers_in_chinese_words(String text, String value, Unit unit, String comparisons) {
        ClauseText clause = ClauseText.chinese(text);
        assertThat(clause.states(exact(value), unit)).isTrue();
        assertThat(signs(clause.comparisons(exact(value), unit))).isEqualTo(comparisons);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    S&T staff are at least 10 % of all staff      | 0.1       | RATIO   | >=
                    up to and with 50 million yuan                | 50000000  | YUAN    | <=
                    from 50 to 100 million, at least 6 % in both  | 50000000  | YUAN    | >=
                    revenue below 50 million yuan                 | 50000000  | YUAN    | <
                    no more than 500 staff                        | 500       | PERSONS | <=
                    the innovation score is above 70              | 70        | POINTS  | >
                    registered for at least 365 calendar days     | 365       | DAYS    | >=
                    among the first three of the units            | 3         | COUNT   | <=
                    R&D of the last year                          | 1         | YEARS   | ''
                    """)
    void numbers_in_english_words(String text, String value, Unit unit, String comparisons) {
        ClauseText clause = ClauseText.english(text);
        assertThat(clause.states(exact(value), unit)).isTrue();
        assertThat(signs(clause.comparisons(exact(value), unit))).isEqualTo(comparisons);
    }

    @Test
    void dates_articles_and_document_numbers_are_no_numbers() {
        assertThat(ClauseText.chinese("办法第十一条（五），2016年1月1日起施行，国科发火〔2016〕32号").mentions())
                .isEmpty();
        assertThat(ClauseText.english("Measures, Article 11 of annex 2").mentions())
                .isEmpty();
    }
}
