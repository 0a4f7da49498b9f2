package io.tidu.internal.document.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs of the other language within a text, such as a Chinese name on an English page or the English name of a source
 * on a Chinese one: they are read aloud, and broken into lines, as their own language is.
 */
final class ForeignRuns {
    /** Han and the signs between it. */
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}[\\p{IsHan}（）“”、，。：；·〔〕]*+");

    private static final Pattern TOKEN = Pattern.compile("[\\w-]++");
    /** Codes, units and abbreviations are read the same in both. */
    private static final int SHORTEST = 4;

    private final boolean chinese;

    ForeignRuns(Locale locale) {
        this.chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
    }

    /**
     * A piece of a text.
     *
     * @param text what it says
     * @param language the language it is in, or an empty text for the page's
     */
    record Piece(String text, String language) {}

    private record Run(int start, int end) {}

    /** The text piece by piece. */
    List<Piece> of(String text) {
        List<Piece> pieces = new ArrayList<>();
        int told = 0;
        for (Run run : chinese ? english(text) : han(text)) {
            if (run.start() > told) {
                pieces.add(new Piece(text.substring(told, run.start()), ""));
            }
            pieces.add(new Piece(text.substring(run.start(), run.end()), chinese ? "en" : "zh-CN"));
            told = run.end();
        }
        if (told < text.length()) {
            pieces.add(new Piece(text.substring(told), ""));
        }
        return pieces;
    }

    private static List<Run> han(String text) {
        return CHINESE.matcher(text)
                .results()
                .map(m -> new Run(m.start(), m.end()))
                .toList();
    }

    /** Words with one sign between any two of them; a single one only if it is a word and no abbreviation. */
    private static List<Run> english(String text) {
        List<Run> runs = new ArrayList<>();
        Matcher token = TOKEN.matcher(text);
        int start = -1;
        int end = -1;
        int words = 0;
        while (token.find()) {
            boolean word = token.group().chars().allMatch(c -> c == '-' || isLetter(c));
            boolean goesOn = start >= 0 && token.start() == end + 1 && " '&".indexOf(text.charAt(end)) >= 0;
            if (start >= 0 && !(word && goesOn)) {
                add(runs, text, start, end, words);
                start = -1;
            }
            if (word) {
                words = start < 0 ? 1 : words + 1;
                start = start < 0 ? token.start() : start;
                end = token.end();
            }
        }
        if (start >= 0) {
            add(runs, text, start, end, words);
        }
        return runs;
    }

    private static void add(List<Run> runs, String text, int start, int end, int words) {
        boolean small = text.substring(start + 1, end).chars().allMatch(c -> c >= 'a' && c <= 'z');
        if (words > 1 || (small && end - start >= SHORTEST)) {
            runs.add(new Run(start, end));
        }
    }

    private static boolean isLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
