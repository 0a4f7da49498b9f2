package io.tidu.input;

import io.tidu.internal.source.tree.ShownText;
import io.tidu.model.Enterprise;
import io.tidu.model.FactPath;
import io.tidu.model.FactValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the records of an enterprise say that is given twice and otherwise, to name in what they differ. Few enterprises
 * are; of a file that has very many, the later ones are not kept, and their difference is not named.
 */
final class GivenFacts {
    /** Letters of what is kept, all together. */
    private static final long ROOM = 8_000_000;
    /** So many differences are named. */
    private static final int MOST_NAMED = 5;
    /** Stands for what a record does not say. */
    private static final String UNSAID = "–";

    private final Map<Integer, Enterprise> first = new HashMap<>();
    private final Map<Integer, Enterprise> otherwise = new HashMap<>();
    private long left = ROOM;

    /** Keeps what a record says. */
    void keep(int number, boolean isFirst, Enterprise said, int letters) {
        Map<Integer, Enterprise> where = isFirst ? first : otherwise;
        if (letters <= left && where.putIfAbsent(number, said) == null) {
            left -= letters;
        }
    }

    /** What the first record of an enterprise says, or the one that says otherwise; null if it is not kept. */
    @Nullable
    Enterprise kept(int number, boolean isFirst) {
        return (isFirst ? first : otherwise).get(number);
    }

    /**
     * In what two records of an enterprise differ: each fact, year or field with both values, as a file of enterprises
     * has them; of lists the entries that the other has not. At most five, then an ellipsis.
     */
    static String differences(Enterprise here, Enterprise there) {
        SortedMap<String, String> ours = parts(here);
        SortedMap<String, String> theirs = parts(there);
        List<String> differences = new ArrayList<>();
        if (!here.name().equals(there.name())) {
            differences.add(difference("name", quoted(here.name()), quoted(there.name())));
        }
        SortedSet<String> names = new TreeSet<>(ours.keySet());
        names.addAll(theirs.keySet());
        for (String name : names) {
            String our = ours.get(name);
            String their = theirs.get(name);
            boolean lists =
                    here.fact(name) instanceof FactValue.Entries || there.fact(name) instanceof FactValue.Entries;
            if (lists) {
                entries(name, here.fact(name), there.fact(name)).ifPresent(differences::add);
            } else if (our == null || !our.equals(their)) {
                differences.add(difference(name, our, their));
            }
        }
        String named = differences.stream().limit(MOST_NAMED).collect(Collectors.joining("; "));
        return named + (differences.size() > MOST_NAMED ? "; …" : "");
    }

    private static Optional<String> entries(String name, @Nullable FactValue here, @Nullable FactValue there) {
        List<String> ours = written(here);
        List<String> theirs = written(there);
        List<String> common = new ArrayList<>(theirs);
        List<String> onlyHere = new ArrayList<>();
        for (String entry : ours) {
            if (!common.remove(entry)) {
                onlyHere.add(entry);
            }
        }
        boolean known = (here == null) == (there == null);
        return onlyHere.isEmpty() && common.isEmpty() && known
                ? Optional.empty()
                : Optional.of(difference(name, list(here, onlyHere), list(there, common)));
    }

    private static @Nullable String list(@Nullable FactValue whole, List<String> only) {
        return whole == null
                ? null
                : only.isEmpty() && !written(whole).isEmpty() ? UNSAID : "[" + String.join(",", only) + "]";
    }

    private static List<String> written(@Nullable FactValue value) {
        return value instanceof FactValue.Entries entries
                ? entries.list().stream().map(EnterpriseWriter::toJson).toList()
                : value == null ? List.of() : List.of(EnterpriseWriter.toJson(value));
    }

    private static String difference(String name, @Nullable String here, @Nullable String there) {
        return name + " " + (here == null ? UNSAID : ShownText.shown(here)) + " / "
                + (there == null ? UNSAID : ShownText.shown(there));
    }

    private static @Nullable String quoted(String name) {
        return name.isEmpty() ? null : EnterpriseWriter.toJson(new FactValue.Text(name));
    }

    /** Every value by its path: yearly facts by year, records by field. */
    private static SortedMap<String, String> parts(Enterprise enterprise) {
        SortedMap<String, String> parts = new TreeMap<>();
        enterprise.facts().forEach((fact, value) -> {
            if (value instanceof FactValue.Series series) {
                series.years()
                        .forEach((year, figure) ->
                                parts.put(FactPath.ofYear(fact, year).toString(), EnterpriseWriter.toJson(figure)));
            } else if (value instanceof FactValue.Fields fields) {
                fields.values()
                        .forEach((field, part) ->
                                parts.put(new FactPath(fact, null, field).toString(), EnterpriseWriter.toJson(part)));
            } else {
                parts.put(fact, EnterpriseWriter.toJson(value));
            }
        });
        return parts;
    }
}
