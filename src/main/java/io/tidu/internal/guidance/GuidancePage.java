package io.tidu.internal.guidance;

import io.tidu.internal.document.Block;
import io.tidu.internal.document.Table;
import io.tidu.internal.document.Text;
import io.tidu.internal.document.write.HtmlWriter;
import io.tidu.internal.document.write.Ids;
import io.tidu.model.Names;
import io.tidu.model.guidance.Guidance;
import io.tidu.model.guidance.Plan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Guidance as one page that stands for itself: of several enterprises first a table, then of each the first plan on the
 * first screen and everything else in folds. It is given piece by piece: {@link #start}, the article of each
 * enterprise, to be kept, {@link #middle}, what was kept, {@link #end}. Not thread-safe but for {@link #entry} and
 * {@link #row}.
 */
public final class GuidancePage {
    private static final int PREFIX = 12;

    private final Locale locale;
    private final GuidanceDocument document;
    private final GuidanceWords words;
    private final HtmlWriter frame;
    private final List<List<Table.Cell>> rows = new ArrayList<>();

    private GuidancePage(Locale locale, Names names) {
        this.locale = locale;
        this.document = GuidanceDocument.in(locale, names);
        this.words = document.words();
        this.frame = new HtmlWriter(locale);
    }

    /** Chinese for a Chinese locale, English for any other. */
    public static GuidancePage in(Locale locale, Names names) {
        return new GuidancePage(locale, names);
    }

    /**
     * An enterprise, worked out.
     *
     * @param row its row of the table
     * @param article what stands below
     */
    public record Entry(List<Table.Cell> row, String article) {
        /** Copies the list. */
        public Entry {
            row = List.copyOf(row);
        }
    }

    /** The page up to the table. */
    public String start(LocalDate on) {
        String title = words.text("html.title", on.toString());
        return frame.start(title)
                .add(new Block.Heading(1, Text.of(title), Text.NONE, ""))
                .take();
    }

    /** What is written of an enterprise. Safe to call from any thread. */
    public Entry entry(Guidance guidance) {
        String id = Ids.of(guidance.enterprise());
        String article = new HtmlWriter(locale, id)
                .add(new Block.Section(id, page(guidance)))
                .take();
        return new Entry(row(guidance, Text.link(GuidanceDocument.name(guidance), id)), article);
    }

    /**
     * An enterprise of which only the row of the table is told, as of all others then: no browser opens a page of ten
     * thousand plans. Safe to call from any thread.
     */
    public Entry row(Guidance guidance) {
        return new Entry(row(guidance, Text.of(GuidanceDocument.name(guidance))), "");
    }

    /** Takes the next enterprise, in its turn. */
    public String add(Entry entry) {
        rows.add(entry.row());
        return entry.article();
    }

    /** What stands between the start and the first enterprise: nothing if there is only one. */
    public String middle() {
        if (rows.size() > 1) {
            frame.add(Block.Heading.of(2, words.text("heading.all")))
                    .add(new Block.TableBlock(new Table("", columns(), rows, List.of())));
        }
        return frame.take();
    }

    /** What stands after the last enterprise. */
    public String end() {
        return frame.end(words.text("html.end", String.valueOf(rows.size())));
    }

    private List<Table.Column> columns() {
        return List.of(
                new Table.Column(words.text("column.enterprise"), Table.Kind.TEXT, true),
                new Table.Column(words.text("column.to"), Table.Kind.TEXT, false),
                new Table.Column(words.text("column.verdict"), Table.Kind.TEXT, false),
                new Table.Column(words.text("column.date"), Table.Kind.DATE, false),
                new Table.Column(words.text("column.first"), Table.Kind.TEXT, true),
                new Table.Column(words.text("column.money-now"), Table.Kind.MONEY, false),
                new Table.Column(words.text("column.money"), Table.Kind.MONEY, false));
    }

    private List<Table.Cell> row(Guidance guidance, Text name) {
        Plan plan = guidance.plans().isEmpty() ? null : guidance.plans().get(0);
        BigDecimal now = plan == null ? null : plan.funding().from();
        BigDecimal then = plan == null ? null : plan.funding().to();
        return List.of(
                Table.Cell.of(name),
                Table.Cell.of(words.target(guidance.to())),
                Table.Cell.of(
                        GuidanceWords.sign(guidance.verdict()),
                        Text.of(words.sentences().verdict(guidance.verdict()))),
                Table.Cell.of(
                        plan == null ? null : plan.date(),
                        plan == null ? "" : plan.date().toString()),
                Table.Cell.of(first(guidance)),
                Table.Cell.of(now, now == null ? "" : words.money(now)),
                Table.Cell.of(then, then == null ? "" : words.money(then)));
    }

    private String first(Guidance guidance) {
        if (!guidance.plans().isEmpty() && !guidance.plans().get(0).steps().isEmpty()) {
            Plan plan = guidance.plans().get(0);
            return new StepWords(words, plan.facts())
                    .withDay(StepGroup.of(plan.steps()).get(0));
        }
        return guidance.unreachable().isEmpty()
                ? words.text(GuidanceDocument.nothing(guidance))
                : WhyNot.line(words, guidance.unreachable().get(0)).plain();
    }

    /** An enterprise. */
    private List<Block> page(Guidance guidance) {
        PlanBlocks plans = new PlanBlocks(words, guidance);
        List<Block> blocks = new ArrayList<>();
        blocks.add(document.head(guidance));
        blocks.add(new Block.Paragraph(document.answer(guidance), Block.Tone.LARGE));
        for (int i = 0; i < guidance.plans().size(); i++) {
            Plan plan = guidance.plans().get(i);
            List<Block> within = new ArrayList<>();
            within.add(new Block.Picture(new TimeLine(words, guidance).of(plan)));
            within.addAll(plans.blocks(plan, true));
            if (i == 0) {
                blocks.add(new Block.Heading(3, plans.heading(0), Text.NONE, ""));
                blocks.addAll(within);
            } else {
                blocks.add(new Block.Fold(plans.heading(i), within, true));
            }
        }
        blocks.addAll(document.reasons(guidance));
        blocks.addAll(document.papers(guidance, true));
        blocks.addAll(document.days(guidance, true));
        if (!guidance.profile().isEmpty()) {
            blocks.add(new Block.Fold(Text.of(words.text("fold.cards")), new Cards(words).full(guidance), false));
        }
        blocks.addAll(Notes.of(words, guidance));
        blocks.add(new Block.Fold(Text.of(words.text("fold.basis")), basis(guidance), true));
        return blocks;
    }

    private List<Block> basis(Guidance guidance) {
        List<Table.Column> columns = List.of(
                new Table.Column(assess("column.policy"), Table.Kind.TEXT, true),
                new Table.Column(assess("column.version"), Table.Kind.CODE, false),
                new Table.Column(assess("column.status"), Table.Kind.TEXT, false),
                new Table.Column("SHA-256", Table.Kind.CODE, false));
        List<List<Table.Cell>> packs = guidance.packs().stream()
                .map(p -> List.of(
                        Table.Cell.of(words.label(words.names().packTitle(p.id()))),
                        Table.Cell.of(p.version()),
                        Table.Cell.of(status(p.status())),
                        Table.Cell.of(Text.of(shortened(p.sha256()), Text.Style.CODE))))
                .toList();
        return List.of(
                new Block.TableBlock(new Table("", columns, packs, List.of())),
                Block.Paragraph.of(assess("basis.library", guidance.library(), shortened(guidance.vocabulary()))));
    }

    /** A sample is called by its mark. */
    private String status(String status) {
        String mark = words.mark(status).plain();
        return mark.isEmpty() ? words.messages().text("report.status." + status) : mark.strip();
    }

    /** What pages of assessments say of the same. */
    private String assess(String id, Object... arguments) {
        return words.messages().text("assess." + id, arguments);
    }

    private static String shortened(String digest) {
        return digest.substring(0, Math.min(PREFIX, digest.length()));
    }
}
