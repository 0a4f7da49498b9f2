package io.tidu.internal.register;

import io.tidu.internal.budget.Demand;
import io.tidu.internal.budget.Need;
import io.tidu.internal.budget.Terms;
import io.tidu.internal.model.Room;
import io.tidu.internal.policy.rule.AwardItems;
import io.tidu.model.Label;
import io.tidu.model.batch.DueAward;
import io.tidu.model.batch.NeedTotal;
import io.tidu.model.batch.Needed;
import io.tidu.model.batch.OpenAward;
import io.tidu.model.batch.OpenBounds;
import io.tidu.model.batch.Standing;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the year needs while facts are missing, on how many documents of how many enterprises that depends, and which
 * settle most. Of all enterprises only those few are kept. Not thread-safe.
 */
final class NeedTally {
    /** Who reads a list of documents to ask for first asks for so many. */
    private static final int MOST = 20;

    private static final Comparator<Kept> ORDER =
            Comparator.comparing(Kept::order).thenComparing(k -> k.step().enterprise());

    private final PriorityQueue<Kept> steps = new PriorityQueue<>(ORDER.reversed());
    private final Terms terms;
    private final AwardItems items;
    private final Need need;
    private long documents;
    private long enterprises;

    /** A step with how it is ordered. */
    private record Kept(Need.Step order, NeedTotal.Step step) {}

    /**
     * Under the caps and instalments of a budget.
     *
     * @param terms the budget's; those that say nothing if there is none
     * @param items whose the items are
     */
    NeedTally(Terms terms, AwardItems items) {
        this.terms = terms;
        this.items = items;
        this.need = new Need(terms);
    }

    /** Adds an enterprise with something open. */
    void add(Standing standing) {
        SortedMap<String, Label> needed = new TreeMap<>();
        standing.open().forEach(a -> a.waitsFor().forEach(n -> needed.put(name(n), n.document())));
        documents += needed.size();
        enterprises += needed.isEmpty() ? 0 : 1;
        OpenBounds bounds = standing.bounds();
        List<String> groups = bounds.groups().values().stream().distinct().toList();
        List<Need.Award> awards = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (DueAward due : standing.awards()) {
            names.add(due.pack() + "/" + due.item());
            int group = groups.indexOf(bounds.groups().getOrDefault(names.get(awards.size()), ""));
            awards.add(Need.Award.certain(number(due.pack(), due.item()), due.dueFen(), group));
        }
        for (OpenAward open : standing.open()) {
            names.add(open.pack() + "/" + open.item());
            int group = groups.indexOf(bounds.groups().getOrDefault(names.get(awards.size()), ""));
            Long most = open.maxFen() == null ? null : Long.valueOf(Math.min(Demand.MOST, open.maxFen()));
            awards.add(new Need.Award(number(open.pack(), open.item()), 0, most, group, documents(open)));
        }
        List<Room> rooms = bounds.rooms().stream().map(r -> room(r, names)).toList();
        need.add(awards, rooms).forEach(step -> keep(standing, step, needed));
    }

    private static Room room(OpenBounds.Room bound, List<String> awards) {
        BitSet counted = new BitSet();
        for (int i = 0; i < awards.size(); i++) {
            counted.set(i, bound.awards().contains(awards.get(i)));
        }
        return new Room(bound.leftFen(), counted);
    }

    private int number(String pack, String item) {
        return terms.number(items.of(pack, item));
    }

    private static String name(Needed needed) {
        return needed.document().zh() + '\n' + needed.document().en();
    }

    /** The documents that settle it; none where a person must decide beside them. */
    private static SortedSet<String> documents(OpenAward open) {
        SortedSet<String> documents = new TreeSet<>();
        if (open.asks().isEmpty()) {
            open.waitsFor().forEach(n -> documents.add(name(n)));
        }
        return documents;
    }

    private void keep(Standing standing, Need.Step step, SortedMap<String, Label> needed) {
        List<Label> labels = step.documents().stream()
                .map(d -> Objects.requireNonNull(needed.get(d)))
                .toList();
        steps.add(new Kept(step, new NeedTotal.Step(standing.enterprise(), standing.name(), labels, step.settles())));
        if (steps.size() > MOST) {
            steps.remove();
        }
    }

    /** What it comes to. */
    Need.Range range() {
        return need.range();
    }

    NeedTotal total() {
        List<Kept> sorted = new ArrayList<>(steps);
        sorted.sort(ORDER);
        return new NeedTotal(
                need.range().byDocuments(),
                documents,
                enterprises,
                sorted.stream().map(Kept::step).toList());
    }
}
