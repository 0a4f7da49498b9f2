package io.tidu.internal.handbook;

/** What of a text changed, with a little of what stands around it. */
final class ChangedPart {
    private static final int AROUND = 12;

    private ChangedPart() {}

    /** The part as it was and as it is; each is the whole text if that is short. */
    static String[] of(String before, String after) {
        int most = Math.min(before.length(), after.length());
        int start = 0;
        while (start < most && before.charAt(start) == after.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < most - start
                && before.charAt(before.length() - 1 - end) == after.charAt(after.length() - 1 - end)) {
            end++;
        }
        return new String[] {part(before, start, end), part(after, start, end)};
    }

    private static String part(String text, int start, int end) {
        int from = whole(text, Math.max(0, start - AROUND), -1);
        int to = whole(text, Math.min(text.length(), text.length() - end + AROUND), 1);
        return (from > 0 ? "…" : "") + text.substring(from, to) + (to < text.length() ? "…" : "");
    }

    /** Never between the halves of a sign, nor within a word. */
    private static int whole(String text, int at, int step) {
        int moved = at;
        while (moved > 0
                && moved < text.length()
                && (Character.isLowSurrogate(text.charAt(moved))
                        || (isLatin(text.charAt(moved - 1)) && isLatin(text.charAt(moved))))) {
            moved += step;
        }
        return moved;
    }

    private static boolean isLatin(char sign) {
        return (sign >= 'a' && sign <= 'z')
                || (sign >= 'A' && sign <= 'Z')
                || (sign >= '0' && sign <= '9')
                || sign == '.';
    }
}
