package io.tidu.internal.input;

import io.tidu.internal.source.tree.ShownText;
import io.tidu.internal.source.tree.SourceNode;
import io.tidu.model.FactValue;
import io.tidu.model.Sources;
import io.tidu.vocabulary.FactDefinition;
import io.tidu.vocabulary.KnownNames;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Converts a tree to the value of a fact: the one conversion for JSON, YAML and CSV. A null is not known and gives no
 * value; so does a series or record in which nothing is known.
 */
final class ValueReader {
    private static final Pattern YEAR = Pattern.compile("[12]\\d{3}");
    private static final String SOURCES = "sources";

    private final RecordProblems findings;
    private final ScalarReader scalars;

    ValueReader(RecordProblems findings) {
        this.findings = findings;
        this.scalars = new ScalarReader(findings);
    }

    /**
     * The value of a fact.
     *
     * @param path how errors name it, such as {@code revenue.2025}
     * @return null if it is not known, or if it can't be used and an error was added
     */
    @Nullable
    FactValue read(FactDefinition fact, SourceNode node, String path) {
        if (node.isNull() || findings.isFull()) {
            return null;
        }
        return switch (fact.type()) {
            case RECORD -> known(fields(fact, node, path));
            case LIST -> entries(fact, node, path);
            case TEXT, CHOICE, FLAG, DATE, NUMBER, MONEY, RATIO ->
                fact.yearly() ? series(fact, node, path) : single(fact, node, path);
        };
    }

    private static FactValue.@Nullable Fields known(FactValue.Fields fields) {
        return fields.values().isEmpty() ? null : fields;
    }

    /** The fields of a record, or of one entry of a list. */
    FactValue.Fields fields(FactDefinition fact, SourceNode node, String path) {
        SortedMap<String, FactValue> values = new TreeMap<>();
        if (!node.isMapping()) {
            String names = String.join(", ", fact.fields().keySet());
            findings.add(node, "input.expected-fields", path, node.describe(), names);
        }
        for (SourceNode.Entry entry : node.members()) {
            if (findings.isFull()) {
                break;
            }
            FactDefinition field = fact.fields().get(entry.key());
            if (field == null) {
                ValueRules.Slip slip = ValueRules.unknownField(fact, entry.key(), path);
                findings.add(entry.problem(slip.id(), slip.quoted()));
                continue;
            }
            FactValue value = read(inPack(field, node), entry.value(), path + "." + entry.key());
            if (value != null) {
                values.put(entry.key(), value);
            }
        }
        return new FactValue.Fields(values);
    }

    /** A field whose names are those of the pack that the entry says it is of, if it says so. */
    private static FactDefinition inPack(FactDefinition field, SourceNode entry) {
        SourceNode pack = field.names().isEmpty() ? null : entry.get(KnownNames.PACK);
        return pack == null || !pack.isScalar() ? field : field.in(pack.text());
    }

    private @Nullable FactValue entries(FactDefinition fact, SourceNode node, String path) {
        if (!node.isList()) {
            findings.add(node, "input.expected-entries", path, node.describe());
            return null;
        }
        List<FactValue.Fields> entries = new ArrayList<>();
        for (SourceNode item : node.items()) {
            // Counted from one, as people count.
            entries.add(fields(fact, item, path + "[" + (entries.size() + 1) + "]"));
        }
        return new FactValue.Entries(entries);
    }

    private @Nullable FactValue series(FactDefinition fact, SourceNode node, String path) {
        if (!node.isMapping()) {
            findings.add(node, "input.expected-years", path, node.describe());
            return null;
        }
        SortedMap<Integer, FactValue> years = new TreeMap<>();
        for (SourceNode.Entry entry : node.members()) {
            if (findings.isFull()) {
                break;
            }
            if (!YEAR.matcher(entry.key()).matches()) {
                findings.add(entry.problem("input.bad-year", path, ShownText.shown(entry.key())));
                continue;
            }
            FactValue value = single(fact, entry.value(), path + "." + entry.key());
            if (value != null) {
                years.put(Integer.valueOf(entry.key()), value);
            }
        }
        return years.isEmpty() ? null : new FactValue.Series(years);
    }

    /** A scalar, or what several sources say of it; of a yearly fact the value of one year. */
    @Nullable
    FactValue single(FactDefinition fact, SourceNode node, String path) {
        if (node.isNull()) {
            return null;
        }
        SourceNode sources = node.get(SOURCES);
        if (sources == null) {
            return scalars.read(fact, node, path);
        }
        for (SourceNode.Entry entry : node.members()) {
            if (!entry.key().equals(SOURCES)) {
                findings.add(entry.problem("input.unknown-field", path, ShownText.shown(entry.key()), SOURCES));
            }
        }
        return sources(sources, path, value -> scalars.read(fact, value, path));
    }

    private @Nullable FactValue sources(
            SourceNode sources, String path, Function<SourceNode, @Nullable FactValue> read) {
        if (!sources.isList() || sources.items().isEmpty()) {
            findings.add(sources, "input.expected-source", path, sources.describe());
            return null;
        }
        if (sources.items().size() > FactValue.Conflict.MOST_SOURCES) {
            String most = String.valueOf(FactValue.Conflict.MOST_SOURCES);
            findings.add(
                    sources,
                    "input.too-many-sources",
                    path,
                    String.valueOf(sources.items().size()),
                    most);
            return null;
        }
        List<FactValue.Sourced> said = new ArrayList<>();
        for (SourceNode source : sources.items()) {
            FactValue.Sourced sourced = source(source, path, read);
            if (sourced != null) {
                said.add(sourced);
            }
        }
        return said.isEmpty() ? null : Sources.together(said);
    }

    /** What one source says, or null if it says nothing or an error was added. */
    private FactValue.@Nullable Sourced source(
            SourceNode source, String path, Function<SourceNode, @Nullable FactValue> read) {
        SourceNode from = source.get("from");
        SourceNode value = source.get("value");
        boolean onlyThese = source.members().stream()
                .map(SourceNode.Entry::key)
                .allMatch(key -> key.equals("value") || key.equals("from"));
        if (from == null || !onlyThese) {
            findings.add(source, "input.expected-source", path, source.describe());
            return null;
        }
        String name = scalars.visibleText(from, path + ".sources.from");
        FactValue converted = value == null ? null : read.apply(value);
        return name == null || converted == null ? null : new FactValue.Sourced(converted, name);
    }
}
