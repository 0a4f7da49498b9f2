package io.tidu.internal.document.write;

import io.tidu.internal.diagnostic.Messages;
import io.tidu.internal.document.Block;
import io.tidu.internal.document.Document;
import io.tidu.internal.document.html.HtmlPage;
import io.tidu.internal.document.html.Markup;
import io.tidu.internal.document.html.Scripts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes a document as a page that stands for itself: one file, nothing loaded, no script but that of {@link #live}.
 * What is folded opens without one. Not thread-safe.
 */
public final class HtmlWriter {
    private final Locale locale;
    private final Messages messages;
    private final Markup page = new Markup();
    private final HtmlText text;
    private final SvgCharts charts;
    private final HtmlParts parts;
    private final @Nullable LiveData live;

    /** Of a language. */
    public HtmlWriter(Locale locale) {
        this(locale, "");
    }

    /**
     * For a page that brings scripts along. All of it is there without them as well; where they run, pictures can be
     * pointed at and tables sorted, filtered and searched.
     */
    public static HtmlWriter live(Locale locale) {
        return new HtmlWriter(locale, "", new LiveData(Messages.in(locale)));
    }

    /**
     * For a part of a page that is written apart.
     *
     * @param prefix small letters, digits and hyphens that the ids of this part begin with and those of no other
     */
    public HtmlWriter(Locale locale, String prefix) {
        this(locale, prefix, null);
    }

    private HtmlWriter(Locale locale, String prefix, @Nullable LiveData live) {
        this.live = live;
        this.locale = locale;
        this.messages = Messages.in(locale);
        this.text = new HtmlText(page, locale);
        this.parts = new HtmlParts(page, messages, text);
        this.charts = new SvgCharts(page, messages, prefix);
    }

    /** The whole page of a document. */
    public static String write(Document document, Locale locale) {
        HtmlWriter writer = new HtmlWriter(locale);
        writer.start(document.title());
        document.blocks().forEach(writer::block);
        return writer.end(document.end());
    }

    /** Everything before the first part; for pages that are written part by part. */
    public HtmlWriter start(String title) {
        HtmlPage.start(page, locale, title, scripts());
        return this;
    }

    /** Writes a part. */
    public HtmlWriter add(Block block) {
        block(block);
        return this;
    }

    /** What was written since this was last asked. */
    public String take() {
        return page.take();
    }

    /** The last line, and what was written since this was last asked. */
    public String end(String line) {
        HtmlPage.end(page, line);
        return page.take();
    }

    /**
     * Writes the scripts of a page that has some: behind its last picture, so that pictures are drawn before a long
     * rest is read. What they do to lists they do once all of the page is there.
     */
    public HtmlWriter scripted() {
        if (live != null) {
            HtmlPage.scripts(page, scripts(), live.json());
        }
        return this;
    }

    private Scripts scripts() {
        return live == null ? Scripts.NONE : Scripts.live();
    }

    private void block(Block block) {
        if (block instanceof Block.Heading heading) {
            heading(heading);
        } else if (block instanceof Block.Paragraph paragraph) {
            paragraph(paragraph);
        } else if (block instanceof Block.Items items) {
            items(items.items(), items.numbered());
        } else if (block instanceof Block.Fold fold) {
            fold(fold);
        } else if (block instanceof Block.Beside beside) {
            page.open("div", "class", "beside");
            for (List<Block> part : beside.parts()) {
                page.open("div", "class", "card");
                part.forEach(this::block);
                page.close("div");
            }
            page.close("div");
        } else if (block instanceof Block.Section section) {
            section(section);
        } else if (block instanceof Block.TableBlock table) {
            new HtmlTable(page, text).write(table.table());
        } else if (block instanceof Block.Listing listing) {
            new HtmlTable(page, text).write(listing);
        } else if (block instanceof Block.Quote quote) {
            quote(quote);
        } else if (block instanceof Block.Verbatim verbatim) {
            page.element("pre", String.join("\n", verbatim.lines()), "tabindex", "0");
        } else if (block instanceof Block.Picture picture) {
            String id = charts.draw(picture.chart());
            if (live != null) {
                live.add(id, picture.chart());
            }
        } else {
            part(block);
        }
    }

    private void part(Block block) {
        if (block instanceof Block.Part part) {
            page.open("div", attributes(part.id(), part.frame().name().toLowerCase(Locale.ROOT)));
            part.blocks().forEach(this::block);
            page.close("div");
        } else {
            parts.write(block);
        }
    }

    private static String[] attributes(String id, String style) {
        List<String> attributes = new ArrayList<>();
        if (!style.isEmpty()) {
            attributes.addAll(List.of("class", style));
        }
        if (!id.isEmpty()) {
            attributes.addAll(List.of("id", id));
        }
        return attributes.toArray(String[]::new);
    }

    /** What it is about and its warnings stand above it on each of its printed pages. */
    private void section(Block.Section section) {
        page.open("article", "id", section.id(), "class", "sheet");
        page.open("div", "class", "running", "aria-hidden", "true").open("div", "class", "running-line");
        text.element("span", about(section.blocks()));
        for (Block block : section.blocks()) {
            if (block instanceof Block.Paragraph paragraph && paragraph.tone() == Block.Tone.NOTICE) {
                text.element("span", paragraph.text().plain(), "class", "running-note");
            }
        }
        page.close("div").close("div").open("div", "class", "sheet-body");
        section.blocks().forEach(this::block);
        page.close("div").close("article");
    }

    /** The first heading. */
    private static String about(List<Block> blocks) {
        for (Block block : blocks) {
            if (block instanceof Block.Heading heading) {
                String aside = heading.aside().plain();
                return heading.text().plain() + (aside.isEmpty() ? "" : "  " + aside);
            }
        }
        return "";
    }

    private void heading(Block.Heading heading) {
        String tag = "h" + heading.level();
        page.open(tag, attributes(heading.id(), "ends"));
        page.open("span");
        text.write(heading.text());
        page.close("span");
        if (!heading.aside().isEmpty()) {
            page.open("span", "class", "quiet");
            text.write(heading.aside());
            page.close("span");
        }
        page.close(tag);
    }

    private void paragraph(Block.Paragraph paragraph) {
        if (paragraph.text().isEmpty()) {
            // A blank line of a terminal; on a page blocks stand apart by themselves.
            return;
        }
        switch (paragraph.tone()) {
            case NORMAL -> page.open("p");
            case QUIET -> page.open("p", "class", "quiet");
            case LARGE -> page.open("p", "class", "large");
            case NOTICE -> page.open("p", "class", "note");
        }
        text.write(paragraph.text());
        page.close("p");
    }

    private void items(List<Block.Item> items, boolean numbered) {
        String tag = numbered ? "ol" : "ul";
        page.open(tag, "class", numbered ? "numbered" : "signed");
        for (Block.Item item : items) {
            if (item.away()) {
                page.open("li", "class", "away");
            } else {
                page.open("li");
            }
            text.sign(item.sign());
            text.write(item.text());
            if (!item.below().isEmpty()) {
                items(item.below(), false);
            }
            page.close("li");
        }
        page.close(tag);
    }

    private void fold(Block.Fold fold) {
        page.open("details", attributes(fold.id(), fold.printed() ? "print" : ""));
        page.open("summary");
        text.write(fold.summary());
        page.close("summary");
        fold.blocks().forEach(this::block);
        page.close("details");
    }

    private void quote(Block.Quote quote) {
        page.open("p", "class", "place").element("code", quote.place());
        if (!quote.note().isEmpty()) {
            page.text(" ");
            text.write(quote.note());
        }
        page.close("p");
        String line = quote.line();
        if (line != null && !line.isBlank()) {
            int start = Math.min(Math.max(0, quote.start()), line.length());
            int end = Math.min(Math.max(start, quote.end()), line.length());
            page.open("pre", "tabindex", "0").text(line.substring(0, start));
            page.element("mark", line.substring(start, end)).text(line.substring(end));
            page.close("pre");
        }
    }
}
