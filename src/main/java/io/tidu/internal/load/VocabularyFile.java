package io.tidu.internal.load;

import io.tidu.diagnostic.Problems;
import io.tidu.internal.load.vocabulary.VocabularyReader;
import io.tidu.internal.policy.practice.DeclaredFacts;
import io.tidu.internal.source.tree.SourceText;
import java.util.Comparator;

/** The vocabulary among the files of a rules folder. */
final class VocabularyFile {
    static final String NAME = "vocabulary.yaml";

    private VocabularyFile() {}

    /** What could be read of it, perhaps nothing. A link or pipe of its name was told of with the other files. */
    static DeclaredFacts read(RulesTree tree, Problems problems) {
        if (!tree.files().contains(NAME)) {
            if (!tree.isRefused(NAME)) {
                tellMissing(tree);
            }
            return DeclaredFacts.EMPTY;
        }
        RulesFile file = tree.read(NAME, NAME);
        SourceText text = file == null ? null : file.text(problems);
        return text == null ? DeclaredFacts.EMPTY : VocabularyReader.facts(text, problems);
    }

    /** Usually a folder too high or too low was named. */
    private static void tellMissing(RulesTree tree) {
        String below = "/" + NAME;
        tree.files().stream()
                .filter(f -> f.endsWith(below))
                .min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .ifPresentOrElse(
                        f -> tree.tell(
                                "pack.vocabulary-below", "", tree.shown(f.substring(0, f.length() - below.length()))),
                        () -> tree.tell("pack.no-vocabulary", ""));
    }
}
