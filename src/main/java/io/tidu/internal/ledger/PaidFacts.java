package io.tidu.internal.ledger;

import io.tidu.model.Enterprise;
import io.tidu.model.FactValue;
import io.tidu.model.ledger.LedgerEntry;
import io.tidu.model.ledger.MergedPayments;
import io.tidu.model.ledger.PaidConflict;
import io.tidu.vocabulary.FactDefinition;
import io.tidu.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Puts what the ledger paid among an enterprise's facts, where the same money may stand already. A fact is the same
 * payment if it is for the same item, of the same pack or none named, and on the day of the decision or up to half a
 * year after it: between a decision and the bank slip months may lie, between two yearly payments lies a year, and what
 * was paid before the decision is another payment. Of several the one with the same amount is taken first, then the
 * nearest day. What is left over with another amount is a conflict: the merged fact has both as sources, so that
 * whatever reads it needs review. Payments that are not known stay not known.
 */
final class PaidFacts {
    private static final String PAID = "paid";
    private static final String ITEM = "item";
    private static final String AMOUNT = "amount";
    private static final String PACK = "pack";
    private static final String LEDGER = "台账 ledger";
    private static final int MOST_DAYS = 183;

    private final FactDefinition definition;
    private final List<FactValue.Fields> facts;
    /** Of each fact, whether it is a payment that the ledger has too. */
    private final boolean[] taken;

    private final List<PaidConflict> conflicts = new ArrayList<>();

    private PaidFacts(FactDefinition definition, List<FactValue.Fields> facts) {
        this.definition = definition;
        this.facts = new ArrayList<>(facts);
        this.taken = new boolean[facts.size()];
    }

    static MergedPayments merged(Enterprise enterprise, List<LedgerEntry.Paid> payments, Vocabulary vocabulary) {
        FactDefinition definition = vocabulary.facts().get(PAID);
        if (payments.isEmpty() || definition == null || !(enterprise.fact(PAID) instanceof FactValue.Entries known)) {
            return new MergedPayments(enterprise, payments, List.of());
        }
        PaidFacts merging = new PaidFacts(definition, known.list());
        FactValue merged = merging.with(payments);
        return new MergedPayments(enterprise.with(PAID, merged), payments, merging.conflicts);
    }

    /** Adds payments of which none stands among the facts. */
    static Enterprise with(Enterprise enterprise, List<LedgerEntry.Paid> more, Vocabulary vocabulary) {
        FactDefinition definition = vocabulary.facts().get(PAID);
        if (more.isEmpty() || definition == null || !(enterprise.fact(PAID) instanceof FactValue.Entries known)) {
            return enterprise;
        }
        PaidFacts adding = new PaidFacts(definition, known.list());
        more.forEach(payment -> adding.facts.add(adding.fact(payment)));
        return enterprise.with(PAID, new FactValue.Entries(adding.facts));
    }

    private FactValue with(List<LedgerEntry.Paid> payments) {
        List<LedgerEntry.Paid> left = new ArrayList<>(payments);
        left.removeIf(payment -> take(payment, fact -> says(fact, payment.amount())) >= 0);
        left.removeIf(payment -> {
            int other = take(payment, fact -> true);
            if (other >= 0) {
                contradict(payment, other);
            }
            return other >= 0;
        });
        left.forEach(payment -> facts.add(fact(payment)));
        return new FactValue.Entries(facts);
    }

    /** Takes the nearest fact that may be this payment; gives its place, or -1. */
    private int take(LedgerEntry.Paid payment, Predicate<FactValue.Fields> wanted) {
        int nearest = -1;
        for (int i = 0; i < taken.length; i++) {
            boolean possible = !taken[i] && isOf(facts.get(i), payment) && wanted.test(facts.get(i));
            if (possible && (nearest < 0 || days(facts.get(i), payment) < days(facts.get(nearest), payment))) {
                nearest = i;
            }
        }
        if (nearest >= 0) {
            taken[nearest] = true;
        }
        return nearest;
    }

    private boolean isOf(FactValue.Fields fact, LedgerEntry.Paid payment) {
        FactValue pack = fact.values().get(PACK);
        boolean item =
                new FactValue.Text(payment.key().item()).equals(fact.values().get(ITEM));
        return item
                && (pack == null || pack.equals(new FactValue.Text(payment.key().pack())))
                && days(fact, payment) <= MOST_DAYS;
    }

    /** How many days the fact is after the payment; one before it is out of reach, and one without a day may be any. */
    private long days(FactValue.Fields fact, LedgerEntry.Paid payment) {
        FactValue day = dateField() == null ? null : fact.values().get(dateField());
        LocalDate on = day instanceof FactValue.Day known ? known.value() : null;
        long after = on == null ? MOST_DAYS : ChronoUnit.DAYS.between(payment.on(), on);
        return after < 0 ? Long.MAX_VALUE : after;
    }

    private void contradict(LedgerEntry.Paid payment, int place) {
        FactValue.Fields fact = facts.get(place);
        BigDecimal stated = amount(fact);
        if (stated == null) {
            // Not known, or in doubt already: the ledger does not settle what the facts leave open.
            return;
        }
        conflicts.add(new PaidConflict(payment, stated));
        SortedMap<String, FactValue> both = new TreeMap<>(fact.values());
        both.put(
                AMOUNT,
                new FactValue.Conflict(List.of(
                        new FactValue.Sourced(new FactValue.Number(payment.amount()), LEDGER),
                        new FactValue.Sourced(new FactValue.Number(stated), PAID))));
        facts.set(place, new FactValue.Fields(both));
    }

    private FactValue.Fields fact(LedgerEntry.Paid payment) {
        SortedMap<String, FactValue> fields = new TreeMap<>();
        fields.put(ITEM, new FactValue.Text(payment.key().item()));
        fields.put(AMOUNT, new FactValue.Number(payment.amount()));
        fields.put(PACK, new FactValue.Text(payment.key().pack()));
        if (dateField() != null) {
            fields.put(dateField(), new FactValue.Day(payment.on()));
        }
        fields.keySet().retainAll(definition.fields().keySet());
        return new FactValue.Fields(fields);
    }

    private @Nullable String dateField() {
        return definition.entries() == null ? null : definition.entries().date();
    }

    private static boolean says(FactValue.Fields fact, BigDecimal amount) {
        BigDecimal stated = amount(fact);
        return stated != null && stated.compareTo(amount) == 0;
    }

    private static @Nullable BigDecimal amount(FactValue.Fields fact) {
        return fact.values().get(AMOUNT) instanceof FactValue.Number number ? number.value() : null;
    }
}
