package io.tidu.internal.report.handbook;

import io.tidu.internal.document.html.Markup;
import io.tidu.internal.policy.Clause;
import io.tidu.internal.policy.PolicyPack;
import io.tidu.internal.policy.rule.Rule;
import java.util.List;

/** A clause with all that rests on it: its words, its rules as sentences, its rows of tables, its cases. */
final class ClauseBlock {
    private final PackWords words;
    private final HandbookTexts texts;
    private final Markup page;
    private final TableBlock tables;
    private final CaseClauses cases;

    ClauseBlock(PackWords words, CaseClauses cases, Markup page) {
        this.words = words;
        this.texts = words.texts();
        this.cases = cases;
        this.page = page;
        this.tables = new TableBlock(words, Filters.of(words.pack()), page);
    }

    void write(Clause clause) {
        PolicyPack pack = words.pack();
        page.open("article", "class", "card", "id", Anchors.clause(pack, clause.id()));
        page.open("h3").element("span", "", "class", "tick", "aria-hidden", "true");
        page.text(clause.id() + " " + texts.of(clause.title())).close("h3");
        page.element("p", texts.of(clause.text()));
        notDecided(clause);
        pack.rules().stream().filter(r -> r.clauses().contains(clause.id())).forEach(this::rule);
        pack.folder().tables().values().forEach(t -> tables.write(t, clause.id()));
        cases(cases.of(new ClauseRef(pack, clause.id())));
        page.close("article");
    }

    /** That no rule decides it, and why. */
    private void notDecided(Clause clause) {
        if (clause.reason() == null) {
            return;
        }
        String reason = texts.of(clause.reason());
        String told = !clause.needsRegister()
                ? texts.text("not-formalised", reason)
                : reason.isEmpty() ? texts.text("needs-register") : texts.text("needs-register.because", reason);
        page.element("p", told, "class", "note");
    }

    private void cases(List<SituationWords> about) {
        if (!about.isEmpty()) {
            page.open("details", "class", "print");
            page.element("summary", texts.text("cases-of", String.valueOf(about.size())));
            CaseLinks.write(texts, about, page);
            page.close("details");
        }
    }

    private void rule(Rule rule) {
        String title = texts.of(rule.title());
        page.open("h4").text(texts.text("rule", title));
        if (!title.equals(rule.name())) {
            page.text(" ").element("small", rule.name());
        }
        page.close("h4").open("ul");
        RuleWords sentences = new RuleWords(words, rule);
        sentences.conditions().forEach(c -> page.element("li", c, "class", "quiet"));
        sentences.statements().forEach(s -> page.element("li", s));
        page.close("ul");
    }
}
