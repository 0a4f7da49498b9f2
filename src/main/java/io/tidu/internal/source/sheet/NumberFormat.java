package io.tidu.internal.source.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a cell's number format does to a number.
 *
 * @param unit what it shows behind the number, such as {@code %} or {@code 万元}; blank if nothing
 * @param decimals how many decimals of the cell's number it shows; null if as many as there are
 */
record NumberFormat(String unit, @Nullable Integer decimals) {

    /**
     * Reads a format.
     *
     * @param format as the spreadsheet holds it
     * @param sign -1, 0 or 1: a format may have a section for each
     * @return null if people see something else than the number, so that it can't be told what they meant
     */
    static @Nullable NumberFormat of(String format, int sign) {
        List<FormatSection> sections =
                sections(format).stream().map(FormatSection::of).toList();
        int numeric = Math.min(sections.size(), 3);
        FormatSection chosen = sections.get(sign == 0 && numeric == 3 ? 2 : sign < 0 && numeric > 1 ? 1 : 0);
        String unit = chosen.unit();
        boolean differ = sections.subList(0, numeric).stream().anyMatch(FormatSection::isConditional)
                && sections.subList(0, numeric).stream().anyMatch(s -> !Objects.equals(s.unit(), unit));
        return unit == null || differ ? null : new NumberFormat(unit, chosen.decimals());
    }

    /** The parts between semicolons that are not quoted. */
    private static List<String> sections(String format) {
        List<String> sections = new ArrayList<>();
        StringBuilder section = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < format.length(); i++) {
            char character = format.charAt(i);
            quoted ^= character == '"';
            if (character == ';' && !quoted) {
                sections.add(section.toString());
                section.setLength(0);
            } else {
                section.append(character);
                if (character == '\\' && !quoted && i + 1 < format.length()) {
                    section.append(format.charAt(++i));
                }
            }
        }
        sections.add(section.toString());
        return sections;
    }
}
