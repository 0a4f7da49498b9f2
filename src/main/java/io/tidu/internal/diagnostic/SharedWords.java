package io.tidu.internal.diagnostic;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How much a name shares with one that was written: {@code industry-category} has the word of {@code industry}, and
 * {@code 研发费用总额} has four characters in a row of {@code 研发费用}. Immutable.
 */
final class SharedWords {
    /** Between words of a name: what is no letter or digit, and before a capital that follows a small letter. */
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+|(?<=\\p{Ll})(?=\\p{Lu})");

    /** A single letter or digit, as in {@code tier-1}, tells nothing. */
    private static final int SHORTEST = 3;

    private static final int SHORTEST_CHINESE = 2;

    private final List<String> words;

    SharedWords(String written) {
        this.words = words(written);
    }

    private static List<String> words(String name) {
        return BETWEEN.splitAsStream(name)
                .map(w -> w.toLowerCase(Locale.ROOT))
                .filter(w -> w.length() >= shortest(w))
                .distinct()
                .toList();
    }

    private static int shortest(String word) {
        return isChinese(word) ? SHORTEST_CHINESE : SHORTEST;
    }

    private static boolean isChinese(String word) {
        return word.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }

    /** How many steps a comparison takes at most, about. */
    int cost() {
        return words.stream().mapToInt(w -> w.length() * w.length()).sum() + 1;
    }

    /** How many letters of whole words another name shares, of Chinese of the longest common part; 0 if of none. */
    int with(String name) {
        List<String> others = words(name);
        int shared = 0;
        for (String word : words) {
            shared += others.stream().mapToInt(o -> shared(word, o)).max().orElse(0);
        }
        return shared;
    }

    private static int shared(String word, String other) {
        if (!isChinese(word)) {
            return word.equals(other) ? word.length() : 0;
        }
        for (int length = word.length(); length >= SHORTEST_CHINESE; length--) {
            for (int from = 0; from + length <= word.length(); from++) {
                if (other.contains(word.substring(from, from + length))) {
                    return length;
                }
            }
        }
        return 0;
    }
}
