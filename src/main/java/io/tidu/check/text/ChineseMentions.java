package io.tidu.check.text;

import io.tidu.model.Comparison;
import io.tidu.model.Exact;
import io.tidu.model.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers in Chinese words. */
final class ChineseMentions {
    private static final String NUMBER = "(?<number>[0-9]+(?:\\.[0-9]+)?|[零一二两三四五六七八九十百千]+)";
    private static final Pattern WITH_UNIT = Pattern.compile("(?<percent>百分之)?" + NUMBER
            + "\\s*(?<unit>亿元|万元|万|元|%|％|人|个会计年度|个年度|年|个?日历天数?|天" + "|分(?![别档类之开级散析配])|项|件|名|个(?!月|百|会|年|日|工))?");
    private static final Map<String, Exact> MONEY =
            Map.of("亿元", Exact.of(100_000_000), "万元", Exact.of(10_000), "万", Exact.of(10_000), "元", Exact.ONE);
    private static final Exact HUNDRED = Exact.of(100);

    private static final Pattern AT_LEAST = Pattern.compile(".*(不低于|不少于|不小于|至少|达到)$");
    private static final Pattern AT_MOST = Pattern.compile(".*(不超过|不高于|不多于|不大于|最高|最多|至多|前)$");
    private static final Pattern MORE_THAN = Pattern.compile(".*(?<!不)(超过|高于|多于|大于)$");
    private static final Pattern LESS_THAN = Pattern.compile(".*(?<!不)(低于|少于|不足|小于|未满)$");
    private static final int BEFORE = 6;

    private ChineseMentions() {}

    static List<Mention> in(String text) {
        List<Mention> mentions = new ArrayList<>();
        Matcher matcher = WITH_UNIT.matcher(text);
        while (matcher.find()) {
            Mention mention = mention(text, matcher);
            if (mention != null) {
                mentions.add(mention);
            }
        }
        return mentions;
    }

    private static @Nullable Mention mention(String text, Matcher matcher) {
        Exact number = ChineseNumber.read(matcher.group("number"));
        String unit = matcher.group("unit");
        boolean isPercent = matcher.group("percent") != null;
        String before = text.substring(Math.max(0, matcher.start() - BEFORE), matcher.start());
        boolean digits = Character.isDigit(matcher.group("number").charAt(0));
        if (number == null || isDate(text, matcher, number) || before.matches(".*[第〔（(]$")) {
            return null;
        }
        if (unit == null && !isPercent) {
            // 三 alone is mostly part of a word; after 前 it is a rank.
            boolean rank = before.endsWith("前");
            return digits || rank ? of(number, rank ? Unit.COUNT : Unit.NONE, text, matcher, before) : null;
        }
        if (isPercent || "%".equals(unit) || "％".equals(unit)) {
            return of(number.over(HUNDRED), Unit.RATIO, text, matcher, before);
        }
        Exact factor = MONEY.get(unit);
        return factor != null
                ? of(number.times(factor), Unit.YUAN, text, matcher, before)
                : of(number, unit(String.valueOf(unit)), text, matcher, before);
    }

    private static Unit unit(String written) {
        return switch (written) {
            case "人" -> Unit.PERSONS;
            case "年", "个会计年度", "个年度" -> Unit.YEARS;
            case "分" -> Unit.POINTS;
            case "项", "件", "名", "个" -> Unit.COUNT;
            default -> Unit.DAYS;
        };
    }

    /** 2016年, 3月31日. */
    private static boolean isDate(String text, Matcher matcher, Exact number) {
        String after = text.substring(matcher.end());
        boolean isYear = "年".equals(matcher.group("unit")) && number.compareTo(Exact.of(1_000)) > 0;
        return isYear || after.startsWith("月") || after.startsWith("日") || after.startsWith("号");
    }

    private static Mention of(Exact value, Unit unit, String text, Matcher matcher, String before) {
        String after = text.substring(matcher.end());
        return new Mention(value, unit, comparisons(before, after), matcher.start(), matcher.end(), matcher.group());
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
        if (before.endsWith("至") && after.startsWith("（含）")) {
            return Set.of(Comparison.AT_MOST);
        }
        return after(after);
    }

    private static Set<Comparison> after(String after) {
        if (after.matches("(?s)(以上（不含|（不含)以?.*")) {
            return after.startsWith("（不含）以下") ? Set.of(Comparison.LESS_THAN) : Set.of(Comparison.MORE_THAN);
        }
        if (after.matches("(?s)(（含）以上|以上（含|及以上|（含）至).*")) {
            return Set.of(Comparison.AT_LEAST);
        }
        if (after.matches("(?s)(（含）以下|以下（含|及以下|以内).*")) {
            return Set.of(Comparison.AT_MOST);
        }
        if (after.startsWith("以下（不含")) {
            return Set.of(Comparison.LESS_THAN);
        }
        if (after.startsWith("以上")) {
            return Set.of(Comparison.AT_LEAST, Comparison.MORE_THAN);
        }
        return after.startsWith("以下") ? Set.of(Comparison.AT_MOST, Comparison.LESS_THAN) : Set.of();
    }
}
