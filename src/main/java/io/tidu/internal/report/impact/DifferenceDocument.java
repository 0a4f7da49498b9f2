package io.tidu.internal.report.impact;

import io.tidu.internal.diagnostic.Messages;
import io.tidu.internal.document.Block;
import io.tidu.internal.document.Document;
import io.tidu.internal.document.Text;
import io.tidu.internal.handbook.DifferenceWords;
import io.tidu.internal.handbook.ToldDifference;
import io.tidu.internal.impact.written.WrittenDifference;
import io.tidu.internal.policy.Policies;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** In what rules differ, as a document, without enterprises. */
public final class DifferenceDocument {
    private DifferenceDocument() {}

    /**
     * The document, Chinese for a Chinese locale, English for any other.
     *
     * @param before the first rules
     * @param after the second rules
     * @param shownBefore how the first rules are called
     * @param shownAfter how the second rules are called
     */
    public static Document of(
            Locale locale,
            Policies before,
            Policies after,
            WrittenDifference all,
            String shownBefore,
            String shownAfter) {
        Messages messages = Messages.in(locale);
        String title = messages.text("handbook.difference.title");
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Heading.of(1, title));
        blocks.add(new Block.Paragraph(Text.of(messages.text("impact.side-a", shownBefore)), Block.Tone.QUIET));
        blocks.add(new Block.Paragraph(Text.of(messages.text("impact.side-b", shownAfter)), Block.Tone.QUIET));
        List<ToldDifference.Group> told = DifferenceWords.of(locale, before, after, all);
        blocks.add(Block.Heading.of(2, messages.text("impact.changed")));
        if (told.isEmpty()) {
            blocks.add(Block.Paragraph.of(messages.text("handbook.difference.none")));
        }
        blocks.addAll(WrittenBlocks.alone(messages).of(told));
        return new Document(title, blocks, messages.text("handbook.difference.end"));
    }
}
