package io.tidu.internal.handbook;

import io.tidu.internal.document.Block;
import io.tidu.internal.document.Text;
import io.tidu.internal.policy.Clause;
import io.tidu.internal.policy.PolicyPack;
import io.tidu.internal.policy.rule.Rule;
import java.util.ArrayList;
import java.util.List;

/** A clause with all that rests on it: its words, its rules as sentences, its rows of tables, an example, its cases. */
final class ClauseBlock {
    private final PackWords words;
    private final HandbookTexts texts;
    private final TableRows tables;
    private final Shown shown;
    private final CaseClauses cases;
    private final Examples examples;

    ClauseBlock(PackWords words, Shown shown, CaseClauses cases, Examples examples) {
        this.words = words;
        this.texts = words.texts();
        this.shown = shown;
        this.cases = cases;
        this.examples = examples;
        this.tables = new TableRows(words, Filters.of(words.pack()));
    }

    Block of(Clause clause) {
        PolicyPack pack = words.pack();
        ClauseRef reference = new ClauseRef(pack, clause.id());
        String name = clause.id() + " " + texts.of(clause.title());
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Tick(texts.text("tick"), name));
        blocks.add(Block.Heading.of(3, name));
        blocks.add(Block.Paragraph.of(texts.of(clause.text())));
        if (clause.reason() != null) {
            blocks.add(new Block.Paragraph(Text.of(notDecided(clause)), Block.Tone.NOTICE));
        }
        pack.rules().stream().filter(r -> r.clauses().contains(clause.id())).forEach(r -> rule(r, blocks));
        pack.folder().tables().values().forEach(t -> tables.of(t, clause.id()).ifPresent(blocks::add));
        blocks.addAll(examples.of(reference));
        List<SituationWords> about =
                cases.of(reference).stream().filter(s -> shown.has(s.pack())).toList();
        if (!about.isEmpty()) {
            Text summary = Text.of(texts.text("cases-of", String.valueOf(about.size())));
            blocks.add(new Block.Fold(summary, List.of(CaseBlock.links(texts, about)), false));
        }
        return new Block.Part(Anchors.clause(pack, clause.id()), Block.Frame.CARD, blocks);
    }

    /** That no rule decides it, and why. */
    private String notDecided(Clause clause) {
        String reason = clause.reason() == null ? "" : texts.of(clause.reason());
        if (!clause.needsRegister()) {
            return texts.text("not-formalised", reason);
        }
        return reason.isEmpty() ? texts.text("needs-register") : texts.text("needs-register.because", reason);
    }

    private void rule(Rule rule, List<Block> blocks) {
        Text title = texts.foreign(texts.of(rule.title()));
        blocks.add(new Block.Heading(4, Text.of(texts.text("rule", "")).and(title), Text.NONE, ""));
        RuleWords sentences = new RuleWords(words, rule);
        List<Block.Item> items = new ArrayList<>();
        sentences.conditions().forEach(c -> items.add(new Block.Item(null, Text.of(c), List.of(), true)));
        sentences.statements().forEach(s -> items.add(Block.Item.of(null, Text.of(s))));
        blocks.add(new Block.Items(items, false));
    }
}
