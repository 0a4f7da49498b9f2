package io.tidu.pack.measure;

import io.tidu.model.Doubt;
import io.tidu.model.Evidence;
import io.tidu.model.Term;
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

    /** A text fact of an enterprise; of county and province what one says of the other is taken into account. */
    public static Term text(Firm firm, String fact) {
        Term given = firm.text(fact);
        if (!fact.equals(COUNTY) && !fact.equals(PROVINCE)) {
            return given;
        }
        Term county = firm.text(COUNTY);
        Term province = firm.text(PROVINCE);
        Optional<String> lies = Optional.ofNullable(county.text()).flatMap(Divisions::provinceOf);
        if (lies.isEmpty() || county.evidence().hasConflict()) {
            return given;
        }
        if (province.text() != null && !province.evidence().hasConflict()) {
            return province.text().equals(lies.get()) || !isCode(province.text())
                    ? given
                    : contradiction(county, province);
        }
        boolean missing = fact.equals(PROVINCE) && !province.evidence().hasConflict();
        return missing ? Term.of(lies.get()) : given;
    }

    private static Term contradiction(Term county, Term province) {
        String both = county.text() + " (" + COUNTY + "); " + province.text() + " (" + PROVINCE + ")";
        return Term.unknown(Evidence.doubt(Doubt.Kind.CONFLICT, COUNTY, both));
    }
}
