package io.tidu.internal.report.batch;

import io.tidu.internal.register.Batch;
import io.tidu.model.batch.BudgetTotal;
import io.tidu.model.batch.ItemTotal;
import io.tidu.model.batch.Move;
import io.tidu.model.batch.Route;
import io.tidu.model.batch.StageTotal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sums over the sums of a batch, for all its reports.
 *
 * @param moves how many enterprises made each move; a move that nobody made is none
 * @param routes how what is due and what is open can be paid, over all items
 * @param inStages how many stand in a stage
 */
record BatchSums(Map<Move, Long> moves, Map<Route, ItemTotal.RouteTotal> routes, long inStages) {
    private static final int OF_PERCENT = 4;

    static BatchSums of(Batch.Totals totals) {
        Map<Move, Long> moves = new EnumMap<>(Move.class);
        Map<Route, ItemTotal.RouteTotal> routes = new EnumMap<>(Route.class);
        long inStages = 0;
        for (StageTotal stage : totals.stages()) {
            stage.moves().forEach((move, count) -> moves.merge(move, count, Long::sum));
            inStages += stage.stage() == null ? 0 : stage.enterprises();
        }
        for (ItemTotal item : totals.items()) {
            item.routes().forEach((route, total) -> routes.merge(route, total, BatchSums::sum));
        }
        return new BatchSums(moves, routes, inStages);
    }

    private static ItemTotal.RouteTotal sum(ItemTotal.RouteTotal one, ItemTotal.RouteTotal other) {
        return new ItemTotal.RouteTotal(
                one.awards() + other.awards(), one.dueFen() + other.dueFen(), one.openMostFen() + other.openMostFen());
    }

    /** How many made a move. */
    long moved(Move move) {
        return moves.getOrDefault(move, 0L);
    }

    /** How many stand in a stage or in one beyond it; those of no stage are the last and count for themselves. */
    static long reached(List<StageTotal> stages, int place) {
        long reached = 0;
        for (int i = place; i < stages.size(); i++) {
            boolean counts = i == place || stages.get(i).stage() != null;
            reached += counts ? stages.get(i).enterprises() : 0;
        }
        return reached;
    }

    /** Which share of the pot is paid or committed, cut to a hundredth of a per cent; null without a pot. */
    static @Nullable BigDecimal executed(BudgetTotal budget) {
        Long pot = budget.potFen();
        if (pot == null || pot == 0) {
            return null;
        }
        long spent = budget.committedFen() + budget.paidBeforeFen() + budget.paysFen();
        return BigDecimal.valueOf(spent).divide(BigDecimal.valueOf(pot), OF_PERCENT, RoundingMode.FLOOR);
    }
}
