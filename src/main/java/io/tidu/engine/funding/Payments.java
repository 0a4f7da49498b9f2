package io.tidu.engine.funding;

import io.tidu.model.Evidence;
import io.tidu.model.Judgement;
import io.tidu.model.Quantity;
import io.tidu.model.Term;
import io.tidu.pack.measure.Firm;
import io.tidu.pack.measure.Window;
import io.tidu.pack.vocabulary.BuiltInFacts;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** What the enterprise was paid by the evaluation date. */
record Payments(Firm firm) {
    private static final String ITEM = "item";
    private static final String AMOUNT = "amount";

    /** Yuan for everything. */
    Quantity all() {
        return firm.declares(BuiltInFacts.PAID.fact())
                ? firm.total(BuiltInFacts.PAID.fact(), AMOUNT, null, null)
                : Quantity.unknown(Evidence.NONE);
    }

    /** Yuan for any of these items, in the window if there is one. */
    Quantity of(SortedSet<String> items, @Nullable Window window) {
        return firm.total(
                BuiltInFacts.PAID.fact(),
                AMOUNT,
                payment -> items.stream()
                        .map(item -> payment.text(ITEM).same(Term.of(item)))
                        .reduce(Judgement.NOT_MET, Judgement::or),
                window);
    }
}
