package io.tidu.internal.sample;

import io.tidu.model.Decimals;
import io.tidu.model.FactValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What goes wrong on the way into a register: facts get lost, sources disagree, and what is said can't be true. */
final class Slips {
    private static final String TAX = "税务申报 tax return";
    private static final String INSURANCE = "社会保险 social insurance";
    private static final String AUDIT = "审计报告 audit report";
    private static final String FORM = "企业填报 form of the enterprise";

    /** Figures of which several offices have their own, with two that have them. */
    private static final Map<String, List<String>> SOURCES = Map.of(
            "staff", List.of(TAX, INSURANCE),
            "technologyStaff", List.of(FORM, INSURANCE),
            "revenue", List.of(TAX, AUDIT),
            "rdExpense", List.of(AUDIT, FORM),
            "netAssets", List.of(AUDIT, FORM),
            "totalAssets", List.of(TAX, AUDIT));

    private static final List<String> DISPUTED = List.of(
            "staff",
            "staff",
            "staff",
            "technologyStaff",
            "revenue",
            "revenue",
            "rdExpense",
            "netAssets",
            "totalAssets");

    private Slips() {}

    static void into(Firm firm, Draw draw, SortedMap<String, FactValue> facts) {
        boolean inSpring = firm.on().getMonthValue() <= 5;
        if (draw.chance(inSpring ? 55 : 12)) {
            withoutLastYear(firm, facts);
        }
        lose(firm, draw, facts);
        if (draw.chance(42)) {
            dispute(firm, draw, draw.pick(DISPUTED), facts);
        }
        if (draw.chance(6)) {
            contradict(firm, draw, facts);
        }
    }

    /** The accounts of the last year are not closed yet. */
    private static void withoutLastYear(Firm firm, SortedMap<String, FactValue> facts) {
        facts.replaceAll((name, value) -> {
            if (!(value instanceof FactValue.Series series) || series.years().size() < 2) {
                return value;
            }
            SortedMap<Integer, FactValue> years = new TreeMap<>(series.years());
            years.remove(firm.lastYear());
            return new FactValue.Series(years);
        });
    }

    private static void lose(Firm firm, Draw draw, SortedMap<String, FactValue> facts) {
        int often = firm.known() == Firm.Known.APPLIED ? 170 : 380;
        for (int most = 3; most > 0 && draw.chance(often); most--) {
            String name = facts.keySet().stream()
                    .skip(draw.below(facts.size()))
                    .findFirst()
                    .orElse("");
            if (!name.equals("county") || draw.chance(200)) {
                facts.remove(name);
            }
        }
    }

    private static void dispute(Firm firm, Draw draw, String name, SortedMap<String, FactValue> facts) {
        FactValue value = facts.get(name);
        List<String> from = SOURCES.getOrDefault(name, List.of(TAX, FORM));
        if (value instanceof FactValue.Number number) {
            facts.put(name, disputed(draw, number, from, RoundingMode.HALF_UP));
        } else if (value instanceof FactValue.Series series
                && series.years().get(firm.lastYear()) instanceof FactValue.Number number) {
            SortedMap<Integer, FactValue> years = new TreeMap<>(series.years());
            years.put(firm.lastYear(), disputed(draw, number, from, RoundingMode.HALF_UP));
            facts.put(name, new FactValue.Series(years));
        }
    }

    private static FactValue disputed(Draw draw, FactValue.Number number, List<String> from, RoundingMode rounding) {
        BigDecimal share = BigDecimal.valueOf(draw.chance(500) ? draw.between(860, 985) : draw.between(1015, 1150), 3);
        BigDecimal other = number.value().multiply(share).setScale(0, rounding);
        return other.compareTo(number.value()) == 0
                ? number
                : new FactValue.Conflict(List.of(
                        new FactValue.Sourced(number, from.get(0)),
                        new FactValue.Sourced(Decimals.value(other), from.get(1))));
    }

    private static void contradict(Firm firm, Draw draw, SortedMap<String, FactValue> facts) {
        if (draw.chance(600)
                && facts.get("staff") instanceof FactValue.Number staff
                && facts.containsKey("technologyStaff")) {
            facts.put("technologyStaff", Decimals.value(staff.value().add(BigDecimal.valueOf(draw.between(1, 9)))));
        } else if (draw.chance(600)
                && facts.get("highTechRevenue") instanceof FactValue.Series part
                && facts.get("totalIncome") instanceof FactValue.Series whole
                && whole.years().get(firm.lastYear()) instanceof FactValue.Number all) {
            SortedMap<Integer, FactValue> years = new TreeMap<>(part.years());
            years.put(firm.lastYear(), Decimals.value(all.value().add(BigDecimal.valueOf(10_000))));
            facts.put("highTechRevenue", new FactValue.Series(years));
        } else if (facts.get("registeredOn") instanceof FactValue.Day) {
            facts.put("registeredOn", new FactValue.Day(firm.on().plusDays(draw.between(1, 300))));
        }
    }
}
