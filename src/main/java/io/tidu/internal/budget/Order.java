package io.tidu.internal.budget;

/** An order of things that are known by number. */
@FunctionalInterface
public interface Order {
    /** Below nought if the one comes before the other, above if after, nought if they are the same. */
    int compare(int one, int other);

    /** Sorts numbers from a place to another, excluded; equal ones stay as they are. */
    static void sort(int[] numbers, int from, int to, Order order) {
        if (to - from > 1) {
            sort(numbers.clone(), numbers, from, to, order);
        }
    }

    /** Sorts into {@code into}; both hold the same numbers. */
    private static void sort(int[] source, int[] into, int from, int to, Order order) {
        if (to - from < 2) {
            return;
        }
        int middle = (from + to) >>> 1;
        sort(into, source, from, middle, order);
        sort(into, source, middle, to, order);
        int left = from;
        int right = middle;
        for (int i = from; i < to; i++) {
            boolean takesLeft = right == to || (left < middle && order.compare(source[left], source[right]) <= 0);
            into[i] = takesLeft ? source[left++] : source[right++];
        }
    }
}
