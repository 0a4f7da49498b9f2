package io.tidu.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.engine.PolicyEngine;
import io.tidu.guide.PolicyGuide;
import io.tidu.input.EnterpriseWriter;
import io.tidu.model.Enterprise;
import io.tidu.model.FactValue;
import io.tidu.model.Verdict;
import io.tidu.model.guidance.Guidance;
import io.tidu.model.guidance.GuideOptions;
import io.tidu.model.guidance.Plan;
import io.tidu.model.guidance.Step;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Plans for random enterprises, with gaps and sources that disagree, held against assessments alone: this test knows
 * what a step says, and nothing of how plans are found. {@code -Dtidu.plans.count=10000} looks at more,
 * {@code -Dtidu.plans.seed=17} starts at another seed.
 */
class PlansTest {
    private static final int COUNT = Integer.getInteger("tidu.plans.count", 120);
    private static final long FIRST_SEED = Long.getLong("tidu.plans.seed", 1);
    private static final List<String> TARGETS = List.of(
            "high-tech-enterprise", "technology-sme", "reserve", "cultivate", "recommend", "innovative-sme", "tier-1");
    /** Those of before have no county packs. */
    private static final LocalDate ON = LocalDate.of(2026, 3, 1);

    @Test
    void every_plan_attains_its_target_and_needs_each_of_its_steps() {
        AtomicInteger plans = new AtomicInteger();
        try (PolicyEngine engine = PolicyEngine.load(Path.of("rules"))) {
            PolicyGuide guide = PolicyGuide.of(engine);
            Optional<String> slip = LongStream.range(FIRST_SEED, FIRST_SEED + COUNT)
                    .parallel()
                    .boxed()
                    .flatMap(seed -> slips(engine, guide, seed, plans))
                    .findFirst();

            assertThat(slip).isEmpty();
            assertThat(plans).hasValueGreaterThan(COUNT / 10);
        }
    }

    private static Stream<String> slips(PolicyEngine engine, PolicyGuide guide, long seed, AtomicInteger plans) {
        Situation situation = Situation.of(seed);
        LocalDate on = seed % 2 == 0 ? ON : situation.on();
        String target = TARGETS.get((int) (seed / 2 % TARGETS.size()));
        Enterprise firm = situation.firm();
        if (!engine.assess(firm, on).targets().containsKey(target)) {
            return Stream.empty();
        }
        Guidance guidance = guide.guide(firm, on, GuideOptions.NEXT_STAGE.to(target));
        plans.addAndGet(guidance.plans().size());
        List<String> slips = new ArrayList<>();
        for (Plan plan : guidance.plans()) {
            slips(engine, target, plan)
                    .forEach(s -> slips.add("seed " + seed + ", " + target + " on " + on + ": " + s
                            + System.lineSeparator() + plan.date() + " " + plan.steps() + System.lineSeparator()
                            + EnterpriseWriter.toJson(firm)));
        }
        return slips.stream();
    }

    private static List<String> slips(PolicyEngine engine, String target, Plan plan) {
        List<String> slips = new ArrayList<>();
        if (!attains(engine, target, plan.facts(), plan.date())) {
            slips.add("not attained");
        }
        for (Step step : plan.steps()) {
            lesser(plan, step).forEach((less, day) -> {
                if (attains(engine, target, less, day)) {
                    slips.add("not needed: " + step);
                }
            });
            if (step instanceof Step.Set set) {
                around(set).forEach((value, kept) -> {
                    if (attains(engine, target, number(plan.facts(), set.fact(), value), plan.date()) != kept) {
                        slips.add("range of " + step + " at " + value);
                    }
                });
            }
        }
        return slips;
    }

    /**
     * Values within the ranges of a step, at both ends and between, and beyond them, each with whether it keeps the
     * target.
     */
    private static Map<BigDecimal, Boolean> around(Step.Set set) {
        BigDecimal away =
                set.direction().equals("up") ? set.smallest() : set.smallest().negate();
        List<Step.Interval> ranges = new ArrayList<>(List.of(new Step.Interval(set.to(), set.upTo())));
        ranges.addAll(set.intervals());
        Map<BigDecimal, Boolean> around = new TreeMap<>();
        for (int i = 0; i < ranges.size(); i++) {
            BigDecimal from = ranges.get(i).from();
            BigDecimal upTo = ranges.get(i).upTo();
            around.put(from.subtract(away), false);
            around.put(from, true);
            if (upTo != null) {
                around.put(upTo, true);
                around.put(middle(from, upTo), true);
                around.put(upTo.add(away), false);
                if (i + 1 < ranges.size()) {
                    BigDecimal next = ranges.get(i + 1).from();
                    around.put(middle(upTo.add(away), next.subtract(away)), false);
                }
            }
        }
        return around;
    }

