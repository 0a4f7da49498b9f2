package io.tidu.internal.load;

import io.tidu.diagnostic.Problems;
import io.tidu.internal.diagnostic.Nearest;
import io.tidu.internal.load.budget.SharingReader;
import io.tidu.internal.load.vocabulary.LeverReader;
import io.tidu.internal.load.vocabulary.StatusReader;
import io.tidu.internal.policy.practice.HandIn;
import io.tidu.internal.policy.practice.Practice;
import io.tidu.internal.policy.practice.Sharing;
import io.tidu.internal.source.tree.ShownText;
import io.tidu.internal.source.tree.SourceNode;
import io.tidu.model.Status;
import io.tidu.vocabulary.FactType;
import io.tidu.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads what {@code pack.yaml} says of how the policy is carried out: documents, levers, calendar, sharing. */
final class PracticeReader {
    static final String DOCUMENTS = "documents";
    static final String LEVERS = "levers";
    static final String CALENDAR = "calendar";
    static final String BUDGET = "budget";

    private final Vocabulary vocabulary;
    private final Problems problems;

    PracticeReader(Vocabulary vocabulary, Problems problems) {
        this.vocabulary = vocabulary;
        this.problems = problems;
    }

    Practice read(SourceNode root) {
        SortedMap<String, HandIn> documents = new TreeMap<>();
        handIns(root.get(ManifestReader.TARGETS), documents);
        handIns(root.get(ManifestReader.ITEMS), documents);
        return new Practice(
                documents,
                LeverReader.read(root.get(LEVERS), vocabulary, problems),
                new CalendarReader(problems).read(root.get(CALENDAR)),
                sharing(root.get(BUDGET)));
    }

    private Sharing sharing(@Nullable SourceNode written) {
        if (written == null) {
            return Sharing.NONE;
        }
        Status status = StatusReader.read(written.need("status", problems), problems);
        String clause = written.text("clause", problems);
        Sharing.Source source = status == null ? null : new Sharing.Source(status, clause);
        return SharingReader.read(written, source, problems, "status", "clause");
    }

    private void handIns(@Nullable SourceNode named, SortedMap<String, HandIn> documents) {
        for (SourceNode.Entry entry : named == null ? List.<SourceNode.Entry>of() : named.members()) {
            SourceNode written = entry.value().get(DOCUMENTS);
            HandIn handIn = written == null ? null : handIn(written);
            if (written != null && handIn != null && documents.put(entry.key(), handIn) != null) {
                problems.add(written.problem("pack.documents-twice", entry.key()));
            }
        }
    }

    private @Nullable HandIn handIn(SourceNode written) {
        written.onlyKeys(problems, "status", "kinds");
        Status status = StatusReader.read(written.need("status", problems), problems);
        SourceNode kinds = written.need("kinds", problems);
        Set<String> known = known();
        if (known.isEmpty()) {
            problems.add(written.problem("pack.documents-undeclared", HandIn.FACT, HandIn.FIELD));
            return null;
        }
        List<String> words = new ArrayList<>();
        for (SourceNode item : kinds == null ? List.<SourceNode>of() : kinds.items(problems)) {
            String word = item.text(problems);
            if (item.isScalar() && !known.contains(word)) {
                problems.add(item.problem("pack.documents-unknown", ShownText.shown(word), Nearest.orAll(word, known)));
            } else if (words.contains(word)) {
                problems.add(item.problem("pack.documents-again", word));
            } else {
                words.add(word);
            }
        }
        if (kinds != null && kinds.isList() && kinds.items().isEmpty()) {
            problems.add(kinds.problem("vocabulary.nothing-listed", "kinds"));
        }
        return status == null ? null : new HandIn(status, words, written.place());
    }

    /** The words for documents that the vocabulary has; none if it does not list documents in this way. */
    private Set<String> known() {
        return vocabulary
                .fact(HandIn.FACT)
                .filter(fact -> fact.type() == FactType.LIST)
                .flatMap(fact -> Optional.ofNullable(fact.fields().get(HandIn.FIELD)))
                .map(field -> Set.copyOf(field.values().keySet()))
                .orElse(Set.of());
    }
}
