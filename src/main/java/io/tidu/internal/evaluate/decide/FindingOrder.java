package io.tidu.internal.evaluate.decide;

import io.tidu.model.assessment.About;
import io.tidu.model.assessment.Finding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * In which order findings are told, worked out when rules are loaded: by clause as the policy counts them, by
 * criterion, by role and by rule. Immutable and safe to share between threads.
 */
public final class FindingOrder {
    /** Before all that rules find: why it is not known whether a pack is for the enterprise, which has no clause. */
    static final int BEFORE_RULES = -1;

    private static final Comparator<Place> PLACES = Comparator.comparing(Place::clause, ClauseOrder.NATURAL)
            .thenComparing(Place::criterion)
            .thenComparing(Place::role)
            .thenComparing(Place::rule);
    private static final Comparator<Finding> ALIKE = Comparator.comparing(Finding::clause, ClauseOrder.NATURAL)
            .thenComparing(Finding::criterion)
            .thenComparing(Finding::role)
            .thenComparing(Finding::rule)
            .thenComparing(FindingOrder::byWords);

    /** So many are quicker to compare one by one than to be told apart by what they say. */
    private static final int FEW = 8;

    private final Map<Place, Integer> order = new HashMap<>();

    /** What the place of a finding hangs on. */
    record Place(String clause, String criterion, Finding.Role role, String rule) {}

    private FindingOrder() {}

    static FindingOrder of(Collection<Place> places) {
        FindingOrder all = new FindingOrder();
        TreeSet<Place> sorted = new TreeSet<>(PLACES);
        sorted.addAll(places);
        sorted.forEach(p -> all.order.put(p, all.order.size()));
        return all;
    }

    /**
     * The place of a finding.
     *
     * @throws IllegalStateException if no statement can find it
     */
    int of(Place place) {
        Integer found = order.get(place);
        if (found == null) {
            throw new IllegalStateException("a finding that no statement plans: " + place);
        }
        return found;
    }

    /** Where what stands at each place of another order stands in this one; -1 for a place that this one lacks. */
    int[] placesOf(FindingOrder other) {
        int[] places = new int[other.order.size()];
        other.order.forEach((place, at) -> places[at] = order.getOrDefault(place, -1));
        return places;
    }

    /** Each finding once, in their order. */
    static List<Found> sorted(List<Found> findings) {
        if (findings.size() < 2) {
            return List.copyOf(findings);
        }
        List<Found> sorted = new ArrayList<>(findings);
        sorted.sort(Comparator.comparingInt(Found::order));
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).order() == sorted.get(i - 1).order()) {
                return distinct(sorted);
            }
        }
        return sorted;
    }

    /** Findings at one place differ in what rows and entries they are of. */
    private static List<Found> distinct(List<Found> sorted) {
        List<Found> all = new ArrayList<>(sorted.size());
        int start = 0;
        for (int end = 1; end <= sorted.size(); end++) {
            if (end == sorted.size()
                    || sorted.get(end).order() != sorted.get(start).order()) {
                List<Found> alike = sorted.subList(start, end);
                if (alike.size() == 1) {
                    all.add(alike.get(0));
                } else {
                    once(alike).stream()
                            .sorted(Comparator.comparing(Found::finding, ALIKE))
                            .forEach(all::add);
                }
                start = end;
            }
        }
        return all;
    }

    private static Collection<Found> once(List<Found> alike) {
        if (alike.stream().anyMatch(f -> !f.finding().about().isEmpty())) {
            return together(alike);
        }
        if (alike.size() > FEW) {
            return new LinkedHashSet<>(alike);
        }
        List<Found> once = new ArrayList<>(alike.size());
        for (Found found : alike) {
            if (!once.contains(found)) {
                once.add(found);
            }
        }
        return once;
    }

    /** What is the same for several years or rows is told once, of all of them. */
    private static Collection<Found> together(List<Found> alike) {
        Map<Finding, About> together = new LinkedHashMap<>();
        alike.forEach(
                f -> together.merge(f.finding().of(About.NONE), f.finding().about(), About::and));
        int order = alike.get(0).order();
        return together.entrySet().stream()
                .map(f -> new Found(order, f.getKey().of(f.getValue())))
                .toList();
    }

    /** The order of their texts, which are only made if the parts that come first in them do not tell. */
    private static int byWords(Finding one, Finding other) {
        int order = TextOrder.of(one.pack(), other.pack());
        order = order != 0
                ? order
                : TextOrder.of(one.verdict().name(), other.verdict().name());
        order = order != 0 || Objects.equals(one.actual(), other.actual())
                ? order
                : TextOrder.of(String.valueOf(one.actual()), String.valueOf(other.actual()));
        order = order != 0 || Objects.equals(one.required(), other.required())
                ? order
                : TextOrder.of(String.valueOf(one.required()), String.valueOf(other.required()));
        return order != 0 && order != TextOrder.UNCLEAR ? order : one.toString().compareTo(other.toString());
    }
}
