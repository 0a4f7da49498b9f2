package io.tidu.internal.policy.table;

import io.tidu.model.Exact;
import io.tidu.model.Judgement;
import io.tidu.model.Quantity;
import io.tidu.model.Term;
import io.tidu.model.Verdict;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rows that exact values hit without going through all of them: words by hash, bands by binary search. What
 * is not one undoubted value is not looked for here. Immutable and safe to share between threads.
 */
final class TableIndex {
    private final List<TableRow> rows;
    private final List<OfInput> inputs;
    /** The names of the inputs that rows ask for; an empty one of an input that none does. */
    private final List<String> names;

    private TableIndex(List<TableRow> rows, List<OfInput> inputs, List<String> names) {
        this.rows = rows;
        this.inputs = inputs;
        this.names = names;
    }

    /** The rows whose cells of one input take a value; null if that is not one undoubted value of the right kind. */
    private sealed interface OfInput {
        @Nullable
        BitSet rows(Table.Argument argument);

        @Nullable
        BitSet rows(Fields fields, String input);
    }

    static TableIndex of(List<Table.Input> inputs, List<TableRow> rows) {
        List<OfInput> indexed = new ArrayList<>();
        boolean[] asked = new boolean[inputs.size()];
        rows.forEach(r -> r.conditions().forEach(c -> asked[c.position()] = true));
        for (int i = 0; i < inputs.size(); i++) {
            int position = i;
            List<List<Condition>> conditions = rows.stream()
                    .map(r -> r.conditions().stream()
                            .filter(c -> c.position() == position)
                            .toList())
                    .toList();
            indexed.add(
                    switch (inputs.get(i).kind()) {
                        case TEXT -> Words.of(conditions);
                        case NUMBER -> Bands.of(conditions);
                        default -> Flags.of(conditions);
                    });
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < asked.length; i++) {
            names.add(asked[i] ? inputs.get(i).name() : "");
        }
        return new TableIndex(rows, List.copyOf(indexed), List.copyOf(names));
    }

    /** The one row that the arguments hit; null if they hit none or several, or if that is not certain. */
    @Nullable
    TableRow only(List<Table.Argument> arguments) {
        BitSet[] hits = new BitSet[inputs.size()];
        for (int i = 0; i < hits.length; i++) {
            BitSet one = inputs.get(i).rows(arguments.get(i));
            if (one == null) {
                return null;
            }
            hits[i] = one;
        }
        if (hits.length == 0) {
            return null;
        }
        int row = next(hits, 0);
        return row < 0 || next(hits, row + 1) >= 0 ? null : rows.get(row);
    }

    /** The first position from one on that all have; -1 if there is none. */
    private static int next(BitSet[] all, int from) {
        int position = all[0].nextSetBit(from);
        for (int i = 1; position >= 0 && i < all.length; i++) {
            int other = all[i].nextSetBit(position);
            if (other != position) {
                position = other < 0 ? -1 : all[0].nextSetBit(other);
                i = 0;
            }
        }
        return position;
    }

    /** Whether any row matches fields; null if they do not tell. */
    @Nullable
    Judgement matches(Fields fields) {
        BitSet hit = null;
        boolean isOwn = false;
        for (int i = 0; i < inputs.size(); i++) {
            String name = names.get(i);
            if (!name.isEmpty()) {
                BitSet one = inputs.get(i).rows(fields, name);
                if (one == null) {
                    return null;
                }
                if (hit != null) {
                    hit = isOwn ? hit : (BitSet) hit.clone();
                    isOwn = true;
                    hit.and(one);
                } else {
                    hit = one;
                }
                if (hit.isEmpty()) {
                    return Judgement.NOT_MET;
                }
            }
        }
        return hit == null ? Judgement.of(!rows.isEmpty()) : Judgement.MET;
    }

    private static BitSet where(List<List<Condition>> conditions, Table.Argument argument) {
        BitSet rows = new BitSet(conditions.size());
        for (int i = 0; i < conditions.size(); i++) {
            rows.set(i, conditions.get(i).stream().allMatch(c -> c.judge(argument) == Verdict.MET));
        }
        return rows;
    }

