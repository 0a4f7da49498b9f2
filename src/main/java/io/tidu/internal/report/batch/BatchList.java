package io.tidu.internal.report.batch;

import io.tidu.internal.document.Table;
import io.tidu.internal.register.Batch;
import io.tidu.model.batch.Decided;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A list of a batch. Its rows are worked out while they are written, so that it may be of any length.
 *
 * @param name what it is called
 * @param use what it is for
 * @param columns what it says of an enterprise
 * @param walk goes through those who may be in it
 * @param rows the rows of one of them
 */
record BatchList(
        String name,
        Use use,
        List<BatchColumn> columns,
        Consumer<Consumer<Decided>> walk,
        Function<Decided, List<Map<BatchColumn, Table.Cell>>> rows) {
    /** What lists are for. */
    enum Use {
        /** To work with. */
        WORK,
        /** The same once more, those only who moved. */
        MOVES,
        /** To be published, with the columns that counties publish. */
        NOTICE
    }

    /** Copies the list. */
    BatchList {
        columns = List.copyOf(columns);
    }

    /** All lists of a batch. */
    static List<BatchList> of(Batch batch, BatchWords words) {
        BatchRows rows = new BatchRows(words, batch.totals().on());
        List<BatchList> lists = new ArrayList<>();
        int stages = batch.totals().stages().size() - 1;
        for (int i = 0; i <= stages; i++) {
            int stage = i;
            String name = stage == stages
                    ? words.text("list.left")
                    : words.target(batch.totals().stages().get(stage).stage());
            lists.add(new BatchList(name, Use.WORK, BatchColumn.OF_STAGE, a -> batch.forEachIn(stage, a), rows::stage));
        }
        lists.add(
                new BatchList(words.text("list.moves"), Use.MOVES, BatchColumn.OF_STAGE, batch::forEach, rows::moved));
        lists.add(of(words, "payments", batch, Batch.Part.PAYMENTS, BatchColumn.OF_PAYMENTS, rows::payments));
        lists.add(of(words, "open", batch, Batch.Part.OPEN, BatchColumn.OF_OPEN, rows::open));
        lists.add(of(words, "one-gap", batch, Batch.Part.ONE_GAP, BatchColumn.OF_ONE_GAP, rows::oneGap));
        lists.add(of(words, "lapsing", batch, Batch.Part.LAPSING, BatchColumn.OF_LAPSING, rows::lapsing));
        lists.add(of(words, "asked-back", batch, Batch.Part.ASKED_BACK, BatchColumn.OF_ASKED_BACK, rows::askedBack));
        lists.add(new BatchList(
                words.text("list.notice-stages"),
                Use.NOTICE,
                BatchColumn.OF_STAGE_NOTICE,
                batch::forEach,
                rows::isNew));
        lists.add(new BatchList(
                words.text("list.notice-awards"),
                Use.NOTICE,
                BatchColumn.OF_AWARD_NOTICE,
                a -> batch.forEach(Batch.Part.PAYMENTS, a),
                rows::paid));
        return lists;
    }

    private static BatchList of(
            BatchWords words,
            String id,
            Batch batch,
            Batch.Part part,
            List<BatchColumn> columns,
            Function<Decided, List<Map<BatchColumn, Table.Cell>>> rows) {
        return new BatchList(words.text("list." + id), Use.WORK, columns, a -> batch.forEach(part, a), rows);
    }

    /** The table without its rows, with the columns asked for. */
    static Table head(String name, Collection<BatchColumn> columns, BatchWords words) {
        return new Table(name, columns.stream().map(c -> c.in(words)).toList(), List.of(), List.of());
    }

    /** Works out the rows, each by column, numbered from 1. */
    void forEach(Consumer<Map<BatchColumn, Table.Cell>> action) {
        long[] number = {0};
        walk.accept(decided -> {
            for (Map<BatchColumn, Table.Cell> row : rows.apply(decided)) {
                number[0]++;
                row.put(BatchColumn.NO, Table.Cell.of(BigDecimal.valueOf(number[0]), String.valueOf(number[0])));
                row.put(BatchColumn.LIST, Table.Cell.of(name));
                action.accept(row);
            }
        });
    }

    /** The cells of a row, one for each column asked for. */
    static List<Table.Cell> cells(Collection<BatchColumn> columns, Map<BatchColumn, Table.Cell> row) {
        return columns.stream().map(c -> row.getOrDefault(c, Table.Cell.of(""))).toList();
    }

    /** Adds up its money. */
    final class Sums {
        private final Map<BatchColumn, BigDecimal> sums = new EnumMap<>(BatchColumn.class);
        private final boolean isAdded = columns.contains(BatchColumn.PAYS) || columns.contains(BatchColumn.REPAY);

        void add(Map<BatchColumn, Table.Cell> row) {
            columns.stream().filter(BatchColumn::isMoney).forEach(c -> {
                BigDecimal number = row.containsKey(c) ? row.get(c).number() : null;
                sums.merge(c, number == null ? BigDecimal.ZERO : number, BigDecimal::add);
            });
        }

        /** The last row; empty if what is in the list can't be added up. */
        List<Table.Cell> row(BatchWords words) {
            if (!isAdded || sums.isEmpty()) {
                return List.of();
            }
            return columns.stream()
                    .map(c -> {
                        BigDecimal sum = sums.get(c);
                        return sum != null
                                ? Table.Cell.of(sum, words.sentences().figures().money(sum))
                                : Table.Cell.of(c == BatchColumn.NAME ? words.text("sum") : "");
                    })
                    .toList();
        }
    }
}
