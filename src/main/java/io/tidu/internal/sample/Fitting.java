package io.tidu.internal.sample;

import io.tidu.model.FactValue;
import io.tidu.vocabulary.FactDefinition;
import io.tidu.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Brings what was drawn into the words of a vocabulary, which may be another county's: what it does not have is left
 * out, what it has besides is drawn by its type, and a word that it does not have is replaced by one that it has. Of an
 * enterprise of which only offices know something, what they do not hold is left out. Immutable.
 */
final class Fitting {
    private static final int FACT_GIVEN = 800;
    private static final int FIELD_GIVEN = 900;

    private final long seed;
    private final Map<String, Declared> facts = new HashMap<>();
    /** Those that no chapter writes, wholes before their parts. */
    private final List<Declared> others;

    Fitting(Vocabulary vocabulary, long seed) {
        this.seed = seed;
        vocabulary.facts().forEach((name, fact) -> facts.put(name, Declared.of(fact)));
        this.others = vocabulary.facts().values().stream()
                .filter(fact -> !Claimed.has(fact.name()))
                .sorted(Comparator.comparingInt((FactDefinition f) -> depth(f, vocabulary))
                        .thenComparing(FactDefinition::name))
                .map(Declared::of)
                .toList();
    }

    private static int depth(FactDefinition fact, Vocabulary vocabulary) {
        Set<String> seen = new HashSet<>();
        FactDefinition whole = fact;
        while (whole != null && whole.partOf() != null && seen.add(whole.name())) {
            whole = vocabulary.facts().get(whole.partOf());
        }
        return seen.size();
    }

    /** Leaves of the facts what there is in this vocabulary, and adds what it has besides. */
    void into(Firm firm, SortedMap<String, FactValue> drawn) {
        boolean officesOnly = firm.known() == Firm.Known.REGISTERED;
        drawn.entrySet().removeIf(entry -> {
            Declared fact = facts.get(entry.getKey());
            if (fact == null || (officesOnly && !fact.offices())) {
                return true;
            }
            FactValue value = entry.getValue();
            if (officesOnly || !fact.takes(value)) {
                FactValue fitted = fitted(firm, fact, value, 0);
                entry.setValue(fitted);
                return fitted instanceof FactValue.Fields fields
                        && fields.values().isEmpty();
            }
            return false;
        });
        for (Declared fact : others) {
            Draw draw = new Draw(seed, firm.number(), fact.topic());
            if ((fact.offices() || !officesOnly) && draw.chance(FACT_GIVEN)) {
                FactDefinition definition = fact.definition();
                drawn.put(definition.name(), new ByType(firm, draw).value(definition, whole(definition, drawn)));
            }
        }
    }

    private static @Nullable FactValue whole(FactDefinition fact, Map<String, FactValue> others) {
        return fact.partOf() == null ? null : others.get(fact.partOf());
    }

    private FactValue fitted(Firm firm, Declared fact, FactValue value, int place) {
        if (value instanceof FactValue.Entries entries && fact.definition().entries() != null) {
            List<FactValue.Fields> list = new ArrayList<>(entries.list().size());
            for (FactValue.Fields entry : entries.list()) {
                list.add(fields(firm, fact, entry, list.size() + 1));
            }
            return new FactValue.Entries(list);
        }
        if (value instanceof FactValue.Fields fields && !fact.fields().isEmpty()) {
            return fields(firm, fact, fields, 0);
        }
        if (fact.takes(value)) {
            return value;
        }
        Draw draw = new Draw(seed, firm.number(), fact.topic() + place);
        return fact.names().isEmpty()
                ? new ByType(firm, draw).value(fact.definition(), null)
                : new FactValue.Text(draw.pick(fact.names()));
    }

    private FactValue.Fields fields(Firm firm, Declared fact, FactValue.Fields entry, int place) {
        boolean officesOnly = firm.known() == Firm.Known.REGISTERED;
        SortedMap<String, FactValue> fields = new TreeMap<>();
        for (Declared field : fact.fields().values()) {
            FactValue value = entry.values().get(field.definition().name());
            if (officesOnly && !field.offices()) {
                continue;
            }
            if (value != null) {
                fields.put(field.definition().name(), fitted(firm, field, value, place));
            } else if (!field.claimed()) {
                Draw draw = new Draw(seed, firm.number(), field.topic() + place);
                if (draw.chance(FIELD_GIVEN)) {
                    fields.put(field.definition().name(), new ByType(firm, draw).value(field.definition(), null));
                }
            }
        }
        return new FactValue.Fields(fields);
    }
}
