package io.tidu.internal.load.table;

import io.tidu.internal.policy.table.Table;
import io.tidu.internal.source.cell.FlagText;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one cell that is not blank, as its column's header says. */
final class TableCellReader {
    /** Characters of a text that rules or people read. */
    private static final int MOST_CHARACTERS = 200;

    private TableCellReader() {}

    /** The cell, or null with a problem added. */
    static Table.@Nullable Cell read(Spot spot, Column column) {
        return switch (column.unit().kind()) {
            case TEXT -> text(spot);
            case NUMBER -> NumberCell.read(spot, column.unit());
            case FLAG -> flag(spot);
            case DATE -> {
                LocalDate day = DateCell.read(spot);
                yield day == null ? null : new Table.Cell.Day(day);
            }
        };
    }

    private static Table.Cell.@Nullable Text text(Spot spot) {
        String text = spot.text();
        if (text.length() > MOST_CHARACTERS) {
            spot.error("table.too-long", String.valueOf(MOST_CHARACTERS));
            return null;
        }
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            // A rule's quoted text can't hold these, so no rule could ever name this cell.
            if (character == '"' || character == '\\' || character == '\t' || character == '\u00A0') {
                spot.error("table.character-in-text", name(character));
                return null;
            }
        }
        return new Table.Cell.Text(text);
    }

    private static String name(char character) {
        return character > ' ' && character < 127
                ? String.valueOf(character)
                : String.format(Locale.ROOT, "U+%04X", (int) character);
    }

    private static Table.Cell.@Nullable Flag flag(Spot spot) {
        Optional<Boolean> flag = FlagText.read(spot.text());
        if (flag.isEmpty()) {
            spot.error("table.not-a-flag");
            return null;
        }
        return new Table.Cell.Flag(flag.get());
    }
}
