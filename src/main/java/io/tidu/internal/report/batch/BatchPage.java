package io.tidu.internal.report.batch;

import io.tidu.internal.document.Block;
import io.tidu.internal.document.Text;
import io.tidu.internal.document.write.HtmlWriter;
import io.tidu.internal.register.Batch;
import io.tidu.model.batch.Decided;
import io.tidu.model.guidance.Guidance;
import io.tidu.model.ledger.LedgerHead;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes a batch as a page for the head of an office: how good the register is, who stands where and moved there, what
 * the pot pays, what is in the way, and each enterprise. All of it is text, tables and pictures that need no script;
 * where scripts may run, pictures become livelier and the table can be sorted and searched. Of a register that is too
 * long for a page all sums are told, and the first enterprises.
 */
public final class BatchPage {
    /** How many enterprises a page tells of one by one. */
    public static final int MOST = 5000;

    private final Batch batch;
    private final PageWords words;
    private final HtmlWriter page;
    private final SortedMap<String, Guidance> guidance;
    private final Writer out;

    private BatchPage(Batch batch, PageWords words, SortedMap<String, Guidance> guidance, Writer out) {
        this.batch = batch;
        this.guidance = guidance;
        this.words = words;
        this.page = HtmlWriter.live(words.locale());
        this.out = out;
    }

    /**
     * Writes a batch.
     *
     * @param head the end of the ledger it was written into; null if it was written into none
     * @param guidance of some enterprises, by id
     * @param out is not closed
     */
    public static void write(
            Batch batch, BatchWords words, @Nullable LedgerHead head, SortedMap<String, Guidance> guidance, Writer out)
            throws IOException {
        try {
            new BatchPage(batch, new PageWords(words, batch.totals()), guidance, out).write(head);
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    private void write(@Nullable LedgerHead head) throws IOException {
        page.start(words.text("title"));
        add(new PageHead(words, head).blocks());
        add(new PageRegister(words).blocks());
        add(new PageStages(words).blocks());
        add(new PageMoney(words).blocks());
        add(new PageGaps(words).obstacles());
        add(new PageGaps(words).oneGap(batch));
        add(new PageGaps(words).lapsing(batch));
        add(List.of(byHand()));
        out.write(page.scripted().take());
        enterprises();
        out.write(
                page.end(words.text("end", words.count(words.totals().register().enterprises()))));
    }

    private void add(List<Block> blocks) throws IOException {
        blocks.forEach(page::add);
        out.write(page.take());
    }

    /** Where a printed page is signed: below all that is told of the whole register. */
    private Block byHand() {
        return new Block.ByHand(Stream.of("handled", "checked", "approved", "date")
                .map(n -> words.text("by-hand." + n))
                .toList());
    }

    private void enterprises() throws IOException {
        long all = words.totals().register().enterprises();
        if (all == 0) {
            return;
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(words.heading("enterprises"));
        if (all > MOST) {
            blocks.add(new Block.Paragraph(
                    Text.of(words.text("first-only", words.count(all), words.count(MOST))), Block.Tone.NOTICE));
        }
        PageTable table = new PageTable(words);
        batch.first(MOST, decided -> table.add(decided));
        blocks.add(table.block());
        add(blocks);
        add(List.of(words.heading("cards")));
        if (!guidance.isEmpty()) {
            add(List.of(words.quiet("guided", words.count(guidance.size()))));
        }
        PageCard cards = new PageCard(words, guidance);
        batch.first(MOST, decided -> card(cards, decided));
    }

    private void card(PageCard cards, Decided decided) {
        try {
            add(List.of(cards.of(decided)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
