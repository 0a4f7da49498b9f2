package io.tidu.internal.evaluate;

import io.tidu.internal.policy.vocabulary.BuiltInFacts;
import io.tidu.model.Contradiction;
import io.tidu.model.Contradiction.Kind;
import io.tidu.model.Doubt;
import io.tidu.model.Enterprise;
import io.tidu.model.Evidence;
import io.tidu.model.FactValue;
import io.tidu.model.Unit;
import io.tidu.vocabulary.FactDefinition;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the facts of one enterprise say that can't be true, worked out once. Whatever reads a fact that is contradicted
 * gets the reason with it, whichever of the facts is wrong. Immutable.
 *
 * <p>Sources that disagree contradict another fact only if each of them does: which of them is right is a question of
 * its own.
 */
final class Contradictions {
    private final Map<String, Evidence> byPath = new HashMap<>();

    private Contradictions() {}

    /** Those of an enterprise on an evaluation date, by what the vocabulary declares. */
    static Contradictions of(Enterprise enterprise, Map<String, FactDefinition> facts, LocalDate on) {
        Contradictions all = new Contradictions();
        for (Map.Entry<String, FactValue> given : enterprise.facts().entrySet()) {
            FactDefinition fact = facts.get(given.getKey());
            if (fact != null) {
                all.range(fact, fact.name(), given.getValue());
                all.wholes(fact, given.getValue(), facts, enterprise);
            }
        }
        all.notYetRegistered(enterprise.fact(BuiltInFacts.REGISTERED_ON.fact()), on);
        return all;
    }

    /** Whether there is none outside of lists. */
    boolean isEmpty() {
        return byPath.isEmpty();
    }

    /** Why a fact, a year of one or a field of a record can't be relied on; nothing if it can. */
    Evidence at(String path) {
        return byPath.getOrDefault(path, Evidence.NONE);
    }

    private void range(FactDefinition fact, String path, FactValue value) {
        if (value instanceof FactValue.Series series) {
            if (fact.range() != null) {
                series.years().forEach((year, figure) -> {
                    // A path is only made for what lies outside.
                    if (outside(fact, path, figure) != null) {
                        add(path + "." + year, outside(fact, path + "." + year, figure));
                    }
                });
            }
        } else if (value instanceof FactValue.Fields fields) {
            fields.values().forEach((name, field) -> {
                FactDefinition declared = fact.fields().get(name);
                if (declared != null
                        && (declared.range() != null || !declared.fields().isEmpty())) {
                    range(declared, path + "." + name, field);
                }
            });
        } else {
            add(path, outside(fact, path, value));
        }
    }

    /** How a number lies outside its declared range, whatever source is right; null if it may lie within. */
    static @Nullable Contradiction outside(FactDefinition fact, String path, @Nullable FactValue value) {
        FactDefinition.Range range = fact.range();
        if (range == null || value == null) {
            return null;
        }
        BigDecimal least = Extremes.least(value);
        BigDecimal most = Extremes.most(value);
        if (range.to() != null && least != null && least.compareTo(range.to()) > 0) {
            return against(Kind.ABOVE_MOST, path, least, range.to(), fact);
        }
        return range.from() != null && most != null && most.compareTo(range.from()) < 0
                ? against(Kind.BELOW_LEAST, path, most, range.from(), fact)
                : null;
    }

    private static Contradiction against(
            Kind kind, String path, BigDecimal value, BigDecimal limit, FactDefinition fact) {
        return new Contradiction(
                kind, path, new FactValue.Number(value), null, new FactValue.Number(limit), fact.unit());
    }

    /** A part is held against its whole, against the whole of that, and so on: the one between may not be known. */
    private void wholes(
            FactDefinition part, FactValue value, Map<String, FactDefinition> facts, Enterprise enterprise) {
        String name = part.partOf();
        if (name == null) {
            return;
        }
        Set<String> seen = new TreeSet<>();
        while (name != null && seen.add(name)) {
            FactValue whole = enterprise.fact(name);
            if (value instanceof FactValue.Series years && whole instanceof FactValue.Series wholes) {
                String containing = name;
                years.years()
                        .forEach((year, figure) ->
                                above(part, figure, containing, wholes.years().get(year), "." + year));
            } else {
                above(part, value, name, whole, "");
            }
            FactDefinition next = facts.get(name);
            name = next == null ? null : next.partOf();
        }
    }

    /** Paths are only made of what is above. */
    private void above(
            FactDefinition part, FactValue value, String containing, @Nullable FactValue whole, String year) {
        BigDecimal least = whole == null ? null : Extremes.least(value);
        BigDecimal most = whole == null ? null : Extremes.most(whole);
        if (least != null && most != null && least.compareTo(most) > 0) {
            String path = part.name() + year;
            String wholePath = containing + year;
            Contradiction found = new Contradiction(
                    Kind.PART_ABOVE_WHOLE,
                    path,
                    new FactValue.Number(least),
                    wholePath,
                    new FactValue.Number(most),
                    part.unit());
            add(path, found);
            add(wholePath, found);
        }
    }

    /** Nobody is assessed before there is an enterprise. */
    private void notYetRegistered(@Nullable FactValue registered, LocalDate on) {
        LocalDate first = registered == null ? null : Extremes.first(registered);
        if (first != null && first.isAfter(on)) {
            String fact = BuiltInFacts.REGISTERED_ON.fact();
            add(fact, ofDays(Kind.AFTER_EVALUATION, fact, first, null, on));
        }
    }

    /** How a period ends before it begins, whatever source is right; null if it may not. */
    static @Nullable Contradiction disorder(
            String fromPath, @Nullable FactValue from, String untilPath, @Nullable FactValue until) {
        LocalDate first = from == null ? null : Extremes.first(from);
        LocalDate last = until == null ? null : Extremes.last(until);
        return first != null && last != null && last.isBefore(first)
                ? ofDays(Kind.ENDS_BEFORE_BEGIN, untilPath, last, fromPath, first)
                : null;
    }

    /** That there is a figure of a year before the registration. */
    static Evidence beforeRegistration(String path, FactValue figure, LocalDate registered) {
        BigDecimal least = Extremes.least(figure);
        return evidence(new Contradiction(
                Kind.BEFORE_REGISTRATION,
                path,
                least == null ? figure : new FactValue.Number(least),
                BuiltInFacts.REGISTERED_ON.fact(),
                new FactValue.Day(registered),
                Unit.NONE));
    }

    private static Contradiction ofDays(
            Kind kind, String fact, LocalDate day, @Nullable String against, LocalDate limit) {
        return new Contradiction(kind, fact, new FactValue.Day(day), against, new FactValue.Day(limit), Unit.NONE);
    }

    /** The doubt that a contradiction raises; none if there is none. */
    static Evidence evidence(@Nullable Contradiction found) {
        return found == null ? Evidence.NONE : Evidence.doubt(Doubt.of(found));
    }

    private void add(String path, @Nullable Contradiction found) {
        if (found != null) {
            byPath.merge(path, evidence(found), Evidence::and);
        }
    }
}
