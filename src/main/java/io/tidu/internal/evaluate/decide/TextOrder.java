package io.tidu.internal.evaluate.decide;

import io.tidu.model.Evidence;
import io.tidu.model.Judgement;
import java.util.Iterator;

/**
 * The order of texts that are made of parts, by the parts, as long as it can be told from them. Results are ordered by
 * their texts where nothing else orders them, and making the texts costs more than all the rest.
 */
public final class TextOrder {
    /** The parts do not tell: what follows them in the text decides. */
    public static final int UNCLEAR = Integer.MIN_VALUE;

    private static final char BETWEEN = ',';
    private static final char LAST = ']';

    private TextOrder() {}

    /** How two texts are ordered that go on with these parts and a comma: 0 if the parts are equal, or {@link #UNCLEAR}. */
    public static int of(String one, String other) {
        return of(one, BETWEEN, other, BETWEEN);
    }

    /** The same of the last parts of two records. */
    static int ofLast(String one, String other) {
        return of(one, LAST, other, LAST);
    }

    /** The same of parts that are followed by another sign than a comma. */
    public static int of(String one, String other, char after) {
        return of(one, after, other, after);
    }

    /** The same of parts that are followed by these characters. */
    private static int of(String one, char afterOne, String other, char afterOther) {
        if (one.equals(other)) {
            return 0;
        }
        int order = Integer.signum(one.compareTo(other));
        if (other.startsWith(one)) {
            order = Integer.signum(Character.compare(afterOne, other.charAt(one.length())));
        } else if (one.startsWith(other)) {
            order = Integer.signum(Character.compare(one.charAt(other.length()), afterOther));
        }
        return order == 0 ? UNCLEAR : order;
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
            String a = left.next();
            String b = right.next();
            int order = of(a, left.hasNext() ? BETWEEN : LAST, b, right.hasNext() ? BETWEEN : LAST);
            if (order != 0) {
                return order;
            }
        }
        return left.hasNext() == right.hasNext() && one.equals(other) ? 0 : UNCLEAR;
    }
}
