package io.tidu.internal.guide;

import io.tidu.internal.guide.line.Crossings;
import io.tidu.internal.policy.practice.HandIn;
import io.tidu.internal.policy.practice.Lever;
import io.tidu.model.Enterprise;
import io.tidu.model.FactPath;
import io.tidu.model.FactValue;
import io.tidu.vocabulary.FactDefinition;
import io.tidu.vocabulary.FactType;
import io.tidu.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What can be changed until a day, by the levers. What has happened can't: of a yearly fact the years that had ended
 * today, of a list its entries, unless a lever says that they can be ended.
 */
final class Moves {
    private static final int MOST_ENTRIES = 24;
    private static final int DAYS_A_YEAR = 365;

    private final Vocabulary vocabulary;
    private final Enterprise today;
    private final LocalDate on;
    private final World world;
    private final Set<String> locked;
    private final List<Move> moves = new ArrayList<>();

    private Moves(Vocabulary vocabulary, Enterprise today, LocalDate on, World world, Set<String> locked) {
        this.vocabulary = vocabulary;
        this.today = today;
        this.on = on;
        this.world = world;
        this.locked = locked;
    }

    /**
     * All moves until the day of a world.
     *
     * @param locked facts that stay as they are, by path or name
     * @param documents the documents that are asked for anywhere
     */
    static List<Move> of(
            Vocabulary vocabulary,
            Collection<Lever> levers,
            Enterprise today,
            LocalDate on,
            World world,
            Set<String> locked,
            Set<String> documents) {
        Moves moves = new Moves(vocabulary, today, on, world, locked);
        for (Lever lever : levers) {
            LocalDate ready = on.plusDays(lever.leadDays());
            if (!locked.contains(lever.fact()) && !locked.contains(lever.path())) {
                moves.add(lever, ready, documents);
            }
        }
        return moves.moves;
    }

    private void add(Lever lever, LocalDate ready, Set<String> documents) {
        FactDefinition fact = vocabulary.facts().get(lever.fact());
        if (fact == null) {
            return;
        }
        if (lever.change().isNumeric() && fact.yearly()) {
            yearly(lever, ready);
            return;
        }
        if (ready.isAfter(world.day())) {
            return;
        }
        switch (lever.change()) {
            case UP, DOWN, EITHER -> number(lever, fact.name(), false, today, years());
            case CHOOSE -> choose(lever, fact);
            case ADD -> adding(lever, fact, ready, documents);
            case END -> ends(lever, fact, ready);
        }
    }

    /** How many years' changes fit, begun ones included. */
    private long years() {
        return 1 + (Math.max(1, ChronoUnit.DAYS.between(on, world.day())) - 1) / DAYS_A_YEAR;
    }

    private void yearly(Lever lever, LocalDate ready) {
        for (int year = Math.max(on.getYear(), ready.getYear());
                year < world.day().getYear();
                year++) {
            String path = FactPaths.year(lever.fact(), year);
            if (!locked.contains(path)) {
                number(lever, path, true, world.enterprise(), year - on.getYear() + 1L);
            }
        }
    }

    private void number(Lever lever, String path, boolean yearly, Enterprise enterprise, long years) {
        if (!(FactPaths.at(enterprise, path) instanceof FactValue.Number number)) {
            return;
        }
        BigDecimal base = number.value();
        BigDecimal from = FactPaths.at(today, path) instanceof FactValue.Number given ? given.value() : null;
        BigDecimal most = lever.mostAYear() == null
                ? BigDecimal.valueOf(Crossings.MOST)
                : lever.mostAYear().multiply(BigDecimal.valueOf(years));
        LeverEffort effort = new LeverEffort(lever);
        String fact = lever.fact();
        if (lever.change() != Lever.Change.DOWN && base.abs().compareTo(BigDecimal.valueOf(Crossings.MOST)) < 0) {
            long first = NumberMove.next(base, 1);
            long last = base.add(most).setScale(0, RoundingMode.FLOOR).longValue();
            if (last >= first) {
                moves.add(new NumberMove(lever.name(), path, fact, yearly, from, base, first, last, effort));
            }
        }
        if (lever.change() != Lever.Change.UP && base.signum() > 0) {
            long first = NumberMove.next(base, -1);
            long last = base.subtract(most)
                    .max(BigDecimal.ZERO)
                    .setScale(0, RoundingMode.CEILING)
                    .longValue();
            if (last <= first) {
                moves.add(new NumberMove(lever.name(), path, fact, yearly, from, base, first, last, effort));
            }
        }
    }

