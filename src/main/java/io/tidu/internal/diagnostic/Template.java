package io.tidu.internal.diagnostic;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A pattern of {@link MessageFormat}, taken apart once: reading the pattern anew is most of what filling it costs.
 * Immutable.
 *
 * @param pattern the pattern
 * @param texts what stands before, between and behind its placeholders
 * @param places the numbers of its placeholders, in the order written; one fewer than the texts
 * @param needed how many arguments there must be
 */
public record Template(String pattern, List<String> texts, List<Integer> places, int needed) {
    /** Stands for a placeholder while a pattern is taken apart; no text has it, since it is no character. */
    private static final char MARK = '\uFDD0';

    /** Of a text of the catalogue. */
    public static Template of(String pattern) {
        MessageFormat format = new MessageFormat(pattern, Locale.ROOT);
        int needed = format.getFormatsByArgumentIndex().length;
        if (Arrays.stream(format.getFormats()).anyMatch(own -> own != null)) {
            // It formats an argument in its own way, and is left to it.
            return new Template(pattern, List.of(), List.of(), Integer.MAX_VALUE);
        }
        Object[] marks = new Object[needed];
        for (int i = 0; i < needed; i++) {
            marks[i] = String.valueOf(MARK) + (char) i + MARK;
        }
        List<String> texts = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        String[] parts = format.format(marks).split(String.valueOf(MARK), -1);
        for (int i = 0; i < parts.length; i++) {
            if (i % 2 == 0) {
                texts.add(parts[i]);
            } else {
                places.add((int) parts[i].charAt(0));
            }
        }
        return new Template(pattern, texts, places, needed);
    }

    /** The text with these in its places. */
    public String filled(Object[] arguments) {
        if (arguments.length < needed || !Arrays.stream(arguments).allMatch(String.class::isInstance)) {
            return new MessageFormat(pattern, Locale.ROOT).format(arguments);
        }
        if (places.isEmpty()) {
            return texts.get(0);
        }
        StringBuilder text = new StringBuilder(texts.get(0));
        for (int i = 0; i < places.size(); i++) {
            text.append(arguments[places.get(i)]).append(texts.get(i + 1));
        }
        return text.toString();
    }
}
