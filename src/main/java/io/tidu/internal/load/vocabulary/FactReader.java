package io.tidu.internal.load.vocabulary;

import io.tidu.diagnostic.Problems;
import io.tidu.internal.source.tree.ShownText;
import io.tidu.internal.source.tree.SourceNode;
import io.tidu.model.Label;
import io.tidu.vocabulary.FactDefinition;
import io.tidu.vocabulary.FactType;
import io.tidu.vocabulary.KnownNames;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the declarations of facts and their fields. */
final class FactReader {
    private static final Pattern WORD = Pattern.compile("[a-z0-9][a-z0-9-]*");
    private static final Pattern YEARS = Pattern.compile("[1-9][0-9]?");
    private static final Pattern ITEM = Pattern.compile("[A-Z][A-Za-z0-9]{0,63}");
    /** The pattern types of rules that are not list entries. */
    private static final List<String> PATTERN_TYPES = List.of("Enterprise", "Row", "Target");

    private static final String LABELS = "labels";

    private static final List<FactType> ALL = List.of(FactType.values());
    /** Tables and rules address a field by one name, so that a field has no parts of its own. */
    private static final List<FactType> SIMPLE =
            ALL.stream().filter(t -> t != FactType.RECORD && t != FactType.LIST).toList();

    private static final String[] COMMON = {"type", "zh", "en", "document", "heldBy"};

    private final Problems problems;
    private final Map<String, Integer> items = new HashMap<>();
    private final RangeReader ranges;
    private final PartChecks parts;
    private final OfficeReader offices;

    FactReader(OfficeReader offices, Problems problems) {
        this.offices = offices;
        this.problems = problems;
        this.ranges = new RangeReader(problems);
        this.parts = new PartChecks(problems);
    }

    /** Checks what can only be checked once every fact is read. */
    void check(Map<String, FactDefinition> facts) {
        parts.check(facts);
    }

    /** A fact, or null with problems added. */
    @Nullable
    FactDefinition fact(SourceNode.Entry entry) {
        return read(entry, false);
    }

    private @Nullable FactDefinition read(SourceNode.Entry entry, boolean field) {
        SourceNode node = entry.value();
        boolean reserved = field ? ReservedWords.forField(entry.key()) : ReservedWords.forFact(entry.key());
        boolean named = DeclarationReader.named(entry, reserved, problems);
        if (!node.isMapping()) {
            node.entries(problems);
            return null;
        }
        FactType type = DeclarationReader.type(node, field ? SIMPLE : ALL, problems);
        Label label = DeclarationReader.label(node, problems);
        if (type == null || !named) {
            return null;
        }
        node.onlyKeys(problems, keys(type, field));
        return new FactDefinition(
                entry.key(),
                type,
                DeclarationReader.unit(node, type, problems),
                !field && DeclarationReader.flag(node, "yearly", problems),
                label,
                document(node),
                type == FactType.CHOICE ? values(node) : type == FactType.TEXT ? labels(node) : new TreeMap<>(),
                type == FactType.RECORD || type == FactType.LIST ? fields(node) : new TreeMap<>(),
                type == FactType.LIST ? entries(node) : null,
                field ? null : partOf(entry.key(), type, node),
                type.isNumeric() ? ranges.range(node) : null,
                entry.keyPlace(),
                type == FactType.TEXT ? names(node) : KnownNames.NONE,
                offices.holder(node));
    }

    private @Nullable String partOf(String name, FactType type, SourceNode node) {
        SourceNode written = node.get("partOf");
        if (written == null || (type != FactType.NUMBER && type != FactType.MONEY)) {
            return null;
        }
        String whole = written.text(problems);
        if (written.isScalar()) {
            parts.add(name, written);
        }
        return whole;
    }

    private static String[] keys(FactType type, boolean field) {
        String[] simple = field ? COMMON : DeclarationReader.allKeys(COMMON, "yearly");
        return switch (type) {
            case FLAG, DATE -> simple;
            case TEXT -> DeclarationReader.allKeys(simple, "known", LABELS);
            case RATIO -> DeclarationReader.allKeys(simple, "range");
            case MONEY ->
                field
                        ? DeclarationReader.allKeys(simple, "range")
                        : DeclarationReader.allKeys(simple, "range", "partOf");
            case NUMBER ->
                field
                        ? DeclarationReader.allKeys(simple, "unit", "range")
                        : DeclarationReader.allKeys(simple, "unit", "range", "partOf");
            case CHOICE -> DeclarationReader.allKeys(simple, "values");
            case RECORD -> DeclarationReader.allKeys(COMMON, "fields");
            case LIST ->
                DeclarationReader.allKeys(COMMON, "fields", "item", "date", "until", "openEnded", "lastsYears");
        };
    }

    private @Nullable Label document(SourceNode node) {
        SourceNode document = node.get("document");
        if (document == null) {
            return null;
        }
        document.onlyKeys(problems, "zh", "en");
        return DeclarationReader.label(document, problems);
    }

    /** Names of a text besides those that rules know, such as the items of programmes that no pack decides. */
    private KnownNames names(SourceNode node) {
        SourceNode written = node.get("known");
        return written == null
                ? KnownNames.NONE
                : KnownNames.some(words(written, "known").entrySet().stream()
                        .map(w -> new KnownNames.Name("", w.getKey(), w.getValue()))
                        .toList());
    }

    private SortedMap<String, Label> values(SourceNode node) {
        SourceNode written = node.need("values", problems);
        return written == null ? new TreeMap<>() : words(written, "values");
    }

