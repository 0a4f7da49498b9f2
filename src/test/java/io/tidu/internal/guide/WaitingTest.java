package io.tidu.internal.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.engine.PolicyEngine;
import io.tidu.guide.PolicyGuide;
import io.tidu.model.Enterprise;
import io.tidu.model.FactValue;
import io.tidu.model.Verdict;
import io.tidu.model.guidance.Guidance;
import io.tidu.model.guidance.GuideOptions;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Time alone frees some events after as many years as a row says for their kind, and in the meantime a certificate may
 * end: held against every day. {@code -Dtidu.waiting.count=2000} looks at more.
 */
class WaitingTest {
    private static final int COUNT = Integer.getInteger("tidu.waiting.count", 40);
    private static final LocalDate ON = LocalDate.of(2026, 3, 1);
    private static final LocalDate HORIZON = ON.plusYears(3);

    @Test
    void the_first_day_that_attains_it_is_found_and_where_there_is_none_none() {
        Random random = new Random(3);
        int waits = 0;
        int never = 0;
        try (PolicyEngine engine = PolicyEngine.load(Path.of("src/test/resources/io/tidu/internal/guide/adverse"))) {
            PolicyGuide guide = PolicyGuide.of(engine);
            for (int i = 0; i < COUNT; i++) {
                Enterprise firm = draw(random);
                Guidance guidance = guide.guide(
                        firm, ON, GuideOptions.NEXT_STAGE.to("windows").until(HORIZON));
                LocalDate first = first(engine, firm);
                if (guidance.verdict() != Verdict.MET) {
                    assertThat(guidance.complete()).as("%s", firm).isTrue();
                    assertThat(guidance.plans().stream().map(p -> p.date()).toList())
                            .as("%s", firm)
                            .isEqualTo(first == null ? List.of() : List.of(first));
                    waits += first == null ? 0 : 1;
                    never += first == null ? 1 : 0;
                }
            }
        }
        assertThat(waits).isGreaterThan(COUNT / 10);
        assertThat(never).isGreaterThan(COUNT / 10);
    }

    private static @Nullable LocalDate first(PolicyEngine engine, Enterprise firm) {
        for (LocalDate day = ON; !day.isAfter(HORIZON); day = day.plusDays(1)) {
            if (engine.assess(firm, day).target("windows").verdict() == Verdict.MET) {
                return day;
            }
        }
        return null;
    }

    private static Enterprise draw(Random random) {
        List<FactValue.Fields> events = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            events.add(entry(Map.of(
                    "kind",
                    new FactValue.Text(random.nextBoolean() ? "accident" : "dispute"),
                    "on",
                    new FactValue.Day(ON.minusDays(random.nextInt(800))))));
        }
        // Certificates follow one another, some with a gap.
        List<FactValue.Fields> titles = new ArrayList<>();
        LocalDate from = ON.minusDays(random.nextInt(500));
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            titles.add(entry(Map.of("title", new FactValue.Text("grade"), "from", new FactValue.Day(from))));
            from = from.plusYears(1).plusDays(random.nextInt(3) * 40L);
        }
        return Enterprise.builder("waiting")
                .number("machines", 1)
                .fact("events", new FactValue.Entries(events))
                .fact("titles", new FactValue.Entries(titles))
                .build();
    }

    private static FactValue.Fields entry(Map<String, FactValue> values) {
        return new FactValue.Fields(new TreeMap<>(values));
    }
}
