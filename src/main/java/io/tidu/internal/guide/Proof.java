package io.tidu.internal.guide;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.ProblemException;
import io.tidu.diagnostic.Problems;
import io.tidu.internal.engine.Engine;
import io.tidu.internal.engine.LibraryVersion;
import io.tidu.model.Enterprise;
import io.tidu.model.FactValue;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Assessment;
import io.tidu.model.assessment.PackUse;
import io.tidu.model.assessment.TargetOutcome;
import io.tidu.model.guidance.Guidance;
import io.tidu.model.guidance.Plan;
import io.tidu.model.guidance.Step;
import io.tidu.vocabulary.FactDefinition;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Proves guidance again with nothing but assessments: it knows what a step is, and nothing of how plans are found. Not
 * thread-safe.
 */
final class Proof {
    private final Engine engine;
    private final Guidance guidance;
    private final Problems problems = new Problems();

    Proof(Engine engine, Guidance guidance) {
        this.engine = engine;
        this.guidance = guidance;
    }

    /** What does not hold. */
    List<Problem> problems() {
        rules();
        for (int i = 0; i < guidance.plans().size(); i++) {
            plan(i + 1, guidance.plans().get(i));
        }
        return problems.list();
    }

    private void tell(String id, Object... arguments) {
        String[] told = java.util.Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new);
        problems.add(Problem.error(id, Place.of(guidance.enterprise()), told));
    }

    private void rules() {
        boolean same = engine.packs(guidance.on()).equals(guidance.packs())
                && guidance.plans().stream().allMatch(this::hasItsRules)
                && engine.policies().vocabulary().sha256().equals(guidance.vocabulary());
        if (!same) {
            tell("guide.other-rules");
        }
        if (!LibraryVersion.current().equals(guidance.library())) {
            tell("guide.other-library", guidance.library(), LibraryVersion.current());
        }
    }

    private boolean hasItsRules(Plan plan) {
        List<PackUse> packs = engine.packs(plan.date());
        return plan.rules().stream().allMatch(r -> packs.contains(r.pack()));
    }

    private void plan(int number, Plan plan) {
        if (!attained(plan.facts(), plan.date(), plan.certain())) {
            tell("guide.not-attained", number, guidance.to(), plan.date());
            return;
        }
        for (int i = 0; i < plan.steps().size(); i++) {
            step(number, i + 1, plan, plan.steps().get(i));
        }
    }

    /** Whether the target is attained, or more money is due than today; no error or bound is taken for that. */
    private boolean attained(Enterprise facts, LocalDate on, boolean certain) {
        try {
            Assessment assessment = engine.assess(facts, on);
            if (guidance.to().equals(Guidance.FUNDING)) {
                BigDecimal today = guidance.plans().get(0).funding().from();
                return assessment.funding().total().compareTo(today) > 0;
            }
            TargetOutcome outcome = assessment.targets().get(guidance.to());
            return outcome != null
                    && (outcome.verdict() == Verdict.MET || (!certain && outcome.verdict() == Verdict.NEEDS_REVIEW));
        } catch (ProblemException failed) {
            return false;
        }
    }

    private void step(int number, int position, Plan plan, Step step) {
        if (step instanceof Step.Wait wait) {
            if (attained(plan.facts(), wait.until().minusDays(1), plan.certain())) {
                tell("guide.step-not-needed", number, position, wait.until());
            }
            return;
        }
        if (!isThere(plan, step)) {
            tell("guide.step-not-in-facts", number, position);
            return;
        }
        for (Enterprise less : lesser(plan, step)) {
            if (attained(less, plan.date(), plan.certain())) {
                tell("guide.step-not-needed", number, position, plan.date());
                return;
            }
        }
        if (step instanceof Step.Set set) {
            ranges(number, position, plan, set);
        }
    }

    /** Each range keeps the target where it begins and where it ends, and just beyond it is lost. */
    private void ranges(int number, int position, Plan plan, Step.Set set) {
        BigDecimal away =
                set.direction().equals("up") ? set.smallest() : set.smallest().negate();
        List<BigDecimal> within = new ArrayList<>();
        List<BigDecimal> beyond = new ArrayList<>();
        if (set.upTo() != null) {
            within.add(set.upTo());
            beyond.add(set.upTo().add(away));
        }
        for (Step.Interval interval : set.intervals()) {
            within.add(interval.from());
            beyond.add(interval.from().subtract(away));
            if (interval.upTo() != null) {
                within.add(interval.upTo());
                beyond.add(interval.upTo().add(away));
            }
        }
        within.stream()
                .filter(value -> !attained(with(plan, set, value), plan.date(), plan.certain()))
                .findFirst()
                .ifPresent(value -> tell("guide.range-too-wide", number, position, value.toPlainString()));
        beyond.stream()
                .filter(value -> attained(with(plan, set, value), plan.date(), plan.certain()))
                .findFirst()
                .ifPresent(value -> tell("guide.range-too-narrow", number, position, value.toPlainString()));
    }

    private static boolean isThere(Plan plan, Step step) {
        if (step instanceof Step.Set set) {
            return FactPaths.at(plan.facts(), set.fact()) instanceof FactValue.Number number
                    && number.value().compareTo(set.to()) == 0;
        }
        if (step instanceof Step.Choose choose) {
            return choose.to().equals(FactPaths.at(plan.facts(), choose.fact()));
        }
        if (step instanceof Step.Supply supply) {
            return supply.to().equals(FactPaths.at(plan.facts(), supply.fact()));
        }
        if (step instanceof Step.Add add) {
            return Collections.frequency(list(plan, add.list()), new FactValue.Fields(add.entry())) >= add.count();
        }
        return step instanceof Step.End end
                && end.position() < list(plan, end.list()).size();
    }

    private static List<FactValue.Fields> list(Plan plan, String name) {
        return plan.facts().fact(name) instanceof FactValue.Entries entries ? entries.list() : List.of();
    }

    /** The enterprise without the step, and with the smallest change less of it. */
    private List<Enterprise> lesser(Plan plan, Step step) {
        List<Enterprise> lesser = new ArrayList<>();
        if (step instanceof Step.Set set) {
            BigDecimal sign = set.direction().equals("up") ? BigDecimal.ONE : BigDecimal.ONE.negate();
            lesser.add(with(plan, set, set.to().subtract(set.smallest().multiply(sign))));
            lesser.add(before(plan, set.fact(), set.from() == null ? null : new FactValue.Number(set.from())));
        } else if (step instanceof Step.Choose choose) {
            lesser.add(before(plan, choose.fact(), choose.from()));
        } else if (step instanceof Step.Supply supply) {
            lesser.add(before(plan, supply.fact(), null));
            FactValue less = less(supply.to(), supply.fact());
            if (less != null) {
                lesser.add(before(plan, supply.fact(), less));
            }
        } else if (step instanceof Step.Add add) {
            lesser.add(withoutOne(plan, add, add.count()));
            lesser.add(withoutOne(plan, add, 1));
            lesser.addAll(smaller(plan, add));
        } else if (step instanceof Step.End end) {
            FactDefinition list = engine.policies().vocabulary().facts().get(end.list());
            String until = list == null || list.entries() == null
                    ? null
                    : list.entries().until();
            if (until != null) {
                lesser.add(before(plan, FactPaths.field(end.list(), end.position(), until), null));
            }
        }
        return lesser;
    }

    private Enterprise with(Plan plan, Step.Set set, BigDecimal value) {
        return before(plan, set.fact(), new FactValue.Number(value));
    }

    /** With another value in place of a step's; the figure assumed where there was none before. */
    private Enterprise before(Plan plan, String path, @Nullable FactValue value) {
        FactDefinition fact = engine.policies().vocabulary().facts().get(FactPaths.fact(path));
        boolean yearly = fact != null && fact.yearly();
        FactValue taken = value == null && yearly ? assumed(plan, path) : value;
        return FactPaths.with(plan.facts(), path, taken, yearly);
    }

    /** What nothing was done about is like the last year of which anything is known. */
    private static @Nullable FactValue assumed(Plan plan, String path) {
        boolean supplied = plan.steps().stream()
                .anyMatch(s -> s instanceof Step.Supply supply && supply.fact().equals(path));
        String fact = FactPaths.fact(path);
        int year = Integer.parseInt(path.substring(fact.length() + 1));
        if (supplied || !(plan.facts().fact(fact) instanceof FactValue.Series series)) {
            return null;
        }
        SortedMap<Integer, FactValue> before = series.years().headMap(year);
        boolean known = !before.isEmpty()
                && plan.steps().stream()
                        .noneMatch(s -> s instanceof Step.Set set && set.fact().equals(fact + "." + before.lastKey()));
        return known ? before.get(before.lastKey()) : null;
    }

    private static @Nullable FactValue less(FactValue value, String path) {
        if (value instanceof FactValue.Number number) {
            BigDecimal smallest = number.value().scale() > 0 ? BigDecimal.ONE.movePointLeft(4) : BigDecimal.ONE;
            BigDecimal less = number.value().subtract(smallest);
            return less.signum() < 0 ? null : new FactValue.Number(less);
        }
        return value instanceof FactValue.Day day && !path.isEmpty()
                ? new FactValue.Day(day.value().minusDays(1))
                : null;
    }

    private static Enterprise withoutOne(Plan plan, Step.Add add, int count) {
        List<FactValue.Fields> entries = new ArrayList<>(list(plan, add.list()));
        for (int i = 0; i < count; i++) {
            entries.remove(entries.lastIndexOf(new FactValue.Fields(add.entry())));
        }
        return plan.facts().with(add.list(), new FactValue.Entries(entries));
    }

    private static List<Enterprise> smaller(Plan plan, Step.Add add) {
        String size = add.size();
        if (size == null
                || !(add.entry().get(size) instanceof FactValue.Number number)
                || number.value().compareTo(BigDecimal.ONE) <= 0) {
            return List.of();
        }
        SortedMap<String, FactValue> entry = new TreeMap<>(add.entry());
        entry.put(size, new FactValue.Number(number.value().subtract(BigDecimal.ONE)));
        List<FactValue.Fields> entries = new ArrayList<>(list(plan, add.list()));
        entries.set(entries.lastIndexOf(new FactValue.Fields(add.entry())), new FactValue.Fields(entry));
        return List.of(plan.facts().with(add.list(), new FactValue.Entries(entries)));
    }
}
