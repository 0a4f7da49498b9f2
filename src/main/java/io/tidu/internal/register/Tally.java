package io.tidu.internal.register;

import io.tidu.model.PackItem;
import io.tidu.model.batch.Certificate;
import io.tidu.model.batch.DocumentTotal;
import io.tidu.model.batch.ItemTotal;
import io.tidu.model.batch.Move;
import io.tidu.model.batch.ObstacleTotal;
import io.tidu.model.batch.Payment;
import io.tidu.model.batch.Standing;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Sums over standings, whatever their order; as large as the rules, not as the register. Not thread-safe. */
final class Tally {
    private static final String NONE = "";

    private final SortedMap<String, Map<Move, Long>> moves = new TreeMap<>();
    private final SortedMap<String, SortedMap<String, Long>> from = new TreeMap<>();
    private final SortedMap<String, Long> attained = new TreeMap<>();
    private final SortedMap<String, Long> recognised = new TreeMap<>();
    private final SortedMap<String, Long> lapsing = new TreeMap<>();
    private final SortedMap<String, Long> contested = new TreeMap<>();
    private final ItemTally items = new ItemTally();
    private final ObstacleTally obstacles = new ObstacleTally();
    private final DocumentTally documents = new DocumentTally();
    private final SortedSet<PackItem> owed = new TreeSet<>();
    private long enterprises;
    private long contestedEnterprises;
    private long dueFen;
    private long openEnterprises;

    void add(Standing standing) {
        enterprises++;
        String stage = orNone(standing.stage().stage());
        moves.computeIfAbsent(stage, s -> new EnumMap<>(Move.class))
                .merge(standing.stage().move(), 1L, Long::sum);
        from.computeIfAbsent(stage, s -> new TreeMap<>())
                .merge(orNone(standing.stage().from()), 1L, Long::sum);
        standing.attained().forEach(t -> attained.merge(t, 1L, Long::sum));
        standing.recognised().forEach(t -> recognised.merge(t, 1L, Long::sum));
        standing.lapsing().stream().map(Certificate::title).distinct().forEach(t -> lapsing.merge(t, 1L, Long::sum));
        standing.contested().forEach(f -> contested.merge(f, 1L, Long::sum));
        contestedEnterprises += standing.contested().isEmpty() ? 0 : 1;
        items.add(standing);
        obstacles.add(standing);
        documents.add(standing);
        dueFen += standing.dueFen();
        openEnterprises += standing.open().isEmpty() ? 0 : 1;
    }

    /** What is asked of the pot, of the year's own awards or of one that an earlier year promised. */
    void add(Payment payment, boolean isPromise) {
        items.add(payment, isPromise);
    }

    /** An item of which earlier years owe something. */
    void addOwed(String pack, String item) {
        owed.add(new PackItem(pack, item));
    }

    SortedSet<PackItem> owed() {
        return owed;
    }

    private static String orNone(@Nullable String stage) {
        return stage == null ? NONE : stage;
    }

    long enterprises() {
        return enterprises;
    }

    Map<Move, Long> moves(String stage) {
        return moves.getOrDefault(stage, Map.of());
    }

    SortedMap<String, Long> from(String stage) {
        return from.getOrDefault(stage, new TreeMap<>());
    }

    long attained(String target) {
        return attained.getOrDefault(target, 0L);
    }

    long recognised(String target) {
        return recognised.getOrDefault(target, 0L);
    }

    SortedMap<String, Long> lapsing() {
        return lapsing;
    }

    SortedMap<String, Long> contested() {
        return contested;
    }

    List<ItemTotal> items() {
        return items.totals();
    }

    List<ObstacleTotal> obstacles() {
        return obstacles.totals();
    }

    List<DocumentTotal> documents() {
        return documents.totals();
    }

    long dueFen() {
        return dueFen;
    }

    long openEnterprises() {
        return openEnterprises;
    }

    long contestedEnterprises() {
        return contestedEnterprises;
    }
}
