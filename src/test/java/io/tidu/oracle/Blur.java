package io.tidu.oracle;

import io.tidu.model.Decimals;
import io.tidu.model.Enterprise;
import io.tidu.model.FactValue;
import io.tidu.model.Sources;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes facts, years and fields of entries unknown, or gives them sources that disagree. */
final class Blur {
    private final Draw draw;
    private final int lost;
    private final int disputed;

    Blur(Draw draw) {
        this.draw = draw;
        this.lost = draw.pick(0, 0, 0, 1, 2, 5, 15, 50);
        this.disputed = draw.pick(0, 0, 0, 0, 1, 3, 10);
    }

    Enterprise of(Enterprise firm) {
        return new Enterprise(firm.id(), firm.name(), members(firm.facts(), ""));
    }

    private <K> SortedMap<K, FactValue> members(SortedMap<K, FactValue> members, String path) {
        SortedMap<K, FactValue> blurred = new TreeMap<>();
        members.forEach((name, value) -> {
            if (!draw.chance(lost)) {
                blurred.put(name, value(value, path.isEmpty() ? String.valueOf(name) : path + "." + name));
            }
        });
        return blurred;
    }

    private FactValue value(FactValue value, String path) {
        if (value instanceof FactValue.Series series) {
            return new FactValue.Series(members(series.years(), path));
        }
        if (value instanceof FactValue.Fields fields) {
            return new FactValue.Fields(members(fields.values(), path));
        }
        if (value instanceof FactValue.Entries entries) {
            List<FactValue.Fields> list = new ArrayList<>();
            entries.list().forEach(entry -> list.add(new FactValue.Fields(members(entry.values(), path))));
            return new FactValue.Entries(list);
        }
        return draw.chance(disputed) ? disputed(value, path) : value;
    }

    /** Two sources; now and then they agree after all, or there is a third. */
    private FactValue disputed(FactValue value, String path) {
        List<FactValue.Sourced> sources = new ArrayList<>();
        sources.add(Sources.source(value, "tax return"));
        sources.add(Sources.source(draw.chance(10) ? value : other(value, path), "social insurance"));
        if (draw.chance(20)) {
            sources.add(Sources.source(other(value, path), "audit"));
        }
        return Sources.together(sources);
    }

    private FactValue other(FactValue value, String path) {
        if (value instanceof FactValue.Number number) {
            BigDecimal step = draw.pick(new BigDecimal("0.01"), BigDecimal.ONE, number.value());
            boolean points = path.startsWith("expertPoints") && number.value().signum() > 0;
            boolean whole = path.endsWith("taff") || path.contains(".rank") || path.startsWith("expertPoints");
            BigDecimal up = whole ? BigDecimal.ONE : step;
            return Decimals.value(number.value().add(points ? up.negate() : up));
        }
        if (value instanceof FactValue.Flag flag) {
            return new FactValue.Flag(!flag.value());
        }
        if (value instanceof FactValue.Day day) {
            return new FactValue.Day(day.value().plusDays(draw.pick(-400, -1, 1, 365)));
        }
        return new FactValue.Text(path.equals("county") ? "330400" : draw.pick(Words.of(path)));
    }
}
