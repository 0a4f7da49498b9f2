package io.tidu.input;

import io.tidu.internal.diagnostic.Nearest;
import io.tidu.model.Label;
import io.tidu.vocabulary.FactDefinition;
import io.tidu.vocabulary.FactType;
import io.tidu.vocabulary.Vocabulary;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a register may be called: the names of facts and their fields, and their labels in both
 * languages, with or without the remark in their brackets. A label that several facts share names none of them; nor
 * does that of a derived fact, which nobody gives.
 */
final class FactNames {
    static final String ID = "id";
    static final String NAME = "name";

    private static final List<String> IDS = List.of(
            ID, "统一社会信用代码", "社会信用代码", "信用代码", "Unified social credit code", "Social credit code", "Credit code");
    private static final List<String> NAMES =
            List.of(NAME, "企业名称", "单位名称", "公司名称", "名称", "Enterprise name", "Enterprise", "Company name");

    private static final Label ID_LABEL = new Label("统一社会信用代码", "Unified social credit code");
    private static final Label NAME_LABEL = new Label("企业名称", "Enterprise name");

    private final Map<String, Set<Named>> byKey = new HashMap<>();
    private final SortedSet<String> chinese = new TreeSet<>();
    private final SortedSet<String> english = new TreeSet<>();

    /**
     * What a name stands for.
     *
     * @param fact the fact, {@code id} or {@code name}
     * @param field the field of a record, or null
     * @param label what people call it
     * @param derived whether it is computed and can't be given
     */
    record Named(String fact, @Nullable String field, Label label, boolean derived) {
        String path() {
            return field == null ? fact : fact + "." + field;
        }
    }

    FactNames(Vocabulary vocabulary) {
        IDS.forEach(word -> suggest(word, new Named(ID, null, ID_LABEL, false)));
        NAMES.forEach(word -> suggest(word, new Named(NAME, null, NAME_LABEL, false)));
        vocabulary.facts().values().forEach(this::add);
        vocabulary.derived().forEach((name, derived) -> {
            Named named = new Named(name, null, derived.label(), true);
            Stream.concat(Stream.of(name), spellings(derived.label())).forEach(word -> call(word, named));
        });
    }

    private void add(FactDefinition fact) {
        Named named = new Named(fact.name(), null, fact.label(), false);
        Stream.concat(Stream.of(fact.name()), spellings(fact.label())).forEach(word -> suggest(word, named));
        if (fact.type() == FactType.RECORD) {
            fact.fields().values().forEach(field -> add(fact, field));
        }
    }

    /** A field may be named behind its record, or alone. */
    private void add(FactDefinition fact, FactDefinition field) {
        Named named = new Named(fact.name(), field.name(), field.label(), false);
        suggest(named.path(), named);
        spellings(field.label()).forEach(word -> {
            suggest(word, named);
            Stream.concat(Stream.of(fact.name()), spellings(fact.label()))
                    .forEach(before -> call(before + word, named));
        });
    }

    /** A label in both languages, with and without its remark. */
    static Stream<String> spellings(Label label) {
        return Stream.of(label.zh(), label.en())
                .flatMap(word -> Stream.of(word, HeaderText.withoutRemarks(word)))
                .filter(word -> !word.isBlank());
    }

    private void suggest(String word, Named named) {
        call(word, named);
        (isChinese(word) ? chinese : english).add(word);
    }

    private void call(String word, Named named) {
        byKey.computeIfAbsent(HeaderText.key(word), key -> new LinkedHashSet<>())
                .add(named);
    }

    /** What a key may stand for; several if it is not clear what is meant. */
    Set<Named> named(String key) {
        return byKey.getOrDefault(key, Set.of());
    }

    /** The name or label nearest to one that is none, in the language in which it is written. */
    Optional<String> nearest(String written) {
        return Nearest.to(written, isChinese(written) ? chinese : english);
    }

    static boolean isChinese(String word) {
        return word.codePoints().anyMatch(Character::isIdeographic);
    }

    /** The labels of what several names stand for, in the language of what is written. */
    static String labels(Set<Named> several, String written) {
        return several.stream()
                .map(Named::label)
                .map(label -> isChinese(written) ? label.zh() : label.en())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** The names that can be given among them, to choose from. */
    static String paths(Set<Named> several) {
        return several.stream()
                .filter(named -> !named.derived())
                .map(Named::path)
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
