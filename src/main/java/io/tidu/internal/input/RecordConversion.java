package io.tidu.internal.input;

import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.Problems;
import io.tidu.internal.source.tree.ShownText;
import io.tidu.internal.source.tree.SourceNode;
import io.tidu.model.Enterprise;
import io.tidu.model.FactPath;
import io.tidu.model.FactValue;
import io.tidu.vocabulary.FactDefinition;
import io.tidu.vocabulary.Vocabulary;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes an enterprise of the tree of a record, wherever the tree is from, checked against the vocabulary. Immutable and
 * safe to share between threads.
 *
 * <p>Absent or null is not known; an empty list is known to be none. A fact of which several sources say the same is
 * that value; if they differ, it is a {@link FactValue.Conflict}.
 */
public final class RecordConversion {
    private final Vocabulary vocabulary;

    /** Of records with the facts of this vocabulary. */
    public RecordConversion(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * Makes an enterprise of a record.
     *
     * @param node the record
     * @param problems where problems go, all of them and not only the first
     * @return the enterprise, or null with at least one error added
     */
    public @Nullable Enterprise enterprise(SourceNode node, Problems problems) {
        return enterprise(node, null, problems);
    }

    /**
     * Makes an enterprise of a record that need not name its id, such as a pack's case.
     *
     * @param node the record
     * @param otherwiseId the id if the record has none; null if it must have one
     * @param problems where problems go, all of them and not only the first
     * @return the enterprise, or null with at least one error added
     */
    public @Nullable Enterprise enterprise(SourceNode node, @Nullable String otherwiseId, Problems problems) {
        RecordProblems findings = new RecordProblems(problems);
        if (!node.isMapping()) {
            findings.add(node, "input.not-an-enterprise", node.describe());
            return null;
        }
        String id = node.get(ValueRules.ID) == null && otherwiseId != null ? otherwiseId : id(node, findings);
        String name = name(node, findings);
        SortedMap<String, FactValue> facts = facts(node, findings);
        return findings.isEmpty() ? new Enterprise(id, name, facts) : null;
    }

    /**
     * The value of a part of an enterprise.
     *
     * @param path a fact, a yearly one with its year as {@code revenue.2026}, or a field as
     *     {@code intellectualProperty[2].inUse}
     * @return null if it is not known, or with an error added
     */
    public @Nullable FactValue value(String path, SourceNode node, Problems problems) {
        RecordProblems findings = new RecordProblems(problems);
        Optional<FactPath> parsed = FactPath.parse(path);
        FactDefinition yearly = parsed.filter(p -> p.part() != null)
                .flatMap(p -> vocabulary.fact(p.fact()))
                .filter(FactDefinition::yearly)
                .orElse(null);
        boolean oneYear = yearly != null;
        FactDefinition fact = oneYear
                ? yearly
                : parsed.map(p -> new FactPath(p.fact(), null, p.part()).toString())
                        .flatMap(vocabulary::at)
                        .orElse(null);
        if (fact == null) {
            ValueRules.Slip slip = ValueRules.unknownFact(vocabulary, path);
            findings.add(node, slip.id(), slip.quoted());
            return null;
        }
        ValueReader values = new ValueReader(findings);
        return oneYear ? values.single(fact, node, path) : values.read(fact, node, path);
    }

    /**
     * The fields of an entry of a list.
     *
     * @param list the list's name
     * @return what is known of it; with an error added perhaps not all
     */
    public SortedMap<String, FactValue> entry(String list, SourceNode node, Problems problems) {
        RecordProblems findings = new RecordProblems(problems);
        FactDefinition fact = vocabulary.facts().get(list);
        if (fact == null) {
            ValueRules.Slip slip = ValueRules.unknownFact(vocabulary, list);
            findings.add(node, slip.id(), slip.quoted());
            return new TreeMap<>();
        }
        return new ValueReader(findings).fields(fact, node, list).values();
    }

    /** The id as far as it can be read, to name a record that is rejected. */
    public static @Nullable String idOf(@Nullable SourceNode node) {
        SourceNode id = node == null ? null : node.get(ValueRules.ID);
        return id == null || !id.isScalar() || id.text().isBlank() ? null : ShownText.shown(id.text());
    }

    private static String id(SourceNode node, RecordProblems findings) {
        SourceNode written = node.get(ValueRules.ID);
        if (written == null) {
            findings.add(node, "input.missing-id");
            return "";
        }
        String id = new ScalarReader(findings).visibleText(written, ValueRules.ID);
        if (id == null) {
            return "";
        }
        ValueRules.Slip slip = ValueRules.writtenId(id);
        if (slip != null) {
            findings.add(written, slip.id(), slip.quoted());
        }
        return id;
    }

    private static String name(SourceNode node, RecordProblems findings) {
        SourceNode written = node.get(ValueRules.NAME);
        String name = written == null ? null : new ScalarReader(findings).visibleText(written, ValueRules.NAME);
        return name == null ? "" : name;
    }

    private SortedMap<String, FactValue> facts(SourceNode node, RecordProblems findings) {
        SortedMap<String, FactValue> facts = new TreeMap<>();
        ValueReader values = new ValueReader(findings);
        for (SourceNode.Entry entry : node.members()) {
            if (findings.isFull()) {
                break;
            }
            if (entry.key().equals(ValueRules.ID) || entry.key().equals(ValueRules.NAME)) {
                continue;
            }
            FactDefinition fact = vocabulary.facts().get(entry.key());
            if (fact == null) {
                findings.add(unknown(entry));
                continue;
            }
            FactValue value = values.read(fact, entry.value(), fact.name());
            if (value != null) {
                facts.put(fact.name(), value);
            }
        }
        return facts;
    }

    private Problem unknown(SourceNode.Entry entry) {
        ValueRules.Slip slip = ValueRules.unknownFact(vocabulary, entry.key());
        return entry.problem(slip.id(), slip.quoted());
    }
}
