package io.tidu.evaluate;

import io.tidu.model.Quantity;
import io.tidu.pack.table.Fields;

/**
 * What an expression is worked out for. Not thread-safe.
 *
 * @param firm the enterprise on a date
 * @param subjects what the patterns of the rule stand for, by their position; none in the formula of a derived fact
 * @param parameters what the formula of a derived fact is given
 */
public record Scope(Firm firm, Fields[] subjects, Quantity[] parameters) {
    private static final Fields[] NO_SUBJECTS = {};
    static final Quantity[] NO_PARAMETERS = {};

    /** Of a rule. */
    public static Scope of(Firm firm, Fields[] subjects) {
        return new Scope(firm, subjects, NO_PARAMETERS);
    }

    /** Of an enterprise alone. */
    public static Scope of(Firm firm) {
        return new Scope(firm, NO_SUBJECTS, NO_PARAMETERS);
    }

    /** Of a formula. */
    static Scope of(Firm firm, Quantity[] parameters) {
        return new Scope(firm, NO_SUBJECTS, parameters);
    }
}
