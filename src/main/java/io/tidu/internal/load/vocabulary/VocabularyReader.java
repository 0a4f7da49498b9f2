package io.tidu.internal.load.vocabulary;

import io.tidu.diagnostic.Problems;
import io.tidu.internal.policy.practice.DeclaredFacts;
import io.tidu.internal.policy.practice.Lever;
import io.tidu.internal.policy.practice.Office;
import io.tidu.internal.source.tree.LocatedYaml;
import io.tidu.internal.source.tree.SourceNode;
import io.tidu.internal.source.tree.SourceText;
import io.tidu.vocabulary.DerivedDefinition;
import io.tidu.vocabulary.FactDefinition;
import io.tidu.vocabulary.Vocabulary;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads {@code vocabulary.yaml}. Strict: every key, type, unit and word must be known, every fact has a label in both
 * languages, and no name means two things. The formulas of derived facts are kept as texts; whether they can be
 * computed is for {@link io.tidu.internal.load.rule.FormulaResolver}.
 */
public final class VocabularyReader {
    private VocabularyReader() {}

    /**
     * Reads a vocabulary.
     *
     * @param file the file; whether it may be read at all is for the caller to check
     * @param shownName how problems name it
     * @param problems where problems go; with an error among them, nothing may be decided with the vocabulary
     * @return what could be read of it, perhaps nothing
     */
    public static Vocabulary read(Path file, String shownName, Problems problems) {
        SourceText source = SourceText.read(file, shownName, LocatedYaml.MOST_BYTES, problems);
        return source == null ? Vocabulary.EMPTY : read(source, problems);
    }

    /** Reads a vocabulary from its text; as {@link #read(Path, String, Problems)}. */
    public static Vocabulary read(SourceText source, Problems problems) {
        return facts(source, problems).vocabulary();
    }

    /**
     * Reads a vocabulary from its text, with who holds its facts and which can be changed; as {@link #read(Path,
     * String, Problems)}.
     */
    public static DeclaredFacts facts(SourceText source, Problems problems) {
        int before = problems.errors();
        SortedMap<String, FactDefinition> facts = new TreeMap<>();
        SortedMap<String, DerivedDefinition> derived = new TreeMap<>();
        SortedMap<String, Office> offices = new TreeMap<>();
        SourceNode root = LocatedYaml.read(source, problems);
        if (root != null) {
            root.onlyKeys(problems, "offices", "facts", "derived", "levers");
            OfficeReader reader = new OfficeReader(problems);
            offices = reader.read(root.get("offices"));
            SourceNode declared = root.need("facts", problems);
            if (declared != null) {
                readFacts(declared, facts, reader, problems);
            }
            SourceNode computed = root.get("derived");
            if (computed != null) {
                readDerived(computed, facts, derived, problems);
            }
        }
        Vocabulary vocabulary = new Vocabulary(facts, derived, source.sha256());
        // A fact with a mistake is not there, and each lever for it would be told again.
        SortedMap<String, Lever> levers = root != null && problems.errors() == before
                ? LeverReader.read(root.get("levers"), vocabulary, problems)
                : new TreeMap<>();
        return new DeclaredFacts(vocabulary, offices, levers);
    }

    private static void readFacts(
            SourceNode node, SortedMap<String, FactDefinition> facts, OfficeReader offices, Problems problems) {
        FactReader reader = new FactReader(offices, problems);
        for (SourceNode.Entry entry : node.entries(problems)) {
            FactDefinition fact = reader.fact(entry);
            if (fact != null) {
                facts.put(fact.name(), fact);
            }
        }
        reader.check(facts);
    }

    private static void readDerived(
            SourceNode node,
            SortedMap<String, FactDefinition> facts,
            SortedMap<String, DerivedDefinition> derived,
            Problems problems) {
        DerivedReader reader = new DerivedReader(problems);
        for (SourceNode.Entry entry : node.entries(problems)) {
            DerivedDefinition definition = reader.derived(entry);
            if (definition == null) {
                continue;
            }
            if (facts.containsKey(definition.name())) {
                problems.add(entry.problem("vocabulary.name-twice", definition.name()));
            } else {
                derived.put(definition.name(), definition);
            }
        }
    }
}
