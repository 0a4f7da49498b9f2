package io.tidu.internal.policy.vocabulary;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Codes of administrative divisions (GB/T 2260): six digits, of which the first two are the province's. So a county
 * says in which province it lies, and the two must not contradict each other.
 */
public final class Divisions {
    /** The fact with the code of the county. */
    public static final String COUNTY = "county";
    /** The fact with the code of the province. */
    public static final String PROVINCE = "province";

    /** The fact with the town or sub-district, for lists that people read; its text is a name, not a code. */
    public static final String TOWN = "town";

    private static final Pattern CODE = Pattern.compile("[0-9]{6}");
    private static final String WHOLE_PROVINCE = "0000";

    private Divisions() {}

    /** Whether a text is a code of a division. */
    public static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    /** The code of the province in which a division lies; empty if the text is no code. */
    public static Optional<String> provinceOf(String code) {
        return isCode(code) ? Optional.of(code.substring(0, 2) + WHOLE_PROVINCE) : Optional.empty();
    }
}
