package io.tidu.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidu.model.Exact;
import io.tidu.model.Unit;
import io.tidu.model.assessment.Award;
import io.tidu.model.assessment.StepDetail;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StepDetailReaderTest {
    private static final Exact THIRD = Exact.ONE.over(Exact.of(3));

    @Test
    void what_is_written_of_a_step_is_read_back() {
        StepDetail.Band whole = new StepDetail.Band(Exact.of(500), Unit.SQUARE_METRES, Exact.ONE, Unit.RATIO);
        StepDetail.Band third = new StepDetail.Band(THIRD, Unit.MONTHS, THIRD, Unit.YUAN);

        assertBack(Award.Kind.CAP, new StepDetail.Figure(Exact.of(300_000)));
        assertBack(Award.Kind.INSTALMENT, new StepDetail.Figure(THIRD));
        assertBack(Award.Kind.CEILING, new StepDetail.Left(Exact.of(50_000_000), Exact.ZERO));
        assertBack(Award.Kind.CAP_TOGETHER, new StepDetail.Left(THIRD, THIRD));
        assertBack(Award.Kind.BEST_OF, new StepDetail.Better("tiers", "tier-2"));
        assertBack(Award.Kind.BASE, new StepDetail.Bands(List.of(List.of(whole, third), List.of(third))));
    }

    @ParameterizedTest
    @EnumSource
    void an_empty_text_says_nothing(Award.Kind kind) {
        assertThat(StepDetailReader.read(kind, "")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "CAP, many",
        "UPLIFT, 1/0",
        "CEILING, 50000000",
        "BEST_OF, tier-2",
        "BASE, 500 square-metres",
        "BASE, 5 acres * 1 ratio"
    })
    void a_text_that_no_such_step_writes_is_refused(Award.Kind kind, String text) {
        assertThatThrownBy(() -> StepDetailReader.read(kind, text)).isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertBack(Award.Kind kind, StepDetail detail) {
        assertThat(StepDetailReader.read(kind, detail.text())).isEqualTo(detail);
    }
}
