package io.tidu.samebytes;

import io.tidu.model.Decimals;
import io.tidu.model.FactValue;
import io.tidu.model.Sources;
import io.tidu.model.Unit;
import io.tidu.oracle.Draw;
import io.tidu.vocabulary.FactDefinition;
import io.tidu.vocabulary.FactType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Draws a value of any declared fact: near the edges of the rules, in conflict, with gaps, and now and then wrong. */
final class DrawnValues {
    private static final List<String> SOURCES = List.of("tax return", "social insurance", "audit");

    private final Draw draw;
    private final Edges edges;
    private final LocalDate on;
    private final int disputed;
    private final int gaps;

    DrawnValues(Draw draw, Edges edges, LocalDate on) {
        this.draw = draw;
        this.edges = edges;
        this.on = on;
        this.disputed = draw.pick(0, 0, 0, 2, 5);
        this.gaps = draw.pick(0, 0, 0, 10, 30);
    }

    FactValue of(FactDefinition fact) {
        if (fact.yearly()) {
            return series(fact);
        }
        return switch (fact.type()) {
            case RECORD -> new FactValue.Fields(fields(fact));
            case LIST -> entries(fact);
            default -> single(fact);
        };
    }

    /** A value, or what several sources say of it. */
    FactValue single(FactDefinition fact) {
        if (!draw.chance(disputed)) {
            return plain(fact);
        }
        List<FactValue.Sourced> sources = new ArrayList<>();
        int count = draw.between(2, SOURCES.size());
        SOURCES.subList(0, count).forEach(from -> sources.add(Sources.source(plain(fact), from)));
        return Sources.together(sources);
    }

    private FactValue series(FactDefinition fact) {
        SortedMap<Integer, FactValue> years = new TreeMap<>();
        int last = on.getYear() - draw.pick(0, 1, 1, 1, 2);
        int count = draw.pick(0, 1, 2, 3, 3, 4, 5);
        BigDecimal amount = number(fact);
        for (int year = last; year > last - count; year--) {
            FactValue value = draw.chance(disputed) || fact.type() == FactType.FLAG
                    ? single(fact)
                    : new FactValue.Number(Decimals.check(amount));
            if (!draw.chance(gaps)) {
                years.put(year, value);
            }
            amount = fact.unit() == Unit.YUAN
                    ? amount.movePointLeft(2)
                            .multiply(BigDecimal.valueOf(draw.pick(60, 80, 90, 95, 100, 130)))
                            .setScale(2, java.math.RoundingMode.FLOOR)
                    : number(fact);
        }
        return new FactValue.Series(years);
    }

    private SortedMap<String, FactValue> fields(FactDefinition fact) {
        SortedMap<String, FactValue> fields = new TreeMap<>();
        fact.fields().forEach((name, field) -> {
            boolean ends = fact.entries() != null && name.equals(fact.entries().until());
            if (!draw.chance(ends ? 50 : gaps)) {
                fields.put(name, single(field));
            }
        });
        return fields;
    }

    /** A few entries; at times one for each word of each choice, at times none. */
    private FactValue entries(FactDefinition fact) {
        List<FactValue.Fields> list = new ArrayList<>();
        int count = draw.pick(0, 0, 1, 1, 2, 3, 5);
        for (int i = 0; i < count; i++) {
            list.add(entry(fact));
        }
        if (draw.chance(5)) {
            fact.fields()
                    .values()
                    .forEach(field -> field.values().keySet().forEach(word -> {
                        SortedMap<String, FactValue> fields = fields(fact);
                        fields.put(field.name(), new FactValue.Text(word));
                        list.add(new FactValue.Fields(fields));
                    }));
        }
        return new FactValue.Entries(list);
    }

    FactValue.Fields entry(FactDefinition list) {
        return new FactValue.Fields(fields(list));
    }

    private FactValue plain(FactDefinition fact) {
        return switch (fact.type()) {
            case FLAG -> new FactValue.Flag(draw.chance(75));
            case DATE -> new FactValue.Day(day());
            case CHOICE ->
                new FactValue.Text(draw.pick(List.copyOf(fact.values().keySet())));
            case TEXT -> new FactValue.Text(text(fact));
            default -> new FactValue.Number(Decimals.check(number(fact)));
        };
    }

    private String text(FactDefinition fact) {
        if (fact.name().equals("county") || fact.name().equals("province")) {
            return draw.pick(draw.pick(edges.codes()), fact.name().equals("county") ? "330421" : "330000");
        }
        String word = draw.pick(edges.words());
        return draw.chance(3) ? word.substring(1) : word;
    }

    LocalDate day() {
        return switch (draw.between(0, 7)) {
            case 0 -> draw.pick(edges.days()).plusDays(draw.between(-1, 1));
            case 1 -> on.plusDays(draw.between(-1, 1));
            case 2 -> on.minusYears(draw.between(1, 6)).plusDays(draw.between(-1, 1));
            case 3 -> LocalDate.of(on.getYear() - draw.between(-1, 4), 1, 1).plusDays(draw.between(-1, 1));
            default -> on.minusDays(draw.between(1, 3000));
        };
    }

    BigDecimal number(FactDefinition fact) {
        BigDecimal edge = draw.pick(edges.numbers());
        int off = draw.between(-1, 1);
        BigDecimal number = switch (fact.type()) {
            case MONEY ->
                edge.movePointRight(draw.pick(0, 4, 4, 4, 8))
                        .add(BigDecimal.valueOf(off).movePointLeft(2));
            case RATIO -> edge.movePointLeft(2).add(BigDecimal.valueOf(off).movePointLeft(4));
            default ->
                draw.chance(50) ? BigDecimal.valueOf(draw.between(0, 60)) : BigDecimal.valueOf(edge.longValue() + off);
        };
        boolean wrong = draw.chance(1);
        if (fact.range() != null && fact.range().to() != null && !wrong) {
            number = number.min(fact.range().to());
        }
        BigDecimal least = fact.range() == null || fact.range().from() == null
                ? BigDecimal.ZERO
                : fact.range().from();
        // Of persons or points a number below zero is refused; of money it contradicts its range at most.
        return wrong && fact.type() == FactType.MONEY ? number : number.max(least);
    }
}
