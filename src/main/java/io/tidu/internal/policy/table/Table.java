package io.tidu.internal.policy.table;

import io.tidu.model.Evidence;
import io.tidu.model.Exact;
import io.tidu.model.Judgement;
import io.tidu.model.Quantity;
import io.tidu.model.Term;
import io.tidu.model.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * One table of a pack. Immutable and safe to share between threads; the order in which its rows were written never
 * changes what it answers.
 */
public final class Table {
    public static final String POINTS_MIN = "points.min";
    public static final String POINTS_MAX = "points.max";
    /** The most rows of a table that is read from a file. */
    public static final int MOST_ROWS = 5_000;
    /** A row that is found without going through its table counts no more steps than this. */
    private static final int FOUND = 40;

    private final String name;
    private final List<String> columns;
    private final List<Input> inputs;
    private final List<Output> outputs;
    private final List<TableRow> rows;
    private final Map<String, Kind> kinds = new HashMap<>();
    private final Map<String, Set<String>> words = new ConcurrentHashMap<>();
    private final Map<String, Map<String, List<TableRow>>> byWord = new ConcurrentHashMap<>();
    /** Made when it is first asked for; it does not matter if two threads make it. */
    private volatile @Nullable TableIndex index;

    /** Of its columns and rows. */
    public Table(String name, List<String> columns, List<Input> inputs, List<Output> outputs, List<TableRow> rows) {
        this.name = name;
        this.columns = List.copyOf(columns);
        this.inputs = List.copyOf(inputs);
        this.outputs = List.copyOf(outputs);
        outputs.forEach(o -> kinds.putIfAbsent(o.name(), o.kind()));
        this.rows = rows.stream().sorted(Comparator.comparing(TableRow::key)).toList();
    }

    /** The table's name: its file's name without the ending. */
    public String name() {
        return name;
    }

    /** Its columns with their match, from left to right as written, without those that are about a row. */
    public List<String> columns() {
        return columns;
    }

    /** What must be given to look something up, in the order of the columns; both edges of a band are one input. */
    public List<Input> inputs() {
        return inputs;
    }

    /** The columns that can be read, in the order of the columns. */
    public List<Output> outputs() {
        return outputs;
    }

    /**
     * The rows, ordered by {@link TableRow#key()} and not as written; {@link TableRow#place()} tells where each was
     * written.
     */
    public List<TableRow> rows() {
        return rows;
    }

    /**
     * The rows that a word given for an input may hit, in their order: those with the word, and those with none. A
     * folder has thousands of rules, and a table thousands of rows: asked for all, each would be held against each.
     */
    public List<TableRow> rows(String input, String word) {
        Map<String, List<TableRow>> found = byWord.computeIfAbsent(input, this::findByWord);
        return found.isEmpty() ? rows : found.getOrDefault(word, List.of());
    }

    /** The rows that arguments may hit, as far as one certain word among them tells: not the others, for certain. */
    public List<TableRow> rows(List<Argument> arguments) {
        for (int i = 0; i < inputs.size(); i++) {
            if (arguments.get(i) instanceof Argument.Text given
                    && given.value().text() != null
                    && given.evidence().isEmpty()) {
                return rows(inputs.get(i).name(), given.value().text());
            }
        }
        return rows;
    }

    /** Empty if some row takes any word. */
    private Map<String, List<TableRow>> findByWord(String input) {
        Map<String, List<TableRow>> found = new HashMap<>();
        for (TableRow row : rows) {
            if (!(row.cell(input) instanceof Cell.Text text)) {
                return Map.of();
            }
            found.computeIfAbsent(text.value(), w -> new ArrayList<>()).add(row);
        }
        return found;
    }

    /** All words that stand in it, by which its rows can be named. */
    public Set<String> rowWords() {
        Set<String> found = new TreeSet<>();
        rows.forEach(r -> found.addAll(r.words()));
        return found;
    }

    /** Whether it has the columns {@code points.min} and {@code points.max}. */
    public boolean hasPoints() {
        return output(POINTS_MIN).isPresent();
    }

    /** An output column, if there is one of this name. */
    public Optional<Output> output(String column) {
        return outputs.stream().filter(o -> o.name().equals(column)).findFirst();
    }

    /**
     * The number in the row that the arguments hit. Exact if one row is hit for certain, or if every row that can be
     * hit has the same number; otherwise the interval over the rows that can be hit, with the arguments' evidence. If
     * no row can be hit it is not known, and if two rows are hit for certain it is doubtful: both are said to be not
     * covered. A conflict between an argument's sources stays in the evidence in any case.
     *
     * @param output a numeric output column
     * @param arguments one for each input, in order
     * @return in the base unit: yuan, fraction, days, …
     * @throws IllegalArgumentException if there is no such column, or number or kinds of arguments are wrong
     */
    public Quantity value(String output, List<Argument> arguments) {
        need(output, Kind.NUMBER);
        return between(output, output, arguments);
    }

    /**
     * The points in the row that the arguments hit: from the least {@code points.min} to the greatest
     * {@code points.max} of the rows that can be hit. Otherwise as {@link #value}.
     *
     * @param arguments one for each input, in order
     * @throws IllegalArgumentException if the table has no points, or number or kinds of arguments are wrong
     */
    public Quantity points(List<Argument> arguments) {
        need(POINTS_MIN, Kind.NUMBER);
        return between(POINTS_MIN, POINTS_MAX, arguments);
    }

