package io.tidu.diagnostic;

import io.tidu.internal.diagnostic.Visible;
import org.jspecify.annotations.Nullable;

/** A written line as it can be shown. */
final class Excerpt {
    private static final int MOST_CHARACTERS = 1_000;

    private Excerpt() {}

    /** The line with the same columns, or null if there is none or it is too long. */
    static @Nullable String of(@Nullable String line) {
        return line == null || line.length() > MOST_CHARACTERS ? null : Visible.line(line);
    }
}
