package io.tidu.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.explain.SampleNames;
import io.tidu.internal.document.write.CsvCells;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CsvReportTest {
    @Test
    void one_row_for_each_finding_in_chinese() {
        Golden.expect("full.zh.csv", rows(Locale.CHINESE));
    }

    @Test
    void one_row_for_each_finding_in_english() {
        Golden.expect("full.en.csv", rows(Locale.ENGLISH));
    }

    @Test
    void a_cell_that_starts_like_a_formula_is_neutralised() {
        assertThat(CsvCells.row(List.of("=1+1", "+A1", "-A1", "@x", "\tx", "\rx", "＝1", "== true")))
                .isEqualTo("'=1+1,'+A1,'-A1,'@x,\"'\tx\",\"'\rx\",'＝1,'== true\n");
    }

    @Test
    void a_negative_number_stays_a_number() {
        assertThat(CsvCells.row(List.of("-0.05", "-3", "-3..-1"))).isEqualTo("-0.05,-3,'-3..-1\n");
    }

    @Test
    void a_cell_with_commas_quotes_or_line_breaks_is_quoted() {
        assertThat(CsvCells.row(List.of("a,b", "say \"x\"", "two\nlines")))
                .isEqualTo("\"a,b\",\"say \"\"x\"\"\",\"two\nlines\"\n");
    }

    private static String rows(Locale locale) {
        return CsvReport.header() + CsvReport.in(locale, new SampleNames()).rows(SampleAssessments.full());
    }
}