    private Quantity between(String low, String high, List<Argument> arguments) {
        TableRow only = only(arguments);
        return only == null
                ? Lookup.in(this, arguments).hull(low, high)
                : Quantity.between(Lookup.number(only, low), Lookup.number(only, high), Evidence.NONE);
    }

    private @Nullable TableRow only(List<Argument> arguments) {
        boolean indexed = isIndexed() && !inputs.isEmpty() && arguments.size() == inputs.size();
        return indexed ? index().only(arguments) : null;
    }

    /** Of a table without end an index would take more than going through its rows. */
    private boolean isIndexed() {
        return rows.size() <= MOST_ROWS;
    }

    /**
     * How many steps it is to look something up: as many as there are rows. Of a longer table 40, if the arguments hit
     * one row and that is certain: such a row is found by its words and bands. Where they hit none or several, or are
     * not known, all rows are gone through.
     *
     * @param arguments one for each input, in order
     */
    public int steps(List<Argument> arguments) {
        return rows.size() <= FOUND || only(arguments) == null ? rows.size() : FOUND;
    }

    /** How many steps {@link #matches} is, in the same way. */
    public int steps(Fields fields) {
        return rows.size() <= FOUND || certain(fields) == null ? rows.size() : FOUND;
    }

    private @Nullable Judgement certain(Fields fields) {
        return isIndexed() ? index().matches(fields) : null;
    }

    private TableIndex index() {
        TableIndex made = index;
        if (made == null) {
            made = TableIndex.of(inputs, rows);
            index = made;
        }
        return made;
    }

    /**
     * The text in the row that the arguments hit; not known if rows with different texts can be hit.
     *
     * @param output an output column of texts
     * @param arguments one for each input, in order
     * @throws IllegalArgumentException if there is no such column, or number or kinds of arguments are wrong
     */
    public Term text(String output, List<Argument> arguments) {
        need(output, Kind.TEXT);
        return Lookup.in(this, arguments).text(output);
    }

    private void need(String column, Kind kind) {
        if (kinds.get(column) != kind) {
            throw new IllegalArgumentException("table " + name + " has no column " + column + " of kind " + kind);
        }
    }

    /** Whether at least one row matches; see {@link TableRow#matches}. */
    public Judgement matches(Fields fields) {
        Judgement certain = certain(fields);
        if (certain != null) {
            return certain;
        }
        Judgement any = Judgement.NOT_MET;
        for (TableRow row : rows) {
            any = any.or(row.matches(fields));
        }
        return any;
    }

    /** The words in an input's {@code .is} column in alphabetical order, each once; empty if it is not a text input. */
    public Set<String> words(String input) {
        return words.computeIfAbsent(input, this::findWords);
    }

    private Set<String> findWords(String input) {
        Set<String> words = new TreeSet<>();
        for (TableRow row : rows) {
            if (row.cell(input + "." + ColumnMatch.IS.word()) instanceof Cell.Text text) {
                words.add(text.value());
            }
        }
        return Collections.unmodifiableSet(words);
    }

    /** What a column holds. */
    public enum Kind {
        /** A text or the word of a choice. */
        TEXT,
        /** An exact number. */
        NUMBER,
        /** Yes or no. */
        FLAG,
        /** A calendar day; output columns only. */
        DATE
    }

    /**
     * What must be given to look something up.
     *
     * @param name the name before the dot
     * @param kind text, number or flag
     * @param unit the base unit of a number
     * @param matches one, or the lower and the upper edge of a band
     */
    public record Input(String name, Kind kind, Unit unit, List<ColumnMatch> matches) {
        /** Copies the list. */
        public Input {
            matches = List.copyOf(matches);
        }
    }

    /**
     * A column that can be read.
     *
     * @param name its name
     * @param kind what its cells hold
     * @param unit the base unit of its numbers; {@link Unit#NONE} if each cell has its own
     */
    public record Output(String name, Kind kind, Unit unit) {}

    /** What a cell holds. */
    public sealed interface Cell {
        /** A text or the word of a choice. */
        record Text(String value) implements Cell {
            @Override
            public String toString() {
                return value;
            }
        }

        /** A number in its base unit. */
        record Number(Exact value, Unit unit) implements Cell {
            /** The number, and its unit unless it has none. */
            @Override
            public String toString() {
                return unit == Unit.NONE ? value.toString() : value + " " + unit.word();
            }
        }

        /** Yes or no. */
        record Flag(boolean value) implements Cell {
            @Override
            public String toString() {
                return String.valueOf(value);
            }
        }

        /** A calendar day. */
        record Day(LocalDate value) implements Cell {
            @Override
            public String toString() {
                return value.toString();
            }
        }
    }

    /**
     * An edge of a band.
     *
     * @param position the input's position among the table's inputs
     * @param input the input's name
     * @param match on which side of it the band lies, and whether it belongs to the band
     * @param at where it lies, in the base unit
     */
    public record Edge(int position, String input, ColumnMatch match, Exact at) {
        /** The column it stands in. */
        public String column() {
            return input + "." + match.word();
        }
    }

    /** What is known of an input. */
    public sealed interface Argument {
        /** Why it is not settled. */
        Evidence evidence();

        /** For a number. */
        record Number(Quantity value) implements Argument {
            @Override
            public Evidence evidence() {
                return value.evidence();
            }
        }

        /** For a text or choice. */
        record Text(Term value) implements Argument {
            @Override
            public Evidence evidence() {
                return value.evidence();
            }
        }

        /** For a yes or no. */
        record Flag(Judgement value) implements Argument {
            @Override
            public Evidence evidence() {
                return value.evidence();
            }
        }
    }
}
