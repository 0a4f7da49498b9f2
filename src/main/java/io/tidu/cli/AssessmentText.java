package io.tidu.cli;

import io.tidu.internal.diagnostic.VisibleWriter;
import io.tidu.internal.document.Block;
import io.tidu.internal.document.write.Style;
import io.tidu.internal.document.write.TextWriter;
import io.tidu.internal.guidance.GuidanceDocument;
import io.tidu.internal.report.assessment.AssessmentDocument;
import io.tidu.internal.report.assessment.Detail;
import io.tidu.internal.report.assessment.Register;
import io.tidu.model.Names;
import io.tidu.model.assessment.Assessment;
import io.tidu.model.guidance.Guidance;
import io.tidu.report.TextReport;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Assessments as lines for a terminal. Nobody knows before the last record how many there are: the first waits until
 * there is a second.
 */
final class AssessmentText implements AssessmentOutput {
    private final @Nullable Detail asked;
    private final Style style;
    private final Output out;
    private final AssessmentDocument document;
    private final GuidanceDocument plans;
    private final Register register;
    private long written;
    private @Nullable First first;

    /** The first enterprise, of which it is not known yet whether it is the only one. */
    private record First(Assessment assessment, List<Block.Item> plan) {}

    private AssessmentText(@Nullable Detail asked, Terminal terminal, Names names) {
        this.asked = asked;
        this.style = terminal.style();
        this.out = terminal.out();
        this.document = AssessmentDocument.in(terminal.locale(), names);
        this.plans = GuidanceDocument.in(terminal.locale(), names);
        this.register = Register.in(terminal.locale(), names);
    }

    static AssessmentOutput of(@Nullable Detail asked, Terminal terminal, Names names) {
        if (asked == Detail.ALL) {
            TextReport report = TextReport.in(terminal.locale(), names);
            return a -> {
                byte[] page = VisibleWriter.utf8(report.page(a) + "\n");
                return () -> terminal.out().bytes(page);
            };
        }
        return new AssessmentText(asked, terminal, names);
    }

    @Override
    public Runnable ready(Assessment assessment) {
        return ready(assessment, List.of());
    }

    @Override
    public Runnable ready(Assessment assessment, Guidance guidance) {
        return ready(assessment, List.of(plans.firstLine(guidance)));
    }

    private Runnable ready(Assessment assessment, List<Block.Item> plan) {
        byte[] text = asked == Detail.NORMAL
                ? bytes(document.normal(assessment, plan), true)
                : bytes(document.brief(assessment), false);
        Register.Row row = register.row(assessment);
        return () -> write(new First(assessment, plan), text, row);
    }

    private void write(First enterprise, byte[] text, Register.Row row) {
        register.add(row);
        written++;
        if (written == 1 && asked == null) {
            first = enterprise;
            return;
        }
        if (first != null) {
            out.bytes(bytes(document.brief(first.assessment()), false));
            first = null;
        }
        out.bytes(text);
    }

    @Override
    public void end() {
        if (first != null) {
            out.bytes(bytes(document.normal(first.assessment(), first.plan()), false));
        } else if (written > 1) {
            out.bytes(bytes(register.lines(style.width()), false));
        }
    }

    /** The writer lets nothing through that nobody sees, and colours would not pass for anything else. */
    private byte[] bytes(List<Block> blocks, boolean lineAfter) {
        TextWriter writer = new TextWriter(style);
        blocks.forEach(writer::add);
        return (writer.take() + (lineAfter ? "\n" : "")).getBytes(StandardCharsets.UTF_8);
    }
}
