package io.tidu.internal.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Codes, held against the standards written again from their text. */
class CreditCodeTest {
    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    @Test
    void both_check_characters_are_those_of_the_standards() {
        CreditCode codes = new CreditCode(new Draw(5, 0, 0));

        assertThat(LongStream.range(0, 2000).mapToObj(n -> codes.of(n * 443_751, "330421")))
                .allSatisfy(code -> {
                    assertThat(code).matches("91330421TD[0-9A-HJ-NP-RTUW-Y]{8}");
                    assertThat(code.charAt(17)).isEqualTo(check(code));
                    assertThat(code.charAt(16)).isEqualTo(organisationCheck(code.substring(8, 16)));
                });
    }

    /** GB 32100-2015: 31 less the weighted sum modulo 31. */
    private static char check(String code) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * CHARACTERS.indexOf(code.charAt(i));
        }
        return CHARACTERS.charAt((31 - sum % 31) % 31);
    }

    /** GB 11714: 11 less the weighted sum modulo 11, ten being X; letters count from A as 10. */
    private static char organisationCheck(String organisation) {
        int sum = 0;
        for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
            sum += ORGANISATION_WEIGHTS[i] * Character.digit(organisation.charAt(i), 36);
        }
        return "0123456789X".charAt((11 - sum % 11) % 11);
    }

    @Test
    void what_they_are_held_against_accepts_a_code_in_public_use() {
        assertThat(check("91330100716105852F")).isEqualTo('F');
        assertThat(organisationCheck("71610585")).isEqualTo('2');
    }
}
