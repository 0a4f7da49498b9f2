package io.tidu.internal.report.check;

import io.tidu.internal.check.Remark;
import io.tidu.internal.diagnostic.Messages;
import java.util.List;
import java.util.Locale;

/** Remarks for people: place, sentence, the line with a caret, a case that shows it, and how many there are. */
final class RemarkText {
    private static final String END = System.lineSeparator();

    private RemarkText() {}

    static String write(List<Remark> remarks, Locale locale) {
        Messages messages = Messages.in(locale);
        StringBuilder text = new StringBuilder();
        for (Remark remark : remarks) {
            text.append(remark.problem().render(locale)).append(END);
            if (!remark.sample().isEmpty()) {
                text.append("    ").append(messages.text("check.sample")).append(END);
                remark.sample()
                        .lines()
                        .forEach(l -> text.append("    ").append(l).append(END));
            }
        }
        RemarkCounts counts = RemarkCounts.of(remarks);
        text.append(messages.text("cli.checked", number(counts.errors()), number(counts.warnings())));
        if (counts.notes() > 0) {
            text.append(' ').append(messages.text("cli.checked-notes", number(counts.notes())));
        }
        return text.append(END).toString();
    }

    private static String number(long count) {
        return String.valueOf(count);
    }
}
