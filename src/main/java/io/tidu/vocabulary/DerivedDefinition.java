package io.tidu.vocabulary;

import io.tidu.diagnostic.Place;
import io.tidu.model.Label;
import io.tidu.model.Unit;
import java.util.List;

/**
 * A fact derived from others by a formula, defined once for every rule.
 *
 * @param name its name in rules
 * @param unit the unit of its value
 * @param parameters the names of the numbers a rule must give, such as {@code years}
 * @param formula the formula as written
 * @param label what people call it
 * @param place where its formula is written
 */
public record DerivedDefinition(
        String name, Unit unit, List<String> parameters, String formula, Label label, Place place) {
    /** Copies the list. */
    public DerivedDefinition {
        parameters = List.copyOf(parameters);
    }
}
