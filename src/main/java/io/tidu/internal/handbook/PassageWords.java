package io.tidu.internal.handbook;

import io.tidu.internal.impact.written.Pair;
import io.tidu.internal.policy.Clause;
import io.tidu.internal.policy.rule.Rule;
import java.util.ArrayList;
import java.util.List;

/** A clause or a rule that differs, in words. */
final class PassageWords {
    private final DifferenceWords all;
    private final HandbookTexts texts;
    private final PackWords before;
    private final PackWords after;

    PassageWords(DifferenceWords all, PackWords before, PackWords after) {
        this.all = all;
        this.texts = all.texts();
        this.before = before;
        this.after = after;
    }

    ToldDifference clause(Pair<Clause> clause) {
        Clause old = clause.before();
        Clause now = clause.after();
        String name = clause.any().id() + " " + texts.of(clause.any().title());
        List<ToldDifference.Part> parts = new ArrayList<>();
        String id = "difference.clause-changed";
        if (old == null || now == null) {
            id = old == null ? "difference.clause-new" : "difference.clause-gone";
            String text = texts.of(clause.any().text());
            parts.add(new ToldDifference.Part("", old == null ? "" : text, old == null ? text : ""));
        } else {
            text("difference.clause-title", texts.of(old.title()), texts.of(now.title()), parts);
            text("difference.clause-text", texts.of(old.text()), texts.of(now.text()), parts);
            if (old.formalised() != now.formalised()) {
                parts.add(new ToldDifference.Part(
                        "", "", texts.text(now.formalised() ? "difference.formalised" : "difference.not-formalised")));
            }
            if (parts.isEmpty()) {
                parts.add(new ToldDifference.Part("", "", texts.text("difference.other-language")));
            }
        }
        return new ToldDifference(clause, false, texts.text(id, name), parts, "", all.place(clause, Clause::place));
    }

    private void text(String id, String old, String now, List<ToldDifference.Part> parts) {
        if (!old.equals(now)) {
            String[] shown = ChangedPart.of(old, now);
            parts.add(new ToldDifference.Part(texts.text(id), shown[0], shown[1]));
        }
    }

    ToldDifference rule(Pair<Rule> rule) {
        Rule old = rule.before();
        Rule now = rule.after();
        List<String> was = old == null ? List.of() : sentences(before, old);
        List<String> is = now == null ? List.of() : sentences(after, now);
        List<ToldDifference.Part> parts = new ArrayList<>();
        was.stream().filter(s -> !is.contains(s)).forEach(s -> parts.add(new ToldDifference.Part("", s, "")));
        is.stream().filter(s -> !was.contains(s)).forEach(s -> parts.add(new ToldDifference.Part("", "", s)));
        if (old != null && now != null && !old.clauses().equals(now.clauses())) {
            parts.add(new ToldDifference.Part(
                    texts.text("difference.of-clause"), texts.list(old.clauses()), texts.list(now.clauses())));
        }
        String id = old == null ? "difference.rule-new" : now == null ? "difference.rule-gone" : "difference.rule";
        return new ToldDifference(
                rule,
                false,
                texts.text(id, texts.of(rule.any().title())),
                parts,
                texts.list(rule.any().clauses()),
                all.place(rule, Rule::place));
    }

    private static List<String> sentences(PackWords words, Rule rule) {
        RuleWords sentences = new RuleWords(words, rule);
        List<String> all = new ArrayList<>(sentences.conditions());
        all.addAll(sentences.statements());
        return all;
    }
}
