package io.tidu.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.ProblemException;
import io.tidu.model.Comparison;
import io.tidu.model.Evidence;
import io.tidu.model.Exact;
import io.tidu.model.Unit;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Assessment;
import io.tidu.model.assessment.Finding;
import io.tidu.model.assessment.Observed;
import io.tidu.model.assessment.Required;
import io.tidu.model.assessment.Score;
import io.tidu.model.assessment.TargetOutcome;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reading an assessment back: equal, whatever numbers it holds, and never with something left out. */
class AssessmentReaderTest {
    private static final String FULL = AssessmentJson.line(SampleAssessments.full());

    private static void comesBack(Assessment assessment) {
        String line = AssessmentJson.line(assessment);
        assertThat(AssessmentJson.read(line, "-")).isEqualTo(assessment);
        assertThat(AssessmentJson.line(AssessmentJson.read(line, "-"))).isEqualTo(line);
    }

    @Test
    void assessments_with_something_of_everything_and_with_little_come_back() {
        comesBack(SampleAssessments.full());
        comesBack(SampleAssessments.bare());
    }

    private static Exact third(long thirds) {
        return Exact.of(thirds).over(Exact.of(3));
    }

    private static Assessment with(@Nullable Observed actual, @Nullable Required required, @Nullable Exact shortfall) {
        Finding finding = new Finding(
                "c",
                "p",
                "1",
                "r",
                Finding.Role.REQUIREMENT,
                Verdict.NOT_MET,
                actual,
                required,
                shortfall == null
                        ? null
                        : new Finding.Shortfall(shortfall, Unit.YUAN, "rdExpense", third(5), "revenue"),
                Evidence.NONE);
        return with(
                new TargetOutcome("t", "p", "sample", true, Verdict.NOT_MET, null, new TreeMap<>(), List.of(finding)));
    }

    @Test
    void a_target_comes_back_as_internal_as_it_was_written() {
        comesBack(
                with(new TargetOutcome("t", "p", "sample", true, Verdict.MET, null, new TreeMap<>(), List.of(), true)));
        assertThat(AssessmentJson.line(with(TargetOutcome.notInForce("t", "p", "sample", true, null))))
                .contains("\"internal\":true");
        assertThat(AssessmentJson.line(with(TargetOutcome.notInForce("t", "p", "sample"))))
                .doesNotContain("internal");
    }

    private static Assessment with(TargetOutcome target) {
        Assessment bare = SampleAssessments.bare();
        return new Assessment(
                bare.enterprise(),
                bare.name(),
                bare.on(),
                bare.library(),
                bare.vocabulary(),
                bare.packs(),
                bare.notFor(),
                new TreeMap<>(Map.of("t", target)),
                bare.stage(),
                bare.funding(),
                bare.unknownNames());
    }

    @Test
    void numbers_with_more_decimals_than_are_shown_come_back_exactly() {
        Required.Line line = new Required.Line(Comparison.AT_LEAST, third(1), third(2), Unit.RATIO);
        comesBack(with(new Observed.Amount(third(1), third(1), Unit.RATIO), line, third(7)));
        comesBack(with(new Observed.Amount(third(1), third(4), Unit.RATIO), line, null));
        comesBack(with(new Observed.Amount(null, third(4), Unit.RATIO), line, null));
        comesBack(with(new Observed.Amount(third(-4), null, Unit.RATIO), line, null));
        Exact near = third(1).plus(Exact.of(new BigDecimal("0.000000000000000000001")));
        comesBack(with(new Observed.Amount(third(1), near, Unit.RATIO), line, near));
    }

    @Test
    void each_kind_of_line_and_value_comes_back() {
        for (Comparison comparison : Comparison.values()) {
            comesBack(with(
                    new Observed.Amount(Exact.of(-2), Exact.of(3), Unit.YUAN),
                    new Required.Line(comparison, Exact.of(-5), Exact.of(5), Unit.YUAN),
                    null));
            comesBack(with(null, new Required.Line(comparison, null, Exact.of(5), Unit.YUAN), null));
            comesBack(with(null, new Required.Line(comparison, null, null, Unit.DAYS), null));
        }
        comesBack(with(new Observed.Word("x"), new Required.OneOf(List.of("a", "b")), null));
        comesBack(with(new Observed.Word("a, b"), new Required.OneOf(List.of("a, b", "c")), null));
        comesBack(with(new Observed.Either(List.of("a", "b")), null, null));
        comesBack(with(null, new Required.OneOf(List.of("a"), List.of("x", "y, z")), null));
        comesBack(with(new Observed.Answer(false), new Required.Answer(true), null));
        comesBack(with(new Observed.Answer(true), null, null));
    }

