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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Steps as a county officer would say them.
 *
 * @param words the language
 * @param facts the enterprise as it would be, by whose entries steps are called
 */
record StepWords(GuidanceWords words, Enterprise facts) {
    /** Of more ranges the first are told: the others are farther away. */
    private static final int MOST_RANGES = 3;

    /** Fields that say what an entry is; the others say how it has to be. */
    private static final List<String> IDENTIFYING = List.of("kind", "title", "level", "role");

    /** What to do, by when, and for which clauses. */
    Text sentence(Step step) {
        String said = step instanceof Step.Wait wait
                ? words.text("step.wait", wait.until().toString())
                : withDay(step);
        return Text.of(said).and(words.clauses(step.clauses()));
    }

    /** What to do and by when. */
    String withDay(Step step) {
        LocalDate by = by(step);
        String said = what(step);
        return by == null || step instanceof Step.Wait
                ? said
                : words.text(step instanceof Step.End ? "step.on" : "step.by", said, by.toString());
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
            return add(add);
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
        range(set).ifPresent(notes::add);
        String said = from == null
                ? words.text(up ? "step.reach" : "step.fall-to", fact, to)
                : words.text(up ? "step.more" : "step.less", fact, words.difference(set.fact(), from, set.to()));
        return notes.isEmpty() ? said : words.text("step.note", said, words.parts(notes));
    }

    /** Up to where the target is kept, or in which ranges. */
    private Optional<String> range(Step.Set set) {
        BigDecimal last = set.upTo();
        if (last == null) {
            return Optional.empty();
        }
        if (!set.intervals().isEmpty()) {
            return Optional.of(words.text("step.ranges", ranges(set)));
        }
        boolean up = set.direction().equals("up");
        return Optional.of(
                last.compareTo(set.to()) == 0
                        ? words.text("step.exactly")
                        : words.text(up ? "step.at-most" : "step.at-least", words.number(set.fact(), last)));
    }

    private String ranges(Step.Set set) {
        List<String> said = new ArrayList<>();
        said.add(range(set, new Step.Interval(set.to(), set.upTo())));
        set.intervals().forEach(i -> said.add(range(set, i)));
        String first = String.join(words.text("step.range-or"), said.subList(0, Math.min(MOST_RANGES, said.size())));
        return said.size() <= MOST_RANGES ? first : words.text("step.ranges-of", first, String.valueOf(said.size()));
    }

    private String range(Step.Set set, Step.Interval interval) {
        boolean up = set.direction().equals("up");
        String from = words.number(set.fact(), interval.from());
        BigDecimal last = interval.upTo();
        if (last == null) {
            return words.text(up ? "step.range-up" : "step.range-down", from);
        }
        String upTo = words.number(set.fact(), last);
        return last.compareTo(interval.from()) == 0
                ? from
                : words.text("step.range", up ? from : upTo, up ? upTo : from);
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

    private String add(Step.Add add) {
        String lever = lever(add, add.list());
        List<String> which = which(add, lever);
        if (add.count() == 1 && add.size() == null && !which.isEmpty()) {
            return words.text("step.which-one", lever, words.sentences().list(which));
        }
        String said = which.isEmpty()
                ? lever
                : words.text("step.which", lever, words.sentences().list(which));
        if (add.size() != null && add.entry().get(add.size()) instanceof FactValue.Number size) {
            return words.text("step.add-size", said, words.number(add.list() + "." + add.size(), size.value()));
        }
        return words.text(add.count() == 1 ? "step.add-one" : "step.add", said, String.valueOf(add.count()));
    }

    /** What the entry is; nothing if the lever's own name says so, even in part: it was named for its entry. */
    private List<String> which(Step.Add add, String lever) {
        List<String> which = new ArrayList<>();
        for (Map.Entry<String, FactValue> field : add.entry().entrySet()) {
            if (IDENTIFYING.contains(field.getKey()) && field.getValue() instanceof FactValue.Text text) {
                String word = words.value(add.list() + "." + field.getKey(), text);
                if (lever.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT)) || saysSo(add, text)) {
                    return List.of();
                }
                which.add(word);
            }
        }
        return which;
    }

    /** A lever that is called by the word itself, such as {@code utility-model}, is for that word alone. */
    private static boolean saysSo(Step.Add add, FactValue.Text text) {
        return add.lever().endsWith(text.value());
    }

    private String supply(Step.Supply supply) {
        String fact = words.fact(supply.fact(), facts);
        String to = words.value(supply.fact(), supply.to());
        String document = document(words, supply.fact(), supply.document());
        String said = words.text(suffices(supply, to), fact, to);
        return document.isEmpty() ? words.text("step.find-out", said) : words.text("step.supply", document, said);
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
