package io.tidu.internal.register;

import io.tidu.model.batch.DueAward;
import io.tidu.model.batch.ItemTotal;
import io.tidu.model.batch.OpenAward;
import io.tidu.model.batch.Payment;
import io.tidu.model.batch.Posting;
import io.tidu.model.batch.Route;
import io.tidu.model.batch.Standing;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Sums by item and tier: what the rules find due, and then what of it is asked of the pot. Not thread-safe. */
final class ItemTally {
    private final SortedMap<ItemKey, Sums> items = new TreeMap<>();

    private static final class Sums {
        private final Map<Posting.Account, Long> accounts = new EnumMap<>(Posting.Account.class);
        private final Map<Route, ItemTotal.RouteTotal> routes = new EnumMap<>(Route.class);
        private long enterprises;
        private long entitled;
        private long promised;
        private long stackingAndPaid;
        private long later;
        private long capAndCapped;
        private long due;
        private boolean isPaid;
        private long open;
        private long openMost;
        private long withoutBound;

        void add(DueAward award) {
            enterprises++;
            entitled = Math.addExact(entitled, award.dueFen());
            award.postings().forEach(p -> accounts.merge(p.account(), p.fen(), Math::addExact));
            route(1, award.route(), 0, 0);
        }

        /** The budget and the ledger book to the accounts of the rules: what of these is theirs is the difference. */
        void add(Payment payment, boolean isPromise) {
            DueAward award = payment.award();
            isPaid = true;
            due = Math.addExact(due, award.dueFen());
            if (isPromise) {
                promised = Math.addExact(promised, award.fen(Posting.Account.GROSS) + award.fen(Posting.Account.LATER));
            }
            stackingAndPaid = Math.addExact(stackingAndPaid, award.fen(Posting.Account.STACKING));
            capAndCapped = Math.addExact(capAndCapped, award.fen(Posting.Account.CAP));
            for (long fen : payment.laterFen().values()) {
                later = Math.addExact(later, fen);
            }
            route(isPromise ? 1 : 0, award.route(), award.dueFen(), 0);
        }

        void add(OpenAward award) {
            open++;
            long most = award.maxFen() == null ? 0 : award.maxFen();
            openMost += most;
            withoutBound += award.maxFen() == null ? 1 : 0;
            route(1, award.route(), 0, most);
        }

        private void route(long awards, Route route, long dueFen, long mostFen) {
            routes.merge(
                    route,
                    new ItemTotal.RouteTotal(awards, dueFen, mostFen),
                    (a, b) -> new ItemTotal.RouteTotal(
                            a.awards() + b.awards(), a.dueFen() + b.dueFen(), a.openMostFen() + b.openMostFen()));
        }

        ItemTotal total(ItemKey key) {
            return new ItemTotal(
                    key.pack(),
                    key.item(),
                    key.tier(),
                    key.status(),
                    enterprises,
                    fen(Posting.Account.GROSS),
                    fen(Posting.Account.CAP),
                    fen(Posting.Account.STACKING),
                    fen(Posting.Account.CEILING),
                    entitled,
                    promised,
                    isPaid ? stackingAndPaid - fen(Posting.Account.STACKING) : 0,
                    later,
                    isPaid ? capAndCapped - fen(Posting.Account.CAP) : 0,
                    isPaid ? due : entitled,
                    routes,
                    open,
                    openMost,
                    withoutBound);
        }

        private long fen(Posting.Account account) {
            return accounts.getOrDefault(account, 0L);
        }
    }

    void add(Standing standing) {
        standing.awards()
                .forEach(a -> sums(ItemKey.of(a.pack(), a.item(), a.tier(), a.status()))
                        .add(a));
        standing.open()
                .forEach(a -> sums(ItemKey.of(a.pack(), a.item(), a.tier(), a.status()))
                        .add(a));
    }

    /**
     * What is asked of the pot for an award whose standing was added, or for one of an earlier year.
     *
     * @param isPromise whether it is of an earlier year
     */
    void add(Payment payment, boolean isPromise) {
        DueAward award = payment.award();
        sums(ItemKey.of(award.pack(), award.item(), award.tier(), award.status()))
                .add(payment, isPromise);
    }

    private Sums sums(ItemKey key) {
        return items.computeIfAbsent(key, k -> new Sums());
    }

    List<ItemTotal> totals() {
        return items.entrySet().stream()
                .map(e -> e.getValue().total(e.getKey()))
                .toList();
    }
}
