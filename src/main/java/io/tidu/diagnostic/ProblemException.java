package io.tidu.diagnostic;

import java.io.Serial;
import java.util.List;
import java.util.Locale;

/** Thrown when rules or input can't be used; carries every problem found, not only the first. */
public final class ProblemException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** With at least one problem. */
    public ProblemException(List<Problem> problems) {
        super(problems.isEmpty() ? "" : problems.get(0).render(Locale.ENGLISH));
        this.problems = List.copyOf(problems);
    }

    /** With one problem. */
    public ProblemException(Problem problem) {
        this(List.of(problem));
    }

    /** Every problem found, ordered by place. */
    public List<Problem> problems() {
        return problems;
    }
}
