package io.tidu.engine;

import io.tidu.model.Enterprise;
import io.tidu.model.FactValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Fictional enterprises for the test rules. */
public final class Firms {
    private Firms() {}

    /** Known in every respect, and attaining every target of the test rules. */
    public static Enterprise complete() {
        TreeMap<String, FactValue> facts = new TreeMap<>();
        facts.put("registeredOn", day("2015-05-01"));
        facts.put("residentEnterprise", new FactValue.Flag(true));
        facts.put("technologyField", new FactValue.Text("new-materials"));
        facts.put("staff", number("80"));
        facts.put("revenue", series("50000000", "55000000", "60000000"));
        facts.put("rdExpense", series("2500000", "2500000", "3000000"));
        facts.put("expertPoints", fields(Map.of("ipCount", number("8"), "management", number("15"))));
        facts.put("events", list());
        facts.put(
                "intellectualProperty",
                list(
                        fields(Map.of("kind", new FactValue.Text("patent"), "grantedOn", day("2020-01-01"))),
                        fields(Map.of(
                                "kind", new FactValue.Text("software"),
                                "grantedOn", day("2021-01-01"),
                                "usedBefore", new FactValue.Flag(false))),
                        fields(Map.of(
                                "kind", new FactValue.Text("software"),
                                "grantedOn", day("2022-01-01"),
                                "usedBefore", new FactValue.Flag(false)))));
        facts.put("titles", list());
        facts.put(
                "investments",
                list(
                        fields(Map.of(
                                "kind",
                                new FactValue.Text("equipment"),
                                "on",
                                day("2025-04-01"),
                                "amount",
                                number("3000000"))),
                        fields(Map.of(
                                "kind",
                                new FactValue.Text("building"),
                                "on",
                                day("2025-05-01"),
                                "amount",
                                number("9000000")))));
        facts.put(
                "researchBodies",
                list(fields(Map.of("level", new FactValue.Text("provincial"), "recognisedOn", day("2024-01-01")))));
        facts.put(
                "paid",
                list(fields(Map.of(
                        "item",
                        new FactValue.Text("body-city"),
                        "on",
                        day("2022-01-01"),
                        "amount",
                        number("1000000")))));
        facts.put("stage", new FactValue.Text("reserve"));
        return new Enterprise("91330421MA0000TEST", "完整的虚构企业", facts);
    }

    /** Variations of the complete enterprise: facts changed, shifted or removed, always the same for one seed. */
    public static List<Enterprise> random(long seed, int count) {
        Random random = new Random(seed);
        List<Enterprise> firms = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Enterprise firm = complete();
            firm = firm.with(
                    "registeredOn",
                    day(LocalDate.of(2026, 3, 1).minusDays(random.nextInt(1200)).toString()));
            firm = firm.with("staff", number(String.valueOf(random.nextInt(1000))));
            firm = firm.with("revenue", series(amount(random), amount(random), amount(random)));
            firm = firm.with("rdExpense", series(amount(random, 20), amount(random, 20), amount(random, 20)));
            firm = firm.with("technologyField", new FactValue.Text(random.nextInt(4) == 0 ? "other" : "aerospace"));
            if (random.nextInt(4) == 0) {
                firm = firm.with(
                        "events",
                        list(fields(Map.of(
                                "kind", new FactValue.Text(random.nextBoolean() ? "accident" : "dishonesty"),
                                "on", day("2025-0" + (1 + random.nextInt(9)) + "-15"),
                                "until", day("2025-12-31")))));
            }
            for (String fact : List.copyOf(firm.facts().keySet())) {
                if (random.nextInt(12) == 0) {
                    firm = firm.with(fact, null);
                }
            }
            firms.add(new Enterprise("firm-" + i, "虚构企业 " + i, firm.facts()));
        }
        return firms;
    }

    private static String amount(Random random) {
        return amount(random, 1);
    }

    private static String amount(Random random, int divisor) {
        return String.valueOf((1 + random.nextInt(25)) * 10_000_000L / divisor);
    }

    /** A number. */
    public static FactValue number(String number) {
        return new FactValue.Number(new BigDecimal(number));
    }

    /** A day. */
    public static FactValue day(String day) {
        return new FactValue.Day(LocalDate.parse(day));
    }

    /** A series over 2023, 2024 and 2025. */
    public static FactValue series(String first, String second, String third) {
        return new FactValue.Series(
                new TreeMap<>(Map.of(2023, number(first), 2024, number(second), 2025, number(third))));
    }

    /** Named values. */
    public static FactValue.Fields fields(Map<String, FactValue> values) {
        return new FactValue.Fields(new TreeMap<>(values));
    }

    /** A list. */
    public static FactValue list(FactValue.Fields... entries) {
        return new FactValue.Entries(List.of(entries));
    }
}
