package io.tidu.internal.evaluate;

import io.tidu.model.Doubt;
import io.tidu.model.Evidence;
import io.tidu.model.Exact;
import io.tidu.model.FactValue;
import io.tidu.model.Judgement;
import io.tidu.model.Quantity;
import io.tidu.model.Term;
import io.tidu.vocabulary.KnownNames;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads fact values; a value that is not there is named as missing, sources that disagree as a conflict. */
final class Values {
    /** Of sources that disagree, so many are quoted. */
    private static final int MOST_QUOTED_SOURCES = 20;

    private static final int MOST_QUOTED = 100;

    private Values() {}

    static Quantity number(@Nullable FactValue value, String path) {
        return value instanceof FactValue.Number known
                ? Quantity.of(Exact.of(known.value()))
                : quantity(value, path, v -> v instanceof FactValue.Number number ? Exact.of(number.value()) : null);
    }

    /** A day as the number of days since 1970-01-01. */
    static Quantity day(@Nullable FactValue value, String path) {
        return quantity(
                value,
                path,
                v -> v instanceof FactValue.Day day ? Exact.of(day.value().toEpochDay()) : null);
    }

    private static Quantity quantity(
            @Nullable FactValue value, String path, Function<FactValue, @Nullable Exact> exact) {
        if (value instanceof FactValue.Conflict conflict) {
            Evidence evidence = conflict(conflict, path);
            return conflict.sources().stream()
                    .map(s -> exact.apply(s.value()))
                    .map(e -> e == null ? Quantity.unknown(evidence) : Quantity.between(e, e, evidence))
                    .reduce(Quantity::hull)
                    .orElseGet(() -> Quantity.unknown(evidence));
        }
        Exact known = value == null ? null : exact.apply(value);
        return known == null ? Quantity.unknown(Evidence.missing(path)) : Quantity.of(known);
    }

    static Term text(@Nullable FactValue value, String path) {
        if (value instanceof FactValue.Conflict conflict) {
            SortedSet<String> either = new TreeSet<>();
            conflict.sources().forEach(s -> {
                if (s.value() instanceof FactValue.Text text) {
                    either.add(text.value());
                }
            });
            return new Term(null, conflict(conflict, path), either);
        }
        return value instanceof FactValue.Text text ? Term.of(text.value()) : Term.unknown(Evidence.missing(path));
    }

    /** A text that is known, by one of its names; null if it is missing, disputed or a name that no rule knows. */
    static @Nullable Term known(@Nullable FactValue value, KnownNames names) {
        if (!(value instanceof FactValue.Text text)) {
            return null;
        }
        if (names.isEmpty()) {
            return Term.of(text.value());
        }
        SortedSet<String> meant = names.meant(text.value());
        return meant.size() == 1 ? Term.of(meant.first()) : null;
    }

    /** A text as above; what is called so in either language, and a doubt if no rule knows the name. */
    static Term name(@Nullable FactValue value, String path, KnownNames names) {
        if (!(value instanceof FactValue.Text text)) {
            return text(value, path);
        }
        SortedSet<String> meant = names.meant(text.value());
        return meant.size() == 1
                ? Term.of(meant.first())
                : Term.unknown(Evidence.doubt(Doubt.Kind.UNKNOWN_NAME, path, text.value()));
    }

    static Judgement flag(@Nullable FactValue value, String path) {
        if (value instanceof FactValue.Conflict conflict) {
            return Judgement.open(conflict(conflict, path));
        }
        return value instanceof FactValue.Flag flag
                ? Judgement.of(flag.value())
                : Judgement.open(Evidence.missing(path));
    }

    private static Evidence conflict(FactValue.Conflict conflict, String path) {
        String detail = conflict.sources().stream()
                .map(s -> shown(s.value()) + " (" + s.from() + ")")
                .sorted()
                .limit(MOST_QUOTED_SOURCES)
                .map(Values::cut)
                .collect(Collectors.joining("; "));
        String others = conflict.sources().size() > MOST_QUOTED_SOURCES ? "; …" : "";
        return Evidence.doubt(Doubt.Kind.CONFLICT, path, detail + others);
    }

    /** A word or date as part of a name, which many findings repeat. */
    static String quoted(FactValue value) {
        return cut(shown(value));
    }

    private static String cut(String text) {
        if (text.length() <= MOST_QUOTED) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(MOST_QUOTED - 1)) ? MOST_QUOTED - 1 : MOST_QUOTED;
        return text.substring(0, end) + "…";
    }

    private static String shown(FactValue value) {
        if (value instanceof FactValue.Number number) {
            return Exact.of(number.value()).toString();
        }
        if (value instanceof FactValue.Text text) {
            return text.value();
        }
        if (value instanceof FactValue.Flag flag) {
            return String.valueOf(flag.value());
        }
        return value instanceof FactValue.Day day ? day.value().toString() : "…";
    }
}
