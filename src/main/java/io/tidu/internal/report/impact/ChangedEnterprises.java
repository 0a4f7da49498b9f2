package io.tidu.internal.report.impact;

import io.tidu.internal.document.Block;
import io.tidu.internal.document.Table;
import io.tidu.internal.document.Text;
import io.tidu.internal.impact.EnterpriseChange;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The enterprises for which something changes, sorted by what they lose; keeps so many rows at most, so that a register
 * of any length can be told. Not thread-safe.
 */
final class ChangedEnterprises {
    private final ImpactWords words;
    private final int most;
    private final List<Row> certain = new ArrayList<>();
    private final List<Row> open = new ArrayList<>();
    private long allCertain;
    private long allOpen;

    ChangedEnterprises(ImpactWords words, int most) {
        this.words = words;
        this.most = most;
    }

    /**
     * A row.
     *
     * @param order the larger its absolute value, the more it matters
     * @param cells its cells
     */
    record Row(BigDecimal order, List<Table.Cell> cells) {}

    /** On any thread; what {@link #add} takes. */
    Row row(EnterpriseChange change) {
        if (change.isCertain()) {
            return new Row(change.difference(), new EnterpriseWords(words, change).row());
        }
        BigDecimal least = change.funding().bounds().least();
        BigDecimal mostAt = change.funding().bounds().most();
        Text name = Text.of(ImpactWords.name(change.name(), change.enterprise()));
        BigDecimal order =
                (least == null ? BigDecimal.ZERO : least).min(mostAt == null ? BigDecimal.ZERO : mostAt.negate());
        return new Row(
                order,
                List.of(
                        Table.Cell.of(
                                change.name().isEmpty()
                                        ? name
                                        : Text.joined(" ", name, Text.of(change.enterprise(), Text.Style.QUIET))),
                        Table.Cell.of(words.range(change.funding().before())),
                        Table.Cell.of(words.range(change.funding().after())),
                        words.open(change.funding().bounds())));
    }

    void add(boolean isCertain, Row row) {
        List<Row> rows = isCertain ? certain : open;
        rows.add(row);
        if (isCertain) {
            allCertain++;
        } else {
            allOpen++;
        }
        if (rows.size() > 2 * most) {
            cut(rows);
        }
    }

    /** Of many the largest differences stay, of either sign; those of one size in the order of the register. */
    private void cut(List<Row> rows) {
        List<Row> largest = rows.stream()
                .sorted(Comparator.comparing((Row r) -> r.order().abs()).reversed())
                .limit(most)
                .toList();
        rows.retainAll(List.copyOf(largest));
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        table("impact.touched-enterprises", EnterpriseWords.columns(words), certain, allCertain, blocks);
        table(
                "impact.open-enterprises",
                List.of(
                        new Table.Column(words.text("impact.enterprise"), Table.Kind.TEXT, false),
                        new Table.Column(words.text("impact.before-money"), Table.Kind.MONEY, true),
                        new Table.Column(words.text("impact.after-money"), Table.Kind.MONEY, true),
                        new Table.Column(words.text("impact.difference"), Table.Kind.MONEY, true)),
                open,
                allOpen,
                blocks);
        return blocks;
    }

    private void table(String heading, List<Table.Column> columns, List<Row> rows, long all, List<Block> blocks) {
        if (rows.isEmpty()) {
            return;
        }
        if (rows.size() > most) {
            cut(rows);
        }
        List<List<Table.Cell>> sorted = rows.stream()
                .sorted(Comparator.comparing(Row::order))
                .map(Row::cells)
                .toList();
        blocks.add(Block.Heading.of(2, words.text(heading)));
        blocks.add(new Block.TableBlock(new Table("", columns, sorted, List.of())));
        if (all > sorted.size()) {
            blocks.add(new Block.Paragraph(
                    Text.of(words.text("impact.more-rows", String.valueOf(all - sorted.size()))), Block.Tone.QUIET));
        }
    }
}
