package io.tidu.internal.check.rules;

import io.tidu.diagnostic.Problem;
import io.tidu.internal.check.Check;
import io.tidu.internal.check.Remarks;
import io.tidu.internal.diagnostic.Nearest;
import io.tidu.internal.load.rule.ComparedWord;
import io.tidu.internal.search.Inspection;
import io.tidu.internal.search.PackView;
import io.tidu.vocabulary.FactDefinition;
import io.tidu.vocabulary.FactType;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A word in a table or rule that the fact it is compared with never has: the vocabulary does not have it, so that it
 * matches nothing. An item of another programme may have any name, unless it looks like a slip for one that rules pay.
 */
public final class UnknownWord implements Check {
    private static final String ID = "check.unknown-word";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public void look(Inspection rules, Remarks remarks) {
        for (PackView pack : rules.packs()) {
            for (ComparedWord word : ComparedWord.of(pack.rules(), pack.tables())) {
                FactDefinition compared = compared(rules.vocabulary().facts(), word);
                if (compared != null && isUnknown(word.word(), compared)) {
                    Problem problem = Problem.error(
                            ID,
                            word.place(),
                            word.word(),
                            compared.name(),
                            Nearest.orAll(word.word(), words(compared)));
                    remarks.add(
                            pack,
                            word.word(),
                            word.row() == null
                                    ? pack.inRule(problem, word.rule())
                                    : PackView.inRow(problem, word.row()));
                }
            }
        }
    }

    /** What the word is held against, if all its words are known. */
    private static @Nullable FactDefinition compared(Map<String, FactDefinition> facts, ComparedWord word) {
        FactDefinition fact = facts.get(word.fact());
        FactDefinition read =
                fact == null || word.field() == null ? fact : fact.fields().get(word.field());
        return read != null && (read.type() == FactType.CHOICE || read.names().areComplete()) ? read : null;
    }

    private static boolean isUnknown(String word, FactDefinition compared) {
        Set<String> words = words(compared);
        return !words.contains(word)
                && (compared.type() == FactType.CHOICE
                        || words.stream().anyMatch(known -> Nearest.isOneSlip(word, known)));
    }

    private static Set<String> words(FactDefinition compared) {
        Set<String> words = new TreeSet<>(compared.values().keySet());
        compared.names().names().stream().filter(n -> !n.pack().isEmpty()).forEach(n -> words.add(n.name()));
        return words;
    }
}
