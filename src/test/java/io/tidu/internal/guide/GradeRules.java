package io.tidu.internal.guide;

import io.tidu.internal.engine.Engine;
import io.tidu.model.Enterprise;
import io.tidu.model.FactValue;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A small policy of one grade that everything can be worked out of by hand, and an enterprise that attains it. */
public final class GradeRules {
    /** The day on which it is asked. */
    public static final LocalDate ON = LocalDate.of(2026, 3, 1);

    private GradeRules() {}

    /** Decides by it. */
    public static Engine engine() {
        return Engine.load(Path.of("src/test/resources/io/tidu/internal/guide/rules"));
    }

    /** 100 people with 20 engineers, 5 % research of 20 million yuan, one patent, 15 points for its plan; no title. */
    public static Enterprise firm() {
        SortedMap<String, FactValue> facts = new TreeMap<>();
        facts.put("resident", new FactValue.Flag(true));
        facts.put("field", new FactValue.Text("materials"));
        facts.put("registeredOn", day("2019-06-01"));
        facts.put("staff", number(100));
        facts.put("engineers", number(20));
        facts.put("revenue", year(2025, 20_000_000));
        facts.put("research", year(2025, 1_000_000));
        facts.put("expertPoints", fields("plan", number(15)));
        facts.put("events", list());
        facts.put(
                "rights",
                list(fields("kind", text("patent"), "on", day("2024-01-01"), "inUse", new FactValue.Flag(true))));
        facts.put("titles", list());
        facts.put("documents", list(fields("kind", text("form"))));
        facts.put("paid", list());
        return new Enterprise("91330421MA00000000", "示例", facts);
    }

    /** A number. */
    public static FactValue number(long number) {
        return new FactValue.Number(BigDecimal.valueOf(number));
    }

    /** A word. */
    public static FactValue text(String text) {
        return new FactValue.Text(text);
    }

    /** A day. */
    public static FactValue day(String day) {
        return new FactValue.Day(LocalDate.parse(day));
    }

    /** One year of a series. */
    public static FactValue year(int year, long amount) {
        SortedMap<Integer, FactValue> years = new TreeMap<>();
        years.put(year, number(amount));
        return new FactValue.Series(years);
    }

    /** The entries of a list. */
    public static FactValue list(FactValue.Fields... entries) {
        return new FactValue.Entries(List.of(entries));
    }

    /** An entry: names and values in turn. */
    public static FactValue.Fields fields(Object... namesAndValues) {
        SortedMap<String, FactValue> values = new TreeMap<>();
        List<Object> all = Arrays.asList(namesAndValues);
        for (int i = 0; i < all.size(); i += 2) {
            values.put((String) all.get(i), (FactValue) all.get(i + 1));
        }
        return new FactValue.Fields(values);
    }
}
