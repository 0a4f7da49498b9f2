package io.tidu.evaluate.decide;

import java.util.Comparator;

/**
 * An order of claims by what they say, so that it does not depend on which rule fired first. It is that of their texts;
 * where they are from nearly always tells two apart, so the texts are seldom made.
 */
final class ClaimOrder {
    static final Comparator<Claims.Claim> BY_WORDS = ClaimOrder::compare;

    private ClaimOrder() {}

    private static int compare(Claims.Claim one, Claims.Claim other) {
        Claims.Source left = one.source();
        Claims.Source right = other.source();
        int order = text(left.pack(), right.pack());
        order = order != 0 ? order : text(left.clause(), right.clause());
        order = order != 0 ? order : text(left.status(), right.status());
        if (order == 0 && left.applies().equals(right.applies())) {
            order = text(left.firing(), right.firing());
        }
        boolean told = order != 0 && order != UNCLEAR;
        return told ? order : one.toString().compareTo(other.toString());
    }

    private static final int UNCLEAR = Integer.MIN_VALUE;

    /** Unclear where one begins with the other: what follows it in the text decides then. */
    private static int text(String one, String other) {
        if (one.equals(other)) {
            return 0;
        }
        return one.startsWith(other) || other.startsWith(one) ? UNCLEAR : one.compareTo(other);
    }
}
