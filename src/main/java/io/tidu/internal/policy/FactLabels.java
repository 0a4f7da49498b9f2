package io.tidu.internal.policy;

import io.tidu.internal.diagnostic.Messages;
import io.tidu.model.FactPath;
import io.tidu.model.Label;
import io.tidu.vocabulary.DerivedDefinition;
import io.tidu.vocabulary.FactDefinition;
import io.tidu.vocabulary.Vocabulary;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Labels of facts and their parts by path. Immutable and safe to share between threads. */
final class FactLabels {
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
        return FactPath.parse(path).flatMap(p -> vocabulary.fact(p.fact()));
    }

    /** The fact or field at the end of a path; for a year, its series. */
    Optional<FactDefinition> definition(String path) {
        FactPath parsed = FactPath.parse(path).orElse(null);
        if (parsed == null) {
            return Optional.empty();
        }
        Optional<FactDefinition> fact = vocabulary.fact(parsed.fact());
        return parsed.part() == null
                ? fact
                : fact.flatMap(
                        f -> f.yearly() ? fact : Optional.ofNullable(f.fields().get(parsed.part())));
    }

    Label label(String path) {
        DerivedDefinition derived = vocabulary.derived().get(path);
        if (derived != null) {
            return derived.label();
        }
        FactPath parsed = FactPath.parse(path).orElse(null);
        FactDefinition fact = parsed == null ? null : vocabulary.facts().get(parsed.fact());
        if (parsed == null || fact == null) {
            return Label.of(path);
        }
        return part(fact, entry(fact, parsed), parsed.part());
    }

    private static Label entry(FactDefinition fact, FactPath path) {
        String entry = path.entry();
        if (entry == null) {
            return fact.label();
        }
        if (path.position() != null) {
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
