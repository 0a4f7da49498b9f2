package io.tidu.internal.register;

import io.tidu.model.Label;
import io.tidu.model.batch.DocumentTotal;
import io.tidu.model.batch.Needed;
import io.tidu.model.batch.OpenAward;
import io.tidu.model.batch.Standing;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What waits for each kind of document. Not thread-safe. */
final class DocumentTally {
    /** By both names: which of several was met first must not show. */
    private final SortedMap<String, Sums> documents = new TreeMap<>();

    private static final class Sums {
        private final Label label;
        private long enterprises;
        private long awards;
        private long most;
        private long alone;
        private long stages;

        Sums(Label label) {
            this.label = label;
        }

        DocumentTotal total() {
            return new DocumentTotal(label, enterprises, awards, most, alone, stages);
        }
    }

    void add(Standing standing) {
        Set<Sums> asked = new HashSet<>();
        for (OpenAward award : standing.open()) {
            Set<Sums> waited = documents(award.waitsFor());
            long most = award.maxFen() == null ? 0 : award.maxFen();
            for (Sums document : waited) {
                document.awards++;
                document.most += most;
                document.alone += waited.size() == 1 && award.asks().isEmpty() ? most : 0;
            }
            asked.addAll(waited);
        }
        asked.forEach(d -> d.enterprises++);
        documents(standing.waitsFor()).forEach(d -> d.stages++);
    }

    /** Facts that one document proves are asked for once. */
    private Set<Sums> documents(List<Needed> needed) {
        return needed.stream()
                .map(n -> documents.computeIfAbsent(
                        n.document().zh() + '\n' + n.document().en(), d -> new Sums(n.document())))
                .collect(Collectors.toSet());
    }

    /** Those first that most money waits for. */
    List<DocumentTotal> totals() {
        return documents.values().stream()
                .map(Sums::total)
                .sorted(Comparator.comparingLong(DocumentTotal::mostFen)
                        .thenComparingLong(DocumentTotal::stages)
                        .reversed()
                        .thenComparing(d -> d.document().zh())
                        .thenComparing(d -> d.document().en()))
                .toList();
    }
}
