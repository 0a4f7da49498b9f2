package io.tidu.internal.report.batch;

import io.tidu.internal.document.Block;
import io.tidu.internal.document.Table;
import io.tidu.internal.document.Text;
import io.tidu.internal.register.Batch;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The lists of a batch as lines for a terminal, one enterprise or award after the other. */
public final class BatchLines {
    private final BatchWords words;

    private BatchLines(BatchWords words) {
        this.words = words;
    }

    /** Works out the blocks of all lists but those that say again what others say, one by one. */
    public static void forEach(Batch batch, BatchWords words, Consumer<Block> action) {
        BatchLines lines = new BatchLines(words);
        for (BatchList list : BatchList.of(batch, words)) {
            if (list.use() == BatchList.Use.WORK) {
                lines.list(list, action);
            }
        }
    }

    private void list(BatchList list, Consumer<Block> action) {
        action.accept(Block.Heading.of(3, list.name()));
        boolean[] isEmpty = {true};
        list.forEach(row -> {
            isEmpty[0] = false;
            action.accept(new Block.Items(List.of(Block.Item.of(null, line(list, row))), false));
        });
        if (isEmpty[0]) {
            action.accept(new Block.Paragraph(Text.of(words.text("nobody")), Block.Tone.QUIET));
        }
    }

    private Text line(BatchList list, Map<BatchColumn, Table.Cell> row) {
        List<String> parts = new ArrayList<>();
        for (BatchColumn column : list.columns()) {
            Table.Cell cell = row.get(column);
            if (cell != null && !cell.text().isEmpty() && isSaid(list, column, cell)) {
                String text = cell.text().plain();
                parts.add(isNamed(column) ? words.text("named", column.in(words).heading(), text) : text);
            }
        }
        return Text.of(words.text(
                "line",
                plain(row, BatchColumn.NO),
                plain(row, BatchColumn.NAME),
                plain(row, BatchColumn.CODE),
                String.join(words.text("separator"), parts)));
    }

    private static String plain(Map<BatchColumn, Table.Cell> row, BatchColumn column) {
        Table.Cell cell = row.get(column);
        return cell == null ? "" : cell.text().plain();
    }

    /** What stands in front of the line already, or is the same for all, is not said again; nor what was not cut. */
    private boolean isSaid(BatchList list, BatchColumn column, Table.Cell cell) {
        BigDecimal number = cell.number();
        boolean isNothing = column.isMoney() && number != null && number.signum() == 0 && column != BatchColumn.DUE;
        boolean isSame = column == BatchColumn.STAGE && list.columns().contains(BatchColumn.MOVE);
        return switch (column) {
            case LIST, NO, NAME, CODE, BATCH -> false;
            default -> !isNothing && !isSame;
        };
    }

    private static boolean isNamed(BatchColumn column) {
        return switch (column) {
            case TOWN, MOVE, ITEM, TIER, CLAUSE, STATUS, ROUTE, TITLE, BECAUSE -> false;
            default -> true;
        };
    }
}
