package io.tidu.internal.engine;

import io.tidu.model.Enterprise;
import io.tidu.model.FactValue;
import io.tidu.model.assessment.UnknownName;
import io.tidu.vocabulary.FactDefinition;
import io.tidu.vocabulary.KnownNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The names among an enterprise's facts that no rule knows, each once, wherever the enterprise is from. */
final class UnknownNames {
    /** Whoever gives more wrote something else than names. */
    private static final int MOST = 100;

    private final Map<String, FactDefinition> facts;
    private final SortedMap<String, SortedMap<String, KnownNames>> found = new TreeMap<>();

    private UnknownNames(Map<String, FactDefinition> facts) {
        this.facts = facts;
    }

    static List<UnknownName> of(Enterprise enterprise, Map<String, FactDefinition> facts) {
        UnknownNames names = new UnknownNames(facts);
        enterprise.facts().forEach(names::fact);
        List<UnknownName> list = new ArrayList<>();
        names.found.forEach((fact, written) -> written.forEach((name, known) -> {
            if (list.size() < MOST) {
                list.add(new UnknownName(fact, name, nearest(name, known)));
            }
        }));
        return list;
    }

    private void fact(String name, FactValue value) {
        FactDefinition fact = facts.get(name);
        if (fact == null) {
            return;
        }
        text(name, fact.names(), value);
        SortedSet<String> naming = new TreeSet<>();
        fact.fields().values().stream().filter(f -> !f.names().isEmpty()).forEach(f -> naming.add(f.name()));
        if (value instanceof FactValue.Entries entries && !naming.isEmpty()) {
            entries.list().forEach(e -> naming.forEach(field -> entry(fact, field, e.values())));
        }
    }

    private void entry(FactDefinition list, String field, Map<String, FactValue> entry) {
        FactDefinition definition = list.fields().get(field);
        if (definition != null) {
            String pack = entry.get(KnownNames.PACK) instanceof FactValue.Text text ? text.value() : null;
            text(list.name() + "." + field, definition.names().in(pack), entry.get(field));
        }
    }

    private void text(String path, KnownNames names, @Nullable FactValue value) {
        if (value instanceof FactValue.Text text && names.meant(text.value()).size() != 1) {
            found.computeIfAbsent(path, p -> new TreeMap<>()).put(text.value(), names);
        }
    }

    private static @Nullable String nearest(String written, KnownNames names) {
        SortedSet<String> meant = names.meant(written);
        return meant.isEmpty() ? names.nearest(written).orElse(null) : meant.first();
    }
}
