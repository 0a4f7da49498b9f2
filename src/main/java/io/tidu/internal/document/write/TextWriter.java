package io.tidu.internal.document.write;

import io.tidu.internal.diagnostic.Columns;
import io.tidu.internal.diagnostic.Visible;
import io.tidu.internal.document.Block;
import io.tidu.internal.document.Chart;
import io.tidu.internal.document.Document;
import io.tidu.internal.document.Sign;
import io.tidu.internal.document.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a document as lines for a terminal. What is folded is told by its first line; pictures are told as text. Not
 * thread-safe.
 */
public final class TextWriter {
    private static final String STEP = "  ";

    private final Style style;
    private final StringBuilder written = new StringBuilder();

    /** Of a width, with or without colours. */
    public TextWriter(Style style) {
        this.style = style;
    }

    /** The lines of a whole document. */
    public static String write(Document document, Style style) {
        TextWriter writer = new TextWriter(style);
        document.blocks().forEach(b -> writer.block(b, ""));
        return writer.take();
    }

    /** Writes a part. */
    public TextWriter add(Block block) {
        block(block, "");
        return this;
    }

    /** What was written since this was last asked. */
    public String take() {
        String text = written.toString();
        written.setLength(0);
        return text;
    }

    private void block(Block block, String indent) {
        if (block instanceof Block.Heading heading) {
            heading(heading, indent);
        } else if (block instanceof Block.Paragraph paragraph) {
            paragraph(paragraph, indent);
        } else if (block instanceof Block.Items items) {
            items(items, indent);
        } else if (block instanceof Block.Fold fold) {
            lines(indent, Text.of("▸ ", Text.Style.QUIET).and(fold.summary()));
        } else if (block instanceof Block.Beside beside) {
            beside.parts().forEach(p -> p.forEach(b -> block(b, indent)));
        } else if (block instanceof Block.Section section) {
            section.blocks().forEach(b -> block(b, indent));
        } else if (block instanceof Block.TableBlock table) {
            new TextTable(table.table(), style, indent).lines().forEach(this::line);
        } else if (block instanceof Block.Listing listing) {
            new TextTable(listing.table(), style, indent).lines().forEach(this::line);
        } else if (block instanceof Block.Track track) {
            Chart.Stepper steps = new Chart.Stepper(track.name(), "", track.steps());
            TextChart.of(steps, style.width() - Columns.of(indent)).forEach(t -> lines(indent, t));
        } else if (block instanceof Block.Quote quote) {
            new TextQuote(quote, style).lines().forEach(l -> line(indent + l));
        } else if (block instanceof Block.Verbatim verbatim) {
            verbatim.lines().forEach(l -> line(indent + STEP + STEP + Visible.line(l)));
        } else if (block instanceof Block.Picture picture) {
            TextChart.of(picture.chart(), style.width() - Columns.of(indent)).forEach(t -> lines(indent, t));
        } else if (block instanceof Block.Part part) {
            part.blocks().forEach(b -> block(b, indent));
        } else if (block instanceof Block.Index index) {
            index.entries().forEach(e -> lines(indent + STEP, e));
        }
    }

    private void heading(Block.Heading heading, String indent) {
        if (heading.level() <= 2) {
            line("═".repeat(style.width()).substring(0, style.width()));
        } else {
            line("");
        }
        Text text = Text.of(heading.text().plain(), Text.Style.STRONG);
        int gap = style.width()
                - Columns.of(indent)
                - Columns.of(text.plain())
                - Columns.of(heading.aside().plain());
        if (heading.aside().isEmpty() || gap < 2) {
            lines(indent, text);
            if (!heading.aside().isEmpty()) {
                lines(indent, heading.aside());
            }
        } else {
            line(indent + styled(text.and(" ".repeat(gap)).and(heading.aside())));
        }
    }

    private void paragraph(Block.Paragraph paragraph, String indent) {
        Text text = paragraph.text();
        switch (paragraph.tone()) {
            case NORMAL -> lines(indent, text);
            case QUIET -> lines(indent, Text.of(text.plain(), Text.Style.QUIET));
            case LARGE -> lines(indent, Text.of(text.plain(), Text.Style.STRONG));
            case NOTICE -> lines(indent, Text.of(text.plain(), Text.Style.MARK));
        }
    }

    private void items(Block.Items items, String indent) {
        List<Block.Item> all = items.items();
        for (int i = 0; i < all.size(); i++) {
            item(all.get(i), indent + STEP, items.numbered() ? i + 1 + ". " : "");
        }
    }

    private void item(Block.Item item, String indent, String number) {
        String lead = number + (item.sign() == null ? "" : item.sign().character() + " ");
        String shown = item.sign() == null ? lead : style.of(item.sign(), lead);
        Text text = item.away() ? Text.of(item.text().plain(), Text.Style.QUIET) : item.text();
        lines(indent + shown, indent.length() + Columns.of(lead), text);
        String below = " ".repeat(indent.length() + Columns.of(lead)) + (lead.isEmpty() ? STEP : "");
        for (Block.Item part : item.below()) {
            item(part, below, "");
        }
    }

    private void lines(String indent, Text text) {
        lines(indent, Columns.of(indent), text);
    }

    /** The first line after a lead, the others below the text's first. */
    private void lines(String lead, int columns, Text text) {
        String before = lead;
        for (Text line : StyledLines.of(text, style.width() - columns)) {
            line(before + styled(line));
            before = " ".repeat(columns);
        }
    }

    private String styled(Text text) {
        StringBuilder line = new StringBuilder();
        text.spans()
                .forEach(s ->
                        line.append(style.of(s.style(), Visible.line(s.text()).replace('\t', ' '))));
        return line.toString();
    }

    private void line(String line) {
        written.append(line.stripTrailing()).append('\n');
    }

    /** A sign and a text as one line of a table. */
    static Text signed(@Nullable Sign sign, Text text) {
        return sign == null ? text : Text.of(sign.character() + " ").and(text);
    }
}
