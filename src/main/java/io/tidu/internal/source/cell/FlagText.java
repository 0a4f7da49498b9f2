package io.tidu.internal.source.cell;

import io.tidu.internal.model.HalfWidth;
import java.util.Locale;
import java.util.Optional;

/** Yes and no, as people and spreadsheet programs write them. */
public final class FlagText {
    private FlagText() {}

    /**
     * True for {@code true}, {@code yes} and 是, false for {@code false}, {@code no} and 否, in small or capital letters;
     * empty for everything else: 1, 有 or √ may count, name or tick something.
     */
    public static Optional<Boolean> read(String text) {
        return switch (HalfWidth.of(text).toLowerCase(Locale.ROOT)) {
            case "true", "yes", "是" -> Optional.of(Boolean.TRUE);
            case "false", "no", "否" -> Optional.of(Boolean.FALSE);
            default -> Optional.empty();
        };
    }
}
