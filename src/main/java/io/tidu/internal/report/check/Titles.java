package io.tidu.internal.report.check;

import io.tidu.internal.diagnostic.Messages;
import java.util.Locale;

/** What ids are called, in a few words: a check by what it finds, other ids by the file they are told of. */
final class Titles {
    private static final String OTHER = "check.title.other";

    private Titles() {}

    static String of(String id, Locale locale) {
        Messages messages = Messages.in(locale);
        String own = id + ".title";
        String kind = "check.title." + id.split("\\.", 2)[0];
        return messages.text(messages.has(own) ? own : messages.has(kind) ? kind : OTHER);
    }
}
