package io.tidu.model.batch;

import io.tidu.model.WithoutJson;
import java.util.List;

/**
 * What is decided for one enterprise of a batch, with its part of the pot.
 *
 * @param standing what was decided for it alone
 * @param payments what becomes of its awards, in their order; an award of nothing is not among them
 */
public record Decided(Standing standing, List<Payment> payments) implements WithoutJson {
    /** Copies the list. */
    public Decided {
        payments = List.copyOf(payments);
    }
}
