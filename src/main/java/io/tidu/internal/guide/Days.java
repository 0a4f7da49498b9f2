package io.tidu.internal.guide;

import io.tidu.internal.evaluate.EvaluationContext;
import io.tidu.internal.evaluate.ReferenceData;
import io.tidu.internal.guide.line.Crossings;
import io.tidu.internal.guide.line.Distances;
import io.tidu.internal.guide.line.Span;
import io.tidu.internal.policy.Policies;
import io.tidu.internal.policy.PolicyPack;
import io.tidu.model.Enterprise;
import io.tidu.model.FactValue;
import io.tidu.vocabulary.FactDefinition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The days on which time alone can make a difference: years that begin, versions of packs, and for each day among the
 * facts those on which a span of the rules begins or ends with it. Not thread-safe.
 */
final class Days {
    private final Policies policies;
    private final RulesOfDay rules;
    private final ReferenceData knowledge;
    private final LocalDate on;
    private final LocalDate horizon;
    private final SortedSet<LocalDate> days = new TreeSet<>();

    private Days(Policies policies, RulesOfDay rules, ReferenceData knowledge, LocalDate on, LocalDate horizon) {
        this.policies = policies;
        this.rules = rules;
        this.knowledge = knowledge;
        this.on = on;
        this.horizon = horizon;
    }

    /**
     * Days from today to the horizon, in order; today is one of them.
     *
     * @param leads in how many days levers have effect
     */
    static List<LocalDate> of(
            Policies policies,
            RulesOfDay rules,
            ReferenceData knowledge,
            Enterprise enterprise,
            LocalDate on,
            LocalDate horizon,
            Collection<Integer> leads) {
        Days days = new Days(policies, rules, knowledge, on, horizon);
        days.add(on);
        leads.forEach(lead -> days.add(on.plusDays(lead)));
        for (int year = on.getYear() + 1; year <= horizon.getYear(); year++) {
            days.add(LocalDate.of(year, 1, 1));
        }
        days.versions();
        days.facts(enterprise);
        days.lines(enterprise);
        return new ArrayList<>(days.days);
    }

    private void add(LocalDate day) {
        if (!day.isBefore(on) && !day.isAfter(horizon)) {
            days.add(day);
        }
    }

    private void versions() {
        for (PolicyPack pack : policies.packs()) {
            LocalDate from = pack.manifest().inForce().from();
            LocalDate to = pack.manifest().inForce().to();
            if (from != null) {
                add(from);
            }
            if (to != null) {
                add(to.plusDays(1));
            }
        }
    }

    private void facts(Enterprise enterprise) {
        for (Map.Entry<String, FactValue> fact : enterprise.facts().entrySet()) {
            if (rules.all().reads(fact.getKey())) {
                FactDefinition definition = knowledge.facts().get(fact.getKey());
                FactDefinition.Entries entries = definition == null ? null : definition.entries();
                if (fact.getValue() instanceof FactValue.Entries list) {
                    list.list().forEach(e -> entry(e, entries));
                } else {
                    values(fact.getValue());
                }
            }
        }
    }

    private void entry(FactValue.Fields entry, FactDefinition.@org.jspecify.annotations.Nullable Entries entries) {
        entry.values().values().forEach(this::values);
        if (entries != null
                && entries.date() != null
                && entry.values().get(entries.date()) instanceof FactValue.Day day) {
            // One that lasts so many years ends without a day of its own.
            for (SortedMap<String, Integer> words : entries.years().values()) {
                words.values().forEach(years -> spans(day.value().plusYears(years)));
            }
        }
    }

    private void values(FactValue value) {
        if (value instanceof FactValue.Day day) {
            spans(day.value());
        } else if (value instanceof FactValue.Conflict conflict) {
            conflict.sources().forEach(s -> values(s.value()));
        }
    }

    private void spans(LocalDate day) {
        around(day);
        for (Span span : rules.spans()) {
            around(span.after(day));
        }
    }

    private void around(LocalDate day) {
        add(day.minusDays(1));
        add(day);
        add(day.plusDays(1));
    }

    /** Days since a fact's day are a number with lines, like any other. */
    private void lines(Enterprise enterprise) {
        // Between two days on which something else may change they are straight.
        List<Long> known = days.stream().map(LocalDate::toEpochDay).toList();
        Distances distances =
                new Distances(day -> new EvaluationContext(enterprise, LocalDate.ofEpochDay(day), knowledge));
        new Crossings(distances, "")
                .beyond(on.toEpochDay(), horizon.toEpochDay(), rules.linesOfDays(), known)
                .forEach(day -> add(LocalDate.ofEpochDay(day)));
    }
}
