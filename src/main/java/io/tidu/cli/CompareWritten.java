package io.tidu.cli;

import io.tidu.internal.diagnostic.Messages;
import io.tidu.internal.document.Document;
import io.tidu.internal.document.write.HtmlWriter;
import io.tidu.internal.document.write.TextWriter;
import io.tidu.internal.engine.Engine;
import io.tidu.internal.impact.written.WrittenDifference;
import io.tidu.internal.policy.Policies;
import io.tidu.internal.report.impact.DifferenceDocument;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/**
 * {@code compare} without a register: in what the versions in force on two days differ, in words, with file and line.
 */
final class CompareWritten {
    /** To read, or a page. */
    static final List<String> FORMATS = List.of(ImpactOutput.TEXT, ImpactOutput.HTML);

    private final Policies before;
    private final LocalDate beforeOn;
    private final Policies after;
    private final LocalDate afterOn;

    CompareWritten(Engine before, LocalDate beforeOn, Engine after, LocalDate afterOn) {
        this.before = before.policies();
        this.beforeOn = beforeOn;
        this.after = after.policies();
        this.afterOn = afterOn;
    }

    /** Writes what differs; the texts are how the user wrote both sides. */
    int write(String shownBefore, String shownAfter, String format, Terminal terminal) {
        WrittenDifference all = WrittenDifference.between(before, beforeOn, after, afterOn);
        Messages messages = Messages.in(terminal.locale());
        Document document = DifferenceDocument.of(
                terminal.locale(),
                before,
                after,
                all,
                messages.text("impact.side", shownBefore, beforeOn.toString()),
                messages.text("impact.side", shownAfter, afterOn.toString()));
        String text = format.equals(ImpactOutput.HTML)
                ? HtmlWriter.write(document, terminal.locale())
                : TextWriter.write(document, terminal.style());
        // Writers show all that is in a text; colours are theirs.
        terminal.out().bytes(text.getBytes(StandardCharsets.UTF_8));
        return terminal.flush() ? Terminal.FINE : terminal.outputFailed();
    }
}
