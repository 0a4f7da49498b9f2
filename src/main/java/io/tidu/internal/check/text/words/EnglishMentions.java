package io.tidu.internal.check.text.words;

import io.tidu.model.Comparison;
import io.tidu.model.Exact;
import io.tidu.model.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers in English words. */
final class EnglishMentions {
    private static final List<String> WORDS = List.of(
            "nought", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
            "twelve");
    private static final Pattern WITH_UNIT = Pattern.compile(
            "(?i)\\b(?<number>[0-9]{1,3}(?:,[0-9]{3})+(?:\\.[0-9]+)?|[0-9]+(?:\\.[0-9]+)?|"
                    + String.join("|", WORDS)
                    + ")\\b(?:\\s*(?<unit>%|‰|per ?cent\\b|percentage points?\\b|(?:million|billion)(?:\\s+yuan)?\\b|thousand\\s+yuan\\b|yuan\\b"
                    + "|(?:fiscal |whole |calendar )?(?:years?|months?|days?)\\b|(?:square met(?:re|er)s?|sqm|m2)\\b|m²|points?\\b|(?:S&T )?staff\\b|people\\b|persons?\\b))?");
    private static final Pattern RANGE = Pattern.compile(
            "(?i)(?: to | and (?:below|under|less than|fewer than|up to|at most) |–|—|-)(?:RMB |CNY )?[0-9][0-9.,]*(?<![.,])\\s*(%|per ?cent|million|billion|yuan|staff|people)");
    /** Of money only: a number of points may stand before the percentage of the next band. */
    private static final Pattern LISTED = Pattern.compile(
            "(?i)(?:, | and | or |, and |, or )(?:RMB |CNY )?[0-9][0-9.,]*(?<![.,])(?:\\s*(million|billion|yuan))?");

    private static final Pattern ONE_YEAR = Pattern.compile("(?i)\\b(?:last|previous|a|each) (?:fiscal )?(year)\\b");
    /** Not the half of a year, which is a time. */
    private static final Pattern FRACTION =
            Pattern.compile("(?i)\\b(?<!first |second |last )(?:(?<half>(?:one |a )?half)\\b(?! (?:a )?year)"
                    + "|(?<above>a|one|two|three|four|seven|nine) (?<below>third|quarter|fifth|tenth)s?\\b)");

    private static final Pattern CURRENCY = Pattern.compile("(?i)(?:\\b(?:RMB|CNY)|[¥￥])\\s*$");
    private static final Pattern AT_LEAST = Pattern.compile(
            "(?i).*(at least|not? less than|not? fewer than|not (?:be )?(?:below|under)|\\bfrom|among at least|minimum of"
                    + "|equal to or (?:more than|greater than|above)|(?:more|greater) than or equal to|\\breach(?:es|ing)?|≥)\\s*$");
    private static final Pattern AT_MOST = Pattern.compile(
            "(?i).*(at most|up to|up to and (?:with|including)|not? (?:more|greater) than|not (?:be )?(?:above|over)|not exceed(?:ing)?"
                    + "|among the first|national rank among the first|maximum of|capped at|limited to|as much as"
                    + "|equal to or (?:less than|below)|less than or equal to|≤)\\s*$");
    private static final Pattern MORE_THAN = Pattern.compile(
            "(?i).*((?:more|greater|older) than|\\babove|\\bover|\\bexceed(?:s|ing)?|\\bbeyond|[>＞])\\s*$");
    private static final Pattern LESS_THAN =
            Pattern.compile("(?i).*((?:less|fewer|smaller) than|\\bbelow|\\bunder|[<＜])\\s*$");
    /** Behind the number, perhaps with what is counted between. */
    private static final Pattern OR_MORE = Pattern.compile(
            "(?is)(?: \\w+)? (?:or|and) (?:more|above|over|greater)\\b(?! (?:than|to|(?:RMB|CNY) ?[0-9]|[0-9¥￥]|"
                    + String.join("|", WORDS) + ")).*");

