package io.tidu.model.batch;

import io.tidu.model.WithoutJson;
import java.util.List;

/**
 * What is decided for one enterprise of a batch, with its part of the pot.
 *
 * @param standing what was decided for it alone
 * @param payments what becomes of its awards, in their order, and then of what was promised in earlier years; an award
 *     of nothing is not among them
 * @param askedBack what is asked back, with what of it was asked for before
 */
public record Decided(Standing standing, List<Payment> payments, List<AskedBack> askedBack) implements WithoutJson {
    /** Copies the lists. */
    public Decided {
        payments = List.copyOf(payments);
        askedBack = List.copyOf(askedBack);
    }
}
