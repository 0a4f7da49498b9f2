package io.tidu.internal.guide.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.diagnostic.Problems;
import io.tidu.input.EnterpriseReader;
import io.tidu.internal.engine.Engine;
import io.tidu.internal.guide.GradeRules;
import io.tidu.model.Enterprise;
import io.tidu.model.FactValue;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Assessment;
import io.tidu.model.guidance.Deadline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Days of the shipped packs, for the example with an environmental offence on 2025-07-15. */
class ShippedDeadlinesTest {
    private static final LocalDate ON = LocalDate.of(2026, 3, 1);
    private static Engine engine;
    private static Enterprise firm;

    @BeforeAll
    static void load() throws IOException {
        engine = Engine.load(Path.of("rules"));
        firm = Objects.requireNonNull(new EnterpriseReader(engine.vocabulary())
                .read(Files.readString(Path.of("examples/enterprises/veto.json")), "veto.json", new Problems()));
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    private static List<Deadline> days(Enterprise enterprise) {
        return Deadlines.of(engine, enterprise, engine.assess(enterprise, ON), ON, ON.plusYears(3));
    }

    @Test
    void its_days_are_these() {
        // Its certificate is of 2023-12-08; 365 days, the next calendar year and three years end the offence.
        assertThat(days(firm))
                .filteredOn(d -> !d.clause().equals("status.recovery"))
                .extracting(d -> d.on() + " " + d.kind() + " " + d.pack() + " " + d.clause())
                .containsExactly(
                        "2026-05-31 report national/high-tech-enterprise status.report",
                        "2026-07-16 veto-ends national/high-tech-enterprise 11.8",
                        "2026-08-31 batch zhejiang/jiashan/high-tech-pipeline 7.2",
                        "2026-08-31 renewal zhejiang/jiashan/high-tech-pipeline 7.2",
                        "2026-12-07 certificate-ends national/high-tech-enterprise status.certificate",
                        "2027-01-01 veto-ends zhejiang/technology-sme incidents",
                        "2027-01-01 veto-ends national/technology-sme 6.4",
                        "2027-01-01 veto-ends zhejiang/jiashan/high-tech-pipeline 2.4",
                        "2027-01-01 veto-ends zhejiang/jiashan/tiered-funding 1.2",
                        "2028-07-16 veto-ends national/high-tech-enterprise status.cancellation",
                        "2028-07-16 veto-ends national/quality-sme innovative.incidents");
    }

    @Test
    void on_each_day_on_which_something_ends_the_assessment_differs_from_that_of_the_day_before() {
        Random random = new Random(5);
        List<String> kinds = List.of(
                "major-safety-accident",
                "research-dishonesty",
                "serious-environmental-offence",
                "tax-evasion",
                "missed-yearly-report");
        List<String> known = List.copyOf(engine.vocabulary()
                .facts()
                .get("events")
                .fields()
                .get("kind")
                .values()
                .keySet());
        int ends = 0;
        for (int i = 0; i < 12; i++) {
            String kind = known.contains(kinds.get(i % kinds.size())) ? kinds.get(i % kinds.size()) : known.get(i);
            FactValue event = GradeRules.list(GradeRules.fields(
                    "kind", GradeRules.text(kind), "on", new FactValue.Day(ON.minusDays(random.nextInt(900)))));
            Enterprise other = firm.with("events", event);
            for (Deadline end : days(other)) {
                if (end.kind().equals("veto-ends")) {
                    ends++;
                    assertThat(cleared(other, end)).as(kind + " " + end).isTrue();
                }
            }
        }
        assertThat(ends).isGreaterThan(20);
    }

    private static boolean cleared(Enterprise other, Deadline end) {
        Assessment before = engine.assess(other, end.on().minusDays(1));
        Assessment then = engine.assess(other, end.on());
        return before.targets().values().stream()
                .anyMatch(target -> target.findings().stream()
                        .filter(f -> f.pack().equals(end.pack()) && f.clause().equals(end.clause()))
                        .anyMatch(f -> target.criteria().get(f.criterion()) != Verdict.MET
                                && then.target(target.target()).criteria().get(f.criterion()) == Verdict.MET));
    }
}
