package io.tidu.report;

import static io.tidu.explain.SampleFindings.amount;
import static io.tidu.explain.SampleFindings.atLeast;
import static io.tidu.explain.SampleFindings.exact;
import static io.tidu.explain.SampleFindings.fraction;
import static io.tidu.explain.SampleFindings.line;
import static io.tidu.explain.SampleFindings.met;
import static io.tidu.explain.SampleFindings.notMet;
import static io.tidu.explain.SampleFindings.undetermined;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.tidu.model.Comparison;
import io.tidu.model.Unit;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Finding;
import io.tidu.model.assessment.Required;
import io.tidu.model.assessment.TargetOutcome;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class JsonNumbersTest {
    private static String json(Finding finding) throws IOException {
        TargetOutcome target =
                new TargetOutcome("t", "p", "enacted", true, Verdict.MET, null, new TreeMap<>(), List.of(finding));
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            TargetJson.write(target, json);
        }
        return text.toString();
    }

    @Test
    void a_value_just_below_its_line_is_not_written_as_the_line() throws IOException {
        assertThat(json(notMet(
                        "c", "1", amount(exact("0.0499999999999"), Unit.RATIO), atLeast("0.05", Unit.RATIO), null)))
                .contains("\"actual\":0.0499999999,", "\"required\":\">= 0.05\"");
    }

    @Test
    void a_line_without_a_finite_form_is_not_written_as_the_value() throws IOException {
        Required line = line(Comparison.AT_LEAST, fraction(1, 3), Unit.RATIO);

        assertThat(json(notMet("c", "1", amount(exact("0.3333333333"), Unit.RATIO), line, null)))
                .contains("\"actual\":0.3333333333,", "\"required\":\">= 0.3333333334\"");
    }

    @Test
    void a_shortfall_is_written_so_that_it_suffices() throws IOException {
        assertThat(json(notMet("c", "1", amount(exact("1"), Unit.YUAN), atLeast("2", Unit.YUAN), fraction(2, 3))))
                .contains("\"shortfall\":0.6666666667,");
    }

    @Test
    void a_large_number_has_no_exponent() throws IOException {
        assertThat(json(met("c", "1", amount(exact("2E+8"), Unit.YUAN), atLeast("1E+2", Unit.YUAN))))
                .contains("\"actual\":200000000,", "\"required\":\">= 100\"");
    }

    @Test
    void a_line_of_which_one_end_is_not_known_says_so() throws IOException {
        Required line = new Required.Line(Comparison.AT_MOST, exact("3"), null, Unit.COUNT);

        assertThat(json(undetermined("c", "1", null, line, "staff"))).contains("\"required\":\"<= 3..?\"");
    }
}
