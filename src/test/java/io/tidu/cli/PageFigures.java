package io.tidu.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The figures of a page about one enterprise that its JSON does not have: money, shares, points, days, persons and
 * other measured things, dates, and how many awards are open. What is left over or short is the difference of two
 * numbers of one finding.
 */
final class PageFigures {
    private static final String NUMBER = "(-?\\d[\\d,]*(?:\\.\\d+)?)";
    private static final Pattern DATE = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");
    /** What a number means by the sign before or the word after it. */
    private static final List<Map.Entry<Pattern, String>> UNITS = List.of(
            Map.entry(Pattern.compile(NUMBER + "亿元"), "100000000"),
            Map.entry(Pattern.compile(NUMBER + "万元"), "10000"),
            Map.entry(Pattern.compile(NUMBER + "元"), "1"),
            Map.entry(Pattern.compile("¥" + NUMBER + " million"), "1000000"),
            Map.entry(Pattern.compile("¥" + NUMBER + " billion"), "1000000000"),
            Map.entry(Pattern.compile(NUMBER + " yuan"), "1"),
            Map.entry(Pattern.compile(NUMBER + "(?:%| 个百分点| percentage points?)"), "0.01"),
            Map.entry(
                    Pattern.compile(NUMBER + "(?:分(?!之)|人|天|个月| points?\\b| persons?\\b| days?\\b| months?\\b)"), "1"),
            Map.entry(Pattern.compile("(?:得分 |[Ss]core )" + NUMBER), "1"));

    private static final List<Pattern> OPEN = List.of(
            Pattern.compile("待定 (\\d+) 项"), Pattern.compile("; (\\d+) open\\b"), Pattern.compile(">(\\d+) open\\b"));

    private final JsonNode assessment;
    private final Set<BigDecimal> numbers = new HashSet<>();
    private final String json;

    PageFigures(JsonNode assessment) {
        this.assessment = assessment;
        this.json = assessment.toString();
        collect(assessment);
        assessment.path("targets").forEach(t -> t.path("findings").forEach(this::differences));
        assessment.path("targets").forEach(t -> t.path("score").path("groups").forEach(this::openPoints));
        money(assessment.path("funding"));
    }

    /**
     * Those of the page of a batch: sums are rounded to a hundredth of their unit, and an enterprise's awards summed.
     */
    static PageFigures ofBatch(JsonNode batch) {
        PageFigures figures = new PageFigures(batch);
        for (String sum : List.of("due", "pays")) {
            Map<String, BigDecimal> sums = new HashMap<>();
            batch.path("payments")
                    .forEach(p -> sums.merge(
                            p.path("enterprise").asText(), p.path(sum).decimalValue(), BigDecimal::add));
            sums.values().forEach(figures::add);
        }
        // What is said of an enterprise stands in the JSON as sentences.
        UNITS.forEach(unit -> unit.getKey()
                .matcher(batch.toString())
                .results()
                .forEach(found -> figures.add(number(found).multiply(new BigDecimal(unit.getValue())))));
        JsonNode budget = batch.path("budget");
        figures.add(budget.path("committed")
                .decimalValue()
                .add(budget.path("paidBefore").decimalValue()));
        for (BigDecimal number : List.copyOf(figures.numbers)) {
            for (int unit : new int[] {4, 6, 8, 9}) {
                BigDecimal rounded = number.setScale(2 - unit, RoundingMode.HALF_UP);
                if (rounded.movePointLeft(unit).compareTo(BigDecimal.ONE) >= 0) {
                    figures.numbers.add(rounded.stripTrailingZeros());
                }
            }
            figures.numbers.add(number.setScale(0, RoundingMode.HALF_UP).stripTrailingZeros());
        }
        return figures;
    }

    private void collect(JsonNode node) {
        if (node.isNumber()) {
            add(node.decimalValue());
        } else if (node.isTextual()) {
            Pattern.compile(NUMBER).matcher(node.textValue()).results().forEach(m -> add(number(m)));
        }
        node.forEach(this::collect);
    }

