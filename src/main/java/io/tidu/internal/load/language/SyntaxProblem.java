package io.tidu.internal.load.language;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import java.io.Serial;

/** Ends the reading of a rule at its first mistake; the parser goes on with the next rule. */
final class SyntaxProblem extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    SyntaxProblem(String id, Place place, String... arguments) {
        super(id, null, false, false);
        this.problem = Problem.error(id, place, arguments);
    }

    Problem problem() {
        return problem;
    }
}
