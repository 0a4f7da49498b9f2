package io.tidu.internal.report.handbook;

import io.tidu.internal.document.html.Markup;
import io.tidu.internal.policy.Policies;
import io.tidu.internal.policy.PolicyPack;
import io.tidu.model.Label;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Every target: which versions of which packs decide it, which rules state it, and who reads it by name. */
final class TargetIndex {
    private final HandbookTexts texts;
    private final Policies policies;
    private final CaseClauses cases;
    private final Markup page;
    private final TargetUses uses;
    private final RuleLinks links;

    TargetIndex(HandbookTexts texts, Policies policies, CaseClauses cases, Markup page) {
        this.texts = texts;
        this.policies = policies;
        this.cases = cases;
        this.page = page;
        this.uses = TargetUses.of(policies);
        this.links = new RuleLinks(texts, policies, page);
    }

    /** The targets of all packs, each once, in the order of the packs. */
    static Set<String> names(Policies policies) {
        Set<String> names = new LinkedHashSet<>();
        policies.packs().forEach(p -> names.addAll(p.manifest().targets().keySet()));
        return names;
    }

    void write() {
        page.open("section", "class", "pack", "id", Anchors.TARGETS).element("h2", texts.text("targets"));
        page.element("p", texts.text("targets.intro"));
        names(policies).forEach(this::target);
        page.close("section");
    }

    private void target(String name) {
        List<PolicyPack> deciding = policies.packs().stream()
                .filter(p -> p.manifest().targets().containsKey(name))
                .toList();
        Label label = Objects.requireNonNull(
                deciding.get(deciding.size() - 1).manifest().targets().get(name));
        page.open("article", "class", "entry", "id", Anchors.target(name)).open("h3");
        page.text(texts.of(label) + " ").element("code", name);
        if (deciding.get(deciding.size() - 1).manifest().internal().contains(name)) {
            page.text(" ").element("span", texts.text("internal"), "class", "quiet");
        }
        page.close("h3").open("ul");
        for (PolicyPack pack : deciding) {
            String days = PackBlock.inForce(texts, pack.manifest().inForce());
            page.open("li").text(texts.text("decided-by") + " ");
            page.element("a", PackWords.name(texts, pack), "href", Anchors.to(Anchors.pack(pack)));
            page.text(texts.text("rest", days)).close("li");
        }
        page.close("ul");
        rules("stated", uses.stating(name));
        rules("read", uses.reading(name));
        rules("held", uses.holding(name));
        List<SituationWords> about = cases.expecting(name);
        if (!about.isEmpty()) {
            page.open("details", "class", "screen");
            page.element("summary", texts.text("cases-of", String.valueOf(about.size())));
            CaseLinks.write(texts, about, page);
            page.close("details");
        }
        page.close("article");
    }

    private void rules(String id, Collection<RuleUse> rules) {
        if (!rules.isEmpty()) {
            page.open("details", "class", "print");
            page.element("summary", texts.text(id, String.valueOf(rules.size())));
            links.write(rules);
            page.close("details");
        }
    }
}
