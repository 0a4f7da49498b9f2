package io.tidu.report.handbook;

import io.tidu.diagnostic.Messages;
import io.tidu.model.Label;
import io.tidu.pack.Policies;
import io.tidu.pack.PolicyPack;
import io.tidu.pack.rule.Node;
import io.tidu.pack.rule.ResolvedRule;
import io.tidu.pack.vocabulary.FactDefinition;
import io.tidu.report.html.Markup;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What uses a fact, so that nobody changes one unawares. */
final class FactIndex {
    private final Locale locale;
    private final Messages messages;
    private final Policies policies;
    private final Markup page;
    private final Map<String, Set<String>> uses = new TreeMap<>();

    FactIndex(Locale locale, Policies policies, Markup page) {
        this.locale = locale;
        this.messages = Messages.in(locale);
        this.policies = policies;
        this.page = page;
    }

    void write() {
        policies.packs().forEach(p -> p.rules().forEach(r -> rule(p, r)));
        policies.formulas().forEach((name, formula) -> add(formula, messages.text("handbook.formula", name)));
        page.element("h2", messages.text("handbook.facts"), "id", "facts");
        page.open("div", "class", "scroll").open("table").open("thead").open("tr");
        for (String column : new String[] {"fact", "document", "used-by"}) {
            page.element("th", messages.text("handbook.column." + column), "scope", "col");
        }
        page.close("tr").close("thead").open("tbody");
        for (FactDefinition fact : policies.vocabulary().facts().values()) {
            Label document = fact.document();
            page.open("tr").open("th", "scope", "row").text(fact.label().in(locale) + " ");
            page.element("code", fact.name()).close("th").element("td", document == null ? "" : document.in(locale));
            page.open("td");
            Set<String> users = uses.getOrDefault(fact.name(), Set.of());
            users.forEach(u -> page.element("div", u));
            if (users.isEmpty()) {
                page.text(messages.text("handbook.unused"));
            }
            page.close("td").close("tr");
        }
        page.close("tbody").close("table").close("div");
    }

    private void rule(PolicyPack pack, ResolvedRule rule) {
        String user = messages.text(
                "handbook.user",
                pack.manifest().title().in(locale),
                pack.manifest().version(),
                rule.name(),
                String.join(", ", rule.clauses()));
        rule.patterns().forEach(p -> {
            p.constraints().forEach(c -> add(c, user));
            if (p.source() != null) {
                use(p.source(), user);
            }
        });
        rule.statements().forEach(s -> s.arguments().forEach(a -> add(a, user)));
    }

    private void add(Node node, String user) {
        node.visit(n -> {
            switch (n.operation()) {
                case READ, YEARS_AGO, SUM, MEAN, LEAST, GROWTH, DAYS_SINCE, COUNT, TOTAL -> use(n.name(), user);
                case DERIVED -> {
                    Node formula = policies.formulas().get(n.name());
                    if (formula != null) {
                        add(formula, user);
                    }
                }
                case HOLDS -> use("titles", user);
                case RECORDED -> use("expertPoints", user);
                default -> {}
            }
        });
    }

    private void use(String fact, String user) {
        if (policies.vocabulary().facts().containsKey(fact)) {
            uses.computeIfAbsent(fact, f -> new TreeSet<>()).add(user);
        }
    }
}
