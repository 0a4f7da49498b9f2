package io.tidu.internal.sample;

import io.tidu.model.FactValue;
import io.tidu.vocabulary.FactDefinition;
import io.tidu.vocabulary.Vocabulary;
import java.util.List;
import java.util.SortedMap;

/**
 * The towns and sub-districts of the register's own county.
 *
 * @param names as the vocabulary names them; empty if it names none
 */
record Towns(List<String> names) {
    /** The fact with the town. */
    static final String FACT = "town";

    private static final int KNOWN = 960;

    static Towns of(Vocabulary vocabulary) {
        return new Towns(vocabulary.fact(FACT).map(Towns::names).orElse(List.of()));
    }

    private static List<String> names(FactDefinition town) {
        return town.values().keySet().stream().sorted().toList();
    }

    /** Its town, of an enterprise of the county: last, so that it changes nothing of what is drawn besides. */
    void into(Firm firm, Draw draw, SortedMap<String, FactValue> facts) {
        if (firm.home() && !names.isEmpty() && facts.containsKey("county") && draw.chance(KNOWN)) {
            facts.put(FACT, new FactValue.Text(draw.pick(names)));
        }
    }
}
