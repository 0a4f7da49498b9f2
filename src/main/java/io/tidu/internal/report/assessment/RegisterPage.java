package io.tidu.internal.report.assessment;

import io.tidu.explain.Sentences;
import io.tidu.internal.diagnostic.Messages;
import io.tidu.internal.document.Block;
import io.tidu.internal.document.Chart;
import io.tidu.internal.document.Table;
import io.tidu.internal.document.Text;
import io.tidu.internal.report.paper.LargeSums;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Many enterprises on a page: who, how far, how much, for what, and what the open ones wait for. */
final class RegisterPage {
    private final Register register;
    private final Messages messages;
    private final Sentences sentences;
    private final boolean alone;

    RegisterPage(Register register, Messages messages, Sentences sentences, boolean alone) {
        this.register = register;
        this.messages = messages;
        this.sentences = sentences;
        this.alone = alone;
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(Text.of(head()), Block.Tone.LARGE));
        if (register.rows().stream().anyMatch(Register.Row::sample)) {
            blocks.add(new Block.Paragraph(Text.of(messages.text("report.sample-note")), Block.Tone.NOTICE));
        }
        if (!alone) {
            enterprises(blocks);
        }
        if (!register.stages().isEmpty()) {
            blocks.add(Block.Heading.of(2, text("heading.stages")));
            blocks.add(new Block.Picture(stages()));
        }
        if (!register.items().isEmpty()) {
            blocks.add(Block.Heading.of(2, text("heading.items")));
            blocks.add(new Block.TableBlock(items()));
        }
        if (!register.waits().isEmpty()) {
            blocks.add(Block.Heading.of(2, text("heading.waits")));
            blocks.add(new Block.TableBlock(waits()));
        }
        if (alone) {
            // What all come to would otherwise stand below a table of a hundred pages.
            enterprises(blocks);
        }
        return blocks;
    }

    private void enterprises(List<Block> blocks) {
        blocks.add(Block.Heading.of(2, text("heading.enterprises")));
        if (alone) {
            blocks.add(new Block.Paragraph(Text.of(text("register.alone")), Block.Tone.QUIET));
        }
        blocks.add(new Block.TableBlock(enterprises()));
    }

    private String text(String id, Object... arguments) {
        return messages.text("assess." + id, arguments);
    }

    /** A sum of all of them; the table below it has it to the fen. */
    private String about(BigDecimal yuan) {
        return new LargeSums(sentences.figures(), messages).about(yuan);
    }

    private String money(BigDecimal yuan) {
        return sentences.figures().money(yuan);
    }

    private String head() {
        List<Register.Row> rows = register.rows();
        BigDecimal total = rows.stream().map(Register.Row::total).reduce(BigDecimal.ZERO, BigDecimal::add);
        int open = rows.stream().mapToInt(Register.Row::open).sum();
        String all = text("register.head", String.valueOf(rows.size()), about(total));
        return open == 0
                ? all
                : all + text("clause-separator") + text("register.open", String.valueOf(open), about(atMost()));
    }

    /** Of those of which it is known. */
    private BigDecimal atMost() {
        return register.rows().stream()
                .map(r -> r.atMost() == null ? BigDecimal.ZERO : r.atMost())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Table enterprises() {
        List<Table.Column> columns = List.of(
                new Table.Column(text("column.enterprise"), Table.Kind.TEXT, false),
                new Table.Column(text("column.code"), Table.Kind.CODE, false),
                new Table.Column(text("column.stage"), Table.Kind.TEXT, false),
                new Table.Column(text("column.may"), Table.Kind.MONEY, false),
                new Table.Column(text("column.open"), Table.Kind.NUMBER, false),
                new Table.Column(text("column.at-most"), Table.Kind.MONEY, false),
                new Table.Column(text("column.gap"), Table.Kind.TEXT, true));
        List<List<Table.Cell>> cells = new ArrayList<>();
        List<Register.Row> rows = register.rows();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparing((Integer i) -> rows.get(i).total()).reversed());
        order.forEach(i -> cells.add(row(rows.get(i), i + 1)));
        BigDecimal total = rows.stream().map(Register.Row::total).reduce(BigDecimal.ZERO, BigDecimal::add);
        int open = rows.stream().mapToInt(Register.Row::open).sum();
        return new Table(
                "",
                columns,
                cells,
                List.of(
                        Table.Cell.of(text("total", String.valueOf(rows.size()))),
                        Table.Cell.of(""),
                        Table.Cell.of(""),
                        Table.Cell.of(total, money(total)),
                        number(open),
                        Table.Cell.of(atMost(), money(atMost())),
                        Table.Cell.of("")));
    }

    private List<Table.Cell> row(Register.Row row, int number) {
        BigDecimal most = row.atMost();
        return List.of(
                Table.Cell.of(alone ? Text.of(row.name()) : Text.link(row.name(), Register.anchor(number))),
                Table.Cell.of(Text.of(row.code(), Text.Style.CODE)),
                Table.Cell.of(row.stage()),
                Table.Cell.of(row.total(), money(row.total())),
                number(row.open()),
                row.open() == 0
                        ? Table.Cell.of("")
                        : most == null ? Table.Cell.of(text("not-known")) : Table.Cell.of(most, money(most)),
                row.gap().isEmpty() ? Table.Cell.of("") : Table.Cell.of(row.sign(), Text.of(row.gap())));
    }

    private static Table.Cell number(long count) {
        return Table.Cell.of(BigDecimal.valueOf(count), String.valueOf(count));
    }

    private Chart stages() {
        List<Chart.Part> parts = new ArrayList<>();
        register.stages()
                .forEach((stage, count) -> parts.add(new Chart.Part(stage, figure(count[0]), figure(count[1]))));
        return new Chart.Counts(text("chart.stages"), text("chart.stages.text"), parts);
    }

    private Chart.Figure figure(int count) {
        return new Chart.Figure(BigDecimal.valueOf(count), text("count", String.valueOf(count)));
    }

    private Table items() {
        List<Table.Column> columns = List.of(
                new Table.Column(text("column.item"), Table.Kind.TEXT, true),
                new Table.Column(text("column.count"), Table.Kind.NUMBER, false),
                new Table.Column(text("column.may"), Table.Kind.MONEY, false),
                new Table.Column(text("column.open"), Table.Kind.NUMBER, false));
        List<List<Table.Cell>> rows = register.items().entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Register.Sum> e) ->
                                e.getValue().total())
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .map(e -> List.of(
                        Table.Cell.of(e.getKey()),
                        number(e.getValue().paid()),
                        Table.Cell.of(e.getValue().total(), money(e.getValue().total())),
                        number(e.getValue().open())))
                .toList();
        return new Table("", columns, rows, List.of());
    }

    private Table waits() {
        List<Table.Column> columns = List.of(
                new Table.Column(text("column.wait"), Table.Kind.TEXT, true),
                new Table.Column(text("column.enterprises"), Table.Kind.NUMBER, false),
                new Table.Column(text("column.open"), Table.Kind.NUMBER, false));
        List<List<Table.Cell>> rows = register.waits().entrySet().stream()
                .map(e -> List.of(
                        Table.Cell.of(text("wait." + e.getKey())), number(e.getValue()[0]), number(e.getValue()[1])))
                .toList();
        return new Table("", columns, rows, List.of());
    }
}
