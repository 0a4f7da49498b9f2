package io.tidu.internal.input;

import io.tidu.input.EnterpriseReader;
import io.tidu.internal.diagnostic.Nearest;
import io.tidu.internal.source.tree.HiddenCharacters;
import io.tidu.internal.source.tree.ShownText;
import io.tidu.model.Enterprise;
import io.tidu.model.Label;
import io.tidu.model.Unit;
import io.tidu.vocabulary.FactDefinition;
import io.tidu.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What names and values of facts may be, from wherever they come: {@link EnterpriseReader} asks for what a file says,
 * {@link EnterpriseCheck} for what a program gives. Each method returns null if all is well.
 */
final class ValueRules {
    static final String ID = "id";
    static final String NAME = "name";

    /** Characters of one text; JSON and YAML have the same bound from their parsers. */
    private static final int MOST_TEXT = 10_000;

    /** A year outside is a slip of the finger. */
    private static final int FIRST_YEAR = 1000;

    private static final int LAST_YEAR = 2999;

    /** What can't be fewer than none. */
    private static final Set<Unit> COUNTED =
            Set.of(Unit.PERSONS, Unit.COUNT, Unit.POINTS, Unit.DAYS, Unit.MONTHS, Unit.YEARS, Unit.SQUARE_METRES);

    /** What a spreadsheet makes of a code of digits: 9.13304E+17. */
    private static final Pattern DAMAGED_ID = Pattern.compile("\\d([.]\\d+)?[eE][+]\\d+");

    /**
     * What is wrong.
     *
     * @param id the catalogue id
     * @param arguments what the sentence quotes
     */
    record Slip(String id, List<String> arguments) {
        Slip(String id, String... arguments) {
            this(id, List.of(arguments));
        }

        /** The same as an array, as problems take it. */
        String[] quoted() {
            return arguments.toArray(String[]::new);
        }
    }

    private ValueRules() {}

    /** A name that is no declared fact. */
    static Slip unknownFact(Vocabulary vocabulary, String name) {
        String written = ShownText.shown(name);
        if (vocabulary.derived().containsKey(name)) {
            return new Slip("input.derived-fact", written);
        }
        List<String> names = new ArrayList<>(vocabulary.facts().keySet());
        names.add(ID);
        names.add(NAME);
        return Nearest.to(name, names)
                .map(nearest -> new Slip("input.unknown-fact", written, nearest))
                .orElseGet(() -> new Slip("input.undeclared-fact", written));
    }

    /** A name that is no field of a record or of a list's entries. */
    static Slip unknownField(FactDefinition fact, String name, String path) {
        return new Slip(
                "input.unknown-field",
                path,
                ShownText.shown(name),
                Nearest.orAll(name, fact.fields().keySet()));
    }

    /** An enterprise's id that can be seen. */
    static @Nullable Slip id(String id) {
        if (id.length() > Enterprise.MOST_ID_CHARACTERS) {
            return new Slip("input.id-too-long", String.valueOf(Enterprise.MOST_ID_CHARACTERS));
        }
        if (DAMAGED_ID.matcher(id).matches()) {
            return new Slip("input.damaged-id", id);
        }
        return null;
    }

    /** An id as a file has it, where a word for nothing or a note may stand; a program's ids are its own. */
    static @Nullable Slip writtenId(String id) {
        Slip slip = id(id);
        return slip == null && NoCode.is(id) ? new Slip("input.no-code", ShownText.shown(id)) : slip;
    }

    /** A text that a person can see. */
    static @Nullable Slip text(String text, String path) {
        OptionalInt hidden = HiddenCharacters.firstIn(text, false);
        if (hidden.isPresent()) {
            return new Slip("input.hidden-character", path, HiddenCharacters.nameAt(text, hidden.getAsInt()));
        }
        if (text.length() > MOST_TEXT) {
            return new Slip("input.text-too-long", path, String.valueOf(MOST_TEXT));
        }
        return text.isBlank() ? new Slip("input.blank-text", path) : null;
    }

    /** The word of a choice. */
    static @Nullable Slip choice(FactDefinition fact, String word, String path) {
        return fact.values().containsKey(word)
                ? null
                : new Slip("input.unknown-choice", path, ShownText.shown(word), meant(word, fact));
    }

    /** The word whose label was written, else the nearest word; all words if none is near. */
    private static String meant(String written, FactDefinition fact) {
        for (Map.Entry<String, Label> value : fact.values().entrySet()) {
            Label label = value.getValue();
            if (label.zh().equals(written) || label.en().equalsIgnoreCase(written)) {
                return value.getKey();
            }
        }
        SortedSet<String> words = new TreeSet<>(fact.values().keySet());
        return Nearest.orAll(written, words);
    }

    /**
     * A number.
     *
     * @param shown how it was written
     */
    static @Nullable Slip number(FactDefinition fact, BigDecimal number, String shown, String path) {
        boolean negative = number.signum() < 0 && COUNTED.contains(fact.unit());
        return negative ? new Slip("input.negative", path, shown) : null;
    }

    /**
     * The year of a day or of a yearly value.
     *
     * @param id what is wrong if it is outside
     * @param shown how it was written
     */
    static @Nullable Slip year(int year, String id, String path, String shown) {
        return year < FIRST_YEAR || year > LAST_YEAR ? new Slip(id, path, shown) : null;
    }
}
