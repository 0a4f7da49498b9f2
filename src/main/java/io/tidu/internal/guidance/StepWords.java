package io.tidu.internal.guidance;

import io.tidu.internal.document.Text;
import io.tidu.model.Enterprise;
import io.tidu.model.FactValue;
import io.tidu.model.Label;
import io.tidu.model.guidance.Step;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Steps as a county officer would say them.
 *
 * @param words the language
 * @param facts the enterprise as it would be, by whose entries steps are called
 */
record StepWords(GuidanceWords words, Enterprise facts) {
    /** What to do, by when, and for which clauses. */
    Text sentence(StepGroup group) {
        String said = group.first() instanceof Step.Wait wait
                ? words.text("step.wait", wait.until().toString())
                : withDay(group);
        return Text.of(said).and(words.clauses(group.clauses()));
    }

    /** What to do and by when. */
    String withDay(StepGroup group) {
        LocalDate by = by(group.first());
        String said = group.steps().size() == 1 ? what(group.first()) : several(group);
        return by == null || group.first() instanceof Step.Wait
                ? said
                : words.text(group.first() instanceof Step.End ? "step.on" : "step.by", said, by.toString());
    }

    private String several(StepGroup group) {
        List<String> papers = new ArrayList<>();
        List<String> entries = new ArrayList<>();
        String lever = lever(group.first(), "");
        for (Step step : group.steps()) {
            if (step instanceof Step.Supply supply) {
                String document = document(words, supply.fact(), supply.document());
                papers.add(document.isEmpty() ? shown(supply) : words.text("step.supply-one", document, shown(supply)));
            } else if (step instanceof Step.Add add) {
                entries.addAll(AddWords.which(words, add, lever));
            }
        }
        if (papers.isEmpty()) {
            return entries.size() < group.steps().size()
                    ? words.things(group.steps().stream().map(this::what).toList())
                    : words.text("step.which-one", lever, words.sentences().list(entries));
        }
        boolean isDocument =
                group.first() instanceof Step.Supply first && !first.document().isEmpty();
        return words.text(
                isDocument ? "step.supply-several" : "step.find-out",
                words.sentences().list(papers));
    }

    /** The last day on which it counts, or until which to wait; null if it has none. */
    static @Nullable LocalDate by(Step step) {
        if (step instanceof Step.Set set) {
            return set.by();
        }
        if (step instanceof Step.Choose choose) {
            return choose.by();
        }
        if (step instanceof Step.Add add) {
            return add.by();
        }
        if (step instanceof Step.End end) {
            return end.on();
        }
        return step instanceof Step.Wait wait ? wait.until() : null;
    }

    /** What to do. */
    String what(Step step) {
        if (step instanceof Step.Set set) {
            return set(set);
        }
        if (step instanceof Step.Choose choose) {
            return choose(choose);
        }
        if (step instanceof Step.Add add) {
            return AddWords.what(words, add, lever(add, add.list()));
        }
        if (step instanceof Step.End end) {
            return words.text("step.end", lever(end, end.list()), words.entry(end.list(), end.position(), facts));
        }
        if (step instanceof Step.Supply supply) {
            return supply(supply);
        }
        Step.Wait wait = (Step.Wait) step;
        return wait.clauses().isEmpty()
                ? words.text("step.wait", wait.until().toString())
                : words.text("step.wait-for", wait.until().toString(), words.titles(wait.clauses()));
    }

    private String set(Step.Set set) {
        String fact = words.fact(set.fact());
        String to = words.number(set.fact(), set.to());
        BigDecimal from = set.from();
        boolean up = set.direction().equals("up");
        List<String> notes = new ArrayList<>();
        if (from != null) {
            notes.add(words.text("step.now", words.number(set.fact(), from), to));
        }
        RangeWords.of(words, set).ifPresent(notes::add);
        RangeWords.otherWay(words, set).ifPresent(notes::add);
        String said = from == null
                ? words.text(up ? "step.reach" : "step.fall-to", fact, to)
                : words.text(up ? "step.more" : "step.less", fact, words.difference(set.fact(), from, set.to()));
        return notes.isEmpty() ? said : words.text("step.note", said, words.parts(notes));
    }

    /** A lever to a yes says all by its name, but for the entry it is about. */
    private String choose(Step.Choose choose) {
        String change = change(choose);
        if (choose.lever().isEmpty()) {
            return change;
        }
        String lever = lever(choose, choose.fact());
        return choose.to() instanceof FactValue.Flag
                ? words.entry(choose.fact(), facts)
                        .map(e -> words.text("step.note", lever, e))
                        .orElse(lever)
                : words.text("step.note", lever, change);
    }

    private String change(Step.Choose choose) {
        String fact = words.fact(choose.fact(), facts);
        String to = words.value(choose.fact(), choose.to());
        return choose.from() == null
                ? words.text("step.becomes", fact, to)
                : words.text("step.changes", fact, words.value(choose.fact(), choose.from()), to);
    }

    /** What is done, in a word or two. */
    String briefly(Step step) {
        if (step instanceof Step.Set set) {
            return words.fact(set.fact());
        }
        if (step instanceof Step.Supply supply) {
            String document = document(words, supply.fact(), supply.document());
            return document.isEmpty() ? words.fact(supply.fact(), facts) : document;
        }
        return step.lever().isEmpty() ? "" : words.label(words.names().lever(step.lever()));
    }

    private String supply(Step.Supply supply) {
        String document = document(words, supply.fact(), supply.document());
        String said = shown(supply);
        return document.isEmpty() ? words.text("step.find-out", said) : words.text("step.supply", document, said);
    }

    /** How the fact has to turn out. */
    private String shown(Step.Supply supply) {
        String to = words.value(supply.fact(), supply.to());
        return words.text(suffices(supply, to), words.fact(supply.fact(), facts), to);
    }

    /**
     * A number is the least that suffices, a word of a choice one of those that do; a code, which stands beside its
     * label, is the one that is asked for.
     */
    private static String suffices(Step.Supply supply, String called) {
        if (supply.to() instanceof FactValue.Number) {
            return "step.supply-number";
        }
        boolean isChoice = supply.to() instanceof FactValue.Text word && !called.contains(word.value());
        return isChoice ? "step.supply-choice" : "step.supply-value";
    }

    /** The document that shows a fact, by its label; empty if none is declared. */
    static String document(GuidanceWords words, String fact, String named) {
        Label declared = words.names().document(GuidanceWords.withoutEntry(fact));
        return declared == null ? named : words.label(declared);
    }

    private String lever(Step step, String path) {
        return step.lever().isEmpty()
                ? words.fact(GuidanceWords.withoutEntry(path))
                : words.label(words.names().lever(step.lever()));
    }
}
