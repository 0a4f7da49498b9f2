package io.tidu.internal.report.handbook;

import io.tidu.internal.impact.written.Pair;
import io.tidu.internal.policy.Clause;
import io.tidu.internal.policy.rule.Rule;
import java.util.ArrayList;
import java.util.List;

/** Says in what clauses and rules differ. */
final class TextDifferences {
    private final DifferencePaper paper;
    private final HandbookTexts texts;
    private final PackWords before;
    private final PackWords after;

    TextDifferences(DifferencePaper paper, PackWords before, PackWords after) {
        this.paper = paper;
        this.texts = paper.texts();
        this.before = before;
        this.after = after;
    }

    void clause(Pair<Clause> clause) {
        Clause old = clause.before();
        Clause now = clause.after();
        String name = clause.any().id() + " " + texts.of(clause.any().title());
        if (old != null && now != null) {
            paper.tell(clause, paper.text("clause-changed", name, texts.list(parts(old, now))));
        } else {
            String id = old == null ? "clause-new" : "clause-gone";
            paper.tell(clause, paper.text(id, name, texts.of(clause.any().text())));
        }
        paper.below(paper.place(clause, Clause::place));
    }

    private List<String> parts(Clause old, Clause now) {
        List<String> parts = new ArrayList<>();
        part("clause-title", texts.of(old.title()), texts.of(now.title()), parts);
        part("clause-text", texts.of(old.text()), texts.of(now.text()), parts);
        if (old.formalised() != now.formalised()) {
            parts.add(paper.text(now.formalised() ? "formalised" : "not-formalised"));
        }
        if (parts.isEmpty()) {
            parts.add(paper.text("other-language"));
        }
        return parts;
    }

    private void part(String id, String old, String now, List<String> parts) {
        if (!old.equals(now)) {
            String[] shown = ChangedPart.of(old, now);
            parts.add(paper.change(paper.text(id), shown[0], shown[1]));
        }
    }

    void rule(Pair<Rule> rule) {
        Rule old = rule.before();
        Rule now = rule.after();
        String name = texts.of(rule.any().title());
        if (old != null && now != null) {
            paper.tell(rule, paper.text("rule", name));
            changed(old, now);
        } else {
            paper.tell(rule, paper.text(old == null ? "rule-new" : "rule-gone", name));
            sentences(old == null ? after : before, rule.any()).forEach(paper::below);
        }
        paper.below(paper.place(rule, Rule::place));
    }

    private void changed(Rule old, Rule now) {
        List<String> was = sentences(before, old);
        List<String> is = sentences(after, now);
        was.stream().filter(s -> !is.contains(s)).forEach(s -> paper.below(paper.text("was", s)));
        is.stream().filter(s -> !was.contains(s)).forEach(s -> paper.below(paper.text("is", s)));
        if (!old.clauses().equals(now.clauses())) {
            paper.below(paper.change(paper.text("of-clause"), texts.list(old.clauses()), texts.list(now.clauses())));
        }
    }

    private static List<String> sentences(PackWords words, Rule rule) {
        RuleWords sentences = new RuleWords(words, rule);
        List<String> all = new ArrayList<>(sentences.conditions());
        all.addAll(sentences.statements());
        return all;
    }
}