    private void add(BigDecimal number) {
        numbers.add(number.abs().stripTrailingZeros());
        // Shares are shown in per cent with two decimals, cut off.
        numbers.add(number.abs().setScale(4, RoundingMode.FLOOR).stripTrailingZeros());
    }

    private void differences(JsonNode finding) {
        JsonNode actual = finding.path("actual");
        List<BigDecimal> values = new ArrayList<>();
        List.of(actual, actual.path("min"), actual.path("max")).forEach(n -> {
            if (n.isNumber()) {
                values.add(n.decimalValue());
            }
        });
        Pattern.compile(NUMBER)
                .matcher(finding.path("required").asText())
                .results()
                .map(PageFigures::number)
                .forEach(line -> values.forEach(value -> difference(value, line)));
    }

    /** What is over a limit is shown cut upwards, and so is a value that would else seem to be on its line. */
    private void difference(BigDecimal value, BigDecimal line) {
        BigDecimal difference = value.subtract(line).abs();
        add(difference);
        add(difference.subtract(BigDecimal.ONE));
        numbers.add(difference.setScale(4, RoundingMode.CEILING).stripTrailingZeros());
        if (value.setScale(4, RoundingMode.FLOOR).compareTo(line) == 0) {
            numbers.add(value.setScale(4, RoundingMode.CEILING).stripTrailingZeros());
        }
    }

    /** Points that are open yet. */
    private void openPoints(JsonNode group) {
        add(group.path("max").decimalValue().subtract(group.path("min").decimalValue()));
    }

    /** What is left below the ceiling. */
    private void money(JsonNode funding) {
        if (funding.path("ceiling").isNumber()) {
            BigDecimal left = funding.path("ceiling")
                    .decimalValue()
                    .subtract(funding.path("total").decimalValue());
            add(left);
            add(left.subtract(funding.path("paid").decimalValue()));
        }
    }

    /** What all open awards can come to together, as the last line of {@code compare --format json} has it. */
    PageFigures withOpen(JsonNode total) {
        JsonNode money = total.path("money");
        add(money.path("afterAtMost").decimalValue());
        add(money.path("afterAtMost")
                .decimalValue()
                .subtract(money.path("after").decimalValue()));
        return this;
    }

    private static BigDecimal number(MatchResult found) {
        return new BigDecimal(found.group(1).replace(",", ""));
    }

    /** Those of a page that do not stand in the JSON, as they are written. */
    Set<String> strangers(String page, Set<String> labels) {
        String text = text(page);
        for (String label : labels) {
            text = text.replace(label, "");
        }
        Set<String> strangers = new TreeSet<>();
        DATE.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(d -> !json.contains(d))
                .forEach(strangers::add);
        String told = text;
        UNITS.forEach(unit -> unit.getKey().matcher(told).results().forEach(found -> {
            BigDecimal value = number(found).multiply(new BigDecimal(unit.getValue()));
            if (!numbers.contains(value.abs().stripTrailingZeros())) {
                strangers.add(found.group());
            }
        }));
        int open = assessment.path("funding").path("open").size();
        OPEN.forEach(p -> p.matcher(told)
                .results()
                .filter(found -> Integer.parseInt(found.group(1)) != open)
                .forEach(found -> strangers.add(found.group())));
        return strangers;
    }

    /** How many figures a page has at all. */
    static long count(String page) {
        String text = text(page);
        return UNITS.stream()
                .mapToLong(u -> u.getKey().matcher(text).results().count())
                .sum();
    }

    /** What is read of it; a run of another language goes on within its sentence. */
    private static String text(String page) {
        return page.replaceAll("(?s)<(style|script).*?</\\1>", "")
                .replaceAll("<span lang=\"[^\"]*\">([^<]*)</span>", "$1")
                .replaceAll("<[^>]*>", "\n")
                .replace("&#39;", "'")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }
}
