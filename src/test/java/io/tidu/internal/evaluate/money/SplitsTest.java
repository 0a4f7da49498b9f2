package io.tidu.internal.evaluate.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tidu.internal.evaluate.decide.ClaimsBuilder;
import io.tidu.model.Doubt;
import io.tidu.model.Evidence;
import io.tidu.model.Exact;
import io.tidu.model.Judgement;
import io.tidu.model.Quantity;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Award;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What levels of government bear of an award: all of it, to the fen. */
class SplitsTest {
    private final ClaimsBuilder claims = new ClaimsBuilder();

    private List<Award.Split> splits() {
        return PaidFirm.compute(claims, List.of()).awards().get(0).splits();
    }

    private SplitsTest bears(String level, String share) {
        claims.split("rd", level, Quantity.of(Exact.of(new BigDecimal(share))));
        return this;
    }

    private SplitsTest award(String yuan) {
        claims.award("rd", yuan);
        return this;
    }

    @Test
    void each_level_bears_its_share() {
        award("1000").bears("city", "0.3").bears("county", "0.7");

        assertThat(splits())
                .extracting(Award.Split::level, Award.Split::amount, s -> String.valueOf(s.share()))
                .containsExactly(
                        tuple("city", new BigDecimal("300"), "0.3"), tuple("county", new BigDecimal("700"), "0.7"));
    }

    @Test
    void a_fen_that_is_left_over_goes_to_the_greatest_share() {
        award("0.05").bears("city", "0.25").bears("county", "0.5").bears("district", "0.25");

        assertThat(splits())
                .extracting(Award.Split::amount)
                .containsExactly(new BigDecimal("0.01"), new BigDecimal("0.03"), new BigDecimal("0.01"));
    }

    @Test
    void thirds_bear_the_whole() {
        claims.award("rd", "100");
        Quantity third = Quantity.of(Exact.of(1).over(Exact.of(3)));
        claims.split("rd", "b", third).split("rd", "a", third).split("rd", "c", third);

        assertThat(splits())
                .extracting(Award.Split::level, Award.Split::amount)
                .containsExactly(
                        tuple("a", new BigDecimal("33.34")),
                        tuple("b", new BigDecimal("33.33")),
                        tuple("c", new BigDecimal("33.33")));
        assertThat(splits().get(0).share()).isEqualTo(Exact.of(1).over(Exact.of(3)));
    }

    @Test
    void shares_of_one_level_add_up_and_are_those_of_what_is_paid_in_the_end() {
        award("1000").bears("city", "0.2").bears("city", "0.2").bears("county", "0.6");
        claims.cap("rd", "500");

        assertThat(splits())
                .extracting(Award.Split::amount)
                .containsExactly(new BigDecimal("200"), new BigDecimal("300"));
    }

    @Test
    void shares_that_do_not_make_up_the_whole_are_for_a_person_and_the_award_is_due_all_the_same() {
        award("1000").bears("city", "0.3").bears("county", "0.6");

        assertThat(splits()).allSatisfy(split -> {
            assertThat(split.amount()).isNull();
            assertThat(split.verdict()).isEqualTo(Verdict.NEEDS_REVIEW);
            assertThat(split.evidence().doubts())
                    .extracting(Doubt::kind, Doubt::detail)
                    .containsExactly(tuple(Doubt.Kind.NOT_COVERED, "0.3 + 0.6 = 0.9"));
        });
        assertThat(PaidFirm.compute(claims, List.of()).total()).isEqualByComparingTo("1000");
    }

    @Test
    void a_share_below_nought_is_for_a_person_even_if_all_make_up_the_whole() {
        award("1000").bears("city", "-0.5").bears("county", "1.5");

        assertThat(splits()).extracting(Award.Split::verdict).containsOnly(Verdict.NEEDS_REVIEW);
    }

    @Test
    void a_share_that_may_apply_leaves_the_split_open() {
        award("1000").bears("county", "1");
        claims.when(Judgement.open(Evidence.missing("county")))
                .split("rd", "city", Quantity.of(Exact.of(1).over(Exact.of(2))));

        assertThat(splits()).allSatisfy(split -> {
            assertThat(split.verdict()).isEqualTo(Verdict.UNDETERMINED);
            assertThat(split.amount()).isNull();
            assertThat(split.share()).isNull();
            assertThat(split.evidence().missing()).containsExactly("county");
        });
    }

    @Test
    void what_pays_nothing_and_what_no_rule_splits_is_not_split() {
        award("0").bears("county", "1");
        assertThat(splits()).isEmpty();

        ClaimsBuilder other = new ClaimsBuilder().award("x", "100").split("y", "county", Quantity.of(1));
        assertThat(PaidFirm.compute(other, List.of()).awards().get(0).splits()).isEmpty();
    }
}
