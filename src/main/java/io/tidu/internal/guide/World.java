package io.tidu.internal.guide;

import io.tidu.model.Enterprise;
import io.tidu.model.FactValue;
import io.tidu.model.guidance.Plan;
import io.tidu.vocabulary.FactDefinition;
import io.tidu.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * An enterprise as it would be on a later day if nothing were done: figures of years that end until then are taken to
 * be as the last one's, or from a forecast, and said to be.
 *
 * @param day the day
 * @param enterprise the enterprise with those figures
 * @param assumed those figures, by path
 */
record World(LocalDate day, Enterprise enterprise, Map<String, Plan.Assumption> assumed) {
    World {
        assumed = Map.copyOf(assumed);
    }

    /** On a day, seen from today. */
    static World of(
            Enterprise today,
            LocalDate on,
            LocalDate day,
            Vocabulary vocabulary,
            SortedMap<String, FactValue.Series> forecast) {
        Enterprise later = today;
        Map<String, Plan.Assumption> assumed = new HashMap<>();
        for (FactDefinition fact : vocabulary.facts().values()) {
            if (fact.yearly()) {
                for (int year = on.getYear(); year < day.getYear(); year++) {
                    String path = FactPaths.year(fact.name(), year);
                    if (FactPaths.at(later, path) == null) {
                        Plan.Assumption taken = taken(later, fact.name(), year, on.getYear() - 1, forecast);
                        if (taken != null) {
                            later = FactPaths.with(later, path, taken.value(), true);
                            assumed.put(path, taken);
                        }
                    }
                }
            }
        }
        return new World(day, later, assumed);
    }

    private static Plan.@org.jspecify.annotations.Nullable Assumption taken(
            Enterprise enterprise, String fact, int year, int last, SortedMap<String, FactValue.Series> forecast) {
        String path = FactPaths.year(fact, year);
        FactValue.Series foreseen = forecast.get(fact);
        FactValue figure = foreseen == null ? null : foreseen.years().get(year);
        if (figure != null) {
            return new Plan.Assumption(path, figure, null);
        }
        String as = FactPaths.year(fact, last);
        FactValue like = FactPaths.at(enterprise, as);
        return like == null || like instanceof FactValue.Conflict ? null : new Plan.Assumption(path, like, as);
    }

    /** The assumptions that stand after some facts were set, in order. */
    List<Plan.Assumption> without(java.util.Collection<String> set) {
        List<Plan.Assumption> left = new ArrayList<>();
        assumed.keySet().stream().sorted().filter(p -> !set.contains(p)).forEach(p -> left.add(assumed.get(p)));
        return left;
    }
}
