package io.tidu.internal.evaluate.decide;

import io.tidu.model.Evidence;
import io.tidu.model.Judgement;
import java.util.Collection;
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

    /**
     * How two texts are ordered that go on with these parts and a comma: 0 if the parts are equal, or {@link #UNCLEAR}.
     */
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
        if (one.equals(other)) {
            return 0;
        }
        int order = ofAll(one.missing(), other.missing());
        order = order != 0 ? order : ofAll(one.doubts(), other.doubts());
        return order == 0 ? UNCLEAR : order;
    }

    /** Of lists, as they are written between brackets. */
    private static int ofAll(Collection<?> one, Collection<?> other) {
        Iterator<?> left = one.iterator();
        Iterator<?> right = other.iterator();
        char before = 0;
        while (left.hasNext() && right.hasNext()) {
            Object a = left.next();
            Object b = right.next();
            before = BETWEEN;
            int order = a.equals(b)
                    ? 0
                    : of(a.toString(), left.hasNext() ? BETWEEN : LAST, b.toString(), right.hasNext() ? BETWEEN : LAST);
            if (order != 0) {
                return order;
            }
        }
        return left.hasNext() == right.hasNext()
                ? 0
                : left.hasNext() ? -longer(before, left.next()) : longer(before, right.next());
    }

    /** How a list that ends is ordered before or after one that goes on with a part. */
    private static int longer(char before, Object part) {
        String next = before == 0 ? part.toString() : String.valueOf(before);
        int order = next.isEmpty() ? 0 : Integer.signum(Character.compare(LAST, next.charAt(0)));
        return order == 0 ? UNCLEAR : order;
    }
}
