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
        order = order != 0 ? order : second(one, other);
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
        if (claim instanceof Claims.Uplift uplift) {
            return uplift.item();
        }
        if (claim instanceof Claims.Instalment instalment) {
            return instalment.item();
        }
        return claim instanceof Claims.Member member ? member.group() : "";
    }

    /** How the names that come second in the texts are ordered. */
    private static int second(Claims.Claim one, Claims.Claim other) {
        if (one instanceof Claims.Member left && other instanceof Claims.Member right) {
            return TextOrder.ofLast(left.item(), right.item());
        }
        return TextOrder.of(tier(one), tier(other));
    }

    private static String tier(Claims.Claim claim) {
        if (claim instanceof Claims.Amount amount) {
            return String.valueOf(amount.tier());
        }
        return claim instanceof Claims.Cap cap ? String.valueOf(cap.tier()) : "";
    }

    private static int compare(Claims.Source one, Claims.Source other) {
        int order = TextOrder.of(one.pack(), other.pack());
        order = order != 0 ? order : TextOrder.of(one.clause(), other.clause());
        order = order != 0 ? order : TextOrder.of(one.status(), other.status());
        order = order != 0 ? order : TextOrder.of(one.applies(), other.applies());
        return order != 0 ? order : TextOrder.ofLast(one.firing(), other.firing());
    }
}
