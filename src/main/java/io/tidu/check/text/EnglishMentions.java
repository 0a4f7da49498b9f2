package io.tidu.check.text;

import io.tidu.model.Comparison;
import io.tidu.model.Exact;
import io.tidu.model.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers in English words. */
final class EnglishMentions {
    private static final List<String> WORDS =
            List.of("nought", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
    private static final Pattern WITH_UNIT = Pattern.compile(
            "(?i)\\b(?<number>[0-9]+(?:\\.[0-9]+)?|"
                    + String.join("|", WORDS)
                    + ")\\b(?:\\s*(?<unit>%|percent\\b|(?:million|billion)(?:\\s+yuan)?\\b|yuan\\b"
                    + "|(?:fiscal |whole |calendar )?(?:years?|days?)\\b|points?\\b|(?:S&T )?staff\\b|people\\b|persons?\\b))?");
    private static final Pattern RANGE = Pattern.compile("(?i) to [0-9.]+\\s*(%|percent|million|billion|yuan)");
    private static final Pattern ONE_YEAR = Pattern.compile("(?i)\\b(?:last|previous|a|each) (?:fiscal )?(year)\\b");
    private static final Pattern AT_LEAST =
            Pattern.compile("(?i).*(at least|not less than|no less than|not below|from|among at least)\\s+$");
    private static final Pattern AT_MOST = Pattern.compile(
            "(?i).*(at most|up to|up to and with|no more than|not more than|not above|among the first|national rank among the first)\\s+$");
    private static final Pattern MORE_THAN = Pattern.compile("(?i).*(more than|above|over|exceeds|exceeding)\\s+$");
    private static final Pattern LESS_THAN = Pattern.compile("(?i).*(less than|below|under|fewer than)\\s+$");
    private static final Map<String, Exact> MONEY =
            Map.of("million", Exact.of(1_000_000), "billion", Exact.of(1_000_000_000), "yuan", Exact.ONE);
    private static final Exact HUNDRED = Exact.of(100);
    private static final int BEFORE = 24;

    private EnglishMentions() {}

    static List<Mention> in(String text) {
        List<Mention> mentions = new ArrayList<>();
        Matcher matcher = WITH_UNIT.matcher(text);
        while (matcher.find()) {
            Mention mention = mention(text, matcher);
            if (mention != null) {
                mentions.add(mention);
            }
        }
        Matcher year = ONE_YEAR.matcher(text);
        while (year.find()) {
            mentions.add(new Mention(Exact.ONE, Unit.YEARS, Set.of(), year.start(), year.end(), year.group()));
        }
        mentions.sort(Comparator.comparing(Mention::start));
        return mentions;
    }

    private static @Nullable Mention mention(String text, Matcher matcher) {
        String written = matcher.group("number").toLowerCase(Locale.ROOT);
        int word = WORDS.indexOf(written);
        Exact number = word >= 0 ? Exact.of(word) : Exact.of(new BigDecimal(written));
        String before = text.substring(Math.max(0, matcher.start() - BEFORE), matcher.start());
        String after = text.substring(matcher.end());
        String unit = matcher.group("unit") == null ? borrowed(after) : matcher.group("unit");
        if (unit == null) {
            boolean isName = before.matches("(?i).*(article|annex|class|clause|year|tier)s? $");
            boolean isPlainWord = word >= 0 && comparisons(before, after).isEmpty();
            return isName || isPlainWord ? null : of(number, Unit.NONE, before, after, matcher);
        }
        String first = unit.toLowerCase(Locale.ROOT).split("\\s", 2)[0];
        if (first.equals("%") || first.equals("percent")) {
            return of(number.over(HUNDRED), Unit.RATIO, before, after, matcher);
        }
        Exact factor = MONEY.get(first);
        return factor == null
                ? of(number, unit(unit.toLowerCase(Locale.ROOT)), before, after, matcher)
                : of(number.times(factor), Unit.YUAN, before, after, matcher);
    }

    /** "from 50 to 100 million": the unit of the number after it. */
    private static @Nullable String borrowed(String after) {
        Matcher next = RANGE.matcher(after);
        return next.lookingAt() ? next.group(1) : null;
    }

    private static Unit unit(String written) {
        if (written.contains("year")) {
            return Unit.YEARS;
        }
        if (written.contains("day")) {
            return Unit.DAYS;
        }
        return written.startsWith("point") ? Unit.POINTS : Unit.PERSONS;
    }

    private static Mention of(Exact value, Unit unit, String before, String after, Matcher matcher) {
        return new Mention(value, unit, comparisons(before, after), matcher.start(), matcher.end(), matcher.group());
    }

    private static Set<Comparison> comparisons(String before, String after) {
        if (AT_MOST.matcher(before).matches()) {
            return Set.of(Comparison.AT_MOST);
        }
        if (AT_LEAST.matcher(before).matches() || after.startsWith(" or more")) {
            return Set.of(Comparison.AT_LEAST);
        }
        if (MORE_THAN.matcher(before).matches()) {
            return Set.of(Comparison.MORE_THAN);
        }
        return LESS_THAN.matcher(before).matches() ? Set.of(Comparison.LESS_THAN) : Set.of();
    }
}
