package io.tidu.internal.evaluate.decide;

import io.tidu.model.assessment.About;
import io.tidu.model.assessment.Finding;
import io.tidu.model.assessment.Observed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

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
    /** Of findings at one place, which only differ in these before the rules'. */
    private static final Comparator<Found> ALIKE = Comparator.comparing(Found::finding, FindingOrder::byPlace);

    private static final Comparator<Finding> OF_NO_RULE = Comparator.comparing(Finding::clause, ClauseOrder.NATURAL)
            .thenComparing(Finding::criterion)
            .thenComparing(Finding::role)
            .thenComparing(Finding::rule);

    private static final Comparator<Found> BY_ORDER = (one, other) -> Integer.compare(one.order(), other.order());

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
        Found[] sorted = findings.toArray(Found[]::new);
        Arrays.sort(sorted, BY_ORDER);
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i].order() == sorted[i - 1].order()) {
                return List.copyOf(distinct(Arrays.asList(sorted)));
            }
        }
        return List.of(sorted);
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
                    List<Found> once = new ArrayList<>(once(alike));
                    once.sort(ALIKE);
                    all.addAll(once);
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
        if (alike.size() <= FEW) {
            return fewTogether(alike);
        }
        Map<Finding, About> together = new LinkedHashMap<>();
        alike.forEach(
                f -> together.merge(f.finding().of(About.NONE), f.finding().about(), About::and));
        int order = alike.get(0).order();
        return together.entrySet().stream()
                .map(f -> new Found(order, f.getKey().of(f.getValue())))
                .toList();
    }

    private static List<Found> fewTogether(List<Found> alike) {
        List<Found> together = new ArrayList<>(alike.size());
        for (Found found : alike) {
            int same = 0;
            while (same < together.size() && !isSame(together.get(same).finding(), found.finding())) {
                same++;
            }
            if (same == together.size()) {
                together.add(found);
            } else {
                Finding before = together.get(same).finding();
                About all = before.about().and(found.finding().about());
                together.set(same, new Found(found.order(), before.of(all)));
            }
        }
        return together;
    }

    /** Whether two findings are the same but for the years and rows that they are of. */
    private static boolean isSame(Finding one, Finding other) {
        return one.verdict() == other.verdict()
                && Objects.equals(one.actual(), other.actual())
                && Objects.equals(one.required(), other.required())
                && one.of(About.NONE).equals(other.of(About.NONE));
    }

    private static int byPlace(Finding one, Finding other) {
        boolean same = one.criterion().equals(other.criterion())
                && one.clause().equals(other.clause())
                && one.role() == other.role()
                && one.rule().equals(other.rule());
        int order = same ? 0 : OF_NO_RULE.compare(one, other);
        return order != 0 ? order : byWords(one, other);
    }

    /** The order of their texts, which are only made if the parts that come first in them do not tell. */
    private static int byWords(Finding one, Finding other) {
        int order = TextOrder.of(one.pack(), other.pack());
        order = order != 0
                ? order
                : TextOrder.of(one.verdict().name(), other.verdict().name());
        order = order != 0 || Objects.equals(one.actual(), other.actual())
                ? order
                : byActual(one.actual(), other.actual());
        order = order != 0 || Objects.equals(one.required(), other.required())
                ? order
                : TextOrder.of(String.valueOf(one.required()), String.valueOf(other.required()));
        return order != 0 && order != TextOrder.UNCLEAR ? order : one.toString().compareTo(other.toString());
    }

    /** Of two numbers what comes first in their texts is the least that they can be. */
    private static int byActual(@Nullable Observed one, @Nullable Observed other) {
        if (one instanceof Observed.Amount left
                && other instanceof Observed.Amount right
                && !Objects.equals(left.low(), right.low())) {
            return TextOrder.of(String.valueOf(left.low()), String.valueOf(right.low()));
        }
        return TextOrder.of(String.valueOf(one), String.valueOf(other));
    }
}
