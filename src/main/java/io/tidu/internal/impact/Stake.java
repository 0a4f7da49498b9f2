package io.tidu.internal.impact;

import java.math.BigDecimal;

/**
 * What an enterprise has at stake.
 *
 * @param enterprise its id
 * @param name its name; may be empty
 * @param difference yuan more, or less if negative, that are due under the second rules
 */
public record Stake(String enterprise, String name, BigDecimal difference) {
    static Stake of(EnterpriseChange change) {
        return new Stake(change.enterprise(), change.name(), change.funding().difference());
    }
}
