package io.tidu.internal.policy.table;

import io.tidu.diagnostic.Place;
import io.tidu.model.Judgement;
import io.tidu.model.Verdict;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One row. Immutable and safe to share between threads; each row is equal to itself only. */
public final class TableRow {
    private final Origin origin;
    private final SortedMap<String, Table.Cell> cells;
    private final Map<String, Table.Cell> byName = new HashMap<>();
    private final List<Condition> conditions;
    private final String key;

    /**
     * A row.
     *
     * @param origin where it is from
     * @param cells its cells by column name with match, without blank ones
     * @param conditions what its input cells ask for
     */
    public TableRow(Origin origin, SortedMap<String, Table.Cell> cells, List<Condition> conditions) {
        this.origin = origin;
        this.cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
        this.conditions = List.copyOf(conditions);
        String is = "." + ColumnMatch.IS.word();
        cells.forEach((column, cell) -> {
            byName.put(column.intern(), cell);
            if (column.endsWith(is)) {
                byName.putIfAbsent(
                        column.substring(0, column.length() - is.length()).intern(), cell);
            }
        });
        this.key = key(origin, this.cells);
    }

    /** Joined with a character that no cell can hold, so that different rows never look the same. */
    private static String key(Origin origin, SortedMap<String, Table.Cell> cells) {
        StringJoiner joiner = new StringJoiner("\u001F");
        cells.forEach((column, cell) -> joiner.add(column + "=" + cell));
        return joiner.add(origin.clause())
                .add(Objects.toString(origin.status(), ""))
                .toString();
    }

    /** Where it was written. */
    public Place place() {
        return origin.place();
    }

    /** Where one of its cells was written, by the column's name with the match; the row's place if it has none. */
    public Place place(String column) {
        Integer at = origin.columns().get(column);
        Integer exact = at != null ? at : origin.columns().get(column + "." + ColumnMatch.IS.word());
        return exact == null ? place() : place().at(exact);
    }

    /** The line as written, or null if it is not at hand. */
    public @Nullable String excerpt() {
        return origin.excerpt();
    }

    /** All words that stand in it. */
    public Set<String> words() {
        Set<String> words = new TreeSet<>();
        cells.values().forEach(cell -> {
            if (cell instanceof Table.Cell.Text text) {
                words.add(text.value());
            }
        });
        return words;
    }

    /** The clause it is from. */
    public String clause() {
        return origin.clause();
    }

    /** {@code enacted}, {@code published} or {@code sample} if the row says so itself, else null. */
    public @Nullable String status() {
        return origin.status();
    }

    /** A remark for people, or null. */
    public @Nullable String note() {
        return origin.note();
    }

    /** The day on which somebody last compared the row with the policy's text, or null. */
    public @Nullable LocalDate confirmed() {
        return origin.confirmed();
    }

    /** Where the row's values were found, or null. */
    public @Nullable String source() {
        return origin.source();
    }

    /**
     * The cell of an output column, of an input's {@code .is} column by the input's name alone, or of an edge by its
     * name with the match ({@code revenue.over}); null if it is blank or there is no such column.
     */
    public Table.@Nullable Cell cell(String column) {
        return byName.get(column);
    }

    /** Its cells by column name with match, without blank ones; what a row says, without what is about it. */
    public SortedMap<String, Table.Cell> cells() {
        return cells;
    }

    /** Clause, status and cells as one text: two rows of a table never have the same. */
    public String key() {
        return key;
    }

    /**
     * Whether every input cell that is not blank agrees with the field of its name: {@code .is} cells are equal to it,
     * edges include or exclude it as they say. A row without input cells always matches.
     */
    public Judgement matches(Fields fields) {
        Judgement all = Judgement.MET;
        for (int i = 0; i < conditions.size(); i++) {
            all = all.and(conditions.get(i).judge(fields));
        }
        return all;
    }

    /** Whether the arguments hit it, one for each input of the table in order. */
    public Verdict judge(List<Table.Argument> arguments) {
        return judgeWithout(-1, arguments);
    }

    /** Whether the arguments hit it, whatever the input at this position is. */
    public Verdict judgeWithout(int position, List<Table.Argument> arguments) {
        return conditions.stream()
                .filter(c -> c.position() != position)
                .map(c -> c.judge(arguments.get(c.position())))
                .reduce(Verdict.MET, Verdict::and);
    }

    /** The edges of its bands, in the order of the columns. */
    public List<Table.Edge> edges() {
        return conditions.stream().flatMap(c -> c.edge().stream()).toList();
    }

    List<Condition> conditions() {
        return conditions;
    }
}
