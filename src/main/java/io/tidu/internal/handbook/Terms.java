package io.tidu.internal.handbook;

import io.tidu.internal.document.Block;
import io.tidu.internal.document.Text;
import io.tidu.internal.policy.Clause;
import io.tidu.internal.policy.PolicyPack;
import io.tidu.internal.policy.table.Table;
import io.tidu.vocabulary.DerivedDefinition;
import io.tidu.vocabulary.FactDefinition;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Everything that has a name, in the order of its language, with links: what a search is for where a page has no
 * script.
 */
final class Terms {
    private final HandbookTexts texts;
    private final Shown shown;
    /** By the anchor, so that nothing is there twice. */
    private final Map<String, Term> terms = new TreeMap<>();

    Terms(HandbookTexts texts, Shown shown) {
        this.texts = texts;
        this.shown = shown;
    }

    private record Term(String name, String of, String anchor) {}

    /** All of them, folded, and not printed, since links lead nowhere on paper. */
    Block block() {
        FactIndex.facts(shown).forEach(this::fact);
        FactIndex.derived(shown).forEach(this::derived);
        TargetIndex.names(shown.packs()).forEach(this::target);
        shown.packs().forEach(this::pack);
        Collator order = Collator.getInstance(texts.locale());
        List<Text> entries = terms.values().stream()
                .sorted(Comparator.comparing(Term::name, order)
                        .thenComparing(Term::of, order)
                        .thenComparing(Term::anchor))
                .map(this::entry)
                .toList();
        String name = texts.text("terms", String.valueOf(entries.size()));
        return new Block.Fold(Text.of(name), List.of(new Block.Index(name, entries)), false);
    }

    private Text entry(Term term) {
        return Text.joined(" ", Text.link(term.name(), term.anchor()), Text.of(term.of(), Text.Style.QUIET));
    }

    private void add(String name, String of, String anchor) {
        terms.put(anchor + " " + name, new Term(name, of, anchor));
    }

    private void fact(FactDefinition fact) {
        add(texts.of(fact.label()), texts.text("term.fact"), Anchors.fact(fact.name()));
    }

    private void derived(DerivedDefinition derived) {
        add(texts.of(derived.label()), texts.text("term.fact"), Anchors.fact(derived.name()));
    }

    private void target(String target) {
        add(texts.of(TargetIndex.label(shown.packs(), target)), texts.text("term.target"), Anchors.target(target));
    }

    private void pack(PolicyPack pack) {
        String of = PackWords.name(texts, pack);
        for (Clause clause : pack.folder().clauses()) {
            add(texts.of(clause.title()), clause.id() + " " + of, Anchors.clause(pack, clause.id()));
        }
        PackWords words = new PackWords(texts, shown.policies(), pack);
        for (Table table : pack.folder().tables().values()) {
            table.rows().stream()
                    .findFirst()
                    .ifPresent(r -> add(
                            words.table(table.name()), texts.text("term.table", of), Anchors.clause(pack, r.clause())));
        }
    }
}
