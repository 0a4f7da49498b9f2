package io.tidu.samebytes;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers, days and words that stand in rules, found without knowing what they mean: values near these are where
 * decisions change.
 *
 * @param numbers as written, whatever their unit
 * @param days calendar days
 * @param words such as {@code tier-1}
 * @param codes of counties, or their first digits and zeros for provinces
 */
record Edges(List<BigDecimal> numbers, List<LocalDate> days, List<String> words, List<String> codes) {
    private static final Pattern DAY = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");
    private static final Pattern NUMBER = Pattern.compile("(?<=^|[,\\n(\\[ ])\\d{1,9}(\\.\\d{1,4})?(?=$|[,\\n)\\] %])");
    private static final Pattern WORD = Pattern.compile("(?<![\\w/.-])[a-z]+(-[a-z0-9]+)+(?![\\w/.-])");
    private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");

    static Edges in(SortedMap<String, byte[]> files) {
        SortedSet<BigDecimal> numbers = new TreeSet<>(List.of(BigDecimal.ZERO, BigDecimal.ONE));
        SortedSet<String> days = new TreeSet<>(List.of("2025-12-31", "2026-01-01", "2026-03-01"));
        SortedSet<String> words = new TreeSet<>(List.of("other"));
        SortedSet<String> codes = new TreeSet<>(List.of("330000", "330400", "330402", "310115", "330421"));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            String name = file.getKey();
            String text = new String(file.getValue(), StandardCharsets.UTF_8);
            if (name.endsWith("pack.yaml") || name.endsWith(".csv")) {
                days.addAll(all(DAY, text));
                words.addAll(all(WORD, text));
                codes.addAll(all(CODE, text));
            }
            if (name.endsWith(".csv")) {
                all(NUMBER, text).forEach(n -> numbers.add(new BigDecimal(n)));
            }
            if (name.endsWith("/pack.yaml")) {
                String version = name.substring(0, name.lastIndexOf('/'));
                words.add(version.substring(0, Math.max(0, version.lastIndexOf('/'))));
            }
        }
        words.remove("");
        return new Edges(
                List.copyOf(numbers),
                days.stream().map(LocalDate::parse).toList(),
                List.copyOf(words),
                List.copyOf(codes));
    }

    private static List<String> all(Pattern pattern, String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }
}
