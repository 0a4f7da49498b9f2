package io.tidu.internal.policy;

import io.tidu.internal.diagnostic.Messages;
import io.tidu.model.Label;
import io.tidu.vocabulary.DerivedDefinition;
import io.tidu.vocabulary.FactDefinition;
import io.tidu.vocabulary.Vocabulary;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Labels of facts and their parts by path. Immutable and safe to share between threads. */
final class FactLabels {
    /** A name, then perhaps an entry in brackets, then perhaps a year or field. An entry may hold brackets itself. */
    private static final Pattern PATH = Pattern.compile("([^.\\[]+)(?:\\[(.*)])?(?:\\.([^.\\[\\]]+))?");

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private final Vocabulary vocabulary;

    FactLabels(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** All facts and fields. */
    Stream<FactDefinition> all() {
        return vocabulary.facts().values().stream()
                .flatMap(f -> Stream.concat(Stream.of(f), f.fields().values().stream()));
    }

    /** The fact that a path is of. */
    Optional<FactDefinition> whole(String path) {
        Matcher parts = PATH.matcher(path);
        return parts.matches() ? vocabulary.fact(parts.group(1)) : Optional.empty();
    }

    /** The fact or field at the end of a path; for a year, its series. */
    Optional<FactDefinition> definition(String path) {
        if (isWhole(path)) {
            return vocabulary.fact(path);
        }
        Matcher parts = PATH.matcher(path);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Optional<FactDefinition> fact = vocabulary.fact(parts.group(1));
        String part = parts.group(3);
        return part == null
                ? fact
                : fact.flatMap(
                        f -> f.yearly() ? fact : Optional.ofNullable(f.fields().get(part)));
    }

    Label label(String path) {
        DerivedDefinition derived = vocabulary.derived().get(path);
        if (derived != null) {
            return derived.label();
        }
        if (isWhole(path)) {
            FactDefinition whole = vocabulary.facts().get(path);
            return whole == null ? Label.of(path) : whole.label();
        }
        Matcher parts = PATH.matcher(path);
        FactDefinition fact = parts.matches() ? vocabulary.facts().get(parts.group(1)) : null;
        if (fact == null) {
            return Label.of(path);
        }
        return part(fact, entry(fact, parts.group(2)), parts.group(3));
    }

    /** Whether it is the name of a fact and of no part of one, as most are. */
    private static boolean isWhole(String path) {
        return path.indexOf('.') < 0 && path.indexOf('[') < 0;
    }

    private static Label entry(FactDefinition fact, @Nullable String entry) {
        if (entry == null) {
            return fact.label();
        }
        if (NUMBER.matcher(entry).matches()) {
            return join("label.entry-number", fact.label(), Label.of(entry));
        }
        StringBuilder zh = new StringBuilder();
        StringBuilder en = new StringBuilder();
        for (String word : entry.split(" ", -1)) {
            Label label = word(fact, word);
            zh.append(zh.isEmpty() ? "" : " ").append(label.zh());
            en.append(en.isEmpty() ? "" : " ").append(label.en());
        }
        return join("label.entry", fact.label(), new Label(zh.toString(), en.toString()));
    }

    /** An entry is told from others by its words and dates; a word of any of its choices has a label. */
    private static Label word(FactDefinition list, String word) {
        return list.fields().values().stream()
                .flatMap(f -> Optional.ofNullable(f.values().get(word)).stream())
                .findFirst()
                .orElseGet(() -> Label.of(word));
    }

    private static Label part(FactDefinition fact, Label label, @Nullable String part) {
        if (part == null) {
            return label;
        }
        if (fact.yearly()) {
            return join("label.year", label, Label.of(part));
        }
        FactDefinition field = fact.fields().get(part);
        return join("label.field", label, field == null ? Label.of(part) : field.label());
    }

    private static Label join(String id, Label left, Label right) {
        return new Label(
                Messages.in(Locale.CHINESE).text(id, left.zh(), right.zh()),
                Messages.in(Locale.ENGLISH).text(id, left.en(), right.en()));
    }
}
