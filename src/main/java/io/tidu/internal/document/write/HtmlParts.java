package io.tidu.internal.document.write;

import io.tidu.internal.diagnostic.Messages;
import io.tidu.internal.document.Block;
import io.tidu.internal.document.Chart;
import io.tidu.internal.document.Text;
import io.tidu.internal.document.html.Markup;
import java.util.Locale;

/** Small parts of a page: boxes to tick, lists of links, places to fill in, and how far somebody is. */
final class HtmlParts {
    private final Markup page;
    private final Messages messages;
    private final HtmlText text;

    HtmlParts(Markup page, Messages messages, HtmlText text) {
        this.page = page;
        this.messages = messages;
        this.text = text;
    }

    void write(Block block) {
        if (block instanceof Block.Tick tick) {
            String about = messages.text("document.tick", tick.label(), tick.about());
            page.open("p", "class", "tick").open("label");
            page.open("input", "type", "checkbox", "aria-label", about).text(" " + tick.label());
            page.close("label").close("p");
        } else if (block instanceof Block.Index index) {
            page.open("nav", "aria-label", index.name()).open("ul", "class", "index");
            for (Text entry : index.entries()) {
                page.open("li");
                text.write(entry);
                page.close("li");
            }
            page.close("ul").close("nav");
        } else if (block instanceof Block.ByHand places) {
            page.open("ul", "class", "by-hand");
            places.names().forEach(n -> page.element("li", n));
            page.close("ul");
        } else if (block instanceof Block.Track track) {
            track(track);
        }
    }

    private void track(Block.Track track) {
        page.open("ol", "class", "track", "aria-label", track.name());
        for (Chart.Step step : track.steps()) {
            String progress = step.progress().name().toLowerCase(Locale.ROOT);
            page.open("li", "class", "s-" + progress).text(StepSketch.sign(step.progress()) + step.name());
            page.element("span", " " + messages.text("document.progress." + progress), "class", "unseen");
            page.close("li");
        }
        page.close("ol");
    }
}
