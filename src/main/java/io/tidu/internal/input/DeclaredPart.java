package io.tidu.internal.input;

import io.tidu.model.Enterprise;
import io.tidu.model.FactValue;
import io.tidu.vocabulary.FactDefinition;
import io.tidu.vocabulary.FactType;
import io.tidu.vocabulary.Vocabulary;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What rules can see of an enterprise that was read for other rules, too: facts, fields and words that their vocabulary
 * does not declare are not known to them, which is never a no.
 */
public final class DeclaredPart {
    private DeclaredPart() {}

    /** The enterprise without what a vocabulary does not declare; the same one if it declares all. */
    public static Enterprise of(Enterprise enterprise, Vocabulary vocabulary) {
        Enterprise seen = enterprise;
        for (Map.Entry<String, FactValue> given : enterprise.facts().entrySet()) {
            FactDefinition fact = vocabulary.facts().get(given.getKey());
            FactValue value = fact == null ? null : of(fact, given.getValue());
            if (!given.getValue().equals(value)) {
                seen = seen.with(given.getKey(), value);
            }
        }
        return seen;
    }

    private static @Nullable FactValue of(FactDefinition fact, FactValue value) {
        if (value instanceof FactValue.Fields fields) {
            return fields(fact, fields);
        }
        if (value instanceof FactValue.Entries entries) {
            return new FactValue.Entries(
                    entries.list().stream().map(e -> fields(fact, e)).toList());
        }
        if (value instanceof FactValue.Series series) {
            SortedMap<Integer, FactValue> years = new TreeMap<>(series.years());
            years.values().removeIf(figure -> !isDeclared(fact, figure));
            return years.isEmpty() ? null : new FactValue.Series(years);
        }
        return isDeclared(fact, value) ? value : null;
    }

    private static FactValue.Fields fields(FactDefinition fact, FactValue.Fields given) {
        SortedMap<String, FactValue> known = new TreeMap<>();
        given.values().forEach((name, value) -> {
            FactDefinition field = fact.fields().get(name);
            FactValue seen = field == null ? null : of(field, value);
            if (seen != null) {
                known.put(name, seen);
            }
        });
        return new FactValue.Fields(known);
    }

    /** Whether the word of a choice is one of its words; of sources that differ, whether all are. */
    private static boolean isDeclared(FactDefinition fact, FactValue value) {
        if (fact.type() != FactType.CHOICE) {
            return true;
        }
        return value instanceof FactValue.Conflict conflict
                ? conflict.sources().stream().allMatch(s -> isDeclared(fact, s.value()))
                : !(value instanceof FactValue.Text text) || ValueRules.choice(fact, text.value(), "") == null;
    }
}
