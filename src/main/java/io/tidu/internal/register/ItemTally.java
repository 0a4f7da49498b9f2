package io.tidu.internal.register;

import io.tidu.model.batch.DueAward;
import io.tidu.model.batch.ItemTotal;
import io.tidu.model.batch.OpenAward;
import io.tidu.model.batch.Posting;
import io.tidu.model.batch.Route;
import io.tidu.model.batch.Standing;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Sums by item and tier. Not thread-safe. */
final class ItemTally {
    private final SortedMap<ItemKey, Sums> items = new TreeMap<>();

    private static final class Sums {
        private final Map<Posting.Account, Long> accounts = new EnumMap<>(Posting.Account.class);
        private final Map<Route, ItemTotal.RouteTotal> routes = new EnumMap<>(Route.class);
        private long enterprises;
        private long due;
        private long open;
        private long openMost;
        private long withoutBound;

        void add(DueAward award) {
            enterprises++;
            due += award.dueFen();
            award.postings().forEach(p -> accounts.merge(p.account(), p.fen(), Long::sum));
            route(award.route(), award.dueFen(), 0);
        }

        void add(OpenAward award) {
            open++;
            long most = award.maxFen() == null ? 0 : award.maxFen();
            openMost += most;
            withoutBound += award.maxFen() == null ? 1 : 0;
            route(award.route(), 0, most);
        }

        private void route(Route route, long dueFen, long mostFen) {
            routes.merge(
                    route,
                    new ItemTotal.RouteTotal(1, dueFen, mostFen),
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
                    due,
                    fen(Posting.Account.LATER),
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

    private Sums sums(ItemKey key) {
        return items.computeIfAbsent(key, k -> new Sums());
    }

    List<ItemTotal> totals() {
        return items.entrySet().stream()
                .map(e -> e.getValue().total(e.getKey()))
                .toList();
    }
}
