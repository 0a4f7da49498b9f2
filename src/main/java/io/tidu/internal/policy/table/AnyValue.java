package io.tidu.internal.policy.table;

import java.util.Set;

/** The words of a match cell that takes any value. It means what a blank one does, and says that it is meant. */
public final class AnyValue {
    private static final Set<String> WORDS = Set.of("*", "任意");
    private static final String FULL_WIDTH = "＊";

    private AnyValue() {}

    /** Whether a cell means any value. */
    public static boolean isMeant(String text) {
        return WORDS.contains(text);
    }

    /** The star as a Chinese keyboard gives it: as a word it would match nothing. */
    public static boolean isFullWidth(String text) {
        return FULL_WIDTH.equals(text);
    }
}
