package io.tidu.internal.sample;

import io.tidu.model.FactValue;
import io.tidu.vocabulary.FactDefinition;
import io.tidu.vocabulary.FactType;
import io.tidu.vocabulary.KnownNames;
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
 * out, what it has besides is drawn by its type, and a word that it does not have is replaced by one that it has.
 * Immutable.
 */
final class Fitting {
    private static final String ENTERPRISE = "enterprise";

    private final long seed;
    /** Wholes before their parts. */
    private final List<FactDefinition> facts;

    private final Map<String, List<String>> names = new HashMap<>();

    Fitting(Vocabulary vocabulary, long seed) {
        this.seed = seed;
        this.facts = vocabulary.facts().values().stream()
                .sorted(Comparator.comparingInt((FactDefinition f) -> depth(f, vocabulary))
                        .thenComparing(FactDefinition::name))
                .toList();
        for (FactDefinition fact : facts) {
            know(fact, fact.name());
            fact.fields().values().forEach(field -> know(field, fact.name() + "." + field.name()));
        }
    }

    private static int depth(FactDefinition fact, Vocabulary vocabulary) {
        Set<String> seen = new HashSet<>();
        FactDefinition whole = fact;
        while (whole != null && whole.partOf() != null && seen.add(whole.name())) {
            whole = vocabulary.facts().get(whole.partOf());
        }
        return seen.size();
    }

    private void know(FactDefinition fact, String path) {
        if (fact.type() == FactType.TEXT && fact.names().areComplete()) {
            names.put(
                    path,
                    fact.names().names().stream()
                            .map(KnownNames.Name::name)
                            .distinct()
                            .toList());
        }
    }

    /** What there is of the drawn facts in this vocabulary, and what it has besides. */
    SortedMap<String, FactValue> fitted(Firm firm, SortedMap<String, FactValue> drawn) {
        SortedMap<String, FactValue> fitted = new TreeMap<>();
        for (FactDefinition fact : facts) {
            String name = fact.name();
            if (firm.known() == Firm.Known.REGISTERED && !isOffices(fact.heldBy())) {
                continue;
            }
            FactValue value = drawn.get(name);
            if (!Claimed.has(name)) {
                Draw draw = draw(firm, name);
                if (draw.chance(800)) {
                    fitted.put(name, new ByType(firm, draw).value(fact, whole(fact, fitted)));
                }
            } else if (value != null) {
                fitted.put(name, fitted(firm, fact, value, name, fitted));
            }
        }
        return fitted;
    }

    private Draw draw(Firm firm, String path) {
        // The hash of a text is laid down in the specification of Java.
        return new Draw(seed, firm.number(), path.hashCode());
    }

    private static boolean isOffices(@Nullable String holder) {
        return holder != null && !holder.equals(ENTERPRISE);
    }

    private static @Nullable FactValue whole(FactDefinition fact, Map<String, FactValue> fitted) {
        return fact.partOf() == null ? null : fitted.get(fact.partOf());
    }

    private FactValue fitted(
            Firm firm, FactDefinition fact, FactValue value, String path, Map<String, FactValue> others) {
        if (value instanceof FactValue.Entries entries && fact.type() == FactType.LIST) {
            List<FactValue.Fields> list = new ArrayList<>(entries.list().size());
            for (FactValue.Fields entry : entries.list()) {
                list.add(fields(firm, fact, entry, path, list.size()));
            }
            return new FactValue.Entries(list);
        }
        if (value instanceof FactValue.Fields fields && fact.type() == FactType.RECORD) {
            return fields(firm, fact, fields, path, 0);
        }
        if (isFit(fact, value, path)) {
            return value;
        }
        List<String> known = names.get(path);
        return known == null || known.isEmpty()
                ? new ByType(firm, draw(firm, path)).value(fact, whole(fact, others))
                : new FactValue.Text(draw(firm, path).pick(known));
    }

    private boolean isFit(FactDefinition fact, FactValue value, String path) {
        if (fact.yearly() != (value instanceof FactValue.Series)) {
            return false;
        }
        return switch (fact.type()) {
            case TEXT -> {
                List<String> known = names.get(path);
                yield value instanceof FactValue.Text text && (known == null || known.contains(text.value()));
            }
            case CHOICE -> value instanceof FactValue.Text text && fact.values().containsKey(text.value());
            case FLAG -> value instanceof FactValue.Flag;
            case DATE -> value instanceof FactValue.Day;
            case NUMBER, MONEY, RATIO -> value instanceof FactValue.Number || value instanceof FactValue.Series;
            case RECORD, LIST -> false;
        };
    }

    private FactValue.Fields fields(Firm firm, FactDefinition fact, FactValue.Fields entry, String path, int place) {
        SortedMap<String, FactValue> fields = new TreeMap<>();
        for (FactDefinition field : fact.fields().values()) {
            FactValue value = entry.values().get(field.name());
            String at = path + "." + field.name();
            if (firm.known() == Firm.Known.REGISTERED && ENTERPRISE.equals(field.heldBy())) {
                continue;
            }
            if (!Claimed.has(at)) {
                Draw draw = draw(firm, at + place);
                if (draw.chance(900)) {
                    fields.put(field.name(), new ByType(firm, draw).value(field, null));
                }
            } else if (value != null) {
                fields.put(field.name(), fitted(firm, field, value, at, fields));
            }
        }
        return new FactValue.Fields(fields);
    }
}
