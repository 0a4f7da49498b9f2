package io.tidu.internal.load.rule;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.internal.diagnostic.Nearest;
import java.io.Serial;
import java.util.Collection;

/** Ends the reading of one constraint or statement at its first mistake. */
final class ResolveProblem extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    ResolveProblem(String id, Place place, String... arguments) {
        super(id, null, false, false);
        this.problem = Problem.error(id, place, arguments);
    }

    /** A name that does not exist, with the nearest that does, or with all of them. */
    static ResolveProblem unknown(String what, Place place, String written, Collection<String> valid) {
        return new ResolveProblem("rule.unknown-name", place, "@kind." + what, written, Nearest.orAll(written, valid));
    }

    Problem problem() {
        return problem;
    }
}
