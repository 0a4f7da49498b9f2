package io.tidu.security;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Changes files as accidents and attackers do: words as well as bytes. The same for one seed. */
public final class Mutator {
    private static final Pattern WORDS = Pattern.compile("[A-Za-z0-9_$]+|\"[^\"\\n]*\"|\\s+|.", Pattern.DOTALL);

    /** What breaks readers: signs of Java, YAML, CSV and JSON, numbers, and characters that are not what they seem. */
    private static final List<String> NASTY = List.of(
            "\\",
            "\\u0022",
            "\"",
            "'",
            "`",
            "(",
            ")",
            "{",
            "}",
            "[",
            "]",
            "/*",
            "*/",
            "//",
            ";",
            ",",
            ":",
            ":=",
            "=",
            "==",
            "!=",
            "<=",
            "&&",
            "||",
            "!",
            "?",
            "->",
            "::",
            "@",
            "#",
            "$",
            "%s",
            "{0}",
            "${x}",
            "&x",
            "*x",
            "!!int",
            "<<: ",
            "---\n",
            "|\n",
            "- ",
            "\t",
            "\r",
            "\r\n",
            "\n",
            "\u0000",
            "\u0085",
            "\u2028",
            "\u202e",
            "\u200b",
            "\ufeff",
            "（",
            "，",
            "“",
            "\ud83d\ude00",
            "嘉善",
            "е",
            "1",
            "0x10",
            "1e1000000000",
            "-1",
            "NaN",
            ".nan",
            "99999999999999999999",
            "null",
            "true",
            "this",
            "new",
            "eval(",
            "System.exit(1)",
            "rule \"x\"",
            "end",
            "then",
            "when",
            "not",
            "in ( ",
            "from",
            "limit(\"staff\")",
            "table(\"tiers\")",
            "$e.staff",
            "Enterprise()");

    private static final byte[][] BYTES = {
        {0},
        {(byte) 0xC0, (byte) 0xA2},
        {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
        {(byte) 0xFF, (byte) 0xFE},
        {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF},
        {(byte) 0xE2, (byte) 0x80, (byte) 0xAE},
        {'\r'},
        {0x1B, '['},
        {(byte) 0xE4}
    };

    private final SplittableRandom random;

    /** Of a seed. */
    public Mutator(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** A number from 0 to below a limit. */
    public int below(int limit) {
        return random.nextInt(limit);
    }

    /** One of a list. */
    public <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** A file changed in one to five places; another file of its kind lends parts. */
    public byte[] mutate(String file, String other) {
        String text = file;
        if (random.nextInt(4) > 0) {
            List<String> words = words(text);
            List<String> lent = words(other);
            for (int n = 1 + random.nextInt(3); n > 0 && !words.isEmpty(); n--) {
                change(words, lent);
            }
            text = String.join("", words);
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int n = random.nextInt(4) == 0 ? 1 + random.nextInt(3) : 0; n > 0; n--) {
            bytes = change(bytes);
        }
        return bytes;
    }

    private static List<String> words(String text) {
        return new ArrayList<>(
                WORDS.matcher(text).results().map(MatchResult::group).toList());
    }

    private void change(List<String> words, List<String> lent) {
        int at = random.nextInt(words.size());
        String word = words.get(at);
        switch (random.nextInt(11)) {
            case 0 -> words.remove(at);
            case 1 -> words.add(at, word);
            case 2 -> words.set(at, words.set(random.nextInt(words.size()), word));
            case 3 -> words.set(at, pick(NASTY));
            case 4 -> words.add(at, pick(NASTY));
            case 5 -> words.set(at, lent.isEmpty() ? word : pick(lent));
            case 6 -> words.set(at, pick(words));
            case 7 -> words.set(at, word.repeat(1 + random.nextInt(random.nextInt(20) == 0 ? 3_000 : 12)));
            case 8 -> words.set(at, "(".repeat(1 + random.nextInt(12)) + word + ")".repeat(1 + random.nextInt(12)));
            case 9 -> splice(words, at, lent);
            default ->
                words.subList(at, Math.min(words.size(), at + 1 + random.nextInt(8)))
                        .clear();
        }
        if (words.isEmpty()) {
            words.add("");
        }
    }

    private void splice(List<String> words, int at, List<String> lent) {
        if (!lent.isEmpty()) {
            int from = random.nextInt(lent.size());
            words.addAll(at, List.copyOf(lent.subList(from, Math.min(lent.size(), from + 1 + random.nextInt(40)))));
        }
    }

    private byte[] change(byte[] bytes) {
        if (bytes.length == 0) {
            return pick(List.of(BYTES));
        }
        int at = random.nextInt(bytes.length);
        return switch (random.nextInt(5)) {
            case 0 -> {
                byte[] flipped = bytes.clone();
                flipped[at] ^= (byte) (1 << random.nextInt(8));
                yield flipped;
            }
            case 1 -> Arrays.copyOf(bytes, at);
            case 2 -> join(Arrays.copyOf(bytes, at), BYTES[random.nextInt(BYTES.length)], bytes, at);
            case 3 ->
                join(Arrays.copyOf(bytes, at), new byte[0], bytes, Math.min(bytes.length, at + 1 + random.nextInt(40)));
            default -> join(Arrays.copyOf(bytes, at), new byte[] {(byte) random.nextInt(256)}, bytes, at + 1);
        };
    }

    private static byte[] join(byte[] start, byte[] middle, byte[] rest, int from) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.writeBytes(start);
        joined.writeBytes(middle);
        joined.write(rest, from, rest.length - from);
        return joined.toByteArray();
    }
}
