package io.tidu.internal.evaluate;

import io.tidu.internal.policy.table.Fields;
import io.tidu.model.Quantity;

/** What an expression is worked out for. Not thread-safe. */
public final class Scope {
    private static final Fields[] NO_SUBJECTS = {};
    private static final Quantity[] NO_PARAMETERS = {};

    private final EvaluationContext firm;
    private final Fields[] subjects;
    private final Quantity[] parameters;
    /** The fiscal year that a yearly formula is worked out for, else 0. */
    private final int year;

    private Scope(EvaluationContext firm, Fields[] subjects, Quantity[] parameters, int year) {
        this.firm = firm;
        this.subjects = subjects;
        this.parameters = parameters;
        this.year = year;
    }

    /**
     * Of a rule.
     *
     * @param subjects what its patterns stand for, by their position; read whenever an expression is worked out
     */
    public static Scope of(EvaluationContext firm, Fields[] subjects) {
        return new Scope(firm, subjects, NO_PARAMETERS, 0);
    }

    /** Of an enterprise alone. */
    public static Scope of(EvaluationContext firm) {
        return new Scope(firm, NO_SUBJECTS, NO_PARAMETERS, 0);
    }

    /** Of the formula of a derived fact. */
    static Scope of(EvaluationContext firm, Quantity[] parameters) {
        return new Scope(firm, NO_SUBJECTS, parameters, 0);
    }

    /** Of the formula of a yearly derived fact, in one fiscal year. */
    static Scope of(EvaluationContext firm, int year, Quantity[] parameters) {
        return new Scope(firm, NO_SUBJECTS, parameters, year);
    }

    /** The enterprise on the date. */
    public EvaluationContext firm() {
        return firm;
    }

    /** What a pattern stands for. */
    Fields subject(int pattern) {
        return subjects[pattern];
    }

    /** What the formula is given. */
    Quantity parameter(int position) {
        return parameters[position];
    }

    /** The fiscal year that a yearly formula is worked out for. */
    int year() {
        return year;
    }
}
