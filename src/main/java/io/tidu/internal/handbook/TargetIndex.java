package io.tidu.internal.handbook;

import io.tidu.internal.document.Block;
import io.tidu.internal.document.Text;
import io.tidu.internal.policy.PolicyPack;
import io.tidu.model.Label;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Every target: which versions of which packs decide it, which rules state it, and who reads it by name. */
final class TargetIndex {
    private final HandbookTexts texts;
    private final Shown shown;
    private final CaseClauses cases;
    private final TargetUses uses;
    private final RuleLinks links;

    TargetIndex(HandbookTexts texts, Shown shown, CaseClauses cases) {
        this.texts = texts;
        this.shown = shown;
        this.cases = cases;
        this.uses = TargetUses.of(shown.policies());
        this.links = new RuleLinks(texts, shown);
    }

    /** The targets of packs, each once, in the order of the packs. */
    static Set<String> names(List<PolicyPack> packs) {
        Set<String> names = new LinkedHashSet<>();
        packs.forEach(p -> names.addAll(p.manifest().targets().keySet()));
        return names;
    }

    /** What the first of the packs that decide a target calls it. */
    static Label label(List<PolicyPack> packs, String target) {
        return packs.stream()
                .map(p -> p.manifest().targets().get(target))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(Label.of(target));
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Heading.of(2, texts.text("targets")));
        blocks.add(Block.Paragraph.of(texts.text("targets.intro")));
        names(shown.packs()).forEach(t -> blocks.add(target(t)));
        return blocks;
    }

    private Block target(String name) {
        List<PolicyPack> deciding = shown.packs().stream()
                .filter(p -> p.manifest().targets().containsKey(name))
                .toList();
        boolean internal = deciding.get(0).manifest().internal().contains(name);
        Text inside = internal ? Text.of(texts.text("internal"), Text.Style.QUIET) : Text.NONE;
        Text title = Text.joined(" ", Text.of(texts.of(label(deciding, name))), Text.of(name, Text.Style.CODE), inside);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(3, title, Text.NONE, ""));
        List<Block.Item> items = new ArrayList<>();
        for (PolicyPack pack : deciding) {
            String days = PackBlock.inForce(texts, pack.manifest().inForce());
            Text link = Text.link(PackWords.name(texts, pack), Anchors.pack(pack));
            items.add(Block.Item.of(
                    null, Text.joined(" ", Text.of(texts.text("decided-by")), link.and(texts.text("rest", days)))));
        }
        blocks.add(new Block.Items(items, false));
        rules("stated", uses.stating(name), blocks);
        rules("read", uses.reading(name), blocks);
        rules("held", uses.holding(name), blocks);
        List<SituationWords> about =
                cases.expecting(name).stream().filter(s -> shown.has(s.pack())).toList();
        if (!about.isEmpty()) {
            Text summary = Text.of(texts.text("cases-of", String.valueOf(about.size())));
            blocks.add(new Block.Fold(summary, List.of(CaseBlock.links(texts, about)), false));
        }
        return new Block.Part(Anchors.target(name), Block.Frame.ENTRY, blocks);
    }

    private void rules(String id, Collection<RuleUse> all, List<Block> blocks) {
        List<RuleUse> rules = links.shown(all);
        if (!rules.isEmpty()) {
            Text summary = Text.of(texts.text(id, String.valueOf(rules.size())));
            blocks.add(new Block.Fold(summary, List.of(links.items(rules)), false));
        }
    }
}
