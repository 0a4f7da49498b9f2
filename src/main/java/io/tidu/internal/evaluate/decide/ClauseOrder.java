package io.tidu.internal.evaluate.decide;

import java.util.Comparator;

/** Clauses in the order of a policy: 11.2 before 11.10. */
final class ClauseOrder {
    static final Comparator<String> NATURAL = ClauseOrder::compare;

    private ClauseOrder() {}

    private static int compare(String left, String right) {
        String[] a = left.split("\\.", -1);
        String[] b = right.split("\\.", -1);
        for (int i = 0; i < Math.min(a.length, b.length); i++) {
            int part = comparePart(a[i], b[i]);
            if (part != 0) {
                return part;
            }
        }
        return Integer.compare(a.length, b.length);
    }

    private static int comparePart(String a, String b) {
        boolean numbers = isNumber(a) && isNumber(b);
        int byLength = numbers ? Integer.compare(a.length(), b.length()) : 0;
        return byLength != 0 ? byLength : a.compareTo(b);
    }

    private static boolean isNumber(String part) {
        return !part.isEmpty() && part.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
