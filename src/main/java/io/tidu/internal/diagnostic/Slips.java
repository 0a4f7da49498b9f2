package io.tidu.internal.diagnostic;

/**
 * Counts slips of the finger: letters that are missing, too many or others, and neighbours that are swapped. Written
 * here since commons-text 1.15 takes two equal Chinese characters for different ones: it compares boxed ones.
 */
final class Slips {
    private Slips() {}

    /** How many slips make one text of the other; negative if more than the most. No part is changed twice. */
    static int between(String written, String meant, int most) {
        int width = meant.length();
        if (Math.abs(written.length() - width) > most) {
            return -1;
        }
        int tooMany = most + 1;
        int previousFewest = 0;
        int[] before = new int[width + 1];
        int[] last = new int[width + 1];
        int[] next = new int[width + 1];
        for (int i = 0; i <= width; i++) {
            last[i] = Math.min(i, tooMany);
        }
        for (int row = 1; row <= written.length(); row++) {
            // Further from the diagonal there are more slips than may be: a long name costs no more than its length.
            int from = Math.max(1, row - most);
            int to = Math.min(width, row + most);
            next[from - 1] = from == 1 ? Math.min(row, tooMany) : tooMany;
            int fewest = next[from - 1];
            for (int i = from; i <= to; i++) {
                boolean same = written.charAt(row - 1) == meant.charAt(i - 1);
                int above = i == row + most ? tooMany : last[i];
                int slips = Math.min(last[i - 1] + (same ? 0 : 1), Math.min(above, next[i - 1]) + 1);
                boolean swapped = row > 1
                        && i > 1
                        && written.charAt(row - 1) == meant.charAt(i - 2)
                        && written.charAt(row - 2) == meant.charAt(i - 1);
                next[i] = Math.min(tooMany, swapped ? Math.min(slips, before[i - 2] + 1) : slips);
                fewest = Math.min(fewest, next[i]);
            }
            // A swap reaches two rows back.
            if (fewest > most && previousFewest > most) {
                return -1;
            }
            previousFewest = fewest;
            int[] free = before;
            before = last;
            last = next;
            next = free;
        }
        return last[width] > most ? -1 : last[width];
    }
}
