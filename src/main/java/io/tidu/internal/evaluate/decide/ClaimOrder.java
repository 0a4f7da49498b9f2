package io.tidu.internal.evaluate.decide;

import java.util.Comparator;

/**
 * An order of claims by what they say, so that it does not depend on which rule fired first: that of their texts. Where
 * they are from nearly always tells two apart, so the texts are seldom made.
 */
final class ClaimOrder {
    static final Comparator<Claims.Claim> BY_WORDS = ClaimOrder::compare;

    private ClaimOrder() {}

    private static int compare(Claims.Claim one, Claims.Claim other) {
        int order = compare(one.source(), other.source());
        order = order != 0 ? order : TextOrder.of(named(one), named(other));
        return order != 0 && order != TextOrder.UNCLEAR ? order : one.toString().compareTo(other.toString());
    }

    /** The name that comes first in the text of a claim; claims that are compared are of one kind. */
    private static String named(Claims.Claim claim) {
        if (claim instanceof Claims.Amount amount) {
            return amount.item();
        }
        if (claim instanceof Claims.Cap cap) {
            return cap.item();
        }
        return claim instanceof Claims.Member member ? member.group() : "";
    }

    private static int compare(Claims.Source one, Claims.Source other) {
        int order = TextOrder.of(one.pack(), other.pack());
        order = order != 0 ? order : TextOrder.of(one.clause(), other.clause());
        order = order != 0 ? order : TextOrder.of(one.status(), other.status());
        order = order != 0 ? order : TextOrder.of(one.applies(), other.applies());
        return order != 0 ? order : TextOrder.of(one.firing(), other.firing());
    }
}
