package io.tidu.vocabulary;

import io.tidu.diagnostic.Place;
import io.tidu.model.Label;
import io.tidu.model.Unit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fact derived from others by a formula, defined once for every rule.
 *
 * @param name its name in rules
 * @param unit the unit of its value
 * @param parameters the names of the numbers a rule must give, such as {@code years}
 * @param formula the formula as written
 * @param label what people call it
 * @param place where its formula is written
 * @param yearly whether it has one value for each fiscal year: names of yearly facts in its formula mean that year's
 * @param range what it can be at all, or null if it can be anything
 */
public record DerivedDefinition(
        String name,
        Unit unit,
        List<String> parameters,
        String formula,
        Label label,
        Place place,
        boolean yearly,
        FactDefinition.@Nullable Range range) {
    /** Copies the list. */
    public DerivedDefinition {
        parameters = List.copyOf(parameters);
    }

    /** Not yearly, and can be anything. */
    public DerivedDefinition(
            String name, Unit unit, List<String> parameters, String formula, Label label, Place place) {
        this(name, unit, parameters, formula, label, place, false, null);
    }
}
