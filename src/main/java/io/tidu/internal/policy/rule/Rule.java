package io.tidu.internal.policy.rule;

import io.tidu.diagnostic.Place;
import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.expression.ValueKind;
import io.tidu.internal.policy.rule.StatementKind.Role;
import io.tidu.model.Label;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A rule with every name resolved.
 *
 * @param pack the id of its pack
 * @param place where it starts
 * @param name its name
 * @param title what people call it: its name, and in the other language the comment behind it if that is in it
 * @param clauses the clauses it cites
 * @param patterns its patterns, in order
 * @param statements its statements, in order
 * @param readsTargets the targets its patterns read
 * @param decides the targets its statements speak of
 */
public record Rule(
        String pack,
        Place place,
        String name,
        Label title,
        List<String> clauses,
        List<Pattern> patterns,
        List<Statement> statements,
        SortedSet<String> readsTargets,
        SortedSet<String> decides) {
    /** Copies the collections. */
    public Rule {
        clauses = List.copyOf(clauses);
        patterns = List.copyOf(patterns);
        statements = List.copyOf(statements);
        readsTargets = Collections.unmodifiableSortedSet(new TreeSet<>(readsTargets));
        decides = Collections.unmodifiableSortedSet(new TreeSet<>(decides));
    }

    /**
     * A pattern.
     *
     * @param kind what it matches: {@link ValueKind#ENTERPRISE}, {@link ValueKind#ROW}, {@link ValueKind#ENTRY} or
     *     {@link ValueKind#TARGET}
     * @param source the table of a row, the list of an entry; null otherwise
     * @param sourcePattern the position of the enterprise whose list is read; 0 otherwise
     * @param targetName the name of a target, a text or a row's text column; null for other kinds
     * @param constraints conditions, all of which must hold
     */
    public record Pattern(
            ValueKind kind,
            @Nullable String source,
            int sourcePattern,
            @Nullable Expression targetName,
            List<Expression> constraints) {
        /** Copies the list. */
        public Pattern {
            constraints = List.copyOf(constraints);
        }
    }

    /** A statement with its arguments. */
    public record Statement(StatementKind kind, List<Expression> arguments, Place place) {
        /** Copies the list. */
        public Statement {
            arguments = List.copyOf(arguments);
        }

        /** What its arguments are, in order: the form that is written. */
        public List<Role> roles() {
            return kind.forms().stream()
                    .filter(f -> f.size() == arguments.size())
                    .findFirst()
                    .orElseThrow();
        }

        /** The first argument of a role, if the form that is written has one. */
        public Optional<Expression> argument(Role role) {
            int at = roles().indexOf(role);
            return at < 0 ? Optional.empty() : Optional.of(arguments.get(at));
        }

        /** The first argument of a role that every form of this kind of statement has. */
        public Expression get(Role role) {
            return arguments.get(roles().indexOf(role));
        }
    }
}
