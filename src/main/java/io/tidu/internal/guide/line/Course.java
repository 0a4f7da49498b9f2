package io.tidu.internal.guide.line;

/**
 * How a value goes along one fact, all else as it is, as far as that follows from how it is worked out: whether every
 * place where it crosses a line can be found, and how.
 *
 * @param kind what is known
 * @param top the degree above the stroke of a quotient; else 0
 * @param bottom the degree below it; else 0
 */
record Course(Kind kind, int top, int bottom) {
    /** What is known of a value. */
    enum Kind {
        /** Between lines of the rules it is a quotient of two polynomials, of which the degrees are known. */
        QUOTIENT,
        /** It only rises or only falls. */
        ONE_WAY,
        /** Nothing. */
        ANY
    }

    /** It does not change, at least between two lines of the rules. */
    static final Course CONSTANT = new Course(Kind.QUOTIENT, 0, 0);
    /** It is the fact, or so many times the fact. */
    static final Course STRAIGHT = new Course(Kind.QUOTIENT, 1, 0);

    static final Course ONE_WAY = new Course(Kind.ONE_WAY, 0, 0);
    static final Course ANY = new Course(Kind.ANY, 0, 0);
    /** Growth over years of which the fact is one in the middle: it rises against one and falls against the other. */
    static final Course GROWTH = new Course(Kind.QUOTIENT, 2, 1);

    private boolean isQuotient() {
        return kind == Kind.QUOTIENT;
    }

    boolean isConstant() {
        return equals(CONSTANT);
    }

    /** Sum or difference. */
    Course plus(Course other) {
        if (other.isConstant() || isConstant()) {
            return isConstant() ? other.reduced() : reduced();
        }
        return isQuotient() && other.isQuotient()
                ? new Course(Kind.QUOTIENT, Math.max(top + other.bottom, other.top + bottom), bottom + other.bottom)
                : ANY;
    }

    /** With a number added: that adds as much below the stroke as stands there above it. */
    private Course reduced() {
        return isQuotient() ? new Course(kind, Math.max(top, bottom), bottom) : this;
    }

    Course times(Course other) {
        if (other.isConstant() || isConstant()) {
            return isConstant() ? other : this;
        }
        return isQuotient() && other.isQuotient()
                ? new Course(Kind.QUOTIENT, top + other.top, bottom + other.bottom)
                : ANY;
    }

    Course over(Course other) {
        return times(
                other.isQuotient() ? new Course(other.kind, /* top= */ other.bottom, /* bottom= */ other.top) : other);
    }

    /** Whichever of two it is, between the lines at which that changes. */
    Course or(Course other) {
        if (equals(other) || other.isConstant()) {
            return this;
        }
        if (isConstant()) {
            return other;
        }
        return isQuotient() && other.isQuotient()
                ? new Course(Kind.QUOTIENT, Math.max(top, other.top), Math.max(bottom, other.bottom))
                : ANY;
    }

    /** What it becomes where it is cut, rounded or held against a number in a way that draws no line. */
    Course bent() {
        return isConstant() || isOneWay() ? (isConstant() ? CONSTANT : ONE_WAY) : ANY;
    }

    /** Whether it crosses a number at most once, wherever it is worked out. */
    boolean isOneWay() {
        return kind == Kind.ONE_WAY || (isQuotient() && top <= 1 && bottom <= 1);
    }

    /** Whether it turns at most once, so that it crosses a number at most twice. */
    boolean turnsOnce() {
        return isOneWay() || (isQuotient() && top <= 2 && bottom <= 1);
    }
}
