package io.tidu.internal.report.assessment;

import io.tidu.internal.document.Block;
import io.tidu.internal.document.Text;
import io.tidu.internal.explain.Gaps;
import io.tidu.model.Evidence;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Award;
import io.tidu.model.assessment.Score;
import io.tidu.model.assessment.TargetOutcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What to ask an enterprise for, by what it decides: the next stage, money, other titles. Each fact is asked for once.
 *
 * @param byPurpose facts by document, by purpose
 */
record Papers(Map<String, Map<String, Set<String>>> byPurpose) {
    private static final int MOST = 4;
    private static final String STAGE = "stage";
    private static final String TITLES = "titles";

    static Papers of(Words words, Titles titles) {
        Set<String> asked = new LinkedHashSet<>();
        Map<String, Map<String, Set<String>>> byPurpose = new LinkedHashMap<>();
        TargetOutcome next = words.outcome(words.assessment().stage().next());
        byPurpose.put(STAGE, documents(words, next == null ? Stream.empty() : evidence(next), asked));
        byPurpose.put(
                "money",
                documents(words, words.assessment().funding().open().stream().map(Award::evidence), asked));
        byPurpose.put(
                TITLES,
                documents(
                        words,
                        titles.shown().stream()
                                .filter(t -> t.verdict() != Verdict.MET)
                                .flatMap(Papers::evidence),
                        asked));
        byPurpose.values().removeIf(Map::isEmpty);
        return new Papers(byPurpose);
    }

    private static Map<String, Set<String>> documents(Words words, Stream<Evidence> evidence, Set<String> asked) {
        Map<String, Set<String>> byDocument = new LinkedHashMap<>();
        words.sentences().missing(evidence.reduce(Evidence.NONE, Evidence::and)).forEach(m -> {
            if (asked.add(m.label())) {
                byDocument
                        .computeIfAbsent(
                                m.document() == null ? words.messages().text("report.no-document") : m.document(),
                                d -> new LinkedHashSet<>())
                        .add(m.label());
            }
        });
        return byDocument;
    }

    private static Stream<Evidence> evidence(TargetOutcome target) {
        Stream<Evidence> findings = Gaps.of(target).findings().stream().map(f -> f.evidence());
        Stream<Evidence> items = target.score() == null
                ? Stream.empty()
                : target.score().groups().stream()
                        .flatMap(g -> g.items().stream())
                        .map(Score.Item::evidence);
        return Stream.concat(findings, items);
    }

    /** Whether there is nothing to ask for. */
    boolean isEmpty() {
        return byPurpose.isEmpty();
    }

    /** How many documents there are in all. */
    int count() {
        return byPurpose.values().stream().mapToInt(Map::size).sum();
    }

    /**
     * For a terminal: a line for each purpose, two where they decide a stage or money; what was told to be handed in is
     * not asked for twice.
     */
    List<Block> lines(Words words, ToDo told) {
        List<Block> lines = new ArrayList<>();
        byPurpose.forEach((purpose, documents) -> {
            if (!purpose.equals(STAGE) || !told.asksFor(documents.keySet())) {
                String lead = words.text("papers.only." + purpose, String.valueOf(documents.size()));
                lines.add(Block.Paragraph.of(Text.of(lead, Text.Style.STRONG)
                        .and(words.countedPapers(
                                purpose.equals(TITLES) ? 1 : 2, lead, List.copyOf(documents.keySet())))));
            }
        });
        return lines;
    }

    /** A line for each purpose. */
    Block.Items brief(Words words) {
        List<Block.Item> items = new ArrayList<>();
        byPurpose.forEach((purpose, documents) -> items.add(Block.Item.of(
                null,
                Text.of(words.text("papers." + purpose), Text.Style.STRONG)
                        .and(words.papers(List.copyOf(documents.keySet()), MOST)))));
        return new Block.Items(items, false);
    }

    /** All of them with the facts they show. */
    Block.Items full(Words words) {
        List<Block.Item> items = new ArrayList<>();
        byPurpose.forEach((purpose, documents) -> items.add(new Block.Item(
                null,
                Text.of(words.text("papers." + purpose), Text.Style.STRONG),
                documents.entrySet().stream()
                        .map(d -> Block.Item.of(
                                null,
                                Text.of(words.messages()
                                        .text(
                                                "explain.value",
                                                d.getKey(),
                                                words.sentences().list(List.copyOf(d.getValue()))))))
                        .toList(),
                false)));
        return new Block.Items(items, false);
    }
}
