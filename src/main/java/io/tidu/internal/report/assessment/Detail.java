package io.tidu.internal.report.assessment;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How much is told of an enterprise. */
public enum Detail {
    /** Three lines and a row of the table. */
    BRIEF,
    /** What decides, what to do and what to ask for. */
    NORMAL,
    /** Every requirement with its reason. */
    ALL;

    /** The word for it on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All words. */
    public static List<String> words() {
        return Stream.of(values()).map(Detail::word).toList();
    }

    /** The one of this word. */
    public static Detail of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
