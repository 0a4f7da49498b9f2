package io.tidu.internal.sample;

/**
 * Codes that look like unified social credit codes (GB 32100-2015), with both check characters right, and are nobody's:
 * the part that names the organisation begins with {@code TD}, which is not known ever to have been issued. Unlike
 * numbers get unlike codes: the number is carried through a permutation into that part.
 */
final class CreditCode {
    /** How many codes there are. */
    static final long MOST = 31L * 31 * 31 * 31 * 31 * 31;

    /** Without I, O, S, V and Z. */
    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final int BASE = CHARACTERS.length();
    private static final int ORGANISATION_DIGITS = 6;

    /** GB 11714, over all 36 digits and letters. */
    private static final String ALL_CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private final long factor;
    private final long shift;

    /** Codes of a register. */
    CreditCode(Draw draw) {
        // Not a multiple of 31, so that multiplying by it modulo a power of 31 is a permutation.
        this.factor = draw.between(MOST / BASE / 2, MOST / BASE - 1) * BASE + draw.between(1L, BASE - 1);
        this.shift = draw.between(0L, MOST - 1);
    }

    /**
     * The code of an enterprise.
     *
     * @param number which, from 0 to below {@link #MOST}
     * @param county six digits
     */
    String of(long number, String county) {
        StringBuilder code = new StringBuilder(18).append("91").append(county).append("TD");
        long place = (number * factor % MOST + shift) % MOST;
        for (int i = 0; i < ORGANISATION_DIGITS; i++) {
            code.append(CHARACTERS.charAt((int) (place % BASE)));
            place /= BASE;
        }
        code.append(organisationCheck(code.substring(8)));
        return code.append(check(code)).toString();
    }

    private static char organisationCheck(String organisation) {
        int sum = 0;
        for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
            sum += ALL_CHARACTERS.indexOf(organisation.charAt(i)) * ORGANISATION_WEIGHTS[i];
        }
        int check = 11 - sum % 11;
        return check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
    }

    private static char check(CharSequence seventeen) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < seventeen.length(); i++) {
            sum += CHARACTERS.indexOf(seventeen.charAt(i)) * weight;
            weight = weight * 3 % BASE;
        }
        return CHARACTERS.charAt((BASE - sum % BASE) % BASE);
    }
}
