package io.tidu.internal.handbook;

import io.tidu.internal.document.Block;
import io.tidu.internal.document.Text;
import io.tidu.internal.policy.PolicyPack;
import io.tidu.internal.source.tree.SourceNode;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/** The cases of a pack: the enterprises they start from, and each case with what differs and what is expected. */
final class CaseBlock {
    private final PackWords words;
    private final HandbookTexts texts;
    private final Shown shown;
    private final CaseClauses about;
    private final FactWords facts;
    private final ExpectationWords expectations;

    CaseBlock(PackWords words, Shown shown, CaseClauses about) {
        this.words = words;
        this.texts = words.texts();
        this.shown = shown;
        this.about = about;
        this.facts = new FactWords(words);
        this.expectations = new ExpectationWords(words);
    }

    /** One fold for each. */
    List<Block> blocks() {
        PolicyPack pack = words.pack();
        List<Block> blocks = new ArrayList<>();
        SituationWords.files(pack).forEach((name, file) -> {
            if (file.isMapping()) {
                Block given = list(facts.of(file, null));
                blocks.add(new Block.Fold(Text.of(texts.text("base", name)), List.of(given), false));
            }
        });
        about.of(pack).forEach(s -> blocks.add(fold(s)));
        return blocks;
    }

    /** Cases by their sentences, each with a link to where it is told in full. */
    static Block.Items links(HandbookTexts texts, List<SituationWords> cases) {
        return new Block.Items(
                cases.stream()
                        .map(c -> Block.Item.of(null, Text.joined(" ", day(c), name(texts, c, c.anchor()))))
                        .toList(),
                false);
    }

    private static Text day(SituationWords situation) {
        return Text.of(situation.on() == null ? "" : situation.on().toString(), Text.Style.QUIET);
    }

    /** Its sentence, as a link if it leads anywhere. */
    static Text name(HandbookTexts texts, SituationWords situation, String target) {
        String name = texts.of(situation.name());
        Text text = target.isEmpty() ? Text.of(name) : Text.link(name, target);
        return texts.foreign(text);
    }

    private Block fold(SituationWords situation) {
        List<Block> blocks = new ArrayList<>();
        given(situation, blocks);
        expected(situation, blocks);
        SortedSet<ClauseRef> clauses = about.of(situation);
        if (!clauses.isEmpty()) {
            Text all = Text.joined(" ", clauses.stream().map(this::clause).toList());
            blocks.add(Block.Paragraph.of(Text.of(texts.text("about") + " ").and(all)));
        }
        Text summary = Text.joined(" ", day(situation), name(texts, situation, ""));
        return new Block.Fold(summary, blocks, false, situation.anchor());
    }

    /** A clause of another pack is told with its pack's version, since numbers of clauses are common to many. */
    private Text clause(ClauseRef clause) {
        boolean own = Anchors.pack(clause.pack()).equals(Anchors.pack(words.pack()));
        String name = own
                ? texts.text("clause", clause.clause())
                : texts.text("clause-of", PackWords.name(texts, clause.pack()), clause.clause());
        return shown.has(clause.pack()) ? Text.link(name, clause.anchor()) : Text.of(name);
    }

    private void given(SituationWords situation, List<Block> blocks) {
        boolean based = !situation.like().isEmpty();
        List<String> differences = situation.own() == null ? List.of() : facts.of(situation.own(), situation.base());
        blocks.add(Block.Paragraph.of(
                based
                        ? texts.text(differences.isEmpty() ? "given.base" : "given.base-but", situation.like())
                        : texts.text(differences.isEmpty() ? "given.nothing" : "given.only")));
        blocks.add(list(differences));
    }

    private void expected(SituationWords situation, List<Block> blocks) {
        SourceNode expect = situation.expect();
        if (expect == null) {
            return;
        }
        List<Block.Item> items = new ArrayList<>();
        SourceNode targets = expect.get("targets");
        if (targets != null) {
            targets.members().forEach(t -> items.add(target(t.key(), expectations.target(t.value()))));
        }
        SourceNode stage = expect.get("stage");
        if (stage != null) {
            expectations.stage(stage).forEach(s -> items.add(item(s)));
        }
        SourceNode funding = expect.get("funding");
        if (funding != null) {
            expectations.funding(funding).forEach(f -> items.add(item(f)));
        }
        blocks.add(Block.Paragraph.of(texts.text("expected")));
        blocks.add(new Block.Items(items, false));
    }

    /** One part stands behind the name, several below it. */
    private Block.Item target(String name, List<String> parts) {
        String label = words.target(name);
        boolean linked = TargetIndex.names(shown.packs()).contains(name);
        Text text = linked ? Text.link(label, Anchors.target(name)) : Text.of(label);
        return parts.size() == 1
                ? item(text.and(texts.text("colon") + parts.get(0)))
                : new Block.Item(null, text, parts.stream().map(this::item).toList(), false);
    }

    private Block.Items list(List<String> sentences) {
        return new Block.Items(sentences.stream().map(this::item).toList(), false);
    }

    private Block.Item item(String sentence) {
        return item(Text.of(sentence));
    }

    private Block.Item item(Text text) {
        return Block.Item.of(null, text);
    }
}
