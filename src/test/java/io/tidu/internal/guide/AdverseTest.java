package io.tidu.internal.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.engine.PolicyEngine;
import io.tidu.guide.PolicyGuide;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.TargetOutcome;
import io.tidu.model.guidance.Guidance;
import io.tidu.model.guidance.GuideOptions;
import io.tidu.model.guidance.NotSearched;
import io.tidu.model.guidance.Plan;
import io.tidu.model.guidance.Step;
import io.tidu.model.guidance.Unreachable;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Rules that are hard to search: values that turn, saw-teeth, points without a line, entries that a pattern stands for,
 * three requirements of which only two go together, spans that stand in rows, a version that follows. Each is held
 * against every combination of changes: guidance that says it searched everything has to agree whether there is a plan,
 * and which effort is the least; what it says is out of reach has to be. {@code -Dtidu.adverse.count=2000} looks at
 * more.
 */
class AdverseTest {
    private static final int COUNT = Integer.getInteger("tidu.adverse.count", 30);
    private static final LocalDate ON = LocalDate.of(2026, 3, 1);
    private static final int FAR = 100;

    /** A target, until when it is looked at, and how often at least everything is searched, in a hundred. */
    private enum Kind {
        BENDS(ON, 20, Works.ROOMS, Works.MACHINES, Works.ENGINEERS, Works.STAFF),
        SAWTOOTH(ON, 0, Works.ROOMS),
        POINTS(ON, 100, Works.PATENTS, Works.MACHINES),
        LISTS(ON, 85, Works.SPENDING, Works.PATENTS, Works.STAFF, Works.CERTIFIED),
        TOGETHER(ON, 60, Works.ENGINEERS, Works.MACHINES, Works.ROOMS, Works.STAFF),
        MOVED(LocalDate.of(2027, 1, 1), 100, Works.STAFF, Works.MACHINES);

        private final LocalDate until;
        private final int complete;

        @SuppressWarnings("ImmutableEnumChecker") // made by List.of
        private final List<Works.Dial> dials;

        Kind(LocalDate until, int complete, Works.Dial... dials) {
            this.until = until;
            this.complete = complete;
            this.dials = List.of(dials);
        }

        String target() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        /** Nothing is changed but what is in the combinations. */
        GuideOptions options() {
            GuideOptions options = GuideOptions.NEXT_STAGE.to(target()).until(until);
            for (Works.Dial dial : Works.ALL) {
                options = dials.contains(dial) ? options : options.lock(dial.fact());
            }
            return options;
        }

        List<LocalDate> days() {
            return until.equals(ON) ? List.of(ON) : List.of(ON, until);
        }
    }

    @ParameterizedTest
    @EnumSource
    void guidance_agrees_with_every_combination(Kind kind) {
        Random random = new Random(kind.target().hashCode());
        int attainable = 0;
        int impossible = 0;
        int complete = 0;
        Set<NotSearched> left = new TreeSet<>();
        try (PolicyEngine engine = PolicyEngine.load(Path.of("src/test/resources/io/tidu/internal/guide/adverse"))) {
            PolicyGuide guide = PolicyGuide.of(engine);
            Combinations combinations = new Combinations(engine, kind.target(), kind.dials);
            for (int i = 0; i < COUNT; i++) {
                Works works = Works.draw(random);
                Guidance guidance = guide.guide(works.firm(), ON, kind.options());
                if (guidance.verdict() == Verdict.MET) {
                    continue;
                }
                BigDecimal least = combinations.least(works, kind.days());
                left.addAll(guidance.notSearched());
                complete += guidance.complete() ? 1 : 0;
                attainable += least == null ? 0 : 1;
                impossible += least == null ? 1 : 0;
                agrees(works, guidance, least);
                if (least == null && guidance.complete()) {
                    isOutOfReach(combinations, works, guidance);
                }
                guidance.plans().forEach(plan -> ranges(engine, kind, plan));
            }
        }
        assertThat(attainable).as("attainable").isGreaterThan(COUNT / 20);
        assertThat(complete * 100)
                .as("complete; else %s", left)
                .isGreaterThanOrEqualTo((attainable + impossible) * kind.complete);
    }

    private static void agrees(Works works, Guidance guidance, @Nullable BigDecimal least) {
        if (least == null) {
            assertThat(guidance.plans()).as("%s", works).isEmpty();
        } else if (guidance.complete()) {
            assertThat(guidance.plans()).as("%s can with %s", works, least).isNotEmpty();
            assertThat(guidance.plans().get(0).effort()).as("%s", works).isEqualByComparingTo(least);
        } else {
            guidance.plans()
                    .forEach(plan -> assertThat(plan.effort()).as("%s", works).isGreaterThanOrEqualTo(least));
            assertThat(guidance.notSearched()).isNotEmpty();
        }
    }

    /** Never all of the criteria that are told are met; where it is said that fewer are, they are. */
    private static void isOutOfReach(Combinations combinations, Works works, Guidance guidance) {
        Set<String> told = guidance.unreachable().stream()
                .map(Unreachable::criterion)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(told).as("%s", works).isNotEmpty();
        assertThat(combinations.areMet(works, ON, told))
                .as("%s: %s", works, told)
                .isFalse();
        if (guidance.unreachable().stream().allMatch(u -> u.because().equals("together"))) {
            for (String criterion : told) {
                Set<String> others = new TreeSet<>(told);
                others.remove(criterion);
                assertThat(combinations.areMet(works, ON, others))
                        .as("%s: %s", works, others)
                        .isTrue();
            }
        }
    }

    /** Every value far beyond what levers reach is within a range exactly if it attains the target. */
    private static void ranges(PolicyEngine engine, Kind kind, Plan plan) {
        for (Step step : plan.steps()) {
            if (step instanceof Step.Set set && kind.complete > 0) {
                boolean up = set.direction().equals("up");
                boolean both = !set.fact().equals("engineers");
                BigDecimal from = set.from() == null ? set.to() : set.from();
                for (int value = 0; value <= FAR; value++) {
                    boolean isBeyond = up ? value >= from.intValue() : value <= from.intValue();
                    if (isBeyond || both) {
                        TargetOutcome then = engine.assess(
                                        plan.facts().with(set.fact(), Works.number(value)), plan.date())
                                .target(kind.target());
                        assertThat(isBeyond ? isWithin(set, value, up) : isWithin(set.otherWay(), value, !up))
                                .as("%s at %s", plan.steps(), value)
                                .isEqualTo(then.verdict() == Verdict.MET);
                    }
                }
            }
        }
    }

    private static boolean isWithin(Step.Set set, int value, boolean up) {
        return isWithin(
                Stream.concat(Stream.of(new Step.Interval(set.to(), set.upTo())), set.intervals().stream())
                        .toList(),
                value,
                up);
    }

    private static boolean isWithin(List<Step.Interval> ranges, int value, boolean up) {
        int sign = up ? 1 : -1;
        BigDecimal number = BigDecimal.valueOf(value);
        return ranges.stream()
                .anyMatch(i -> number.compareTo(i.from()) * sign >= 0
                        && (i.upTo() == null || number.compareTo(i.upTo()) * sign <= 0));
    }
}
