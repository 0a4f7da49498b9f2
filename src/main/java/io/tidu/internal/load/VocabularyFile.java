package io.tidu.internal.load;

import io.tidu.diagnostic.Problems;
import io.tidu.internal.load.vocabulary.VocabularyReader;
import io.tidu.internal.source.tree.SourceText;
import io.tidu.vocabulary.Vocabulary;

/** The vocabulary among the files of a rules folder. */
final class VocabularyFile {
    static final String NAME = "vocabulary.yaml";

    private VocabularyFile() {}

    /** What could be read of it, perhaps nothing. A link or pipe of its name was told of with the other files. */
    static Vocabulary read(RulesTree tree, Problems problems) {
        if (!tree.files().contains(NAME)) {
            if (!tree.isRefused(NAME)) {
                tree.tell("file.unreadable", NAME);
            }
            return Vocabulary.EMPTY;
        }
        RulesFile file = tree.read(NAME, NAME);
        SourceText text = file == null ? null : file.text(problems);
        return text == null ? Vocabulary.EMPTY : VocabularyReader.read(text, problems);
    }
}
