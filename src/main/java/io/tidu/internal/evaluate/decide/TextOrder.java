package io.tidu.internal.evaluate.decide;

import io.tidu.model.Evidence;
import io.tidu.model.Judgement;
import java.util.Iterator;

/**
 * The order of texts that are made of parts, by the parts, as long as it can be told from them. Results are ordered by
 * their texts where nothing else orders them, and making the texts costs more than all the rest.
 */
public final class TextOrder {
    /** The parts do not tell: one begins with the other, and what follows in the text decides. */
    public static final int UNCLEAR = Integer.MIN_VALUE;

    private TextOrder() {}

    /** How two texts are ordered that go on with these parts: 0 if the parts are equal, or {@link #UNCLEAR}. */
    public static int of(String one, String other) {
        if (one.equals(other)) {
            return 0;
        }
        return one.startsWith(other) || other.startsWith(one) ? UNCLEAR : Integer.signum(one.compareTo(other));
    }

    /** The same of judgements. */
    public static int of(Judgement one, Judgement other) {
        int order = of(one.verdict().name(), other.verdict().name());
        order = order != 0 ? order : of(one.evidence(), other.evidence());
        return order == 0 && !one.counted().equals(other.counted()) ? UNCLEAR : order;
    }

    private static int of(Evidence one, Evidence other) {
        Iterator<String> left = one.missing().iterator();
        Iterator<String> right = other.missing().iterator();
        while (left.hasNext() && right.hasNext()) {
            int order = of(left.next(), right.next());
            if (order != 0) {
                return order;
            }
        }
        return left.hasNext() == right.hasNext() && one.equals(other) ? 0 : UNCLEAR;
    }
}
