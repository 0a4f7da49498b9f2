package io.tidu.internal.report.handbook;

import io.tidu.internal.document.html.Markup;
import io.tidu.internal.policy.Labels;
import io.tidu.internal.policy.PackFolders;
import io.tidu.internal.policy.Policies;
import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.practice.Lever;
import io.tidu.internal.policy.practice.Office;
import io.tidu.internal.policy.vocabulary.BuiltInFacts;
import io.tidu.vocabulary.DerivedDefinition;
import io.tidu.vocabulary.FactDefinition;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What uses a fact, so that nobody changes one unawares: facts with their fields, then derived facts. */
final class FactIndex {
    private final HandbookTexts texts;
    private final Policies policies;
    private final Markup page;
    private final FactUses uses;
    private final RuleLinks links;

    FactIndex(HandbookTexts texts, Policies policies, Markup page) {
        this.texts = texts;
        this.policies = policies;
        this.page = page;
        this.uses = FactUses.of(policies);
        this.links = new RuleLinks(texts, policies, page);
    }

    void write() {
        page.open("section", "class", "pack", "id", Anchors.FACTS).element("h2", texts.text("facts"));
        page.element("p", texts.text("facts.intro"));
        policies.vocabulary().facts().values().forEach(this::fact);
        page.element("h3", texts.text("derived"));
        policies.vocabulary().derived().values().forEach(this::derived);
        levers();
        page.close("section");
    }

    private void levers() {
        Collection<Lever> levers = policies.facts().levers().values();
        if (!levers.isEmpty()) {
            page.element("h3", texts.text("levers")).element("p", texts.text("levers.intro"));
            Labels labels = new Labels(policies.vocabulary(), new PackFolders(List.of()).inForce(LocalDate.EPOCH));
            new LeverWords(texts, policies, labels).write(levers, page);
        }
    }

    private void holder(String path) {
        policies.facts()
                .holder(path)
                .ifPresent(
                        office -> page.element("p", texts.text("held-by", texts.of(office.label())), "class", "quiet"));
    }

    /** A field is held by whoever holds the whole unless it says otherwise. */
    private void fieldHolder(String path, FactDefinition field) {
        if (Office.ENTERPRISE.equals(field.heldBy())) {
            page.element("p", texts.text("held-by", texts.text("held-by.enterprise")), "class", "quiet");
        } else if (field.heldBy() != null) {
            holder(path);
        }
    }

    private void fact(FactDefinition fact) {
        Collection<FactDefinition> fields = fact.fields().values();
        page.open("article", "class", "entry", "id", Anchors.fact(fact.name())).open("h3");
        page.text(texts.of(fact.label()) + " ").element("code", fact.name()).close("h3");
        if (fact.document() != null) {
            page.element("p", texts.text("document", texts.of(fact.document())), "class", "quiet");
        }
        holder(fact.name());
        if (fact.name().equals(BuiltInFacts.STAGE.fact())) {
            page.element("p", texts.text("stage-fact"), "class", "quiet");
        }
        formulas(fact.name());
        uses(fact.name());
        if (!fields.isEmpty()) {
            page.open("ul");
            for (FactDefinition field : fields) {
                String path = fact.name() + "." + field.name();
                page.open("li", "id", Anchors.fact(path)).text(texts.of(field.label()) + " ");
                page.element("code", path);
                fieldHolder(path, field);
                uses(path);
                page.close("li");
            }
            page.close("ul");
        }
        page.close("article");
    }

    private void derived(DerivedDefinition derived) {
        page.open("article", "class", "entry", "id", Anchors.fact(derived.name()))
                .open("h3");
        page.text(texts.of(derived.label()) + " ").element("code", derived.name());
        page.close("h3").open("p", "class", "quiet").text(texts.text("formula") + " ");
        page.element("code", derived.formula()).close("p");
        uses(derived.name());
        page.close("article");
    }

    private void formulas(String fact) {
        List<String> names = policies.formulas().entrySet().stream()
                .filter(f -> f.getValue().all().anyMatch(n -> names(n, fact)))
                .map(Map.Entry::getKey)
                .toList();
        if (names.isEmpty()) {
            return;
        }
        page.open("p", "class", "quiet").text(texts.text("in-formulas"));
        for (String name : names) {
            DerivedDefinition derived = policies.vocabulary().derived().get(name);
            page.text(" ")
                    .element(
                            "a",
                            derived == null ? name : texts.of(derived.label()),
                            "href",
                            Anchors.to(Anchors.fact(name)));
        }
        page.close("p");
    }

    private static boolean names(Expression node, String fact) {
        return node.names().contains(fact);
    }

    private void uses(String path) {
        Collection<RuleUse> rules = uses.of(path);
        if (rules.isEmpty()) {
            page.element("p", texts.text("unused"), "class", "quiet");
            return;
        }
        long count = rules.stream()
                .map(u -> Anchors.pack(u.pack()) + " " + u.rule().name())
                .distinct()
                .count();
        page.open("details", "class", "print").element("summary", texts.text("used", String.valueOf(count)));
        links.write(rules);
        page.close("details");
    }
}
