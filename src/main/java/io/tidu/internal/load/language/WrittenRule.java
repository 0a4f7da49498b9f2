package io.tidu.internal.load.language;

import io.tidu.diagnostic.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One rule as written.
 *
 * @param place where it starts
 * @param name its name
 * @param comment what the comment behind its name says, often the name in another language; empty if there is none
 * @param clauses the clauses it cites
 * @param patterns what stands after {@code when}
 * @param statements what stands after {@code then}
 */
public record WrittenRule(
        Place place,
        String name,
        String comment,
        List<WrittenExpression.Text> clauses,
        List<Pattern> patterns,
        List<Statement> statements) {
    /** Copies the lists. */
    public WrittenRule {
        clauses = List.copyOf(clauses);
        patterns = List.copyOf(patterns);
        statements = List.copyOf(statements);
    }

    /**
     * One pattern: {@code $binding : Type( constraints ) from source}.
     *
     * @param place where it starts
     * @param binding the name with its dollar sign, or null
     * @param type the type word
     * @param constraints its constraints, all of which must hold
     * @param source what stands after {@code from}, or null
     */
    public record Pattern(
            Place place,
            @Nullable String binding,
            String type,
            List<WrittenExpression> constraints,
            @Nullable WrittenExpression source) {
        /** Copies the list. */
        public Pattern {
            constraints = List.copyOf(constraints);
        }
    }

    /** One statement: {@code name( arguments );}. */
    public record Statement(Place place, String name, List<WrittenExpression> arguments) {
        /** Copies the list. */
        public Statement {
            arguments = List.copyOf(arguments);
        }
    }
}