    /**
     * What codes are called, such as those of counties, or names in the other language; any other text is as good.
     * Whatever an input can say may be called something, also what is no word of a choice: 西塘镇.
     */
    private SortedMap<String, Label> labels(SourceNode node) {
        SourceNode written = node.get(LABELS);
        return written == null ? new TreeMap<>() : words(written, LABELS);
    }

    private SortedMap<String, Label> words(SourceNode written, String key) {
        SortedMap<String, Label> values = new TreeMap<>();
        for (SourceNode.Entry entry : written.entries(problems)) {
            if (!key.equals(LABELS) && !WORD.matcher(entry.key()).matches()) {
                problems.add(entry.problem("vocabulary.bad-word", ShownText.shown(entry.key())));
            }
            entry.value().onlyKeys(problems, "zh", "en");
            values.put(entry.key(), DeclarationReader.label(entry.value(), problems));
        }
        if (written.isMapping() && values.isEmpty()) {
            problems.add(written.problem("vocabulary.nothing-listed", key));
        }
        return values;
    }

    private SortedMap<String, FactDefinition> fields(SourceNode node) {
        SortedMap<String, FactDefinition> fields = new TreeMap<>();
        SourceNode written = node.need("fields", problems);
        for (SourceNode.Entry entry : written == null ? List.<SourceNode.Entry>of() : written.entries(problems)) {
            FactDefinition field = read(entry, true);
            if (field != null) {
                fields.put(field.name(), field);
            }
        }
        if (written != null && written.isMapping() && written.members().isEmpty()) {
            problems.add(written.problem("vocabulary.nothing-listed", "fields"));
        }
        return fields;
    }

    private FactDefinition.Entries entries(SourceNode node) {
        String date = dateField(node, "date");
        String until = dateField(node, "until");
        SourceNode written = node.get("openEnded");
        FactDefinition.Lasting lasting = written != null && written.isMapping() ? lasting(node, written) : null;
        boolean openEnded = lasting != null || DeclarationReader.flag(node, "openEnded", problems);
        if (date == null && until != null) {
            problems.add(node.problem("vocabulary.needs-key", "until", "date"));
        }
        if (until == null && openEnded) {
            problems.add(node.problem("vocabulary.needs-key", "openEnded", "until"));
        }
        return new FactDefinition.Entries(item(node), date, until, openEnded, lasting, years(node, until));
    }

    /** {@code lastsYears: {title: {a: 3}}}: such entries without a last day last three years from their date. */
    private SortedMap<String, SortedMap<String, Integer>> years(SourceNode list, @Nullable String until) {
        SortedMap<String, SortedMap<String, Integer>> years = new TreeMap<>();
        SourceNode written = list.get("lastsYears");
        if (written == null) {
            return years;
        }
        if (until == null) {
            problems.add(list.problem("vocabulary.needs-key", "lastsYears", "until"));
        }
        for (SourceNode.Entry field : written.entries(problems)) {
            years.put(field.key(), years(choices(list, field.key()), field.value()));
        }
        if (written.isMapping() && years.isEmpty()) {
            problems.add(written.problem("vocabulary.nothing-listed", "lastsYears"));
        }
        return years;
    }

    private SortedMap<String, Integer> years(@Nullable SourceNode choices, SourceNode written) {
        SortedMap<String, Integer> years = new TreeMap<>();
        for (SourceNode.Entry word : written.entries(problems)) {
            if (choices == null
                    || choices.get(word.key()) == null
                    || !YEARS.matcher(word.value().text()).matches()) {
                problems.add(word.problem("vocabulary.lasts-years"));
            } else {
                years.put(word.key(), Integer.valueOf(word.value().text()));
            }
        }
        return years;
    }

    private static @Nullable SourceNode choices(SourceNode list, String field) {
        SourceNode fields = list.get("fields");
        SourceNode declared = fields == null ? null : fields.get(field);
        return declared == null ? null : declared.get("values");
    }

    /** {@code openEnded: {kind: [a, b]}}: entries of these kinds last until their end, the others are of one day. */
    private FactDefinition.Lasting lasting(SourceNode list, SourceNode written) {
        List<SourceNode.Entry> entries = written.entries(problems);
        if (entries.size() != 1) {
            problems.add(written.problem("vocabulary.open-ended"));
            return new FactDefinition.Lasting("", new TreeSet<>());
        }
        SourceNode.Entry entry = entries.get(0);
        SourceNode values = choices(list, entry.key());
        SortedSet<String> words = new TreeSet<>();
        for (SourceNode word : entry.value().items(problems)) {
            if (values == null || values.get(word.text()) == null) {
                problems.add(word.problem("vocabulary.open-ended"));
            }
            words.add(word.text());
        }
        return new FactDefinition.Lasting(entry.key(), words);
    }

    private String item(SourceNode node) {
        SourceNode written = node.need("item", problems);
        if (written == null) {
            return "";
        }
        String item = written.text(problems);
        if (written.isScalar() && (!ITEM.matcher(item).matches() || PATTERN_TYPES.contains(item))) {
            problems.add(written.problem("vocabulary.bad-item", ShownText.shown(item)));
        }
        Integer earlier = items.putIfAbsent(item, written.place().line());
        if (earlier != null) {
            problems.add(written.problem("vocabulary.item-twice", ShownText.shown(item), String.valueOf(earlier)));
        }
        return item;
    }

    private @Nullable String dateField(SourceNode node, String key) {
        SourceNode written = node.get(key);
        if (written == null) {
            return null;
        }
        String field = written.text(problems);
        SourceNode fields = node.get("fields");
        SourceNode declared = fields == null ? null : fields.get(field);
        SourceNode type = declared == null ? null : declared.get("type");
        if (type == null || !type.text().equals("date")) {
            problems.add(written.problem("vocabulary.not-a-date-field", key, ShownText.shown(field)));
        }
        return field;
    }
}
