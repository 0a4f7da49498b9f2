package io.tidu.explain;

import io.tidu.internal.diagnostic.Messages;
import io.tidu.model.Comparison;
import io.tidu.model.Doubt;
import io.tidu.model.Label;
import io.tidu.model.Names;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Finding;
import io.tidu.model.assessment.Required;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The catalogue, the names and the figures of one language. */
record Wording(Locale locale, Names names, Messages messages, Figures figures) {
    static Wording in(Locale locale, Names names) {
        return new Wording(locale, names, Messages.in(locale), new Figures(locale));
    }

    String text(String id, Object... arguments) {
        return messages.text(id, arguments);
    }

    String of(Label label) {
        return label.in(locale);
    }

    /** Items of an enumeration: {@code a、b} or {@code a, b}. */
    String list(List<String> items) {
        return String.join(text("explain.list-separator"), items);
    }

    /** What sources that disagree say: {@code a 或 b} or {@code a or b}. */
    String either(List<String> values) {
        return String.join(text("explain.either-separator"), values);
    }

    /** Parts of one sentence with its full stop. */
    String sentence(List<String> parts) {
        return text("explain.sentence", String.join(text("explain.part-separator"), parts));
    }

    /** A line in words, such as {@code at least 5%}. */
    String line(Comparison comparison, String number) {
        String word = comparison.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return text("explain.line." + word, number);
    }

    String criterion(String pack, String name) {
        return of(names.criterion(pack, name));
    }

    /**
     * What a finding's criterion is called, by how it turned out; one about a score group names that. Beside the words
     * that are allowed a criterion keeps its name.
     */
    String criterion(Finding finding) {
        return about(finding, bare(finding));
    }

    /** Whether its label alone says that a yes or no fails: nobody reads "Title cancelled before: no; must be yes". */
    boolean saysAnswer(Finding finding) {
        return finding.required() instanceof Required.Answer
                && isFailed(finding)
                && !names.failed(finding.pack(), finding.criterion())
                        .equals(names.criterion(finding.pack(), finding.criterion()));
    }

    private static boolean isFailed(Finding finding) {
        return finding.verdict() == Verdict.NOT_MET
                || finding.evidence().doubts().stream().anyMatch(d -> d.kind() == Doubt.Kind.JUDGEMENT);
    }

    /** With the years and the words of the row that tell it from others of its name. */
    String about(Finding finding, String label) {
        List<String> told = new ArrayList<>();
        finding.about().row().values().forEach(words -> words.forEach(w -> told.add(word(finding.pack(), w))));
        finding.about().years().forEach(year -> told.add(text("explain.about.year", String.valueOf(year))));
        return told.isEmpty() ? label : text("explain.about", label, list(told));
    }

    /** A word of a table's cell, whatever it names. */
    private String word(String pack, String word) {
        return Stream.of(names.word(word), names.criterion(pack, word), names.item(pack, word))
                .filter(l -> !l.equals(Label.of(word)))
                .map(this::of)
                .findFirst()
                .orElse(word);
    }

    /** Without what tells it from others of its name. */
    String bare(Finding finding) {
        String label = of(
                isFailed(finding) && !(finding.required() instanceof Required.OneOf)
                        ? names.failed(finding.pack(), finding.criterion())
                        : names.criterion(finding.pack(), finding.criterion()));
        return finding.group() == null
                ? label
                : text("explain.of-group", label, of(names.item(finding.pack(), finding.group())));
    }

    /** What a doubt is about; null if nobody gave it a name, so that no name of a table or formula is read out. */
    @Nullable
    String subject(String pack, Doubt doubt) {
        String name = doubt.subject();
        return switch (doubt.kind()) {
            case EXPERT, OUTSIDE_RANGE -> of(names.item(pack, name));
            case NOT_FOR -> of(names.packTitle(name));
            case JUDGEMENT -> criterion(pack, name);
            case CONFLICT, NOT_COVERED, NO_FISCAL_YEAR, ZERO_DIVISOR, WHICH_PACK, UNKNOWN_NAME -> named(pack, name);
        };
    }

    /** A fact, or what else has this name; the name itself if nobody labelled it. */
    String factOrOther(String pack, String name) {
        String label = named(pack, name);
        return label == null ? name : label;
    }

    /** What a text does not cover may be a fact, a criterion or target, or an item. */
    private @Nullable String named(String pack, String name) {
        FactOfYear path = FactOfYear.of(name);
        if (isNamed(path.fact())) {
            return fact(path.fact(), path.year() == null ? List.of() : List.of(path.year()));
        }
        return Stream.of(names.criterion(pack, name), names.item(pack, name))
                .filter(l -> !l.equals(Label.of(name)))
                .map(this::of)
                .findFirst()
                .orElse(null);
    }

    /** Whether a fact has a label. */
    boolean isNamed(String fact) {
        return !names.fact(fact).equals(Label.of(fact));
    }

    /** A fact with its fiscal years. */
    String fact(String fact, List<String> years) {
        String label = of(names.fact(fact));
        return years.isEmpty() ? label : text("explain.years", label, list(years));
    }
}