    private static final Pattern OR_LESS = Pattern.compile(
            "(?is)(?: \\w+)? (?:or|and) (?:less|fewer|below|under)\\b(?! (?:than|to|(?:RMB|CNY) ?[0-9]|[0-9¥￥]|"
                    + String.join("|", WORDS) + ")).*");
    private static final Map<String, Exact> MONEY = Map.of(
            "thousand",
            Exact.of(1_000),
            "million",
            Exact.of(1_000_000),
            "billion",
            Exact.of(1_000_000_000),
            "yuan",
            Exact.ONE);
    private static final Map<String, Exact> BELOW =
            Map.of("third", Exact.of(3), "quarter", Exact.of(4), "fifth", Exact.of(5), "tenth", Exact.of(10));
    private static final Exact HUNDRED = Exact.of(100);
    private static final Exact THOUSAND = Exact.of(1_000);
    private static final int BEFORE = 32;
    private static final int AFTER = 160;
    private static final int MOST_LISTED = 12;

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
            mentions.add(Mention.of(Exact.ONE, Unit.YEARS, Set.of(), year.start(), year.end(), year.group(), Exact.ONE)
                    .inPassing());
        }
        Matcher fraction = FRACTION.matcher(text);
        while (fraction.find()) {
            mentions.removeIf(m -> m.start() < fraction.end() && fraction.start() < m.end());
            mentions.add(of(
                    value(fraction),
                    value(fraction),
                    Unit.RATIO,
                    before(text, fraction),
                    after(text, fraction),
                    fraction));
        }
        mentions.sort(Comparator.comparing(Mention::start));
        return Roles.english(text, mentions);
    }

    private static Exact value(Matcher fraction) {
        if (fraction.group("half") != null) {
            return Exact.ONE.over(Exact.of(2));
        }
        int above = Math.max(1, WORDS.indexOf(fraction.group("above").toLowerCase(Locale.ROOT)));
        return Exact.of(above)
                .over(Objects.requireNonNull(BELOW.get(fraction.group("below").toLowerCase(Locale.ROOT))));
    }

    private static String before(String text, Matcher matcher) {
        return text.substring(Math.max(0, matcher.start() - BEFORE), matcher.start());
    }

    /** What stands behind, as far as it can say anything of the number: a clause can have thousands of them. */
    private static String after(String text, Matcher matcher) {
        return text.substring(matcher.end(), Math.min(text.length(), matcher.end() + AFTER));
    }

    private static @Nullable Mention mention(String text, Matcher matcher) {
        String written = matcher.group("number").toLowerCase(Locale.ROOT);
        int word = WORDS.indexOf(written);
        Exact number = word >= 0 ? Exact.of(word) : Exact.of(new BigDecimal(written.replace(",", "")));
        Matcher currency = CURRENCY.matcher(before(text, matcher));
        boolean yuan = currency.find();
        String before = yuan ? currency.replaceFirst("") : before(text, matcher);
        String after = after(text, matcher);
        String unit = matcher.group("unit") == null ? borrowed(after) : matcher.group("unit");
        if (unit != null && unit.startsWith("thousand") && written.equals("ten")) {
            // 万元: a unit of its own, of which the words around it say how many.
            return null;
        }
        if (unit == null && yuan) {
            unit = "yuan";
        }
        if (unit == null) {
            boolean isName = before.matches("(?i).*(article|annex|class|clause|year|tier)s? $");
            boolean isPlainWord = word >= 0 && comparisons(before, after).isEmpty();
            return isName || isPlainWord ? null : of(number, number, Unit.NONE, before, after, matcher);
        }
        String first = unit.toLowerCase(Locale.ROOT).split("\\s", 2)[0];
        if (first.equals("‰")) {
            return of(number.over(THOUSAND), number, Unit.RATIO, before, after, matcher);
        }
        if (first.equals("%") || first.equals("per") || first.equals("percent")) {
            return of(number.over(HUNDRED), number, Unit.RATIO, before, after, matcher);
        }
        Exact factor = MONEY.get(first);
        return factor == null
                ? of(number, number, unit(unit.toLowerCase(Locale.ROOT)), before, after, matcher)
                : of(number.times(factor), number, Unit.YUAN, before, after, matcher);
    }

    /** "from 50 to 100 million", "20, 50 and 100 million": the unit of a number after it. */
    private static @Nullable String borrowed(String after) {
        Matcher range = RANGE.matcher(after);
        if (range.lookingAt()) {
            return range.group(1);
        }
        Matcher next = LISTED.matcher(after);
        for (int numbers = 0; numbers < MOST_LISTED && next.lookingAt(); numbers++) {
            if (next.group(1) != null) {
                return next.group(1);
            }
            next.region(next.end(), after.length());
        }
        return null;
    }

    private static Unit unit(String written) {
        if (written.contains("year")) {
            return Unit.YEARS;
        }
        if (written.contains("day")) {
            return Unit.DAYS;
        }
        if (written.contains("month")) {
            return Unit.MONTHS;
        }
        if (written.startsWith("square")
                || written.startsWith("sqm")
                || written.startsWith("m2")
                || written.startsWith("m²")) {
            return Unit.SQUARE_METRES;
        }
        return written.startsWith("point") ? Unit.POINTS : Unit.PERSONS;
    }

    private static Mention of(Exact value, Exact number, Unit unit, String before, String after, Matcher matcher) {
        Set<Comparison> comparisons = comparisons(before, after);
        return Mention.of(value, unit, comparisons, matcher.start(), matcher.end(), matcher.group(), number);
    }

    private static Set<Comparison> comparisons(String before, String after) {
        if (AT_MOST.matcher(before).matches() || OR_LESS.matcher(after).matches()) {
            return Set.of(Comparison.AT_MOST);
        }
        if (AT_LEAST.matcher(before).matches() || OR_MORE.matcher(after).matches()) {
            return Set.of(Comparison.AT_LEAST);
        }
        if (MORE_THAN.matcher(before).matches()) {
            return Set.of(Comparison.MORE_THAN);
        }
        return LESS_THAN.matcher(before).matches() ? Set.of(Comparison.LESS_THAN) : Set.of();
    }
}
