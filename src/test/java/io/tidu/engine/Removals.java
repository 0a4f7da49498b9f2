package io.tidu.engine;

import io.tidu.model.Enterprise;
import io.tidu.model.FactValue;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Every way of knowing one fact less of an enterprise: a whole fact, a year of a series, a field of an entry. */
public final class Removals {
    private Removals() {}

    /** The enterprise with one fact less, in every way there is. */
    public static List<Enterprise> of(Enterprise firm) {
        List<Enterprise> lesser = new ArrayList<>();
        firm.facts().forEach((name, value) -> {
            lesser.add(firm.with(name, null));
            if (value instanceof FactValue.Series series) {
                series.years().keySet().forEach(y -> {
                    SortedMap<Integer, FactValue> years = new TreeMap<>(series.years());
                    years.remove(y);
                    lesser.add(firm.with(name, new FactValue.Series(years)));
                });
            } else if (value instanceof FactValue.Fields fields) {
                without(fields).forEach(f -> lesser.add(firm.with(name, f)));
            } else if (value instanceof FactValue.Entries entries) {
                for (int i = 0; i < entries.list().size(); i++) {
                    for (FactValue.Fields entry : without(entries.list().get(i))) {
                        List<FactValue.Fields> list = new ArrayList<>(entries.list());
                        list.set(i, entry);
                        lesser.add(firm.with(name, new FactValue.Entries(list)));
                    }
                }
            }
        });
        return lesser;
    }

    private static List<FactValue.Fields> without(FactValue.Fields fields) {
        List<FactValue.Fields> lesser = new ArrayList<>();
        fields.values().keySet().forEach(field -> {
            SortedMap<String, FactValue> values = new TreeMap<>(fields.values());
            values.remove(field);
            lesser.add(new FactValue.Fields(values));
        });
        return lesser;
    }

    /** Which fact differs, for messages. */
    public static String difference(Enterprise firm, Enterprise lesser) {
        return firm.facts().keySet().stream()
                .filter(f -> !firm.facts().get(f).equals(lesser.facts().get(f)))
                .findFirst()
                .orElse("nothing");
    }
}