    @Test
    void a_score_of_thirds_and_items_of_one_name_in_two_groups_come_back() {
        Score.Item one = new Score.Item("x", third(1), third(2), null, "p", "1", Evidence.NONE);
        Score.Item two = new Score.Item("x", third(4), third(4), third(4), "p", "2", Evidence.NONE);
        Score score = new Score(
                third(5),
                third(6),
                third(5),
                Comparison.MORE_THAN,
                List.of(
                        new Score.Group("a", third(1), third(2), null, List.of(one)),
                        new Score.Group("b", third(4), third(4), third(8), List.of(two)),
                        new Score.Group("c", Exact.ZERO, Exact.ZERO, null, List.of())));

        comesBack(with(new TargetOutcome("t", "p", "sample", true, Verdict.MET, score, new TreeMap<>(), List.of())));
    }

    @Test
    void a_split_of_which_nothing_is_known_yet_comes_back() {
        String open = FULL.replace(
                "\"share\":\"0.4\",\"amount\":120000,\"verdict\":\"met\"",
                "\"share\":\"\",\"amount\":null,\"verdict\":\"undetermined\"");
        assertThat(open).isNotEqualTo(FULL);

        assertThat(AssessmentJson.line(AssessmentJson.read(open, "-"))).isEqualTo(open);
    }

    @Test
    void spaces_and_the_order_of_members_do_not_matter() {
        String moved = FULL.replace("\"on\":\"2026-03-01\",", "").replaceFirst("\\{", "{ \"on\" :\n\"2026-03-01\" , ");

        assertThat(AssessmentJson.read(moved, "-")).isEqualTo(SampleAssessments.full());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "name":"           | "nome":"                     | assessment.missing-member
            "verdict":"met"    | "verdict":"MET"              | assessment.wrong-value
            ">= 0.05"          | ">=  0.05"                   | assessment.wrong-value
            "total":800000     | "total":"800000"             | assessment.wrong-value
            "total":800000     | "total":800000,"sum":1       | assessment.unknown-member
            "ceiling":50000000 | "ceiling":40000000           | assessment.contradicts
            "base 471300: 4      | "base 371300: 4              | assessment.contradicts
            "share":"0.4"      | "shares":"0.4"               | assessment.missing-member
            "inForce":true     | "inForce":1                  | assessment.wrong-value
            "4713/98000"       | "4713/0"                     | assessment.wrong-value
            "4713/98000"       | "1/2"                        | assessment.contradicts
            "stage":{          | "stage":{"current":null,     | tree.key-twice
            "on":"2026-03-01"  | "on":"2026-02-30"            | assessment.wrong-value
            "packs":[          | "packs":[[],                 | assessment.wrong-value
            """)
    void what_is_not_understood_or_contradicts_itself_is_refused_at_its_place(String written, String other, String id) {
        assertThat(FULL).contains(written);
        String json = FULL.replace(written, other);

        assertThatThrownBy(() -> AssessmentJson.read(json, "ledger.jsonl"))
                .isInstanceOfSatisfying(ProblemException.class, e -> {
                    Problem problem = e.problems().get(0);
                    assertThat(problem.id()).isEqualTo(id);
                    assertThat(problem.place().file()).isEqualTo("ledger.jsonl");
                    assertThat(problem.place().line()).isEqualTo(1);
                    assertThat(problem.sentence(Locale.CHINESE)).isNotBlank();
                });
    }

    @Test
    void what_is_no_assessment_at_all_is_refused() {
        for (String json : List.of("", "[]", "null", "{}", "{\"enterprise\":", FULL + FULL, "7")) {
            assertThatThrownBy(() -> AssessmentJson.read(json, "-")).isInstanceOf(ProblemException.class);
        }
    }

    @Test
    void a_stream_is_written_in_utf8_and_neither_it_nor_the_one_read_is_closed() throws IOException {
        boolean[] closed = new boolean[2];
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        AssessmentJson.write(SampleAssessments.full(), out);
        assertThat(out.toByteArray()).isEqualTo(FULL.getBytes(StandardCharsets.UTF_8));
        ByteArrayInputStream in = new ByteArrayInputStream(out.toByteArray()) {
            @Override
            public void close() {
                closed[1] = true;
            }
        };

        assertThat(AssessmentJson.read(in, "-")).isEqualTo(SampleAssessments.full());
        assertThat(closed).containsExactly(false, false);
    }

    @Test
    void another_encoding_is_refused_and_called_what_it_is() {
        ByteArrayInputStream gbk = new ByteArrayInputStream(new byte[] {'{', (byte) 0xC4, (byte) 0xE3, '}'});

        assertThatThrownBy(() -> AssessmentJson.read(gbk, "-"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problems()).extracting(Problem::id).containsExactly("file.gb18030"));
    }
}
