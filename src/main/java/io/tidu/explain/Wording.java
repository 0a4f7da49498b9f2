package io.tidu.explain;

import io.tidu.diagnostic.Messages;
import io.tidu.model.Comparison;
import io.tidu.model.Doubt;
import io.tidu.model.Label;
import java.util.List;
import java.util.Locale;

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

    /** What a doubt is about. */
    String subject(String pack, Doubt doubt) {
        String name = doubt.subject();
        return switch (doubt.kind()) {
            case EXPERT, OUTSIDE_RANGE -> of(names.item(pack, name));
            case NOT_FOR -> of(names.packTitle(name));
            case JUDGEMENT -> criterion(pack, name);
            case CONFLICT, NOT_COVERED, WHICH_PACK, UNKNOWN_NAME -> factOrOther(pack, name);
        };
    }

    /** What a text does not cover may be a fact, a criterion, or a derived value under its own name. */
    String factOrOther(String pack, String name) {
        FactPath path = FactPath.of(name);
        boolean fact = !names.fact(path.fact()).equals(Label.of(path.fact()));
        return fact ? fact(path.fact(), path.year() == null ? List.of() : List.of(path.year())) : criterion(pack, name);
    }

    /** A fact with its fiscal years. */
    String fact(String fact, List<String> years) {
        String label = of(names.fact(fact));
        return years.isEmpty() ? label : text("explain.years", label, list(years));
    }
}
