package io.tidu.samebytes;

import io.tidu.model.Decimals;
import io.tidu.model.Enterprise;
import io.tidu.model.FactValue;
import io.tidu.oracle.Draw;
import io.tidu.oracle.Situation;
import io.tidu.vocabulary.FactDefinition;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Enterprises of every kind, always the same for one seed: some with any of the declared facts, some that differ in a
 * few things from an enterprise that somebody thought of, some drawn for the national policies.
 */
final class SeededFirms {
    private final RulesFolder rules;
    private final List<FactDefinition> facts;
    private final List<Sample> models;
    private final boolean national;

    /**
     * Firms for rules.
     *
     * @param models enterprises to vary; may be empty
     * @param national whether the facts are those of the national policies
     */
    SeededFirms(RulesFolder rules, List<Sample> models, boolean national) {
        this.rules = rules;
        this.facts = List.copyOf(rules.engine().vocabulary().facts().values());
        this.models = models;
        this.national = national;
    }

    Sample of(long seed) {
        Draw draw = new Draw(seed * 0x9E3779B97F4A7C15L);
        int kind = draw.between(0, 9);
        Sample sample;
        if (national && kind < 2) {
            Situation situation = Situation.of(seed);
            sample = new Sample(situation.firm(), situation.on(), situation.on());
        } else if (!models.isEmpty() && kind < 7) {
            Sample model = draw.pick(models);
            LocalDate on = draw.chance(70) ? model.on() : date(draw);
            sample = varied(draw, new Sample(model.firm(), on, on), draw.between(1, 6));
        } else {
            LocalDate on = date(draw);
            sample = varied(draw, new Sample(drawn(draw, on), on, on), draw.between(0, 2));
        }
        SortedMap<String, FactValue> members = new TreeMap<>(sample.firm().facts());
        parts(draw, members);
        slips(draw, members);
        LocalDate inForceOn = draw.chance(5) ? date(draw) : sample.on();
        return new Sample(
                new Enterprise("firm-" + seed, draw.pick("", "示例科技 " + seed), members), sample.on(), inForceOn);
    }

    /** On, just before or just after a day on which rules change, or any day. */
    private LocalDate date(Draw draw) {
        return switch (draw.between(0, 3)) {
            case 0 -> draw.pick(rules.edges().days()).plusDays(draw.between(-1, 1));
            case 1 -> LocalDate.of(2016, 1, 1).plusDays(draw.between(0, 4100));
            default -> LocalDate.of(2023, 1, 1).plusDays(draw.between(0, 1450));
        };
    }

    private Enterprise drawn(Draw draw, LocalDate on) {
        DrawnValues values = new DrawnValues(draw, rules.edges(), on);
        SortedMap<String, FactValue> members = new TreeMap<>();
        int missing = draw.pick(0, 2, 10, 30, 80);
        for (FactDefinition fact : facts) {
            if (!draw.chance(missing)) {
                members.put(fact.name(), values.of(fact));
            }
        }
        return new Enterprise("drawn", "", members);
    }

    private Sample varied(Draw draw, Sample sample, int changes) {
        DrawnValues values = new DrawnValues(draw, rules.edges(), sample.on());
        SortedMap<String, FactValue> members = new TreeMap<>(sample.firm().facts());
        for (int i = 0; i < changes; i++) {
            FactDefinition fact = draw.pick(facts);
            FactValue given = members.get(fact.name());
            if (given != null && draw.chance(15)) {
                members.remove(fact.name());
            } else if (given == null || draw.chance(40)) {
                members.put(fact.name(), values.of(fact));
            } else {
                members.put(fact.name(), changed(draw, values, fact, given));
            }
        }
        return new Sample(new Enterprise("varied", "", members), sample.on(), sample.inForceOn());
    }

    private static FactValue changed(Draw draw, DrawnValues values, FactDefinition fact, FactValue given) {
        if (given instanceof FactValue.Entries entries) {
            List<FactValue.Fields> list = new ArrayList<>(entries.list());
            if (list.isEmpty() || draw.chance(60)) {
                list.add(draw.chance(30) && !list.isEmpty() ? draw.pick(list) : values.entry(fact));
            } else {
                list.remove(draw.between(0, list.size() - 1));
            }
            return new FactValue.Entries(list);
        }
        if (given instanceof FactValue.Fields fields && !fields.values().isEmpty()) {
            SortedMap<String, FactValue> left = new TreeMap<>(fields.values());
            left.remove(draw.pick(List.copyOf(left.keySet())));
            return new FactValue.Fields(left);
        }
        if (given instanceof FactValue.Series series && !series.years().isEmpty()) {
            SortedMap<Integer, FactValue> years = new TreeMap<>(series.years());
            Integer year = draw.pick(List.copyOf(years.keySet()));
            if (draw.chance(20)) {
                years.remove(year);
            } else {
                years.put(year, nudged(draw, years.get(year)));
            }
            return new FactValue.Series(years);
        }
        return given instanceof FactValue.Number ? nudged(draw, given) : values.of(fact);
    }

    private static FactValue nudged(Draw draw, FactValue given) {
        if (!(given instanceof FactValue.Number number)) {
            return given;
        }
        BigDecimal step = draw.pick(BigDecimal.ONE, BigDecimal.TEN, BigDecimal.valueOf(10_000), number.value());
        return Decimals.value(number.value()
                .add(draw.chance(50) ? step : step.negate().max(number.value().negate())));
    }

    /** What is part of something is mostly less than that, and at times a little more. */
    private void parts(Draw draw, SortedMap<String, FactValue> members) {
        for (FactDefinition fact : facts) {
            if (fact.partOf() != null && draw.chance(80)) {
                FactValue part = part(draw, members.get(fact.name()), members.get(fact.partOf()));
                if (part != null) {
                    members.put(fact.name(), part);
                }
            }
        }
    }

    private static FactValue part(Draw draw, FactValue part, FactValue whole) {
        if (part instanceof FactValue.Series parts && whole instanceof FactValue.Series wholes) {
            SortedMap<Integer, FactValue> years = new TreeMap<>(parts.years());
            years.replaceAll((year, value) -> {
                FactValue lesser = part(draw, value, wholes.years().get(year));
                return lesser == null ? value : lesser;
            });
            return new FactValue.Series(years);
        }
        if (part instanceof FactValue.Number small
                && whole instanceof FactValue.Number large
                && small.value().compareTo(large.value()) > 0
                && !draw.chance(5)) {
            BigDecimal share = BigDecimal.valueOf(draw.pick(1, 5, 10, 20, 40, 60, 70, 100));
            return Decimals.value(large.value().multiply(share).movePointLeft(2).setScale(0, RoundingMode.FLOOR));
        }
        return null;
    }

    /** One in a hundred has something that the vocabulary has not. */
    private void slips(Draw draw, SortedMap<String, FactValue> members) {
        if (draw.chance(1)) {
            FactDefinition fact = draw.pick(facts);
            switch (draw.between(0, 2)) {
                case 0 -> members.put(fact.name() + "s", new FactValue.Flag(true));
                case 1 -> members.put(fact.name(), new FactValue.Text("no-such-word"));
                default -> members.put(fact.name(), Decimals.value(-1));
            }
        }
    }
}
