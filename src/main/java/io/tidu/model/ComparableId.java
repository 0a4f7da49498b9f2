package io.tidu.model;

import io.tidu.internal.model.HalfWidth;
import java.util.Locale;
import java.util.regex.Pattern;

/** An enterprise's id as ids are compared, in whichever way people and programs write one code. */
final class ComparableId {
    private static final int CREDIT_CODE_CHARACTERS = 18;

    /** What stands between the groups of a code, and the sign with which a spreadsheet keeps it a text. */
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}'’‘`.·_\\p{Pd}]+");

    /** A unified social credit code has no letters O and I: where somebody reads them they are digits. */
    private static final Pattern CREDIT_CODE = Pattern.compile("[0-9A-Z]{2}[0-9OI]{6}[0-9A-Z]{10}");

    private ComparableId() {}

    /** The code itself if it is one, and any other id in capitals and half-width characters. */
    static String of(String id) {
        String plain = halfWidth(id).toUpperCase(Locale.ROOT);
        String code = plain.length() == CREDIT_CODE_CHARACTERS
                ? plain
                : BETWEEN.matcher(plain).replaceAll("");
        return CREDIT_CODE.matcher(code).matches() ? code.replace('O', '0').replace('I', '1') : plain;
    }

    private static String halfWidth(String id) {
        StringBuilder half = new StringBuilder(id.length());
        for (int i = 0; i < id.length(); i++) {
            half.append(HalfWidth.shown(id.charAt(i)));
        }
        return half.toString();
    }
}
