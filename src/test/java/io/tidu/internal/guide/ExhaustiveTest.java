package io.tidu.internal.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.engine.PolicyEngine;
import io.tidu.guide.PolicyGuide;
import io.tidu.model.Enterprise;
import io.tidu.model.FactValue;
import io.tidu.model.Verdict;
import io.tidu.model.guidance.Guidance;
import io.tidu.model.guidance.GuideOptions;
import io.tidu.model.guidance.Plan;
import io.tidu.model.guidance.Step;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Four facts that can be changed a little, on rules with bands, a share, an alternative and more that is not better:
 * for each enterprise every combination of changes is decided, and guidance has to agree whether there is a plan at
 * all, which effort is the least, and which values of a number keep the target. {@code -Dtidu.exhaustive.count=2000}
 * looks at more.
 */
class ExhaustiveTest {
    private static final int COUNT = Integer.getInteger("tidu.exhaustive.count", 400);
    private static final LocalDate ON = LocalDate.of(2026, 3, 1);
    private static final String TARGET = "works";
    private static final int FAR = 60;

    private final Map<Works, Boolean> decided = new HashMap<>();

    private record Works(int staff, int engineers, int machines, boolean certified) {
        Enterprise firm() {
            return Enterprise.builder("works")
                    .number("staff", staff)
                    .number("engineers", engineers)
                    .number("machines", machines)
                    .flag("certified", certified)
                    .build();
        }
    }

    @Test
    void guidance_agrees_with_every_combination_on_whether_there_is_a_plan_and_on_the_least_effort() {
        Random random = new Random(14);
        int attainable = 0;
        AtomicInteger holes = new AtomicInteger();
        try (PolicyEngine engine = PolicyEngine.load(Path.of("src/test/resources/io/tidu/internal/guide/exhaustive"))) {
            PolicyGuide guide = PolicyGuide.of(engine);
            for (int i = 0; i < COUNT; i++) {
                int staff = 4 + random.nextInt(18);
                Works works = new Works(
                        staff, random.nextInt(Math.min(staff, 6) + 1), random.nextInt(10), random.nextBoolean());
                BigDecimal least = least(engine, works);

                Guidance guidance = guide.guide(
                        works.firm(), ON, GuideOptions.NEXT_STAGE.to(TARGET).until(ON));

                boolean already = least != null && least.signum() == 0;
                if (least == null || already) {
                    assertThat(guidance.plans()).as("%s", works).isEmpty();
                } else {
                    attainable++;
                    assertThat(guidance.plans())
                            .as("%s can with %s", works, least)
                            .isNotEmpty();
                    assertThat(guidance.plans().get(0).effort()).as("%s", works).isEqualByComparingTo(least);
                    guidance.plans().forEach(plan -> holes.addAndGet(ranges(engine, plan)));
                }
            }
        }
        assertThat(attainable).isBetween(COUNT / 4, COUNT);
        assertThat(holes).as("numbers of which several ranges keep it").hasValueGreaterThan(COUNT / 40);
    }

    /** Every value far beyond what levers reach is within a range exactly if it attains it; how many have several. */
    private int ranges(PolicyEngine engine, Plan plan) {
        int several = 0;
        for (Step step : plan.steps()) {
            if (step instanceof Step.Set set) {
                int away = set.direction().equals("up") ? 1 : -1;
                for (int value = set.to().intValueExact(); value >= 0 && value <= FAR; value += away) {
                    Works then = new Works(
                            number(plan, set, "staff", value),
                            number(plan, set, "engineers", value),
                            number(plan, set, "machines", value),
                            new FactValue.Flag(true).equals(plan.facts().fact("certified")));
                    assertThat(isWithin(set, value))
                            .as("%s at %s", plan.steps(), value)
                            .isEqualTo(attains(engine, then));
                }
                several += set.intervals().isEmpty() ? 0 : 1;
            }
        }
        return several;
    }

    private static int number(Plan plan, Step.Set set, String fact, int value) {
        return set.fact().equals(fact)
                ? value
                : ((FactValue.Number) plan.facts().facts().get(fact)).value().intValueExact();
    }

    private static boolean isWithin(Step.Set set, int value) {
        return Stream.concat(Stream.of(new Step.Interval(set.to(), set.upTo())), set.intervals().stream())
                .anyMatch(i ->
                        isBetween(value, i.from(), i.upTo(), set.direction().equals("up")));
    }

    private static boolean isBetween(int value, BigDecimal from, @Nullable BigDecimal upTo, boolean up) {
        int sign = up ? 1 : -1;
        BigDecimal number = BigDecimal.valueOf(value);
        return number.compareTo(from) * sign >= 0 && (upTo == null || number.compareTo(upTo) * sign <= 0);
    }

    /** The least effort of all combinations that attain it; null if none does. */
    private @Nullable BigDecimal least(PolicyEngine engine, Works works) {
        BigDecimal least = null;
        for (int staff = 0; staff <= 6; staff++) {
            for (int engineers = 0; engineers <= 6; engineers++) {
                for (int machines = -Math.min(4, works.machines()); machines <= 4; machines++) {
                    for (int certify = 0; certify <= (works.certified() ? 0 : 1); certify++) {
                        Works then = new Works(
                                works.staff() + staff,
                                works.engineers() + engineers,
                                works.machines() + machines,
                                works.certified() || certify == 1);
                        BigDecimal effort = BigDecimal.valueOf(
                                10L * staff + 20L * engineers + 15L * Math.abs(machines) + 30L * certify, 1);
                        boolean less = least == null || effort.compareTo(least) < 0;
                        if (less && then.engineers() <= then.staff() && attains(engine, then)) {
                            least = effort;
                        }
                    }
                }
            }
        }
        return least;
    }

    private boolean attains(PolicyEngine engine, Works works) {
        return decided.computeIfAbsent(
                works, w -> engine.assess(w.firm(), ON).target(TARGET).verdict() == Verdict.MET);
    }
}
