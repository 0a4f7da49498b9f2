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

    private final List<Problem> list = new ArrayList<>();

    /** Adds one. */
    public void add(Problem problem) {
        list.add(problem);
    }

    /** Adds an error at a place. */
    public void error(String id, Place place, String... arguments) {
        list.add(Problem.error(id, place, arguments));
    }

    /** Adds a warning at a place. */
    public void warning(String id, Place place, String... arguments) {
        list.add(Problem.warning(id, place, arguments));
    }

    /** Adds many. */
    public void addAll(Collection<Problem> problems) {
        list.addAll(problems);
    }

    /** Whether any of them is an error. */
    public boolean hasErrors() {
        return list.stream().anyMatch(p -> p.severity() == Severity.ERROR);
    }

    /** All of them, ordered by file, line and column, each once. */
    public List<Problem> list() {
        return list.stream().sorted(BY_PLACE).distinct().toList();
    }
}
