package io.tidu.internal.diagnostic;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern of {@link MessageFormat}, taken apart once: reading the pattern anew is most of what filling it costs.
 * Besides the placeholders of that class a pattern has words that go by a count, {@code {0?rule|rules}}: the first if
 * argument 0 is 1, else the second. Immutable.
 *
 * @param pattern the pattern
 * @param texts what stands before, between and behind its placeholders
 * @param places the numbers of its placeholders, in the order written; one fewer than the texts. Those below 0 are
 *     words that go by a count: the last of these is -1
 * @param words the words that go by a count
 * @param needed how many arguments there must be
 */
public record Template(String pattern, List<String> texts, List<Integer> places, List<Words> words, int needed) {
    /** Stands for a placeholder while a pattern is taken apart; no text has it, since it is no character. */
    private static final char MARK = '\uFDD0';
    /** Above the number of any argument, so that both can stand between the marks. */
    private static final int FIRST_WORDS = 1000;

    private static final Pattern WORDS = Pattern.compile("\\{([0-9]{1,2})\\?([^|{}]*)\\|([^{}]*)}");

    /**
     * Words that go by a count.
     *
     * @param count the argument that is the count
     * @param one the words for one
     * @param many the words for any other number
     */
    public record Words(int count, String one, String many) {
        private static Words of(MatchResult found) {
            return new Words(Integer.parseInt(found.group(1)), found.group(2), found.group(3));
        }

        private String of(Object[] arguments) {
            return count < arguments.length && "1".equals(String.valueOf(arguments[count])) ? one : many;
        }
    }

    /** Of a text of the catalogue. */
    public static Template of(String pattern) {
        List<Words> words = new ArrayList<>();
        String marked = WORDS.matcher(pattern).replaceAll(found -> {
            words.add(Words.of(found));
            return String.valueOf(MARK) + (char) (FIRST_WORDS + words.size() - 1) + MARK;
        });
        MessageFormat format = new MessageFormat(marked, Locale.ROOT);
        int needed = Math.max(
                format.getFormatsByArgumentIndex().length,
                words.stream().mapToInt(w -> w.count() + 1).max().orElse(0));
        if (Arrays.stream(format.getFormats()).anyMatch(own -> own != null)) {
            // It formats an argument in its own way, and is left to it.
            return new Template(pattern, List.of(), List.of(), words, Integer.MAX_VALUE);
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
                int place = parts[i].charAt(0);
                places.add(place < FIRST_WORDS ? place : place - FIRST_WORDS - words.size());
            }
        }
        return new Template(pattern, texts, places, List.copyOf(words), needed);
    }

    /** The text with these in its places. */
    public String filled(Object[] arguments) {
        if (arguments.length < needed || !Arrays.stream(arguments).allMatch(String.class::isInstance)) {
            String worded = WORDS.matcher(pattern)
                    .replaceAll(
                            found -> Matcher.quoteReplacement(Words.of(found).of(arguments)));
            return new MessageFormat(worded, Locale.ROOT).format(arguments);
        }
        if (places.isEmpty()) {
            return texts.get(0);
        }
        StringBuilder text = new StringBuilder(texts.get(0));
        for (int i = 0; i < places.size(); i++) {
            int place = places.get(i);
            text.append(place < 0 ? words.get(words.size() + place).of(arguments) : arguments[place])
                    .append(texts.get(i + 1));
        }
        return text.toString();
    }
}
