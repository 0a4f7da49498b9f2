package io.tidu.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One legal entity with what is known of it. Immutable and safe to share between threads.
 *
 * @param id the unified social credit code
 * @param name the registered name, or an empty text if not given
 * @param facts values by the vocabulary's names; a fact that is not there is not known
 */
public record Enterprise(String id, String name, SortedMap<String, FactValue> facts) {
    /** The most characters an id may have; a unified social credit code has 18. */
    public static final int MOST_ID_CHARACTERS = 64;

    /**
     * Copies the map.
     *
     * @throws IllegalArgumentException if the id is blank or has more than 64 characters
     * @throws NullPointerException if anything is null; a fact that is not known is left out
     */
    public Enterprise {
        checkId(id);
        Given.value(name, "an enterprise's name");
        facts = Collections.unmodifiableSortedMap(new TreeMap<>(Given.members(facts, "facts")));
    }

    /**
     * An id as ids are compared, on any machine: a code means the same in small letters and in full-width characters, a
     * unified social credit code also with spaces, dashes or an apostrophe in it, and with the letters O and I, which
     * no such code has, for 0 and 1.
     */
    public static String comparable(String id) {
        return ComparableId.of(id);
    }

    static void checkId(String id) {
        if (Given.value(id, "an enterprise's id").isBlank() || id.length() > MOST_ID_CHARACTERS) {
            throw new IllegalArgumentException("an enterprise's id has 1 to " + MOST_ID_CHARACTERS
                    + " characters and is not blank; this one has " + id.length());
        }
    }

    /**
     * Starts an enterprise of which nothing is known yet.
     *
     * @param id the unified social credit code
     * @throws IllegalArgumentException if the id is blank or has more than 64 characters
     */
    public static EnterpriseBuilder builder(String id) {
        return new EnterpriseBuilder(id);
    }

    /** The value of a fact, or null if it is not known. */
    public @Nullable FactValue fact(String fact) {
        return facts.get(fact);
    }

    /** The same enterprise with one fact changed, or not known any more if the value is null. */
    public Enterprise with(String fact, @Nullable FactValue value) {
        SortedMap<String, FactValue> changed = new TreeMap<>(facts);
        if (value == null) {
            changed.remove(fact);
        } else {
            changed.put(fact, value);
        }
        return new Enterprise(id, name, changed);
    }

    /**
     * The documented JSON, as {@code EnterpriseWriter.toJson} writes it. Any JSON mapper that knows Jackson's
     * annotations writes exactly this.
     *
     * @throws IllegalStateException if this library was packed without its {@code META-INF/services}
     */
    @JsonValue
    @JsonRawValue
    public String toJson() {
        return JsonForm.of(this);
    }

    /** What facts there are only a vocabulary says. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("DoNotCallSuggester") // A mapper calls it, and has to be told.
    static Enterprise ofMapper(Object json) {
        throw new UnsupportedOperationException("an enterprise is read with EnterpriseReader");
    }
}
