package io.tidu.internal.source.sheet;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One of the up to four parts of a number format ({@code #,##0"万元"}), read from left to right: what it shows beside the
 * digits, and whether it shows another number than the cell holds.
 */
final class FormatSection {
    private static final Set<String> CURRENCIES = Set.of("¥", "￥", "CNY", "RMB", "人民币");
    /** The word for the format that shows a number as it is; Chinese editions have their own. */
    private static final List<String> AS_IT_IS = List.of("General", "G/通用格式");

    private static final String DIGITS = "0#?";

    private final String format;
    private final StringBuilder before = new StringBuilder();
    private final StringBuilder behind = new StringBuilder();
    private int at;
    private boolean digits;
    private boolean point;
    private boolean general;
    private boolean conditional;
    private boolean otherNumber;
    private int percents;
    private int decimals;

    private FormatSection(String format) {
        this.format = format;
    }

    static FormatSection of(String format) {
        FormatSection section = new FormatSection(format);
        section.read();
        return section;
    }

    /** Whether it holds only for some numbers, such as {@code [>=10000]}. */
    boolean isConditional() {
        return conditional;
    }

    /** The unit that is shown behind the number, blank if none is; null if something else than the number is shown. */
    @Nullable
    String unit() {
        String front = before.toString().replaceAll("[-+\\s]", "");
        String back = behind.toString().strip();
        if (front.startsWith("(") && back.endsWith(")")) {
            front = front.substring(1);
            back = back.substring(0, back.length() - 1).strip();
        }
        if (CURRENCIES.contains(front) && back.isEmpty()) {
            front = "";
            back = "元";
        }
        boolean shown = digits || general;
        boolean onePercent = percents == 0 || (percents == 1 && back.isEmpty());
        if (!front.isEmpty() || !shown || otherNumber || !onePercent) {
            return null;
        }
        return percents == 1 ? "%" : back;
    }

    /** Decimals of the number that are shown, counted in what the cell holds; null if as many as there are. */
    @Nullable
    Integer decimals() {
        return general ? null : Integer.valueOf(decimals + 2 * percents);
    }

    private void read() {
        while (at < format.length()) {
            char character = format.charAt(at++);
            switch (character) {
                case '"' -> literal(upTo('"'));
                case '\\', '!' -> literal(one());
                case '_', '*' -> one();
                case '[' -> bracket(upTo(']'));
                case '.' -> point = true;
                case ',' -> comma();
                case '%' -> percents++;
                case '/' -> general = true;
                case 'E', 'e' -> exponent();
                case '@' -> general = true;
                default -> other(character);
            }
        }
    }

    private void other(char character) {
        for (String word : AS_IT_IS) {
            if (format.regionMatches(true, at - 1, word, 0, word.length())) {
                at += word.length() - 1;
                general = true;
                return;
            }
        }
        if (DIGITS.indexOf(character) < 0) {
            literal(String.valueOf(character));
            return;
        }
        // Something shown between the digits: 0!.0, makes 12.3 of 123000.
        otherNumber |= !behind.toString().isBlank();
        digits = true;
        if (point) {
            decimals++;
        }
    }

    private void comma() {
        boolean thousands = !point && at < format.length() && DIGITS.indexOf(format.charAt(at)) >= 0;
        otherNumber |= !thousands;
    }

    private void exponent() {
        if (at < format.length() && "+-".indexOf(format.charAt(at)) >= 0) {
            at++;
            general = true;
        } else {
            literal(format.substring(at - 1, at));
        }
    }

    private void bracket(String content) {
        if (content.startsWith("$")) {
            int dash = content.indexOf('-');
            literal(content.substring(1, dash < 0 ? content.length() : dash));
        } else if (!content.isEmpty() && "<>=".indexOf(content.charAt(0)) >= 0) {
            conditional = true;
        }
    }

    private void literal(String text) {
        (digits || general ? behind : before).append(text);
    }

    private String one() {
        return at < format.length() ? format.substring(at, ++at) : "";
    }

    private String upTo(char end) {
        int from = at;
        int until = format.indexOf(end, from);
        at = until < 0 ? format.length() : until + 1;
        return format.substring(from, until < 0 ? format.length() : until);
    }
}
