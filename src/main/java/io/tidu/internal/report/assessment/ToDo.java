package io.tidu.internal.report.assessment;

import io.tidu.explain.MissingFact;
import io.tidu.internal.document.Block;
import io.tidu.internal.document.Sign;
import io.tidu.internal.document.Text;
import io.tidu.internal.explain.Gaps;
import io.tidu.model.assessment.Finding;
import io.tidu.model.assessment.TargetOutcome;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is to be done for a target: each the one change in the unit one can act in, with its clause; documents to hand
 * in and to ask for are such things, too.
 *
 * @param things all of them, the most settled first
 */
record ToDo(List<Thing> things) {
    /**
     * Something to do.
     *
     * @param what in words
     * @param clause that asks for it; may be empty
     * @param document that is to be handed in; may be empty
     */
    record Thing(String what, String clause, String document) {
        private Text text() {
            return clause.isEmpty() ? Text.of(what) : Text.of(what).and(Text.of("  " + clause, Text.Style.QUIET));
        }
    }

    /** More would be no list to work from. */
    static final int MOST = 5;

    private static final int MOST_FACTS = 3;

    static ToDo of(Words words, TargetOutcome target) {
        Set<Thing> things = new LinkedHashSet<>();
        Map<String, Set<String>> byDocument = new LinkedHashMap<>();
        for (Finding finding : Gaps.all(target)) {
            List<MissingFact> missing = words.sentences().missing(finding.evidence());
            if (finding.verdict().isOpen() && !missing.isEmpty()) {
                missing.forEach(m -> byDocument
                        .computeIfAbsent(m.document() == null ? "" : m.document(), d -> new LinkedHashSet<>())
                        .add(m.label()));
            } else {
                things.add(thing(words, target, finding));
            }
        }
        byDocument.forEach((document, facts) -> things.add(paper(words, document, List.copyOf(facts))));
        return new ToDo(List.copyOf(things));
    }

    private static Thing thing(Words words, TargetOutcome target, Finding finding) {
        List<Finding> others = target.findings().stream()
                .filter(f -> f.criterion().equals(finding.criterion()) && !f.equals(finding))
                .toList();
        String remedy = words.sentences().remedy(finding);
        boolean around = others.stream().anyMatch(f -> f.role() == Finding.Role.ALTERNATIVE);
        boolean several = others.stream().anyMatch(f -> !f.clause().equals(finding.clause()));
        return new Thing(
                around ? words.text("to-do.or-otherwise", remedy) : remedy,
                several
                        ? words.sentences().clause(finding.pack(), finding.clause())
                        : clauseName(words, finding.pack(), finding.clause()),
                "");
    }

    private static Thing paper(Words words, String document, List<String> facts) {
        String listed = words.list(facts, MOST_FACTS);
        return new Thing(
                document.isEmpty() ? words.text("to-do.fact", listed) : words.text("to-do.paper", document, listed),
                "",
                document);
    }

    /** By number, or by its title where it has a name of letters only. */
    static Text clause(Words words, String pack, String clause) {
        return clause.isEmpty() ? Text.NONE : Text.of("  " + clauseName(words, pack, clause), Text.Style.QUIET);
    }

    /** Nobody but us knows a clause by an id of letters. */
    static String clauseName(Words words, String pack, String clause) {
        if (clause.isEmpty()) {
            return "";
        }
        boolean number = clause.matches("[0-9]+(\\.[0-9]+)*");
        return number
                ? clause
                : words.sentences().label(words.sentences().names().clauseTitle(pack, clause));
    }

    /** Whether all of these documents are among the things that are listed. */
    boolean asksFor(Collection<String> documents) {
        return things.stream().limit(listed()).map(Thing::document).toList().containsAll(documents);
    }

    private int listed() {
        return things.size() <= MOST ? MOST : MOST - 1;
    }

    /** Whether nothing is left to do. */
    boolean isEmpty() {
        return things.isEmpty();
    }

    /** At most five of them, and how many more there are. */
    Block.Items items(Words words) {
        List<Block.Item> items = new ArrayList<>();
        things.stream().limit(listed()).forEach(t -> items.add(Block.Item.of(null, t.text())));
        if (things.size() > listed()) {
            items.add(new Block.Item(
                    null,
                    Text.of(words.text("to-do.more", String.valueOf(things.size() - listed()))),
                    List.of(),
                    true));
        }
        return new Block.Items(items, true);
    }

    /** The first of them in one line. */
    Block.Item first(Words words) {
        Text first = Text.of(things.get(0).what());
        return Block.Item.of(
                Sign.TO_DO,
                things.size() == 1
                        ? first
                        : first.and(Text.of(
                                words.text("to-do.and-more", String.valueOf(things.size() - 1)), Text.Style.QUIET)));
    }
}
