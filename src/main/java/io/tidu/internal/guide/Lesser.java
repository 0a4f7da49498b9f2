package io.tidu.internal.guide;

import io.tidu.model.Enterprise;
import io.tidu.model.FactPath;
import io.tidu.model.FactValue;
import io.tidu.model.guidance.Plan;
import io.tidu.model.guidance.Step;
import io.tidu.vocabulary.FactDefinition;
import io.tidu.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Enterprises of which a little less is so than a plan says: without one of its steps, or with the smallest change less
 * of it. It knows what a step is, and nothing of how plans are found.
 *
 * @param vocabulary the facts
 */
record Lesser(Vocabulary vocabulary) {
    /** The enterprise without the step, and with the smallest change less of it. */
    List<Enterprise> of(Plan plan, Step step) {
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
            FactDefinition list = vocabulary.facts().get(end.list());
            String until = list == null || list.entries() == null
                    ? null
                    : list.entries().until();
            if (until != null) {
                lesser.add(before(plan, FactPaths.field(end.list(), end.position(), until), null));
            }
        }
        return lesser;
    }

    /** With another value of a number. */
    Enterprise with(Plan plan, Step.Set set, BigDecimal value) {
        return before(plan, set.fact(), new FactValue.Number(value));
    }

    /** With another value in place of a step's; the figure assumed where there was none before. */
    private Enterprise before(Plan plan, String path, @Nullable FactValue value) {
        FactDefinition fact = vocabulary.facts().get(FactPaths.fact(path));
        boolean yearly = fact != null && fact.yearly();
        FactValue taken = value == null && yearly ? assumed(plan, path) : value;
        return FactPaths.with(plan.facts(), path, taken, yearly);
    }

    /** What nothing was done about is like the last year of which anything is known. */
    private static @Nullable FactValue assumed(Plan plan, String path) {
        boolean supplied = plan.steps().stream()
                .anyMatch(s -> s instanceof Step.Supply supply && supply.fact().equals(path));
        FactPath parsed = FactPath.of(path);
        String fact = parsed.fact();
        int year = Objects.requireNonNull(parsed.year());
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

    /** The entries of a list. */
    static List<FactValue.Fields> list(Plan plan, String name) {
        return plan.facts().fact(name) instanceof FactValue.Entries entries ? entries.list() : List.of();
    }
}
