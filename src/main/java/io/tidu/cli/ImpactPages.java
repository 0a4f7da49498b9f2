package io.tidu.cli;

import io.tidu.internal.document.Block;
import io.tidu.internal.document.write.HtmlWriter;
import io.tidu.internal.document.write.TextWriter;
import io.tidu.internal.impact.EnterpriseChange;
import io.tidu.internal.impact.Impact;
import io.tidu.internal.report.impact.ImpactDocument;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What changed rules change, to read in a terminal or as a page. What is told of each enterprise waits on the disk
 * until all are known: it stands below the answer, the largest loss first. Not thread-safe but for {@link #ready}.
 */
final class ImpactPages implements ImpactOutput {
    private final Terminal terminal;
    private final ImpactDocument document;
    private final boolean html;
    private final SortedSpool<BigDecimal> parts = SortedSpool.open();
    private String before = "";
    private String after = "";

    ImpactPages(Terminal terminal, ImpactDocument document, boolean html) {
        this.terminal = terminal;
        this.document = document;
        this.html = html;
    }

    @Override
    public void start(String shownBefore, String shownAfter) {
        before = shownBefore;
        after = shownAfter;
    }

    @Override
    public Runnable ready(EnterpriseChange change) {
        ImpactDocument.Entry entry = document.ready(change, html);
        if (entry == null) {
            return () -> {};
        }
        String part = entry.blocks().isEmpty() ? "" : written(entry.blocks());
        return () -> {
            document.add(entry);
            if (!part.isEmpty()) {
                parts.write(change.difference(), part);
            }
        };
    }

    private String written(List<Block> blocks) {
        if (html) {
            HtmlWriter writer = new HtmlWriter(terminal.locale());
            blocks.forEach(writer::add);
            return writer.take();
        }
        TextWriter writer = new TextWriter(terminal.style());
        blocks.forEach(writer::add);
        return writer.take();
    }

    @Override
    public void end(Impact impact) {
        List<Block> head = document.head(before, after, impact);
        Block between = document.between(impact, html);
        if (html) {
            HtmlWriter writer = new HtmlWriter(terminal.locale()).start(document.title());
            head.forEach(writer::add);
            if (between != null) {
                writer.add(between);
            }
            put(writer.take());
            parts.forEach(terminal.out()::bytes);
            document.foot().forEach(writer::add);
            put(writer.end(document.end(impact)));
        } else {
            put(written(head));
            if (between != null) {
                put(written(List.of(between)));
            }
            parts.forEach(terminal.out()::bytes);
            put(written(document.foot()));
            put(document.end(impact) + "\n");
        }
    }

    /** Writers show all that is in a text; colours are theirs. */
    private void put(String text) {
        terminal.out().bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        parts.close();
    }
}
