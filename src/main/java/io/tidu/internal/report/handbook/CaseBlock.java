package io.tidu.internal.report.handbook;

import io.tidu.internal.document.html.Markup;
import io.tidu.internal.policy.PolicyPack;
import io.tidu.internal.source.tree.SourceNode;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/** The cases of a pack: the enterprises they start from, and each case with what differs and what is expected. */
final class CaseBlock {
    private final PackWords words;
    private final HandbookTexts texts;
    private final CaseClauses about;
    private final Markup page;
    private final FactWords facts;
    private final ExpectationWords expectations;

    CaseBlock(PackWords words, CaseClauses about, Markup page) {
        this.words = words;
        this.texts = words.texts();
        this.about = about;
        this.page = page;
        this.facts = new FactWords(words);
        this.expectations = new ExpectationWords(words);
    }

    void write() {
        PolicyPack pack = words.pack();
        page.open("section", "class", "cases").element("h3", texts.text("cases"));
        for (Map.Entry<String, SourceNode> file : SituationWords.files(pack).entrySet()) {
            if (file.getValue().isMapping()) {
                page.open("details", "class", "print");
                page.element("summary", texts.text("base", file.getKey()));
                list(facts.of(file.getValue(), null));
                page.close("details");
            }
        }
        about.of(pack).forEach(this::write);
        page.close("section");
    }

    private void write(SituationWords situation) {
        page.open("details", "class", "print", "id", situation.anchor()).open("summary");
        page.element("span", situation.on() == null ? "" : situation.on().toString(), "class", "day");
        page.text(" " + situation.name()).close("summary");
        given(situation);
        expected(situation);
        SortedSet<ClauseRef> clauses = about.of(situation);
        if (!clauses.isEmpty()) {
            page.open("p", "class", "quiet").text(texts.text("about"));
            clauses.forEach(c -> page.text(" ").element("a", name(c), "href", Anchors.to(c.anchor())));
            page.close("p");
        }
        page.close("details");
    }

    /** A clause of another pack is told with its pack's version, since numbers of clauses are common to many. */
    private String name(ClauseRef clause) {
        boolean own = Anchors.pack(clause.pack()).equals(Anchors.pack(words.pack()));
        return own
                ? texts.text("clause", clause.clause())
                : texts.text("clause-of", PackWords.name(texts, clause.pack()), clause.clause());
    }

    private void given(SituationWords situation) {
        boolean based = !situation.like().isEmpty();
        List<String> differences = situation.own() == null ? List.of() : facts.of(situation.own(), situation.base());
        String intro = based
                ? texts.text(differences.isEmpty() ? "given.base" : "given.base-but", situation.like())
                : texts.text(differences.isEmpty() ? "given.nothing" : "given.only");
        page.element("p", intro);
        list(differences);
    }

    private void expected(SituationWords situation) {
        SourceNode expect = situation.expect();
        if (expect == null) {
            return;
        }
        page.element("p", texts.text("expected")).open("ul");
        SourceNode targets = expect.get("targets");
        if (targets != null) {
            for (SourceNode.Entry target : targets.members()) {
                page.open("li");
                target(target.key());
                nested(expectations.target(target.value()));
                page.close("li");
            }
        }
        SourceNode stage = expect.get("stage");
        if (stage != null) {
            expectations.stage(stage).forEach(s -> page.element("li", s));
        }
        SourceNode funding = expect.get("funding");
        if (funding != null) {
            expectations.funding(funding).forEach(f -> page.element("li", f));
        }
        page.close("ul");
    }

    private void target(String name) {
        String label = words.target(name);
        if (about.isTarget(name)) {
            page.element("a", label, "href", Anchors.to(Anchors.target(name)));
        } else {
            page.text(label);
        }
    }

    /** One part stands behind the name, several below it. */
    private void nested(List<String> parts) {
        if (parts.size() == 1) {
            page.text(texts.text("colon") + parts.get(0));
        } else {
            list(parts);
        }
    }

    private void list(List<String> sentences) {
        if (!sentences.isEmpty()) {
            page.open("ul");
            sentences.forEach(s -> page.element("li", s));
            page.close("ul");
        }
    }
}
