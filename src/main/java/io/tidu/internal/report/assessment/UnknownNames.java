package io.tidu.internal.report.assessment;

import io.tidu.model.assessment.UnknownName;

/** A name among the facts that no rule knows, perhaps a slip. */
final class UnknownNames {
    private UnknownNames() {}

    static String of(Words words, UnknownName name) {
        String fact = words.sentences().label(words.sentences().names().fact(name.fact()));
        return "! "
                + (name.nearest() == null
                        ? words.messages().text("report.unknown-name.bare", fact, name.written())
                        : words.messages().text("report.unknown-name", fact, name.written(), name.nearest()));
    }
}