    private void choose(Lever lever, FactDefinition fact) {
        String name = FactPath.of(lever.path()).part();
        if (name == null) {
            choice(lever, lever.path(), fact);
            return;
        }
        FactDefinition field = fact.fields().get(name);
        if (field != null && today.fact(fact.name()) instanceof FactValue.Entries entries) {
            for (int i = 0; i < entries.list().size(); i++) {
                String path = FactPaths.field(fact.name(), i, name);
                if (!locked.contains(path)) {
                    choice(lever, path, field);
                }
            }
        }
    }

    private void choice(Lever lever, String path, FactDefinition of) {
        FactValue now = FactPaths.at(today, path);
        if (now == null || now instanceof FactValue.Conflict) {
            return;
        }
        List<FactValue> choices = lever.choices().stream()
                .map(word -> value(word, of))
                .filter(v -> !v.equals(now))
                .toList();
        if (!choices.isEmpty()) {
            moves.add(new ChoiceMove(lever, path, choices));
        }
    }

    /** A word of a lever as a value of the fact or field. */
    static FactValue value(String word, FactDefinition of) {
        if (of.type() == FactType.FLAG) {
            return new FactValue.Flag(Boolean.parseBoolean(word));
        }
        if (of.type().isNumeric()) {
            return new FactValue.Number(new BigDecimal(word));
        }
        return of.type() == FactType.DATE ? new FactValue.Day(LocalDate.parse(word)) : new FactValue.Text(word);
    }

    private void adding(Lever lever, FactDefinition list, LocalDate ready, Set<String> documents) {
        SortedMap<String, FactValue> entry = new TreeMap<>();
        lever.entry().forEach((name, word) -> {
            FactDefinition field = list.fields().get(name);
            if (field != null) {
                entry.put(name, value(word, field));
            }
        });
        FactDefinition.Entries entries = list.entries();
        String date = entries == null ? null : entries.date();
        if (date != null) {
            entry.put(date, new FactValue.Day(ready));
        }
        boolean ofKinds = list.name().equals(HandIn.FACT) && !entry.containsKey(HandIn.FIELD);
        if (ofKinds) {
            for (String kind : documents) {
                entry.put(HandIn.FIELD, new FactValue.Text(kind));
                moves.add(new AddMove(lever, kind, entry, 1));
            }
        } else {
            moves.add(new AddMove(lever, lever.name(), entry, most(lever)));
        }
    }

    private long most(Lever lever) {
        BigDecimal year = lever.mostAYear();
        if (lever.size() != null) {
            return year == null
                    ? Crossings.MOST
                    : year.multiply(BigDecimal.valueOf(years())).longValue();
        }
        return Math.min(MOST_ENTRIES, year == null ? MOST_ENTRIES : year.longValue() * years());
    }

    private void ends(Lever lever, FactDefinition list, LocalDate ready) {
        String until = list.entries() == null ? null : list.entries().until();
        if (until == null || !(today.fact(list.name()) instanceof FactValue.Entries entries)) {
            return;
        }
        for (int i = 0; i < entries.list().size(); i++) {
            FactValue.Fields entry = entries.list().get(i);
            boolean is = lever.entry().entrySet().stream()
                    .allMatch(e -> is(entry.values().get(e.getKey()), e.getValue()));
            if (is && entry.values().get(until) == null) {
                moves.add(new EndMove(lever, i, until, ready.minusDays(1)));
            }
        }
    }

    private static boolean is(@Nullable FactValue value, String word) {
        return value instanceof FactValue.Text text
                ? text.value().equals(word)
                : value instanceof FactValue.Flag flag
                        && String.valueOf(flag.value()).equals(word);
    }
}
