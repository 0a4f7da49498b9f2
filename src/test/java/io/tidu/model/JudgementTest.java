package io.tidu.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JudgementTest {
    private static final Judgement UNKNOWN = Judgement.open(Evidence.missing("staff"));
    private static final Judgement DOUBTFUL = Judgement.open(Evidence.doubt(Doubt.Kind.CONFLICT, "staff", "80; 90"));
    private static final List<Judgement> ALL = List.of(Judgement.MET, Judgement.NOT_MET, UNKNOWN, DOUBTFUL);

    @Test
    void a_missing_fact_is_undetermined_and_a_doubt_needs_review() {
        assertThat(UNKNOWN.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(DOUBTFUL.verdict()).isEqualTo(Verdict.NEEDS_REVIEW);
    }

    @Test
    void one_not_met_settles_a_conjunction_whatever_is_missing() {
        assertThat(Judgement.NOT_MET.and(UNKNOWN)).isEqualTo(Judgement.NOT_MET);
        assertThat(DOUBTFUL.and(Judgement.NOT_MET)).isEqualTo(Judgement.NOT_MET);
    }

    @Test
    void one_met_settles_a_disjunction_whatever_is_missing() {
        assertThat(Judgement.MET.or(UNKNOWN)).isEqualTo(Judgement.MET);
        assertThat(DOUBTFUL.or(Judgement.MET)).isEqualTo(Judgement.MET);
    }

    @Test
    void an_open_conjunction_names_what_is_missing_on_both_sides() {
        Judgement both = UNKNOWN.and(Judgement.open(Evidence.missing("revenue.2025")));
        assertThat(both.evidence().missing()).containsExactly("revenue.2025", "staff");
    }

    @Test
    void missing_facts_come_before_a_person() {
        assertThat(UNKNOWN.and(DOUBTFUL).verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(UNKNOWN.or(DOUBTFUL).verdict()).isEqualTo(Verdict.UNDETERMINED);
    }

    @Test
    void and_and_or_do_not_depend_on_order() {
        for (Judgement left : ALL) {
            for (Judgement right : ALL) {
                assertThat(left.and(right)).isEqualTo(right.and(left));
                assertThat(left.or(right)).isEqualTo(right.or(left));
            }
        }
    }

    @Test
    void knowing_more_never_turns_a_settled_judgement_round() {
        for (Judgement other : ALL) {
            for (Judgement known : List.of(Judgement.MET, Judgement.NOT_MET)) {
                Verdict before = UNKNOWN.and(other).verdict();
                assertThat(before.isOpen() || before == known.and(other).verdict())
                        .isTrue();
                Verdict either = UNKNOWN.or(other).verdict();
                assertThat(either.isOpen() || either == known.or(other).verdict())
                        .isTrue();
            }
        }
    }
}
