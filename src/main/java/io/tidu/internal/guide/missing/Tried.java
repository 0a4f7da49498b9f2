package io.tidu.internal.guide.missing;

import io.tidu.model.Enterprise;
import io.tidu.model.Verdict;
import io.tidu.model.guidance.DecidingFact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What became of trying a fact.
 *
 * @param fact what each outcome decides
 * @param settles how much it settles: nothing if nobody knows more than before whatever it turns out to be
 * @param better the enterprise with its better outcome
 * @param cases what was tried
 */
record Tried(DecidingFact fact, int settles, Enterprise better, List<Tried.Case> cases) {
    /** How a condition of words begins. */
    static final String IS = "= ";

    /** Entries of all kinds that rules choose. */
    static final String ALL = "all";

    private static final int DECIDED = 1_000;

    /**
     * A value that was tried, or the first of several for which the target is decided alike.
     *
     * @param condition what the fact has to be for it
     * @param firm the enterprise of which it is so
     * @param answer what is decided then
     * @param isRest whether it stands for all that was not tried
     */
    record Case(String condition, Enterprise firm, Answer answer, boolean isRest) {}

    /** Of all cases, in their order. */
    static Tried of(String path, String document, List<Case> cases, Answer before) {
        Verdict other = rest(cases);
        Map<Verdict, List<String>> conditions = new TreeMap<>(Comparator.comparing(Tried::rank));
        for (Case each : cases) {
            if (each.answer().verdict() != other) {
                join(conditions.computeIfAbsent(each.answer().verdict(), v -> new ArrayList<>()), each.condition());
            }
        }
        List<DecidingFact.Outcome> outcomes = new ArrayList<>();
        conditions.forEach((verdict, all) -> all.forEach(one -> outcomes.add(new DecidingFact.Outcome(one, verdict))));
        outcomes.add(new DecidingFact.Outcome("else", other));
        Case better = cases.stream()
                .min(Comparator.comparing((Case c) -> rank(c.answer().verdict()))
                        .thenComparing(c -> c.answer().open()))
                .orElseThrow();
        return new Tried(
                new DecidingFact(path, document, outcomes), settles(cases, better, before), better.firm(), cases);
    }

    /** Words that decide alike are one condition, and if all of them together do so too, that need not be said. */
    private static void join(List<String> conditions, String next) {
        int last = conditions.size() - 1;
        if (last >= 0 && next.equals(ALL)) {
            return;
        }
        if (last >= 0 && conditions.get(last).startsWith(IS) && next.startsWith(IS)) {
            conditions.set(last, conditions.get(last) + ", " + next.substring(IS.length()));
        } else {
            conditions.add(next);
        }
    }

    /** What was decided in a case, and so stays decided whatever else is supplied; null if it was open. */
    @Nullable
    Answer decided(String condition) {
        return cases.stream()
                .filter(c -> c.condition().equals(condition) && !c.answer().isOpen())
                .map(Case::answer)
                .findFirst()
                .orElse(null);
    }

    /** A decided case counts most, in proportion to all; then how many criteria are decided. */
    private static int settles(List<Case> cases, Case better, Answer before) {
        int decided = (int) cases.stream().filter(c -> !c.answer().isOpen()).count();
        int closed = Math.max(0, before.open() - better.answer().open());
        return DECIDED * decided / cases.size() + closed;
    }

    /** Met is better than open, and open better than not met. */
    private static int rank(Verdict verdict) {
        return switch (verdict) {
            case MET -> 0;
            case NEEDS_REVIEW -> 1;
            case UNDETERMINED -> 2;
            case NOT_MET -> 3;
        };
    }

    /** The verdict that most cases have, the worse of two; that of what was not tried goes before. */
    private static Verdict rest(List<Case> cases) {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        cases.forEach(c -> counts.merge(c.answer().verdict(), 1, Integer::sum));
        return cases.stream()
                .filter(Case::isRest)
                .findFirst()
                .map(c -> c.answer().verdict())
                .orElseGet(() -> counts.keySet().stream()
                        .max(Comparator.<Verdict>comparingInt(v -> counts.getOrDefault(v, 0))
                                .thenComparing(Tried::rank))
                        .orElseThrow());
    }
}
