package io.tidu.internal.impact;

import io.tidu.diagnostic.ProblemException;
import io.tidu.diagnostic.Problems;
import io.tidu.vocabulary.FactDefinition;
import io.tidu.vocabulary.Vocabulary;
import java.util.SortedMap;
import java.util.TreeMap;

/** The facts of two vocabularies, so that a record is read once for both. */
final class JoinedVocabulary {
    private final Problems problems = new Problems();

    private JoinedVocabulary() {}

    static Vocabulary of(Vocabulary before, Vocabulary after) {
        JoinedVocabulary joined = new JoinedVocabulary();
        SortedMap<String, FactDefinition> facts = joined.join(before.facts(), after.facts());
        if (joined.problems.hasErrors()) {
            throw new ProblemException(joined.problems.list());
        }
        return after.with(facts);
    }

    private SortedMap<String, FactDefinition> join(
            SortedMap<String, FactDefinition> before, SortedMap<String, FactDefinition> after) {
        SortedMap<String, FactDefinition> all = new TreeMap<>(before);
        after.forEach((name, fact) -> all.merge(name, fact, this::join));
        return all;
    }

    private FactDefinition join(FactDefinition before, FactDefinition after) {
        if (before.type() != after.type() || before.unit() != after.unit() || before.yearly() != after.yearly()) {
            problems.error(
                    "register.fact-differs",
                    after.place(),
                    after.name(),
                    before.place().toString());
        }
        var words = new TreeMap<>(before.values());
        words.putAll(after.values());
        return new FactDefinition(
                after.name(),
                after.type(),
                after.unit(),
                after.yearly(),
                after.label(),
                after.document(),
                words,
                join(before.fields(), after.fields()),
                after.entries(),
                after.partOf(),
                after.range(),
                after.place(),
                before.names().and(after.names()),
                after.heldBy());
    }
}
