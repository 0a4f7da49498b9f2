package io.tidu.internal.report.assessment;

import io.tidu.explain.Sentences;
import io.tidu.internal.diagnostic.Columns;
import io.tidu.internal.diagnostic.Messages;
import io.tidu.internal.document.Block;
import io.tidu.internal.document.Sign;
import io.tidu.internal.document.Table;
import io.tidu.internal.document.Text;
import io.tidu.internal.report.paper.LargeSums;
import io.tidu.model.Names;
import io.tidu.model.assessment.Assessment;
import io.tidu.model.assessment.Award;
import io.tidu.model.assessment.Funding;
import io.tidu.model.assessment.TargetOutcome;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Many enterprises at a glance: a row of each with totals, the largest amount first. Keeps a few texts of each
 * enterprise, never its assessment. Not thread-safe but for {@link #row}.
 */
public final class Register {
    /** Columns of a name in a terminal. */
    private static final int NAME = 40;
    /** Columns of a gap in a terminal that are always there. */
    private static final int LEAST = 12;
    /** Columns between columns. */
    private static final int BETWEEN = 2;

    private static final String PAPERS = "papers";
    private static final String EXPERTS = "experts";
    private static final String SOURCES = "sources";
    private static final String JUDGEMENT = "judgement";

    private final Messages messages;
    private final Sentences sentences;
    private final List<Row> rows = new ArrayList<>();
    private final Map<String, Sum> items = new TreeMap<>();
    private final Map<Integer, String> stageNames = new TreeMap<>();
    private final Map<Integer, int[]> stages = new TreeMap<>();
    private final Map<String, int[]> waits = new TreeMap<>();

    private Register(Messages messages, Sentences sentences) {
        this.messages = messages;
        this.sentences = sentences;
    }

    /** Chinese for a Chinese locale, English for any other. */
    public static Register in(Locale locale, Names names) {
        return new Register(Messages.in(locale), Sentences.in(locale, names));
    }

    /**
     * What is kept of an enterprise.
     *
     * @param code its code
     * @param name its name
     * @param step how far the stage is on the way; 0 for none
     * @param stage the stage attained
     * @param sign how far it is from what it is registered as, or from the next stage
     * @param total yuan that it may receive
     * @param sample whether any of that was laid down by nobody
     * @param open how many awards are open
     * @param atMost yuan that these can come to together; null if that is not known
     * @param gap the main thing in the way
     * @param items what it may receive, or may come to receive
     * @param waits what its open awards wait for
     */
    public record Row(
            String code,
            String name,
            int step,
            String stage,
            Sign sign,
            BigDecimal total,
            boolean sample,
            int open,
            @Nullable BigDecimal atMost,
            String gap,
            List<ItemOf> items,
            Set<String> waits) {
        /** Copies the collections. */
        public Row {
            items = List.copyOf(items);
            waits = Set.copyOf(waits);
        }
    }

    /**
     * An award of an enterprise.
     *
     * @param name the item and its tier
     * @param amount yuan; null while it is open
     */
    public record ItemOf(String name, @Nullable BigDecimal amount) {}

    /**
     * What an item comes to for all enterprises.
     *
     * @param paid how many may receive it
     * @param total yuan that these may receive
     * @param open for how many it is open
     */
    record Sum(int paid, BigDecimal total, int open) {
        private static final Sum NOTHING = new Sum(0, BigDecimal.ZERO, 0);

        private Sum and(ItemOf item) {
            return item.amount() == null
                    ? new Sum(paid, total, open + 1)
                    : new Sum(paid + 1, total.add(item.amount()), open);
        }
    }

    /** What is kept of an enterprise. Safe to call from any thread. */
    public Row row(Assessment assessment) {
        Words words = new Words(assessment, messages, sentences);
        Funding funding = assessment.funding();
        TargetOutcome next = words.outcome(assessment.stage().next());
        return new Row(
                assessment.enterprise(),
                words.enterprise(),
                1 + StageWords.WAY.indexOf(String.valueOf(assessment.stage().eligible())),
                words.name(assessment.stage().eligible()),
                next == null ? Sign.MET : Words.sign(next.verdict()),
                funding.total(),
                MoneyWords.hasSample(funding),
                funding.open().size(),
                new MoneyWords(words).openAtMost(),
                next == null ? "" : Reason.of(words, next),
                items(words, funding),
                waits(funding));
    }

    private static List<ItemOf> items(Words words, Funding funding) {
        MoneyWords money = new MoneyWords(words);
        List<ItemOf> items = new ArrayList<>();
        funding.awards().stream()
                .filter(a -> a.amount() != null && a.amount().signum() > 0)
                .forEach(a -> items.add(new ItemOf(money.name(a), a.amount())));
        funding.open().forEach(a -> items.add(new ItemOf(money.name(a), null)));
        return items;
    }

    private static Set<String> waits(Funding funding) {
        Set<String> waits = new TreeSet<>();
        for (Award award : funding.open()) {
            if (!award.evidence().missing().isEmpty()) {
                waits.add(PAPERS);
            }
            award.evidence()
                    .doubts()
                    .forEach(d -> waits.add(
                            switch (d.kind()) {
                                case EXPERT -> EXPERTS;
                                case CONFLICT, OUTSIDE_RANGE -> SOURCES;
                                default -> JUDGEMENT;
                            }));
        }
        return waits;
    }

    /** One more enterprise. */
    public void add(Row row) {
        rows.add(row);
        row.items()
                .forEach(i -> items.put(
                        i.name(), items.getOrDefault(i.name(), Sum.NOTHING).and(i)));
        row.waits().forEach(w -> {
            int[] counts = waits.computeIfAbsent(w, k -> new int[2]);
            counts[0]++;
            counts[1] += row.open();
        });
        stageNames.put(row.step(), row.stage());
        int[] counts = stages.computeIfAbsent(row.step(), k -> new int[2]);
        counts[row.sign() == Sign.UNDETERMINED || row.sign() == Sign.NEEDS_REVIEW ? 1 : 0]++;
    }

    /** The id of the section of the enterprise of this number, from 1. */
    public static String anchor(long number) {
        return "e" + number;
    }

    /** How many there are. */
    public int size() {
        return rows.size();
    }

    /**
     * What stands above the sections of a page of many.
     *
     * @param alone whether there are no such sections
     */
    public List<Block> page(boolean alone) {
        return new RegisterPage(this, messages, sentences, alone).blocks();
    }

    List<Row> rows() {
        return rows;
    }

    /** How many attain a stage and no more for certain, and how many may get further. */
    Map<String, int[]> stages() {
        Map<String, int[]> byName = new LinkedHashMap<>();
        stageNames.forEach((step, name) -> byName.put(name, stages.get(step)));
        return byName;
    }

    Map<String, Sum> items() {
        return items;
    }

    /** How many enterprises wait for something, and how many of their awards are open. */
    Map<String, int[]> waits() {
        return waits;
    }

    /** The table for a terminal of a width: a line for each. */
    public List<Block> lines(int width) {
        return List.of(Block.Paragraph.of(Text.NONE), new Block.TableBlock(table(width)));
    }

    private Table table(int width) {
        boolean sample = rows.stream().anyMatch(Row::sample);
        String may = messages.text("assess.column.may") + (sample ? messages.text("report.sample-mark") : "");
        List<Table.Column> columns = List.of(
                new Table.Column(messages.text("assess.column.enterprise"), Table.Kind.TEXT, false),
                new Table.Column(messages.text("assess.column.stage"), Table.Kind.TEXT, false),
                new Table.Column(may, Table.Kind.MONEY, false),
                new Table.Column(messages.text("assess.column.open"), Table.Kind.NUMBER, false),
                new Table.Column(messages.text("assess.column.gap"), Table.Kind.TEXT, true));
        List<List<Table.Cell>> cells = new ArrayList<>();
        rows.stream().sorted(Comparator.comparing(Row::total).reversed()).forEach(r -> cells.add(cells(r)));
        BigDecimal total = rows.stream().map(Row::total).reduce(BigDecimal.ZERO, BigDecimal::add);
        int open = rows.stream().mapToInt(Row::open).sum();
        List<Table.Cell> totals = List.of(
                Table.Cell.of(messages.text("assess.total", String.valueOf(rows.size()))),
                Table.Cell.of(""),
                Table.Cell.of(total, new LargeSums(sentences.figures(), messages).about(total)),
                Table.Cell.of(BigDecimal.valueOf(open), String.valueOf(open)),
                Table.Cell.of(""));
        int others = 0;
        for (int i = 0; i < columns.size() - 1; i++) {
            others += BETWEEN + widest(i, columns, cells, totals);
        }
        int room = Math.max(LEAST, width - others);
        int gap = columns.size() - 1;
        cells.replaceAll(row -> {
            List<Table.Cell> fitting = new ArrayList<>(row);
            fitting.set(gap, Table.Cell.of(Shortened.to(row.get(gap).text().plain(), room)));
            return fitting;
        });
        return new Table("", columns, cells, totals);
    }

    private static int widest(
            int column, List<Table.Column> columns, List<List<Table.Cell>> rows, List<Table.Cell> totals) {
        return Stream.concat(rows.stream(), Stream.of(totals))
                .mapToInt(row -> Columns.of(row.get(column).text().plain()))
                .reduce(Columns.of(columns.get(column).heading()), Math::max);
    }

    private List<Table.Cell> cells(Row row) {
        return List.of(
                Table.Cell.of(Shortened.to(row.name(), NAME)),
                Table.Cell.of(row.stage()),
                Table.Cell.of(row.total(), sentences.figures().money(row.total())),
                Table.Cell.of(BigDecimal.valueOf(row.open()), row.open() == 0 ? "" : String.valueOf(row.open())),
                Table.Cell.of(row.gap()));
    }
}
