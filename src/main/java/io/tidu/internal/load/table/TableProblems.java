package io.tidu.internal.load.table;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.Problems;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Adds the problems of one table with place and excerpt; a file of another kind does not bury all other problems. */
final class TableProblems {
    private static final int MOST = 50;
    /** More of a cell would hide the sentence around it. */
    private static final int MOST_QUOTED = 120;

    private final Problems problems;
    private final String file;
    private final @Nullable String sheet;
    private int count;

    /**
     * For one table.
     *
     * @param sheet the sheet it stands on, or null for a CSV file
     */
    TableProblems(Problems problems, String file, @Nullable String sheet) {
        this.problems = problems;
        this.file = file;
        this.sheet = sheet;
    }

    /** How many there were so far. */
    int count() {
        return count;
    }

    /** A cell's place. */
    Place place(TableLine line, int column) {
        return new Place(file, sheet, line.number(), column);
    }

    void atFile(String id, String... arguments) {
        add(id, Place.of(file), null, arguments);
    }

    void at(TableLine line, String id, String... arguments) {
        at(line, 0, id, arguments);
    }

    void at(TableLine line, int column, String id, String... arguments) {
        add(id, place(line, column), line.excerpt(), arguments);
    }

    private void add(String id, Place place, @Nullable String excerpt, String... arguments) {
        String[] quoted = Stream.of(arguments).map(TableProblems::cut).toArray(String[]::new);
        add(Problem.error(id, place, quoted).withExcerpt(excerpt));
    }

    /** Adds one that was found while the cells were read. */
    void add(Problem problem) {
        count++;
        if (count <= MOST) {
            problems.add(problem);
        } else if (count == MOST + 1) {
            problems.error("table.more-problems", Place.of(file), String.valueOf(MOST));
        }
    }

    private static String cut(String text) {
        if (text.length() <= MOST_QUOTED) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(MOST_QUOTED - 1)) ? MOST_QUOTED - 1 : MOST_QUOTED;
        return text.substring(0, end) + "…";
    }
}
