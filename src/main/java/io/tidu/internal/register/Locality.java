package io.tidu.internal.register;

import io.tidu.internal.policy.vocabulary.Divisions;
import io.tidu.model.Enterprise;
import io.tidu.model.FactValue;
import io.tidu.model.Label;
import io.tidu.vocabulary.Vocabulary;
import java.util.List;

/**
 * Where an enterprise is, as lists say it that people read: the town if it is known, else the county, each as the
 * vocabulary calls it.
 */
final class Locality {
    /** The smallest first: a county's own list says the town, since all of it is in the county. */
    private static final List<String> DIVISIONS = List.of(Divisions.TOWN, Divisions.COUNTY);

    private Locality() {}

    /** Empty if neither is known, or sources disagree on both. */
    static Label of(Enterprise enterprise, Vocabulary vocabulary) {
        for (String division : DIVISIONS) {
            if (enterprise.fact(division) instanceof FactValue.Text text) {
                return vocabulary
                        .fact(division)
                        .map(f -> f.values().get(text.value()))
                        .orElse(Label.of(text.value()));
            }
        }
        return Label.of("");
    }
}
