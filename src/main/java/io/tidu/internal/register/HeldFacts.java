package io.tidu.internal.register;

import io.tidu.internal.policy.practice.DeclaredFacts;
import io.tidu.model.Enterprise;
import io.tidu.model.FactPath;
import io.tidu.model.FactValue;
import io.tidu.vocabulary.FactDefinition;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What of an enterprise's facts offices hold themselves, by the vocabulary's {@code heldBy}. Immutable and safe to
 * share between threads.
 */
final class HeldFacts {
    /** The fields that only the enterprise can prove, by fact; a fact that is missing here is held as a whole. */
    private final Map<String, Set<String>> ownFields = new HashMap<>();

    private final Set<String> own = new HashSet<>();

    HeldFacts(DeclaredFacts declared) {
        declared.vocabulary().facts().values().forEach(fact -> sort(fact, declared));
    }

    private void sort(FactDefinition fact, DeclaredFacts declared) {
        if (fact.fields().isEmpty()) {
            if (declared.holder(fact.name()).isEmpty()) {
                own.add(fact.name());
            }
            return;
        }
        Set<String> fields = new HashSet<>();
        for (String field : fact.fields().keySet()) {
            if (declared.holder(fact.name() + "." + field).isEmpty()) {
                fields.add(field);
            }
        }
        if (fields.size() == fact.fields().size()) {
            own.add(fact.name());
        } else if (!fields.isEmpty()) {
            ownFields.put(fact.name(), fields);
        }
    }

    /** The enterprise as offices know it: what only it says itself is not known. */
    Enterprise of(Enterprise enterprise) {
        SortedMap<String, FactValue> facts = new TreeMap<>();
        enterprise.facts().forEach((name, value) -> {
            if (!own.contains(name)) {
                Set<String> fields = ownFields.get(name);
                facts.put(name, fields == null ? value : without(value, fields));
            }
        });
        return facts.equals(enterprise.facts())
                ? enterprise
                : new Enterprise(enterprise.id(), enterprise.name(), facts);
    }

    private static FactValue without(FactValue value, Set<String> fields) {
        if (value instanceof FactValue.Entries entries) {
            return new FactValue.Entries(
                    entries.list().stream().map(e -> fields(e, fields)).toList());
        }
        return value instanceof FactValue.Fields record ? fields(record, fields) : value;
    }

    private static FactValue.Fields fields(FactValue.Fields record, Set<String> left) {
        SortedMap<String, FactValue> values = new TreeMap<>(record.values());
        values.keySet().removeAll(left);
        return new FactValue.Fields(values);
    }

    /** Whether only the enterprise can prove a fact, or the field of an entry, by its path as evidence names it. */
    boolean isOwn(String path) {
        FactPath parsed = FactPath.of(path);
        Set<String> fields = ownFields.get(parsed.fact());
        return own.contains(parsed.fact())
                || (fields != null && parsed.part() != null && fields.contains(parsed.part()));
    }
}
