package io.tidu.internal.evaluate.money;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.internal.evaluate.decide.ClaimsBuilder;
import io.tidu.model.Evidence;
import io.tidu.model.Judgement;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Award;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 150 % before the cap, and half of what the cap leaves. */
class MultiplesTest {
    private final ClaimsBuilder claims = new ClaimsBuilder();

    private Award award() {
        return PaidFirm.compute(claims, List.of()).awards().get(0);
    }

    private Award open() {
        return PaidFirm.compute(claims, List.of()).open().get(0);
    }

    @Test
    void a_multiple_is_taken_before_the_cap_and_a_reduction_of_what_it_leaves() {
        claims.award("rd", "400000").cap("rd", "500000");
        claims.multiple("rd", "0.5", true).multiple("rd", "1.5", false);

        assertThat(award().amount()).isEqualByComparingTo("250000");
        assertThat(award().steps())
                .extracting(Award.Step::kind)
                .containsExactly(Award.Kind.BASE, Award.Kind.MULTIPLE, Award.Kind.CAP, Award.Kind.MULTIPLE);
        assertThat(award().steps())
                .extracting(step -> step.detail() == null ? "" : step.detail().text())
                .containsExactly("", "1.5", "500000", "0.5");
    }

    @Test
    void several_multiply_whatever_their_order_and_after_uplifts() {
        claims.multiple("rd", "0.5", false)
                .award("rd", "100")
                .multiple("rd", "1.5", false)
                .uplift("rd", "0.2");

        assertThat(award().amount()).isEqualByComparingTo("90");
    }

    @Test
    void a_multiple_below_nought_pays_nothing() {
        claims.award("rd", "100").multiple("rd", "-1", false);

        assertThat(award().amount()).isEqualByComparingTo("0");
    }

    @Test
    void a_multiple_that_may_apply_leaves_the_award_open_and_its_most_is_the_greater() {
        claims.award("rd", "100");
        claims.when(Judgement.open(Evidence.missing("titles"))).multiple("rd", "1.5", false);

        assertThat(open().verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(open().questions()).extracting(Award.Question::about).containsExactly(Award.About.MULTIPLE);
        assertThat(open().bound().most()).isEqualByComparingTo("150");
    }

    @Test
    void half_that_may_apply_leaves_all_of_it_as_the_most() {
        claims.award("rd", "100").cap("rd", "80");
        claims.when(Judgement.open(Evidence.missing("yearTargetMet"))).multiple("rd", "0.5", true);

        assertThat(open().bound().most()).isEqualByComparingTo("80");
    }

    @Test
    void a_multiple_of_one_is_no_step() {
        claims.award("rd", "100");
        claims.multiple("rd", "1", false);

        assertThat(award().steps()).extracting(Award.Step::kind).containsExactly(Award.Kind.BASE);
    }
}
