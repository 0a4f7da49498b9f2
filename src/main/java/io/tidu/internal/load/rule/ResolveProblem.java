package io.tidu.internal.load.rule;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.internal.diagnostic.Nearest;
import java.io.Serial;
import java.util.Collection;
import java.util.List;

/** Ends the reading of one constraint or statement at its first mistake. */
final class ResolveProblem extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    ResolveProblem(String id, Place place, String... arguments) {
        super(id, null, false, false);
        this.problems = List.of(Problem.error(id, place, arguments));
    }

    /** One mistake that is written in several places. */
    ResolveProblem(List<Problem> problems) {
        super(problems.get(0).id(), null, false, false);
        this.problems = List.copyOf(problems);
    }

    /** A name that does not exist, with the nearest that does, or with all of them. */
    static ResolveProblem unknown(String what, Place place, String written, Collection<String> valid) {
        return new ResolveProblem(List.of(unknownName(what, place, written, valid)));
    }

    /** The same as a value. */
    static Problem unknownName(String what, Place place, String written, Collection<String> valid) {
        return Problem.error("rule.unknown-name", place, "@kind." + what, written, Nearest.orAll(written, valid));
    }

    Problem problem() {
        return problems.get(0);
    }

    List<Problem> problems() {
        return problems;
    }
}
