package io.tidu.internal.handbook;

import io.tidu.internal.document.Block;
import io.tidu.internal.document.Text;
import io.tidu.internal.policy.Labels;
import io.tidu.internal.policy.PackFolders;
import io.tidu.internal.policy.Policies;
import io.tidu.internal.policy.practice.Lever;
import io.tidu.internal.policy.practice.Office;
import io.tidu.internal.policy.vocabulary.BuiltInFacts;
import io.tidu.vocabulary.DerivedDefinition;
import io.tidu.vocabulary.FactDefinition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What uses a fact, so that nobody changes one unawares: facts with their fields, then derived facts. */
final class FactIndex {
    private final HandbookTexts texts;
    private final Shown shown;
    private final Policies policies;
    private final FactUses uses;
    private final RuleLinks links;

    FactIndex(HandbookTexts texts, Shown shown) {
        this.texts = texts;
        this.shown = shown;
        this.policies = shown.policies();
        this.uses = FactUses.of(policies);
        this.links = new RuleLinks(texts, shown);
    }

    /** All facts; where packs were asked for by name, those that their rules use. */
    static List<FactDefinition> facts(Shown shown) {
        FactUses uses = FactUses.of(shown.policies());
        return shown.policies().vocabulary().facts().values().stream()
                .filter(f -> shown.all()
                        || Stream.concat(
                                        Stream.of(f.name()),
                                        f.fields().keySet().stream().map(k -> f.name() + "." + k))
                                .anyMatch(path -> isUsed(shown, uses, path)))
                .toList();
    }

    /** All derived facts; where packs were asked for by name, those that their rules use. */
    static List<DerivedDefinition> derived(Shown shown) {
        FactUses uses = FactUses.of(shown.policies());
        return shown.policies().vocabulary().derived().values().stream()
                .filter(d -> shown.all() || isUsed(shown, uses, d.name()))
                .toList();
    }

    private static boolean isUsed(Shown shown, FactUses uses, String path) {
        return uses.of(path).stream().anyMatch(u -> shown.has(u.pack()));
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Heading.of(2, texts.text("facts")));
        blocks.add(Block.Paragraph.of(texts.text("facts.intro")));
        facts(shown).forEach(f -> blocks.add(fact(f)));
        List<DerivedDefinition> derived = derived(shown);
        if (!derived.isEmpty()) {
            blocks.add(Block.Heading.of(3, texts.text("derived")));
            derived.forEach(d -> blocks.add(derived(d)));
        }
        Collection<Lever> levers = policies.facts().levers().values();
        if (shown.all() && !levers.isEmpty()) {
            blocks.add(Block.Heading.of(3, texts.text("levers")));
            blocks.add(Block.Paragraph.of(texts.text("levers.intro")));
            Labels labels = new Labels(policies.vocabulary(), new PackFolders(List.of()).inForce(LocalDate.EPOCH));
            blocks.add(new LeverWords(texts, policies, labels).items(levers));
        }
        return blocks;
    }

    private void holder(String path, List<Block> blocks) {
        policies.facts()
                .holder(path)
                .ifPresent(office -> quiet(texts.text("held-by", texts.of(office.label())), blocks));
    }

    /** A field is held by whoever holds the whole unless it says otherwise. */
    private void fieldHolder(String path, FactDefinition field, List<Block> blocks) {
        if (Office.ENTERPRISE.equals(field.heldBy())) {
            quiet(texts.text("held-by", texts.text("held-by.enterprise")), blocks);
        } else if (field.heldBy() != null) {
            holder(path, blocks);
        }
    }

    private static void quiet(String text, List<Block> blocks) {
        blocks.add(new Block.Paragraph(Text.of(text), Block.Tone.QUIET));
    }

    private static Text name(String label, String code) {
        return Text.joined(" ", Text.of(label), Text.of(code, Text.Style.CODE));
    }

    private Block fact(FactDefinition fact) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(3, name(texts.of(fact.label()), fact.name()), Text.NONE, ""));
        if (fact.document() != null) {
            quiet(texts.text("document", texts.of(fact.document())), blocks);
        }
        holder(fact.name(), blocks);
        if (fact.name().equals(BuiltInFacts.STAGE.fact())) {
            quiet(texts.text("stage-fact"), blocks);
        }
        formulas(fact.name(), blocks);
        uses(fact.name(), blocks);
        for (FactDefinition field : fact.fields().values()) {
            String path = fact.name() + "." + field.name();
            List<Block> within = new ArrayList<>();
            within.add(Block.Paragraph.of(name(texts.of(field.label()), path)));
            fieldHolder(path, field, within);
            uses(path, within);
            blocks.add(new Block.Part(Anchors.fact(path), Block.Frame.ENTRY, within));
        }
        return new Block.Part(Anchors.fact(fact.name()), Block.Frame.ENTRY, blocks);
    }

    private Block derived(DerivedDefinition derived) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(4, name(texts.of(derived.label()), derived.name()), Text.NONE, ""));
        blocks.add(Block.Paragraph.of(name(texts.text("formula"), derived.formula())));
        uses(derived.name(), blocks);
        return new Block.Part(Anchors.fact(derived.name()), Block.Frame.ENTRY, blocks);
    }

    private void formulas(String fact, List<Block> blocks) {
        List<DerivedDefinition> there = derived(shown);
        List<Text> names = policies.formulas().entrySet().stream()
                .filter(f -> f.getValue().all().anyMatch(n -> n.names().contains(fact)))
                .map(Map.Entry::getKey)
                .flatMap(n -> there.stream().filter(d -> d.name().equals(n)))
                .map(d -> Text.link(texts.of(d.label()), Anchors.fact(d.name())))
                .toList();
        if (!names.isEmpty()) {
            Text all = Text.joined(texts.text("list"), names);
            blocks.add(Block.Paragraph.of(Text.of(texts.text("in-formulas")).and(all)));
        }
    }

    private void uses(String path, List<Block> blocks) {
        List<RuleUse> rules = links.shown(uses.of(path));
        if (rules.isEmpty()) {
            quiet(texts.text("unused"), blocks);
            return;
        }
        Text summary = Text.of(texts.text("used", String.valueOf(RuleLinks.count(rules))));
        blocks.add(new Block.Fold(summary, List.of(links.items(rules)), false));
    }
}
