package io.tidu.internal.check.text.words;

import io.tidu.model.Comparison;
import io.tidu.model.Exact;
import io.tidu.model.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers in Chinese words. */
final class ChineseMentions {
    private static final String NUMBER = "(?<number>[0-9]{1,3}(?:,[0-9]{3})+(?:\\.[0-9]+)?|[0-9]+(?:\\.[0-9]+)?"
            + "|[零一二两三四五六七八九十百千]+(?:点[零一二三四五六七八九]+)?)";
    private static final Pattern WITH_UNIT = Pattern.compile("(?<percent>百分之|千分之)?" + NUMBER
            + "\\s*(?<unit>亿元|千万元|百万元|万平方米|万元|万|元|%|％|‰|个?百分点|人|个会计年度|个年度|年|个?日历天数?|天|个月|平方米|㎡"
            + "|分(?![别档类之开级散析配])|项|件|名|个(?!月|百|会|年|日|工|百分))?");
    private static final Map<String, Exact> MONEY = Map.of(
            "亿元",
            Exact.of(100_000_000),
            "千万元",
            Exact.of(10_000_000),
            "百万元",
            Exact.of(1_000_000),
            "万元",
            Exact.of(10_000),
            "万",
            Exact.of(10_000),
            "元",
            Exact.ONE);
    /** 500—1000万元, 20、50和100万元, 5至10%: the unit of the number behind it. */
    private static final Pattern RANGE = Pattern.compile("\\s*(?:至|到|[-—–~～－]+)\\s*"
            + NUMBER.replace("<number>", "<next>") + "\\s*(?<unit>亿元|千万元|百万元|万元|元|%|％|人|天)");
    /** Of money only: a number of points may stand before the percentage of the next band. */
    private static final Pattern LISTED = Pattern.compile(
            "\\s*(?:、|和|或|及|与)\\s*" + NUMBER.replace("<number>", "<next>") + "\\s*(?<unit>亿元|千万元|百万元|万元|元)?");
    /** A year by its order: 上一年度 is no span of one year. */
    private static final Pattern BY_ORDER = Pattern.compile(".*[前上每任同后下本当首头去]$");

    private static final Exact HUNDRED = Exact.of(100);
    private static final Exact THOUSAND = Exact.of(1_000);
    private static final Exact TEN_THOUSAND = Exact.of(10_000);

    /** Halves, thirds and so on: 三分之一 is written from below. */
    private static final Pattern FRACTION =
            Pattern.compile("(?<![二三四五六七八九十])(?<below>[二三四五六七八九十]++)分之(?<above>[一二三四五六七八九]+)|一半");

    private static final Pattern AT_LEAST =
            Pattern.compile(".*(不得?低于|不得?少于|不得?小于|至少|最低|最少|达到?|下限为|(?<![未不])满|大于或?等于|≥)\\s*$");
    private static final Pattern AT_MOST =
            Pattern.compile(".*([不未]得?超过|不得?超出|不得?高于|不得?多于|不得?大于|最高|最多|至多|上限为|封顶|前|小于或?等于|≤)\\s*$");
    private static final Pattern MORE_THAN = Pattern.compile(".*(超过|超出|高于|多于|大于|[>＞])\\s*$");
    private static final Pattern LESS_THAN = Pattern.compile(".*(低于|少于|不足|小于|[未不]满|不到|[<＜])\\s*$");
    private static final int BEFORE = 6;
    private static final int AFTER = 64;
    private static final int MOST_LISTED = 12;
    private static final Set<String> PERCENT = Set.of("%", "％", "百分点", "个百分点");

    private ChineseMentions() {}

    static List<Mention> in(String written) {
        String text = digits(written);
        List<Mention> mentions = new ArrayList<>();
        Matcher matcher = WITH_UNIT.matcher(text);
        while (matcher.find()) {
            Mention mention = mention(text, matcher);
            if (mention != null) {
                mentions.add(mention);
            }
        }
        Matcher fraction = FRACTION.matcher(text);
        while (fraction.find()) {
            mentions.add(fraction(text, fraction));
        }
        mentions.sort(Comparator.comparing(Mention::start));
        return Roles.chinese(text, mentions);
    }

    /** Full-width digits and signs as half-width ones, each in its place. */
    private static String digits(String text) {
        StringBuilder half = new StringBuilder(text);
        for (int i = 0; i < half.length(); i++) {
            char character = half.charAt(i);
            if ((character >= '０' && character <= '９') || character == '％' || character == '．') {
                half.setCharAt(i, (char) (character - 0xFEE0));
            }
        }
        return half.toString();
    }

    private static Mention fraction(String text, Matcher matcher) {
        Exact above = matcher.group("above") == null ? Exact.ONE : ChineseNumber.read(matcher.group("above"));
        Exact below = matcher.group("below") == null ? Exact.of(2) : ChineseNumber.read(matcher.group("below"));
        Exact value = Objects.requireNonNull(above).over(Objects.requireNonNull(below));
        return of(value, value, Unit.RATIO, text, matcher, before(text, matcher));
    }

    /** What stands in front, with brackets as a Chinese keyboard gives them. */
    private static String before(String text, Matcher matcher) {
        return fullWidth(text.substring(Math.max(0, matcher.start() - BEFORE), matcher.start()));
    }

    /** What stands behind, as far as it can say anything of the number: a clause can have thousands of them. */
    private static String after(String text, Matcher matcher) {
        return text.substring(matcher.end(), Math.min(text.length(), matcher.end() + AFTER));
    }

    private static String fullWidth(String text) {
        return text.replace('(', '（').replace(')', '）');
    }

