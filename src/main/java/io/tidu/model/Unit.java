package io.tidu.model;

import com.fasterxml.jackson.annotation.JsonValue;

/** The unit a number is given in. */
public enum Unit {
    /** Yuan. */
    YUAN("yuan"),
    /** A fraction: 0.05 is 5 %. */
    RATIO("ratio"),
    /** Calendar days. */
    DAYS("days"),
    /** Months. */
    MONTHS("months"),
    /** Years. */
    YEARS("years"),
    /** A calendar year by its number: 2025. */
    CALENDAR_YEAR("calendar-year"),
    /** Square metres. */
    SQUARE_METRES("square-metres"),
    /** People. */
    PERSONS("persons"),
    /** Points of a score. */
    POINTS("points"),
    /** A number of things. */
    COUNT("count"),
    /** Not stated. */
    NONE("none");

    private final String word;

    Unit(String word) {
        this.word = word;
    }

    /** The word used in tables, vocabulary and JSON. */
    @JsonValue
    public String word() {
        return word;
    }
}
