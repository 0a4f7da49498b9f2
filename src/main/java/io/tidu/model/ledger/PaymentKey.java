package io.tidu.model.ledger;

import io.tidu.model.Enterprise;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is paid once and never again.
 *
 * @param enterprise the enterprise's id
 * @param pack the id of the pack
 * @param item the item's name
 * @param tier the tier it belongs to, or null
 * @param term the year of the award, such as {@code 2026}, for what is paid of it first, and {@code 2026/2} for what is
 *     paid second, this year or later
 */
public record PaymentKey(
        String enterprise,
        String pack,
        String item,
        @Nullable String tier,
        String term) {
    private static final Pattern TERM = Pattern.compile("[12]\\d{3}(/[1-9]\\d{0,2})?");

    /**
     * Checks what can be checked, and takes the id as ids are compared: in small letters it is nobody else.
     *
     * @throws IllegalArgumentException if the term is neither a year nor an instalment, or a name is empty
     */
    public PaymentKey {
        if (!TERM.matcher(term).matches()) {
            throw new IllegalArgumentException("a term is a year (2026) or an instalment (2026/2), not " + term);
        }
        if (enterprise.isEmpty() || pack.isEmpty() || item.isEmpty()) {
            throw new IllegalArgumentException("a payment names its enterprise, its pack and its item");
        }
        enterprise = Enterprise.comparable(enterprise);
    }

    /** What is paid at once, or first, for a year. */
    public static PaymentKey ofYear(String enterprise, String pack, String item, @Nullable String tier, int year) {
        return new PaymentKey(enterprise, pack, item, tier, String.valueOf(year));
    }

    /**
     * One of several payments of what was awarded in a year, whenever it is paid.
     *
     * @param instalment its number, from 1; the first may also have the year alone
     */
    public static PaymentKey ofInstalment(
            String enterprise, String pack, String item, @Nullable String tier, int year, int instalment) {
        return new PaymentKey(enterprise, pack, item, tier, year + "/" + instalment);
    }

    /** Which of the payments of its award it is, from 1. */
    public int number() {
        int slash = term.indexOf('/');
        return slash < 0 ? 1 : Integer.parseInt(term.substring(slash + 1));
    }

    /** The award, by the year it was awarded in. */
    public PaymentKey award() {
        return ofYear(enterprise, pack, item, tier, year());
    }

    /** The year of the award. */
    public int year() {
        int slash = term.indexOf('/');
        return Integer.parseInt(slash < 0 ? term : term.substring(0, slash));
    }
}
