package io.tidu.input;

import io.tidu.internal.model.HalfWidth;
import io.tidu.internal.source.cell.CellText;
import io.tidu.internal.source.cell.UnitWord;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The header of a column of a register, taken apart: 销售收入（万元，2025年） names a fact, a unit and a year.
 *
 * @param name without the unit; in half-width characters
 * @param units the units that stand in its brackets, each once
 */
record HeaderText(String name, Set<UnitWord> units) {
    private static final Pattern BRACKETS = Pattern.compile("[(\\[【]([^()\\[\\]【】]*)[)\\]】]");
    private static final Pattern BETWEEN = Pattern.compile("[,;、\\s]+");
    private static final Pattern UNIT_FOLLOWS = Pattern.compile("(?i)(金额)?单位 *:? *|unit *:? *");
    /** What brackets may say of the cells besides a unit; the vocabulary says it too. */
    private static final Set<String> KINDS =
            Set.of("date", "日期", "yyyy-mm-dd", "flag", "是否", "是/否", "是", "否", "number", "数字");

    private static final Pattern SIGNS = Pattern.compile("[\\s\\p{Z}()\\[\\]【】.,;:、/_·\"'“”‘’\\-–—]");
    private static final Pattern YEAR = Pattern.compile("[\\s._-]*[12]\\d{3}(年度|年末|年)?[\\s._-]*");
    private static final Pattern YEAR_FIRST = Pattern.compile("([12]\\d{3})(年度|年末|年)?(.+)");
    private static final Pattern YEAR_LAST = Pattern.compile("(.+?)([12]\\d{3})(年度|年末|年)?");

    /**
     * A name with a year.
     *
     * @param name the rest of the name, as {@link #key} writes it
     * @param year four digits
     */
    record Dated(String name, String year) {}

    static HeaderText of(String written) {
        String text = CellText.strip(HalfWidth.of(written));
        Set<UnitWord> units = new LinkedHashSet<>();
        StringBuilder name = new StringBuilder();
        Matcher group = BRACKETS.matcher(text);
        while (group.find()) {
            String rest = withoutUnits(group.group(1), units);
            String kept = rest.isEmpty() ? "" : "(" + rest + ")";
            group.appendReplacement(name, Matcher.quoteReplacement(kept));
        }
        group.appendTail(name);
        return new HeaderText(CellText.strip(name.toString()), units);
    }

    /** What brackets say besides units and kinds of cells, if that is a year or nothing; else all of it. */
    private static String withoutUnits(String brackets, Set<UnitWord> units) {
        Set<UnitWord> found = new LinkedHashSet<>();
        List<String> years = new ArrayList<>();
        String[] parts = BETWEEN.split(UNIT_FOLLOWS.matcher(brackets).replaceFirst(""), -1);
        for (String part : parts) {
            Optional<UnitWord> unit = UnitWord.of(part);
            if (unit.isPresent()) {
                found.add(unit.get());
            } else if (YEAR.matcher(part).matches()) {
                years.add(part);
            } else if (!KINDS.contains(part.toLowerCase(Locale.ROOT))) {
                return brackets;
            }
        }
        units.addAll(found);
        return String.join(" ", years);
    }

    /** Its name without blanks and signs, in small letters: what has the same key is the same name. */
    String key() {
        return key(name);
    }

    /** A name without blanks and signs, in small letters and half-width characters. */
    static String key(String name) {
        return SIGNS.matcher(HalfWidth.of(name)).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** The same without what stands in brackets. */
    HeaderText bare() {
        return new HeaderText(withoutRemarks(name), units);
    }

    /** Its name without a year, to look for one that is like it. */
    String undated() {
        String rest = YEAR.matcher(name).replaceAll("");
        int point = rest.indexOf('.');
        return point > 0 ? rest.substring(0, point) : rest;
    }

    /** A name without what stands in brackets, such as 科技人员数 of 科技人员数（累计实际工作183天以上）. */
    static String withoutRemarks(String name) {
        return BRACKETS.matcher(HalfWidth.of(name)).replaceAll("");
    }

    /** The ways in which its key can be a name and a year: 2025年末净资产 is 末净资产 of 2025年, or 年末净资产 of 2025. */
    List<Dated> dated() {
        Set<Dated> found = new LinkedHashSet<>();
        String key = key();
        Matcher first = YEAR_FIRST.matcher(key);
        if (first.matches()) {
            String word = Optional.ofNullable(first.group(2)).orElse("");
            found.add(new Dated(first.group(3), first.group(1)));
            found.add(new Dated(word + first.group(3), first.group(1)));
            if (word.length() > 1) {
                found.add(new Dated(word.substring(1) + first.group(3), first.group(1)));
            }
        }
        Matcher last = YEAR_LAST.matcher(key);
        if (last.matches()) {
            found.add(new Dated(last.group(1), last.group(2)));
        }
        return List.copyOf(found);
    }
}
