package io.tidu.oracle;

import io.tidu.model.Verdict;

/**
 * Why something is not settled.
 *
 * @param missing a fact is not known
 * @param conflict sources of a fact disagree
 * @param uncovered the text does not cover the case, such as a division by zero
 */
record Why(boolean missing, boolean conflict, boolean uncovered) {
    static final Why NOTHING = new Why(false, false, false);
    static final Why MISSING = new Why(true, false, false);
    static final Why CONFLICT = new Why(false, true, false);
    static final Why UNCOVERED = new Why(false, false, true);

    Why and(Why other) {
        return new Why(missing || other.missing, conflict || other.conflict, uncovered || other.uncovered);
    }

    Why withoutMissing() {
        return new Why(false, conflict, uncovered);
    }

    /** What an unsettled question is called: data come first, then a person. */
    Verdict open() {
        return missing ? Verdict.UNDETERMINED : Verdict.NEEDS_REVIEW;
    }
}