    private static @Nullable Mention mention(String text, Matcher matcher) {
        Exact number = ChineseNumber.read(matcher.group("number"));
        String unit = matcher.group("unit") == null ? borrowed(text, matcher.end()) : matcher.group("unit");
        boolean isPercent = matcher.group("percent") != null;
        String before = before(text, matcher);
        boolean digits = Character.isDigit(matcher.group("number").charAt(0));
        if (number == null
                || isDate(text, matcher, number)
                || before.matches(".*[第〔（]$")
                || isPartOfFraction(text, matcher)) {
            return null;
        }
        if (unit == null && !isPercent) {
            // 三 alone is mostly part of a word; after 前 it is a rank.
            boolean rank = before.endsWith("前");
            return digits || rank ? of(number, number, rank ? Unit.COUNT : Unit.NONE, text, matcher, before) : null;
        }
        if ("千分之".equals(matcher.group("percent")) || "‰".equals(unit)) {
            return of(number.over(THOUSAND), number, Unit.RATIO, text, matcher, before);
        }
        if (isPercent || PERCENT.contains(unit)) {
            return of(number.over(HUNDRED), number, Unit.RATIO, text, matcher, before);
        }
        Exact factor = MONEY.get(unit);
        if (factor != null) {
            return of(number.times(factor), number, Unit.YUAN, text, matcher, before);
        }
        if ("万平方米".equals(unit)) {
            return of(number.times(TEN_THOUSAND), number, Unit.SQUARE_METRES, text, matcher, before);
        }
        Mention mention = of(number, number, unit(String.valueOf(unit)), text, matcher, before);
        boolean byOrder = mention.unit() == Unit.YEARS
                && number.equals(Exact.ONE)
                && BY_ORDER.matcher(before).matches();
        return byOrder ? mention.inPassing() : mention;
    }

    private static @Nullable String borrowed(String text, int from) {
        Matcher range = RANGE.matcher(text).region(from, text.length());
        if (range.lookingAt()) {
            return range.group("unit");
        }
        Matcher next = LISTED.matcher(text).region(from, text.length());
        for (int numbers = 0; numbers < MOST_LISTED && next.lookingAt(); numbers++) {
            if (next.group("unit") != null) {
                return next.group("unit");
            }
            next.region(next.end(), text.length());
        }
        return null;
    }

    private static Unit unit(String written) {
        return switch (written) {
            case "人" -> Unit.PERSONS;
            case "年", "个会计年度", "个年度" -> Unit.YEARS;
            case "分" -> Unit.POINTS;
            case "个月" -> Unit.MONTHS;
            case "平方米", "㎡" -> Unit.SQUARE_METRES;
            case "项", "件", "名", "个" -> Unit.COUNT;
            default -> Unit.DAYS;
        };
    }

    /** 三 and 一 in 三分之一 are no numbers of their own. */
    private static boolean isPartOfFraction(String text, Matcher matcher) {
        return matcher.group("percent") == null
                && (text.startsWith("分之", matcher.end("number")) || text.startsWith("分之", matcher.start() - 2));
    }

    /** 2016年, 3月31日. */
    private static boolean isDate(String text, Matcher matcher, Exact number) {
        String after = after(text, matcher);
        boolean isYear = "年".equals(matcher.group("unit")) && number.compareTo(Exact.of(1_000)) > 0;
        return isYear || after.startsWith("月") || after.startsWith("日") || after.startsWith("号");
    }

    private static Mention of(Exact value, Exact number, Unit unit, String text, Matcher matcher, String before) {
        String after = fullWidth(after(text, matcher));
        Set<Comparison> comparisons = comparisons(before, after);
        return Mention.of(value, unit, comparisons, matcher.start(), matcher.end(), matcher.group(), number);
    }

    private static Set<Comparison> comparisons(String before, String after) {
        if (AT_LEAST.matcher(before).matches()) {
            return Set.of(Comparison.AT_LEAST);
        }
        if (AT_MOST.matcher(before).matches()) {
            return Set.of(Comparison.AT_MOST);
        }
        if (MORE_THAN.matcher(before).matches()) {
            return Set.of(Comparison.MORE_THAN);
        }
        if (LESS_THAN.matcher(before).matches()) {
            return Set.of(Comparison.LESS_THAN);
        }
        boolean upper = before.endsWith("至") || before.endsWith("到");
        if (upper && after.startsWith("（含")) {
            return Set.of(Comparison.AT_MOST);
        }
        if (upper && after.startsWith("（不含")) {
            return Set.of(Comparison.LESS_THAN);
        }
        return after(after);
    }

    private static Set<Comparison> after(String after) {
        if (after.matches("(?s)(以上（不含|（不含[^）]*）(以上|至|到)).*")) {
            return Set.of(Comparison.MORE_THAN);
        }
        if (after.matches("(?s)(以下（不含|（不含[^）]*）以下).*")) {
            return Set.of(Comparison.LESS_THAN);
        }
        if (after.matches("(?s)(（含[^）]*）(以上|至|到)|以上（含|及以上).*")) {
            return Set.of(Comparison.AT_LEAST);
        }
        if (after.matches("(?s)(（含[^）]*）以下|以下（含|及以下|以内).*")) {
            return Set.of(Comparison.AT_MOST);
        }
        if (after.startsWith("以上")) {
            return Set.of(Comparison.AT_LEAST, Comparison.MORE_THAN);
        }
        return after.startsWith("以下") ? Set.of(Comparison.AT_MOST, Comparison.LESS_THAN) : Set.of();
    }
}
