package io.tidu.internal.evaluate.money;

import io.tidu.internal.evaluate.Entry;
import io.tidu.internal.evaluate.EvaluationContext;
import io.tidu.internal.evaluate.Window;
import io.tidu.internal.policy.rule.AwardItems;
import io.tidu.internal.policy.vocabulary.BuiltInFacts;
import io.tidu.model.Doubt;
import io.tidu.model.Evidence;
import io.tidu.model.Judgement;
import io.tidu.model.PackItem;
import io.tidu.model.Quantity;
import io.tidu.model.Term;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the enterprise was paid by the evaluation date. A payment that does not say its pack is of the only pack that
 * has an item of its name; if several have, a person must say whose it is.
 */
record Payments(EvaluationContext firm, AwardItems items) {
    private static final String ITEM = "item";
    private static final String AMOUNT = "amount";
    private static final String PACK = "pack";

    /** Yuan for everything, whichever pack it is of. */
    Quantity all() {
        return firm.declares(BuiltInFacts.PAID.fact())
                ? firm.total(BuiltInFacts.PAID.fact(), AMOUNT, null, null)
                : Quantity.unknown(Evidence.NONE);
    }

    /** Yuan for any of these items, in the window if there is one. */
    Quantity of(SortedSet<PackItem> wanted, @Nullable Window window) {
        return firm.total(
                BuiltInFacts.PAID.fact(),
                AMOUNT,
                payment -> {
                    Judgement any = Judgement.NOT_MET;
                    for (PackItem item : wanted) {
                        any = any.or(isFor(payment, item));
                    }
                    return any;
                },
                window);
    }

    /** Yuan for everything that a pack's ceiling counts. */
    Quantity under(String pack) {
        return firm.declares(BuiltInFacts.PAID.fact())
                ? firm.total(BuiltInFacts.PAID.fact(), AMOUNT, payment -> isUnder(payment, pack), null)
                : Quantity.unknown(Evidence.NONE);
    }

    private Judgement isFor(Entry payment, PackItem item) {
        Judgement named = payment.text(ITEM).same(Term.of(item.name()));
        if (!named.isPossible()) {
            return named;
        }
        if (payment.gives(PACK)) {
            return named.and(
                    payment.text(PACK).text() == null
                            ? Judgement.open(payment.text(PACK).evidence())
                            : Judgement.of(
                                    items.of(String.valueOf(payment.text(PACK).text()), item.name())
                                            .equals(item)));
        }
        SortedSet<String> owners = new TreeSet<>(items.owners(item.name()));
        owners.add(item.pack());
        return owners.size() == 1 ? named : named.and(doubt(payment, owners));
    }

    /** Nobody can say of which pack a payment is whose item no rule knows: it counts under every ceiling. */
    private Judgement isUnder(Entry payment, String pack) {
        Term item = payment.text(ITEM);
        if (payment.gives(PACK)) {
            Term given = payment.text(PACK);
            if (given.text() == null) {
                return Judgement.open(given.evidence());
            }
            boolean own = given.text().equals(pack);
            return own || item.text() != null
                    ? Judgement.of(own || items.covers(pack, items.of(given.text(), String.valueOf(item.text()))))
                    : Judgement.open(item.evidence());
        }
        String name = item.text();
        if (name == null) {
            boolean only = items.packs().stream().allMatch(pack::equals);
            return only ? Judgement.MET : Judgement.open(item.evidence());
        }
        SortedSet<String> owners = items.owners(name);
        long covered = owners.stream()
                .filter(o -> items.covers(pack, new PackItem(o, name)))
                .count();
        return covered == owners.size() ? Judgement.MET : covered == 0 ? Judgement.NOT_MET : doubt(payment, owners);
    }

    private static Judgement doubt(Entry payment, SortedSet<String> owners) {
        return Judgement.open(Evidence.doubt(Doubt.Kind.WHICH_PACK, payment.path(), String.join("; ", owners)));
    }
}