    /**
     * Texts.
     *
     * @param byWord the rows by each word that a cell has
     * @param others the rows that take any text
     */
    private record Words(Map<String, BitSet> byWord, BitSet others) implements OfInput {
        static Words of(List<List<Condition>> conditions) {
            Map<String, BitSet> byWord = new HashMap<>();
            BitSet others = new BitSet();
            for (int i = 0; i < conditions.size(); i++) {
                if (conditions.get(i).isEmpty()) {
                    others.set(i);
                }
                for (Condition condition : conditions.get(i)) {
                    byWord.computeIfAbsent(condition.cell().toString(), w -> new BitSet())
                            .set(i);
                }
            }
            byWord.values().forEach(rows -> rows.or(others));
            return new Words(byWord, others);
        }

        @Override
        public @Nullable BitSet rows(Table.Argument argument) {
            return argument instanceof Table.Argument.Text text ? rows(text.value()) : null;
        }

        @Override
        public @Nullable BitSet rows(Fields fields, String input) {
            return rows(fields.text(input));
        }

        private @Nullable BitSet rows(Term text) {
            return text.text() != null && text.evidence().isEmpty() ? byWord.getOrDefault(text.text(), others) : null;
        }
    }

    /**
     * Numbers. Between and at the numbers that cells name, all rows answer alike.
     *
     * @param edges the numbers that cells name, from the least
     * @param regions the rows below the first, at it, between it and the second, and so on
     */
    private record Bands(List<Exact> edges, List<BitSet> regions) implements OfInput {
        static Bands of(List<List<Condition>> conditions) {
            TreeSet<Exact> named = new TreeSet<>();
            conditions.forEach(cells -> cells.forEach(c -> named.add(number(c))));
            List<Exact> edges = List.copyOf(named);
            List<BitSet> regions = new ArrayList<>();
            for (int region = 0; region <= 2 * edges.size(); region++) {
                regions.add(new BitSet(conditions.size()));
            }
            for (int row = 0; row < conditions.size(); row++) {
                int first = 0;
                int last = 2 * edges.size();
                for (Condition condition : conditions.get(row)) {
                    int at = 2 * Collections.binarySearch(edges, number(condition)) + 1;
                    first = Math.max(first, first(condition.match(), at));
                    last = Math.min(last, last(condition.match(), at));
                }
                for (int region = first; region <= last; region++) {
                    regions.get(region).set(row);
                }
            }
            return new Bands(edges, List.copyOf(regions));
        }

        private static Exact number(Condition condition) {
            return ((Table.Cell.Number) condition.cell()).value();
        }

        /** The first region in which a cell takes a number, whatever the region of its own number is. */
        private static int first(ColumnMatch match, int at) {
            return switch (match) {
                case IS, FROM -> at;
                case OVER -> at + 1;
                case UP_TO, BELOW -> 0;
            };
        }

        private static int last(ColumnMatch match, int at) {
            return switch (match) {
                case IS, UP_TO -> at;
                case BELOW -> at - 1;
                case FROM, OVER -> Integer.MAX_VALUE;
            };
        }

        @Override
        public @Nullable BitSet rows(Table.Argument argument) {
            return argument instanceof Table.Argument.Number number ? rows(number.value()) : null;
        }

        @Override
        public @Nullable BitSet rows(Fields fields, String input) {
            return rows(fields.number(input));
        }

        private @Nullable BitSet rows(Quantity number) {
            Exact value = number.evidence().isEmpty() ? number.single() : null;
            if (value == null) {
                return null;
            }
            int from = 0;
            int to = edges.size() - 1;
            while (from <= to) {
                int middle = (from + to) >>> 1;
                int order = edges.get(middle).compareTo(value);
                if (order == 0) {
                    return regions.get(2 * middle + 1);
                }
                from = order < 0 ? middle + 1 : from;
                to = order < 0 ? to : middle - 1;
            }
            return regions.get(2 * from);
        }
    }

    /** Yes and no. */
    private record Flags(BitSet yes, BitSet no) implements OfInput {
        static Flags of(List<List<Condition>> conditions) {
            return new Flags(
                    where(conditions, new Table.Argument.Flag(Judgement.MET)),
                    where(conditions, new Table.Argument.Flag(Judgement.NOT_MET)));
        }

        @Override
        public @Nullable BitSet rows(Table.Argument argument) {
            return argument instanceof Table.Argument.Flag flag ? rows(flag.value()) : null;
        }

        @Override
        public @Nullable BitSet rows(Fields fields, String input) {
            return rows(fields.flag(input));
        }

        private @Nullable BitSet rows(Judgement flag) {
            if (flag.verdict().isOpen() || !flag.evidence().isEmpty()) {
                return null;
            }
            return flag.verdict() == Verdict.MET ? yes : no;
        }
    }
}
