package io.tidu.internal.document.write;

/** Ids of parts of a page that are written apart. */
public final class Ids {
    private Ids() {}

    /**
     * An id of small letters, digits and hyphens for a code, other than those of all other codes and no beginning of
     * one.
     */
    public static String of(String code) {
        StringBuilder id = new StringBuilder("of-");
        code.codePoints().forEach(c -> {
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                id.appendCodePoint(c);
            } else if (c >= 'A' && c <= 'Z') {
                id.append('-').appendCodePoint(c - 'A' + 'a');
            } else {
                id.append("-0").append(Integer.toHexString(c)).append('-');
            }
        });
        return id.append('-').toString();
    }
}
