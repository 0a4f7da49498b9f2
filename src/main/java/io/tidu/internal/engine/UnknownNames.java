package io.tidu.internal.engine;

import io.tidu.model.Enterprise;
import io.tidu.model.FactValue;
import io.tidu.model.assessment.UnknownName;
import io.tidu.vocabulary.FactDefinition;
import io.tidu.vocabulary.KnownNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the names among an enterprise's facts that no rule knows, each once, wherever the enterprise is from. Which
 * facts and fields name something is known when rules are loaded. Immutable and safe to share between threads.
 */
final class UnknownNames {
    /** Whoever gives more wrote something else than names. */
    private static final int MOST = 100;

    private final Map<String, Naming> naming = new HashMap<>();

    /**
     * A fact that names something, or whose entries do.
     *
     * @param fact the fact
     * @param fields the fields of its entries that name something, in the order of their names
     */
    private record Naming(FactDefinition fact, List<FactDefinition> fields) {}

    /** For these facts. */
    UnknownNames(Map<String, FactDefinition> facts) {
        facts.forEach((name, fact) -> {
            List<FactDefinition> fields = fact.fields().values().stream()
                    .filter(f -> !f.names().isEmpty())
                    .sorted(Comparator.comparing(FactDefinition::name))
                    .toList();
            if (!fact.names().isEmpty() || !fields.isEmpty()) {
                naming.put(name, new Naming(fact, fields));
            }
        });
    }

    /** Ordered by fact and name. */
    List<UnknownName> of(Enterprise enterprise) {
        SortedMap<String, SortedMap<String, KnownNames>> found = new TreeMap<>();
        naming.forEach((name, known) -> {
            FactValue value = enterprise.fact(name);
            if (value != null) {
                fact(known, value, found);
            }
        });
        if (found.isEmpty()) {
            return List.of();
        }
        List<UnknownName> list = new ArrayList<>();
        found.forEach((fact, written) -> written.forEach((name, known) -> {
            if (list.size() < MOST) {
                list.add(new UnknownName(fact, name, nearest(name, known)));
            }
        }));
        return list;
    }

    private static void fact(Naming naming, FactValue value, SortedMap<String, SortedMap<String, KnownNames>> found) {
        FactDefinition fact = naming.fact();
        text(fact.name(), "", fact.names(), value, found);
        if (value instanceof FactValue.Entries entries && !naming.fields().isEmpty()) {
            for (FactValue.Fields entry : entries.list()) {
                Map<String, FactValue> given = entry.values();
                String pack = given.get(KnownNames.PACK) instanceof FactValue.Text text ? text.value() : null;
                for (FactDefinition field : naming.fields()) {
                    text(fact.name(), field.name(), field.names().in(pack), given.get(field.name()), found);
                }
            }
        }
    }

    private static void text(
            String fact,
            String field,
            KnownNames names,
            @Nullable FactValue value,
            SortedMap<String, SortedMap<String, KnownNames>> found) {
        if (value instanceof FactValue.Text text
                && !names.isEmpty()
                && names.meant(text.value()).size() != 1) {
            String path = field.isEmpty() ? fact : fact + "." + field;
            found.computeIfAbsent(path, p -> new TreeMap<>()).put(text.value(), names);
        }
    }

    private static @Nullable String nearest(String written, KnownNames names) {
        SortedSet<String> meant = names.meant(written);
        return meant.isEmpty() ? names.nearest(written).orElse(null) : meant.first();
    }
}