    /** A value between two others, at whole steps from both. */
    private static BigDecimal middle(BigDecimal one, BigDecimal other) {
        BigDecimal half = other.subtract(one).divide(BigDecimal.valueOf(2), 0, RoundingMode.DOWN);
        return one.add(half);
    }

    private static boolean attains(PolicyEngine engine, String target, Enterprise facts, LocalDate on) {
        return engine.assess(facts, on).target(target).verdict() == Verdict.MET;
    }

    /** The enterprise with the smallest change less of a step, and without it, each with the day to look at it. */
    private static Map<Enterprise, LocalDate> lesser(Plan plan, Step step) {
        Map<Enterprise, LocalDate> lesser = new java.util.LinkedHashMap<>();
        LocalDate day = plan.date();
        Enterprise facts = plan.facts();
        if (step instanceof Step.Set set) {
            BigDecimal change = set.direction().equals("up") ? set.smallest().negate() : set.smallest();
            lesser.put(number(facts, set.fact(), set.to().add(change)), day);
        } else if (step instanceof Step.Choose choose) {
            lesser.put(value(facts, choose.fact(), choose.from()), day);
        } else if (step instanceof Step.Supply supply) {
            lesser.put(value(facts, supply.fact(), null), day);
            if (supply.to() instanceof FactValue.Number number && number.value().signum() > 0) {
                BigDecimal less = number.value()
                        .subtract(BigDecimal.ONE.movePointLeft(number.value().scale()));
                lesser.put(number(facts, supply.fact(), less), day);
            }
        } else if (step instanceof Step.Add add) {
            lesser.put(without(facts, add), day);
        } else if (step instanceof Step.Wait wait) {
            lesser.put(facts, wait.until().minusDays(1));
        }
        return lesser;
    }

    private static Enterprise without(Enterprise facts, Step.Add add) {
        List<FactValue.Fields> entries = new ArrayList<>(((FactValue.Entries) facts.fact(add.list())).list());
        int last = entries.lastIndexOf(new FactValue.Fields(add.entry()));
        entries.remove(last);
        if (add.size() != null) {
            SortedMap<String, FactValue> smaller = new TreeMap<>(add.entry());
            BigDecimal size = ((FactValue.Number) add.entry().get(add.size())).value();
            smaller.put(add.size(), new FactValue.Number(size.subtract(BigDecimal.ONE)));
            entries.add(new FactValue.Fields(smaller));
        }
        return facts.with(add.list(), new FactValue.Entries(entries));
    }

    private static Enterprise number(Enterprise facts, String path, BigDecimal value) {
        return value(facts, path, new FactValue.Number(value));
    }

    /** Another value at {@code staff}, {@code revenue.2025} or {@code intellectualProperty[2].inUse}. */
    private static Enterprise value(Enterprise facts, String path, @Nullable FactValue value) {
        int point = path.indexOf('.');
        if (point < 0) {
            return facts.with(path, value);
        }
        String field = path.substring(point + 1);
        int bracket = path.indexOf('[');
        if (bracket >= 0) {
            String list = path.substring(0, bracket);
            List<FactValue.Fields> entries = new ArrayList<>(((FactValue.Entries) facts.fact(list)).list());
            int at = Integer.parseInt(path.substring(bracket + 1, path.indexOf(']')));
            entries.set(at, new FactValue.Fields(put(entries.get(at).values(), field, value)));
            return facts.with(list, new FactValue.Entries(entries));
        }
        String fact = path.substring(0, point);
        SortedMap<Integer, FactValue> years =
                facts.fact(fact) instanceof FactValue.Series series ? series.years() : new TreeMap<>();
        return facts.with(fact, new FactValue.Series(put(years, Integer.valueOf(field), value)));
    }

    private static <K extends Comparable<K>> SortedMap<K, FactValue> put(
            SortedMap<K, FactValue> of, K key, @Nullable FactValue value) {
        SortedMap<K, FactValue> changed = new TreeMap<>(of);
        if (value == null) {
            changed.remove(key);
        } else {
            changed.put(key, value);
        }
        return changed;
    }
}
