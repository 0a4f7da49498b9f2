package io.tidu.pack.language;

import io.tidu.diagnostic.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An expression as written; nothing is known yet of which names exist. */
public sealed interface Expression {
    /** Where it starts; for an operator, where the operator stands. */
    Place place();

    /** A quoted text. */
    record Text(Place place, String value) implements Expression {}

    /** {@code true} or {@code false}. */
    record Flag(Place place, boolean value) implements Expression {}

    /** A bare name or a {@code $name}. */
    record Name(Place place, String name) implements Expression {}

    /** {@code receiver.name} */
    record Member(Place place, Expression receiver, String name) implements Expression {}

    /** {@code name(arguments)} or {@code receiver.name(arguments)}. */
    record Call(Place place, @Nullable Expression receiver, String name, List<Expression> arguments)
            implements Expression {
        /** Copies the list. */
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /** Two operands and an operator. */
    record Binary(Place place, Sign operator, Expression left, Expression right) implements Expression {}

    /** {@code !( inner )} */
    record Not(Place place, Expression inner) implements Expression {}

    /** {@code value in ( "a", "b" )}, or {@code not in}. */
    record In(Place place, Expression value, boolean negated, List<Text> texts) implements Expression {
        /** Copies the list. */
        public In {
            texts = List.copyOf(texts);
        }
    }

    /** The operators, weakest first. */
    enum Sign {
        /** Either. */
        OR("||"),
        /** Both. */
        AND("&&"),
        /** The same. */
        EQUAL("=="),
        /** Not the same. */
        NOT_EQUAL("!="),
        /** Less or the same. */
        AT_MOST("<="),
        /** More or the same. */
        AT_LEAST(">="),
        /** Less. */
        LESS("<"),
        /** More. */
        MORE(">"),
        /** Sum. */
        PLUS("+"),
        /** Difference. */
        MINUS("-"),
        /** Product. */
        TIMES("*"),
        /** Quotient. */
        OVER("/");

        private final String sign;

        Sign(String sign) {
            this.sign = sign;
        }

        /** The sign as written. */
        public String sign() {
            return sign;
        }
    }
}
