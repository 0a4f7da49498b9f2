package io.tidu.internal.guide.deadline;

import static io.tidu.internal.guide.GradeRules.ON;
import static io.tidu.internal.guide.GradeRules.day;
import static io.tidu.internal.guide.GradeRules.fields;
import static io.tidu.internal.guide.GradeRules.firm;
import static io.tidu.internal.guide.GradeRules.list;
import static io.tidu.internal.guide.GradeRules.number;
import static io.tidu.internal.guide.GradeRules.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.internal.engine.Engine;
import io.tidu.internal.guide.GradeRules;
import io.tidu.model.Enterprise;
import io.tidu.model.FactValue;
import io.tidu.model.Verdict;
import io.tidu.model.guidance.Deadline;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Which days are told of whom, worked out by hand on a small policy. */
class DeadlinesTest {
    private static Engine engine;

    @BeforeAll
    static void load() {
        engine = GradeRules.engine();
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    private static List<Deadline> days(Enterprise firm, LocalDate on) {
        return Deadlines.of(engine, firm, engine.assess(firm, on), on, on.plusYears(3));
    }

    private static List<String> told(Enterprise firm, LocalDate on, String... kinds) {
        return days(firm, on).stream()
                .filter(d -> Stream.of(kinds).anyMatch(k -> k.equals(d.kind())))
                .map(d -> (d.from() == null ? "" : d.from() + "…") + d.on() + " " + d.kind() + " "
                        + d.what().en() + " [" + d.clause() + " " + d.status() + "]")
                .toList();
    }

    private static Enterprise holding(String from) {
        return firm().with("titles", list(fields("title", text("grade-a"), "from", day(from))));
    }

    @Test
    void a_certificate_without_a_last_day_ends_as_long_after_its_first_as_the_vocabulary_says() {
        assertThat(told(holding("2025-02-10"), ON, "certificate-ends"))
                .containsExactly("2027-02-09 certificate-ends Grade A: last day of the certificate [ ]");
    }

    @Test
    void a_certificate_that_another_one_follows_does_not_end_anything() {
        Enterprise renewed = firm().with(
                        "titles",
                        list(
                                fields("title", text("grade-a"), "from", day("2024-06-01"), "to", day("2026-05-31")),
                                fields("title", text("grade-a"), "from", day("2026-06-01"))));

        assertThat(told(renewed, ON, "certificate-ends"))
                .containsExactly("2028-05-31 certificate-ends Grade A: last day of the certificate [ ]");
        assertThat(days(renewed, ON)).extracting(Deadline::on).doesNotContain(LocalDate.of(2026, 5, 31));
    }

    @Test
    void whoever_holds_the_title_renews_it_with_the_last_batch_before_its_end_and_owes_the_report() {
        assertThat(told(holding("2025-02-10"), ON, "renewal", "report", "batch", "document"))
                .containsExactly(
                        "2026-03-31 report Grade A enterprise: Yearly report [2 enacted]",
                        "2026-04-01…2026-05-15 renewal Grade A: last batch before the certificate ends on 2027-02-09: Spring batch [2 sample]",
                        "2026-11-30 batch Grant: Applications in autumn [3 enacted]");
    }

    @Test
    void whoever_does_not_hold_it_can_apply_and_owes_no_report() {
        assertThat(told(firm(), ON, "renewal", "report", "batch", "document"))
                .containsExactly(
                        "2026-04-01…2026-05-15 batch Grade A enterprise: Spring batch; then Notice: 10 working days [2 sample]",
                        "2026-04-01…2026-05-15 document Grade A enterprise: still to be made ready: Audit report [2 sample]",
                        "2026-11-30 batch Grant: Applications in autumn [3 enacted]");
    }

    @Test
    void the_next_batch_may_be_that_of_next_year_which_has_a_day_of_its_own() {
        assertThat(told(firm(), LocalDate.of(2026, 5, 16), "batch"))
                .containsExactly(
                        "2026-11-30 batch Grant: Applications in autumn [3 enacted]",
                        "2027-06-20 batch Grade A enterprise: Batch of 2027; then Notice: 10 working days [2 published]");
    }

    @Test
    void an_award_that_is_refused_has_no_batch_and_a_refused_target_asks_for_no_documents() {
        assertThat(told(firm().with("engineers", number(9)), ON, "batch", "document"))
                .containsExactly(
                        "2026-04-01…2026-05-15 batch Grade A enterprise: Spring batch; then Notice: 10 working days [2 sample]");
    }

    @Test
    void an_accident_counts_to_the_last_day_of_the_eighteenth_month() {
        Enterprise firm = firm().with("events", list(fields("kind", text("accident"), "on", day("2025-01-31"))));

        assertThat(told(firm, ON, "veto-ends"))
                .containsExactly(
                        "2026-08-01 veto-ends Accident of 2025-01-31 no longer counts: No accident [1 enacted]");
    }

    @Test
    void of_two_accidents_only_the_later_frees() {
        Enterprise firm = firm().with(
                        "events",
                        list(
                                fields("kind", text("accident"), "on", day("2025-01-31")),
                                fields("kind", text("accident"), "on", day("2025-03-02"))));

        assertThat(told(firm, ON, "veto-ends"))
                .containsExactly(
                        "2026-09-03 veto-ends Accident of 2025-03-02 no longer counts: No accident [1 enacted]");
    }

    @Test
    void on_the_day_told_the_assessment_differs_from_that_of_the_day_before() {
        Random random = new Random(14);
        for (int i = 0; i < 60; i++) {
            LocalDate accident = ON.minusDays(random.nextInt(600));
            Enterprise firm =
                    firm().with("events", list(fields("kind", text("accident"), "on", new FactValue.Day(accident))));
            boolean counts = engine.assess(firm, ON).target("grade-a").verdict() == Verdict.NOT_MET;
            List<Deadline> ends = days(firm, ON).stream()
                    .filter(d -> d.kind().equals("veto-ends"))
                    .toList();

            assertThat(ends).as(accident.toString()).hasSize(counts ? 1 : 0);
            for (Deadline end : ends) {
                assertThat(criterion(firm, end.on().minusDays(1))).isEqualTo(Verdict.NOT_MET);
                assertThat(criterion(firm, end.on())).isEqualTo(Verdict.MET);
            }
        }
    }

    private static Verdict criterion(Enterprise firm, LocalDate on) {
        return engine.assess(firm, on).target("grade-a").criteria().get("no-accident");
    }

    @Test
    void the_second_instalment_falls_due_when_a_year_has_passed() {
        Enterprise firm = firm().with("events", list(fields("kind", text("praise"), "on", day("2025-09-10"))));

        assertThat(told(firm, ON, "instalment"))
                .containsExactly("2026-09-11 instalment Grant: an instalment of 100,000 yuan falls due [3 enacted]");
        assertThat(engine.assess(firm, LocalDate.of(2026, 9, 10)).funding().total())
                .isEqualByComparingTo("100000");
        assertThat(engine.assess(firm, LocalDate.of(2026, 9, 11)).funding().total())
                .isEqualByComparingTo("200000");
    }

    @Test
    void a_payment_may_be_asked_back_to_the_last_day_of_the_promise() {
        FactValue paid = list(fields("item", text("grant"), "on", day("2024-02-29"), "amount", number(100_000)));
        Enterprise firm = firm().with("paid", paid);

        assertThat(told(firm, ON, "claw-back-ends"))
                .containsExactly(
                        "2024-02-29…2029-02-28 claw-back-ends Grant, paid on 2024-02-29: last day on which it may be "
                                + "asked back by “Who moves away within five years pays back” [3 enacted]");
        assertThat(clawBacks(firm, "2029-02-28")).isEqualTo(1);
        assertThat(clawBacks(firm, "2029-03-01")).isZero();
    }

    private static int clawBacks(Enterprise firm, String gone) {
        Enterprise moved = firm.with("events", list(fields("kind", text("moved-away"), "on", day(gone))));
        return engine.assess(moved, LocalDate.of(2029, 3, 10))
                .funding()
                .clawBacks()
                .size();
    }

    @Test
    void what_is_not_known_tells_no_day_and_fails_nothing() {
        assertThat(told(new Enterprise("x", "", new TreeMap<>()), ON, "certificate-ends", "veto-ends", "report"))
                .isEmpty();
    }
}
