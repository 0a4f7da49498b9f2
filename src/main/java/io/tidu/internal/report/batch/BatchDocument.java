package io.tidu.internal.report.batch;

import io.tidu.internal.document.Block;
import io.tidu.internal.document.Sign;
import io.tidu.internal.document.Table;
import io.tidu.internal.document.Text;
import io.tidu.internal.register.Batch;
import io.tidu.model.Status;
import io.tidu.model.batch.Move;
import io.tidu.model.batch.NeedTotal;
import io.tidu.model.batch.ObstacleTotal;
import io.tidu.model.batch.RegisterTotal;
import io.tidu.model.batch.StageTotal;
import io.tidu.model.ledger.LedgerHead;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is told of a batch in a terminal: never more than a page, however long the register is. */
public final class BatchDocument {
    /** Who wants more asks for a spreadsheet. */
    private static final int MOST_ITEMS = 6;

    private static final int MOST_GOALS = 4;
    private static final int MOST_STEPS = 3;

    private final Batch.Totals totals;
    private final BatchWords words;
    private final BatchSentences sentences;

    /** Of a batch. */
    public BatchDocument(Batch batch, BatchWords words) {
        this.totals = batch.totals();
        this.words = words;
        this.sentences = new BatchSentences(totals, words);
    }

    /** The lists by their counts, the goals and the budget. */
    public List<Block> brief(@Nullable LedgerHead head) {
        List<Block> blocks = new ArrayList<>();
        head(head, blocks);
        stages(blocks);
        goals(blocks);
        budget(blocks);
        return blocks;
    }

    /** The same with routes, the documents that settle most, and what keeps enterprises from the next stage. */
    public List<Block> normal(@Nullable LedgerHead head) {
        List<Block> blocks = new ArrayList<>();
        head(head, blocks);
        stages(blocks);
        goals(blocks);
        items(blocks);
        budget(blocks);
        oneGap(blocks);
        quality(blocks);
        return blocks;
    }

    private static void paragraph(List<Block> blocks, String text) {
        blocks.add(Block.Paragraph.of(text));
    }

    private void head(@Nullable LedgerHead head, List<Block> blocks) {
        RegisterTotal register = totals.register();
        blocks.add(new Block.Heading(
                1,
                Text.of(words.text("title", totals.on().toString())),
                Text.of(words.text("enterprises", words.count(register.enterprises()))),
                ""));
        if (register.rejected() > 0 || register.twice() > 0) {
            paragraph(blocks, words.text("register", words.count(register.rejected()), words.count(register.twice())));
        }
        blocks.add(new Block.Paragraph(Text.of(sentences.ledger(head)), Block.Tone.QUIET));
        if (totals.items().stream().anyMatch(i -> i.status().equals(Status.SAMPLE.word()))) {
            blocks.add(new Block.Paragraph(Text.of(words.text("sample-note")), Block.Tone.NOTICE));
        }
    }

    private void stages(List<Block> blocks) {
        blocks.add(Block.Heading.of(3, words.text("heading.stages")));
        List<Move> moves = List.of(Move.ENTERS, Move.RISES, Move.STAYS, Move.FALLS_BACK, Move.LEAVES, Move.OPEN);
        List<Table.Column> columns = new ArrayList<>();
        columns.add(new Table.Column(words.text("column.stage"), Table.Kind.TEXT, false));
        columns.add(new Table.Column(words.text("column.enterprises"), Table.Kind.NUMBER, false));
        moves.forEach(m -> columns.add(new Table.Column(words.move(m), Table.Kind.NUMBER, false)));
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (StageTotal stage : totals.stages()) {
            List<Table.Cell> cells = new ArrayList<>();
            cells.add(Table.Cell.of(stage.stage() == null ? words.text("list.left") : words.target(stage.stage())));
            cells.add(count(stage.enterprises()));
            moves.forEach(m -> cells.add(count(stage.moves().getOrDefault(m, 0L))));
            rows.add(cells);
        }
        blocks.add(new Block.TableBlock(new Table("", columns, rows, List.of())));
    }

    private Table.Cell count(long count) {
        return Table.Cell.of(BigDecimal.valueOf(count), words.count(count));
    }

    private void goals(List<Block> blocks) {
        if (totals.goals().isEmpty()) {
            return;
        }
        blocks.add(Block.Heading.of(3, words.text("heading.goals")));
        items(
                blocks,
                totals.goals().stream()
                        .limit(MOST_GOALS)
                        .map(g -> Block.Item.of(
                                g.reached() >= g.goal() ? Sign.MET : Sign.TO_DO, Text.of(sentences.goal(g))))
                        .toList());
    }

    private static void items(List<Block> blocks, List<Block.Item> items) {
        blocks.add(new Block.Items(items, false));
    }

    private void items(List<Block> blocks) {
        if (!totals.items().isEmpty()) {
            blocks.add(Block.Heading.of(3, words.text("heading.items")));
            blocks.add(new Block.TableBlock(new BatchItems(totals, words).brief(MOST_ITEMS)));
        }
    }

    private void budget(List<Block> blocks) {
        blocks.add(Block.Heading.of(
                3, words.text("heading.budget", String.valueOf(totals.budget().year()))));
        paragraph(blocks, sentences.pot());
        paragraph(blocks, sentences.account());
        sentences.years().forEach(said -> paragraph(blocks, said));
        paragraph(blocks, sentences.need());
        List<NeedTotal.Step> steps = totals.need().first();
        if (!steps.isEmpty()) {
            paragraph(blocks, words.text("need-first"));
            items(
                    blocks,
                    steps.stream()
                            .limit(MOST_STEPS)
                            .map(s -> Block.Item.of(Sign.TO_DO, Text.of(sentences.step(s))))
                            .toList());
        }
    }

    private void oneGap(List<Block> blocks) {
        long alone = totals.obstacles().stream().mapToLong(ObstacleTotal::alone).sum();
        if (alone == 0) {
            return;
        }
        blocks.add(Block.Heading.of(3, words.text("heading.one-gap")));
        paragraph(blocks, words.text("one-gap", words.count(alone)));
        items(
                blocks,
                totals.obstacles().stream()
                        .filter(o -> o.alone() > 0)
                        .sorted(Comparator.comparingLong(ObstacleTotal::alone).reversed())
                        .limit(MOST_STEPS)
                        .map(o -> Block.Item.of(Sign.NOT_MET, Text.of(obstacle(o))))
                        .toList());
    }

    private String obstacle(ObstacleTotal obstacle) {
        return words.text(
                "one-gap-at",
                words.target(obstacle.stage()),
                words.sentences().criterion(obstacle.pack(), obstacle.criterion()),
                words.sentences().clause(obstacle.pack(), obstacle.clause()),
                words.count(obstacle.alone()));
    }

    private void quality(List<Block> blocks) {
        if (totals.lapsing().isEmpty() && totals.contested().isEmpty()) {
            return;
        }
        blocks.add(Block.Heading.of(3, words.text("heading.quality")));
        if (!totals.lapsing().isEmpty()) {
            paragraph(
                    blocks,
                    words.text(
                            "lapsing",
                            String.valueOf(totals.lapsingDays()),
                            words.named(totals.lapsing(), words::title)));
        }
        if (!totals.contested().isEmpty()) {
            String facts = words.named(
                    totals.contested(),
                    f -> words.label(words.sentences().names().fact(f)));
            paragraph(blocks, words.text("contested", words.count(totals.contestedEnterprises()), facts));
        }
    }
}
