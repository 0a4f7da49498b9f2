package io.tidu.internal.register;

import io.tidu.model.Enterprise;
import io.tidu.model.PackItem;
import io.tidu.model.batch.DueAward;
import io.tidu.model.ledger.LedgerEntry;
import io.tidu.model.ledger.PaymentKey;
import io.tidu.register.Ledger;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the runs of a ledger before a batch paid, promised and asked back.
 *
 * @param ledger the ledger
 * @param year the year whose pot is shared
 */
record LedgerBefore(Ledger ledger, int year) implements PaidBefore {
    @Override
    public Sum of(String enterprise, DueAward award) {
        PaymentKey key = PaymentKey.ofYear(enterprise, award.pack(), award.item(), award.tier(), year);
        boolean otherTier = ledger.paid(enterprise).stream().anyMatch(p -> isOfOtherTier(p.key(), key));
        return sum(key, otherTier);
    }

    /** What was paid of an award. */
    private Sum sum(PaymentKey award, boolean otherTier) {
        long fen = 0;
        int number = 1;
        for (LedgerEntry.Paid paid : ledger.paid(award.enterprise())) {
            if (paid.key().award().equals(award)) {
                fen = Math.addExact(fen, Accounts.fen(paid.amount()));
                number = Math.max(number, paid.key().number() + 1);
            }
        }
        return new Sum(fen, number, otherTier);
    }

    private static boolean isOfOtherTier(PaymentKey one, PaymentKey other) {
        return one.pack().equals(other.pack())
                && one.item().equals(other.item())
                && one.year() == other.year()
                && !Objects.equals(one.tier(), other.tier());
    }

    @Override
    public List<Owed> owed(String enterprise) {
        List<Owed> all = new ArrayList<>();
        for (LedgerEntry.Promised promise : ledger.promised(enterprise)) {
            if (promise.key().year() < year) {
                Owed owed = owed(promise);
                if (owed.now(year) > 0 || !owed.later(year).isEmpty()) {
                    all.add(owed);
                }
            }
        }
        return all;
    }

    /** What is owed of a promise. */
    Owed owed(LedgerEntry.Promised promise) {
        PaymentKey key = promise.key();
        Sum sum = sum(key, false);
        SortedMap<Integer, Long> parts = new TreeMap<>();
        promise.parts().forEach((part, yuan) -> parts.put(part, Accounts.fen(yuan)));
        return new Owed(
                key.pack(),
                key.item(),
                key.tier(),
                key.year(),
                parts,
                sum.fen(),
                sum.number(),
                promise.clause(),
                promise.status());
    }

    /** What was promised of the year's awards, by award. */
    SortedMap<String, LedgerEntry.Promised> ofThisYear(String enterprise) {
        SortedMap<String, LedgerEntry.Promised> promises = new TreeMap<>();
        for (LedgerEntry.Promised promise : ledger.promised(enterprise)) {
            if (promise.key().year() == year) {
                promises.put(
                        name(
                                promise.key().pack(),
                                promise.key().item(),
                                promise.key().tier()),
                        promise);
            }
        }
        return promises;
    }

    /** An award of an enterprise and a year, to be found by. */
    static String name(String pack, String item, @Nullable String tier) {
        return pack + '/' + item + '/' + Objects.requireNonNullElse(tier, "");
    }

    @Override
    public SortedMap<PackItem, Long> ofYear(String enterprise) {
        SortedMap<PackItem, Long> paid = new TreeMap<>();
        for (LedgerEntry.Paid payment : ledger.paid(enterprise)) {
            if (payment.year() == year) {
                paid.merge(
                        new PackItem(payment.key().pack(), payment.key().item()),
                        Accounts.fen(payment.amount()),
                        Math::addExact);
            }
        }
        return paid;
    }

    @Override
    public SortedMap<PackItem, Long> ofYear() {
        SortedMap<PackItem, Long> paid = new TreeMap<>();
        ledger.paidOfItems(year).forEach((item, yuan) -> paid.put(item, Accounts.fen(yuan)));
        return paid;
    }

    @Override
    public Outside outside(Predicate<String> isDecided) {
        long enterprises = 0;
        long fen = 0;
        for (String enterprise : ledger.promised()) {
            if (!isDecided.test(enterprise)) {
                long owed =
                        owed(enterprise).stream().mapToLong(o -> o.now(year)).sum();
                enterprises += owed > 0 ? 1 : 0;
                fen = Math.addExact(fen, owed);
            }
        }
        return new Outside(enterprises, fen);
    }

    @Override
    public long askedBack(String enterprise, String pack, String item) {
        BigDecimal asked = ledger.askedBack(Enterprise.comparable(enterprise)).stream()
                .filter(b -> b.pack().equals(pack) && b.item().equals(item))
                .map(LedgerEntry.AskedBack::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Accounts.fen(asked);
    }
}
