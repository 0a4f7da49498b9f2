package io.tidu.diagnostic;

import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serial;
import java.util.List;
import java.util.Locale;

/**
 * Thrown when rules or input can't be used; carries every problem found, not only the first, also when it is
 * serialised. A JSON mapper writes its problems. Safe to share between threads.
 */
public final class ProblemException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 2L;

    private final Problem[] problems;

    /** With at least one problem. */
    public ProblemException(List<Problem> problems) {
        super(problems.isEmpty() ? "" : problems.get(0).render(Locale.ENGLISH));
        this.problems = problems.toArray(Problem[]::new);
    }

    /** With one problem. */
    public ProblemException(Problem problem) {
        this(List.of(problem));
    }

    /** Every problem found, ordered by place. */
    @JsonValue
    public List<Problem> problems() {
        return List.of(problems);
    }
}
