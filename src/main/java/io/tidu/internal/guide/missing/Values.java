package io.tidu.internal.guide.missing;

import io.tidu.model.Enterprise;
import io.tidu.model.FactValue;
import io.tidu.model.assessment.Required;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a fact can be, tried: yes and no, every word, what each source says, an empty list and one with an entry that
 * rules choose; of numbers and days a {@link Range}.
 *
 * @param trial tries
 * @param place the fact
 * @param firm the enterprise of which it is not known
 * @param before what is decided without it
 * @param earlier what became of it before others were granted; null if that is now
 */
record Values(
        Trial trial,
        FactPlace place,
        Enterprise firm,
        Answer before,
        @Nullable Tried earlier) {
    /** A text that no rule has. */
    private static final String OTHER = "*";

    /** Empty if it can't be tried, or not all of it. */
    List<Tried.Case> cases() {
        FactValue now = FactPlace.valueAt(firm, place.path());
        if (now instanceof FactValue.Conflict conflict) {
            Map<String, FactValue> sources = new LinkedHashMap<>();
            conflict.sources().stream()
                    .map(FactValue.Sourced::value)
                    .forEach(v -> sources.putIfAbsent(Tried.IS + shown(v), v));
            return all(sources, null);
        }
        return switch (place.definition().type()) {
            case FLAG -> all(Map.of("= true", new FactValue.Flag(true), "= false", new FactValue.Flag(false)), null);
            case CHOICE -> all(words(place.definition().values().keySet()), null);
            case TEXT -> {
                SortedSet<String> texts = texts();
                yield texts.isEmpty() ? List.of() : all(words(texts), new FactValue.Text(OTHER));
            }
            case LIST -> lists();
            case DATE, NUMBER, MONEY, RATIO -> new Range(trial, place, firm).cases();
            case RECORD -> List.of();
        };
    }

    private List<Tried.Case> all(Map<String, ? extends FactValue> values, @Nullable FactValue rest) {
        List<Tried.Case> cases = new ArrayList<>();
        for (String condition : new TreeSet<>(values.keySet())) {
            if (!add(cases, condition, values.get(condition), false)) {
                return List.of();
            }
        }
        return rest == null || add(cases, "else", rest, true) ? cases : List.of();
    }

    private boolean add(List<Tried.Case> cases, String condition, @Nullable FactValue value, boolean isRest) {
        Enterprise changed = value == null ? firm : trial.with(place, firm, value);
        Answer known = earlier == null ? null : earlier.decided(condition);
        Answer answer = known != null || changed.equals(firm) ? known : trial.at(changed);
        if (answer != null) {
            cases.add(new Tried.Case(condition, changed, answer, isRest));
        }
        return answer != null;
    }

    private static Map<String, FactValue> words(Iterable<String> words) {
        Map<String, FactValue> values = new LinkedHashMap<>();
        words.forEach(word -> values.put(Tried.IS + word, new FactValue.Text(word)));
        return values;
    }

    /** The texts that are asked for, by the lines of what is open and by those for whom packs are. */
    private SortedSet<String> texts() {
        SortedSet<String> texts = new TreeSet<>();
        before.findings().stream()
                .filter(f -> f.evidence().missing().contains(place.path()))
                .forEach(f -> {
                    if (f.required() instanceof Required.OneOf oneOf) {
                        texts.addAll(oneOf.texts());
                    }
                });
        trial.engine()
                .policies()
                .inForce(trial.on())
                .forEach(p ->
                        texts.addAll(p.manifest().appliesTo().facts().getOrDefault(place.path(), new TreeSet<>())));
        return texts;
    }

    /** What no rule chooses is as none. Which other entries there can be is not known, so all alike say nothing. */
    private List<Tried.Case> lists() {
        Map<String, FactValue> lists = new LinkedHashMap<>();
        Chosen chosen = new Chosen(trial, place.definition());
        chosen.entries().forEach((word, entry) -> lists.put(Tried.IS + word, new FactValue.Entries(List.of(entry))));
        if (lists.size() > 1) {
            lists.put(
                    Tried.ALL,
                    new FactValue.Entries(List.copyOf(chosen.entries().values())));
        }
        List<Tried.Case> cases = all(lists, new FactValue.Entries(List.of()));
        boolean alike = cases.stream().map(c -> c.answer().verdict()).distinct().count() < 2;
        boolean decided = cases.stream().noneMatch(c -> c.answer().isOpen());
        return alike && decided ? List.of() : cases;
    }

    private static String shown(FactValue value) {
        if (value instanceof FactValue.Number number) {
            return number.value().toPlainString();
        }
        if (value instanceof FactValue.Day day) {
            return day.value().toString();
        }
        return value instanceof FactValue.Flag flag
                ? String.valueOf(flag.value())
                : value instanceof FactValue.Text text ? text.value() : String.valueOf(value);
    }
}
