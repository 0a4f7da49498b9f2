package io.tidu.internal.sample;

import io.tidu.model.FactValue;
import io.tidu.vocabulary.FactDefinition;
import io.tidu.vocabulary.FactType;
import io.tidu.vocabulary.KnownNames;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A fact that a vocabulary declares, or a field of one, with what a generator has to know of it.
 *
 * @param definition what is declared
 * @param claimed whether chapters write it
 * @param offices whether an office holds it
 * @param topic the number of its random draws
 * @param names the only texts that it may be; empty if there are none or it may be any
 * @param fields fields by name
 * @param isComplete whether chapters write every field of it that there is
 */
record Declared(
        FactDefinition definition,
        boolean claimed,
        boolean offices,
        int topic,
        List<String> names,
        Map<String, Declared> fields,
        boolean isComplete) {
    private static final String ENTERPRISE = "enterprise";

    /**
     * What there is to know of a fact.
     *
     * @param before what stands before its name in its path
     * @param holder who holds it if nothing is said
     */
    static Declared of(FactDefinition fact, String before, String holder) {
        String path = before + fact.name();
        String heldBy = fact.heldBy() == null ? holder : fact.heldBy();
        Map<String, Declared> fields = new HashMap<>();
        fact.fields().forEach((name, field) -> fields.put(name, of(field, path + ".", heldBy)));
        List<String> names = fact.type() == FactType.TEXT && fact.names().areComplete()
                ? fact.names().names().stream()
                        .map(KnownNames.Name::name)
                        .distinct()
                        .toList()
                : List.of();
        return new Declared(
                fact,
                Claimed.has(path),
                !heldBy.equals(ENTERPRISE),
                // The hash of a text is laid down in the specification of Java.
                path.hashCode(),
                names,
                fields,
                fields.values().stream().allMatch(Declared::claimed));
    }

    static Declared of(FactDefinition fact) {
        return of(fact, "", ENTERPRISE);
    }

    /** Whether a value can stand as it is, with all that is in it. */
    boolean takes(FactValue value) {
        if (definition.yearly()) {
            return value instanceof FactValue.Series;
        }
        return switch (definition.type()) {
            case TEXT -> value instanceof FactValue.Text text && (names.isEmpty() || names.contains(text.value()));
            case CHOICE ->
                value instanceof FactValue.Text text && definition.values().containsKey(text.value());
            case FLAG -> value instanceof FactValue.Flag;
            case DATE -> value instanceof FactValue.Day;
            case NUMBER, MONEY, RATIO -> value instanceof FactValue.Number;
            case RECORD -> value instanceof FactValue.Fields fields && takesFields(fields);
            case LIST -> value instanceof FactValue.Entries entries && takesAll(entries);
        };
    }

    private boolean takesAll(FactValue.Entries entries) {
        for (FactValue.Fields entry : entries.list()) {
            if (!takesFields(entry)) {
                return false;
            }
        }
        return true;
    }

    private boolean takesFields(FactValue.Fields entry) {
        if (!isComplete) {
            return false;
        }
        for (Map.Entry<String, FactValue> given : entry.values().entrySet()) {
            Declared field = fields.get(given.getKey());
            if (field == null || !field.takes(given.getValue())) {
                return false;
            }
        }
        return true;
    }
}
