package io.tidu.diagnostic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Collects problems while something is read. Not thread-safe: one per reading. */
public final class Problems {
    private static final Comparator<Problem> BY_PLACE = Comparator.comparing(
                    (Problem p) -> p.place().file())
            .thenComparing(p -> p.place().line())
            .thenComparing(p -> p.place().column())
            .thenComparing(Problem::id)
            .thenComparing(p -> p.arguments().toString());

    /** Of errors and of warnings each: a file of another kind can be wrong in a million places. */
    private static final int MOST = 2_000;
    /** Of one file: who has mended so many looks again. */
    private static final int MOST_IN_FILE = 200;

    private static final String MORE = "problems.more";

    private final List<Problem> list = new ArrayList<>();
    private final Map<String, Integer> told = new HashMap<>();
    private final SortedMap<String, LeftOut> leftOut = new TreeMap<>();
    private int errors;
    private int warnings;

    /** How many problems of a file are left out, where the first of them is, and whether any is an error. */
    private record LeftOut(Place first, Severity severity, int count) {
        LeftOut and(LeftOut other) {
            Severity worse = severity == Severity.ERROR ? severity : other.severity;
            return new LeftOut(first, worse, count + other.count);
        }
    }

    /**
     * Adds one. Of more than two thousand errors, or warnings, and of more than two hundred of one file, it is only
     * counted; that there are more is then told once for the file.
     */
    public void add(Problem problem) {
        int before = problem.severity() == Severity.ERROR ? errors++ : warnings++;
        String file = problem.place().file();
        if (problem.id().equals(MORE)) {
            // Of another collection, which has left them out.
            int count = Integer.parseInt(problem.arguments().get(0));
            leftOut.merge(file, new LeftOut(problem.place(), problem.severity(), count), LeftOut::and);
        } else if (before < MOST && !isFull(file)) {
            list.add(problem);
            told.merge(file, 1, Integer::sum);
        } else {
            leftOut.merge(file, new LeftOut(problem.place(), problem.severity(), 1), LeftOut::and);
        }
    }

    /** Whether problems of this file that are added from now on are left out: there is no use in wording them. */
    public boolean isFull(String file) {
        return told.getOrDefault(file, 0) >= MOST_IN_FILE;
    }

    /** Adds an error at a place. */
    public void error(String id, Place place, String... arguments) {
        add(Problem.error(id, place, arguments));
    }

    /** Adds a warning at a place. */
    public void warning(String id, Place place, String... arguments) {
        add(Problem.warning(id, place, arguments));
    }

    /** Adds many. */
    public void addAll(Collection<Problem> problems) {
        problems.forEach(this::add);
    }

    /** Whether any of them is an error. */
    public boolean hasErrors() {
        return errors > 0;
    }

    /** Whether errors added from now on are left out. */
    public boolean isFull() {
        return errors >= MOST;
    }

    /** How many errors there are, also those left out. */
    public int errors() {
        return errors;
    }

    /** All of them, ordered by file, line and column, each once. */
    public List<Problem> list() {
        if (list.isEmpty() && leftOut.isEmpty()) {
            return List.of();
        }
        Stream<Problem> more = leftOut.values().stream().map(Problems::more);
        return Stream.concat(list.stream(), more).sorted(BY_PLACE).distinct().toList();
    }

    private static Problem more(LeftOut left) {
        String count = String.valueOf(left.count());
        return new Problem(MORE, left.severity(), left.first(), null, List.of(count), null);
    }
}
