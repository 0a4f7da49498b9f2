package io.tidu.diagnostic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

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

    private final List<Problem> list = new ArrayList<>();
    private int errors;
    private int warnings;

    /** Adds one; one of more than two thousand errors, or warnings, is left out. */
    public void add(Problem problem) {
        int before = problem.severity() == Severity.ERROR ? errors++ : warnings++;
        if (before < MOST) {
            list.add(problem);
        }
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
        return list.stream().sorted(BY_PLACE).distinct().toList();
    }
}
