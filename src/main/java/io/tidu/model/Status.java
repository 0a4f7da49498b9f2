package io.tidu.model;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.stream.Stream;

/** How far what a pack or a row of a table says has been laid down. */
public enum Status {
    /** A policy in force says so. */
    ENACTED("enacted"),
    /** Public reports say so; the policy's own text is not at hand. */
    PUBLISHED("published"),
    /** An example only: nobody may take it for the policy's own value. */
    SAMPLE("sample");

    private final String word;

    Status(String word) {
        this.word = word;
    }

    /** The word used in packs, tables and JSON. */
    @JsonValue
    public String word() {
        return word;
    }

    /** The status of this word, if there is one. */
    public static Optional<Status> of(String word) {
        return Stream.of(values()).filter(s -> s.word.equals(word)).findFirst();
    }
}
