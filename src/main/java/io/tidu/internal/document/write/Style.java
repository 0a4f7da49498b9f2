package io.tidu.internal.document.write;

import io.tidu.internal.document.Sign;
import io.tidu.internal.document.Text;

/**
 * How lines are shown.
 *
 * @param width columns of a line
 * @param coloured whether the terminal is told colours
 */
public record Style(int width, boolean coloured) {
    /** Narrower ones are written as if they had so many columns. */
    public static final int LEAST = 40;
    /** Longer lines are hard to read. */
    public static final int MOST = 120;

    private static final String RESET = "\u001B[0m";

    /** Brings the width within bounds. */
    public Style {
        width = Math.max(LEAST, Math.min(MOST, width));
    }

    String of(Text.Style style, String text) {
        return switch (style) {
            case PLAIN, CODE -> text;
            case STRONG -> with("1", text);
            case QUIET -> with("2", text);
            case MARK -> with("33", text);
            case WRONG -> with("1;31", text);
            case DOUBTFUL -> with("1;33", text);
            case MORE -> with("32", text);
            case LESS -> with("31", text);
        };
    }

    String of(Sign sign, String text) {
        return switch (sign) {
            case MET, MORE -> with("32", text);
            case NOT_MET, LESS -> with("31", text);
            case UNDETERMINED -> with("33", text);
            case NEEDS_REVIEW -> with("35", text);
            case ASIDE -> with("2", text);
            case TO_DO -> with("1", text);
        };
    }

    private String with(String code, String text) {
        return coloured && !text.isEmpty() ? "\u001B[" + code + "m" + text + RESET : text;
    }
}
