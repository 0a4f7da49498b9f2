package io.tidu.internal.load.language;

import io.tidu.diagnostic.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An expression as written; nothing is known yet of which names exist. */
public sealed interface WrittenExpression {
    /** Where it starts; for an operator, where the operator stands. */
    Place place();

    /** A quoted text. */
    record Text(Place place, String value) implements WrittenExpression {}

    /** {@code true} or {@code false}. */
    record Flag(Place place, boolean value) implements WrittenExpression {}

    /** A bare name or a {@code $name}. */
    record Name(Place place, String name) implements WrittenExpression {}

    /** {@code receiver.name} */
    record Member(Place place, WrittenExpression receiver, String name) implements WrittenExpression {}

    /** {@code name(arguments)} or {@code receiver.name(arguments)}. */
    record Call(Place place, @Nullable WrittenExpression receiver, String name, List<WrittenExpression> arguments)
            implements WrittenExpression {
        /** Copies the list. */
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /** Two operands and an operator. */
    record Binary(Place place, Sign operator, WrittenExpression left, WrittenExpression right)
            implements WrittenExpression {}

    /** {@code !( inner )} */
    record Not(Place place, WrittenExpression inner) implements WrittenExpression {}

    /** {@code value in ( "a", "b" )}, or {@code not in}. */
    record In(Place place, WrittenExpression value, boolean negated, List<Text> texts) implements WrittenExpression {
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
