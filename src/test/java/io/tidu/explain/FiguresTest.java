package io.tidu.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.model.Unit;
import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private final Figures zh = new Figures(Locale.CHINESE);
    private final Figures en = new Figures(Locale.ENGLISH);

    private static BigDecimal number(String digits) {
        return new BigDecimal(digits);
    }

    @Test
    void yuan_are_told_in_wan_with_every_digit_in_chinese() {
        assertThat(zh.money(number("190000"))).isEqualTo("19万元");
        assertThat(zh.money(number("50000000"))).isEqualTo("5000万元");
        assertThat(zh.money(number("1234567.89"))).isEqualTo("123.456789万元");
        assertThat(zh.money(number("10000"))).isEqualTo("1万元");
    }

    @Test
    void a_hundred_million_yuan_are_told_in_yi_where_that_leaves_few_decimals() {
        assertThat(zh.money(number("200000000"))).isEqualTo("2亿元");
        assertThat(zh.money(number("100000000"))).isEqualTo("1亿元");
        assertThat(zh.money(number("99990000"))).isEqualTo("9999万元");
        assertThat(zh.money(number("151400000"))).isEqualTo("1.514亿元");
        assertThat(zh.money(number("-247259000"))).isEqualTo("-24725.9万元");
        assertThat(zh.money(number("123456789.01"))).isEqualTo("12345.678901万元");
    }

    @Test
    void millions_of_yuan_are_told_as_such_in_english_where_that_is_exact() {
        assertThat(en.money(number("50000000"))).isEqualTo("¥50 million");
        assertThat(en.money(number("2750000"))).isEqualTo("¥2.75 million");
        assertThat(en.money(number("-42000000"))).isEqualTo("-¥42 million");
        assertThat(en.money(number("1500000000"))).isEqualTo("¥1.5 billion");
        assertThat(en.money(number("2754000"))).isEqualTo("2,754,000 yuan");
        assertThat(en.money(number("12345"))).isEqualTo("12,345 yuan");
        assertThat(en.money(number("999999"))).isEqualTo("999,999 yuan");
    }

    @Test
    void less_than_a_wan_stays_in_yuan() {
        assertThat(zh.money(number("9999.99"))).isEqualTo("9999.99元");
        assertThat(zh.money(number("0"))).isEqualTo("0元");
        assertThat(zh.money(number("-20000"))).isEqualTo("-2万元");
    }

    @Test
    void yuan_have_thousands_separators_in_english() {
        assertThat(en.money(number("190000"))).isEqualTo("190,000 yuan");
        assertThat(en.money(number("1234567.89"))).isEqualTo("1,234,567.89 yuan");
        assertThat(en.money(number("-123456"))).isEqualTo("-123,456 yuan");
        assertThat(en.money(number("999"))).isEqualTo("999 yuan");
    }

    @Test
    void ratios_are_told_in_per_cent() {
        assertThat(zh.of(number("0.0481"), Unit.RATIO)).isEqualTo("4.81%");
        assertThat(en.of(number("1"), Unit.RATIO)).isEqualTo("100%");
        assertThat(en.of(number("0.05"), Unit.RATIO)).isEqualTo("5%");
    }

    @Test
    void one_of_something_is_singular_in_english() {
        assertThat(en.of(number("1"), Unit.PERSONS)).isEqualTo("1 person");
        assertThat(en.of(number("1.0"), Unit.DAYS)).isEqualTo("1 day");
        assertThat(en.of(number("365"), Unit.DAYS)).isEqualTo("365 days");
        assertThat(zh.of(number("1"), Unit.PERSONS)).isEqualTo("1人");
    }

    @Test
    void an_interval_with_an_open_end_says_so() {
        assertThat(zh.of(number("3"), null, Unit.COUNT)).isEqualTo("至少 3");
        assertThat(en.of(null, number("0.3"), Unit.RATIO)).isEqualTo("at most 30%");
        assertThat(en.of(null, null, Unit.RATIO)).isEqualTo("not known");
        assertThat(zh.of(number("61"), number("83"), Unit.POINTS)).isEqualTo("61至83分");
    }
}
