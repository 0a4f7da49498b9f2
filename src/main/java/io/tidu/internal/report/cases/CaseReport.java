package io.tidu.internal.report.cases;

import io.tidu.internal.cases.CaseResult;
import io.tidu.internal.diagnostic.Messages;
import io.tidu.internal.policy.Policies;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** How cases went, with the ids of what they expect, for files that programs read. Safe to share between threads. */
final class CaseReport {
    private final Locale locale;
    private final Messages messages;
    private final Chain chain;

    /** Chinese for a Chinese locale, English for any other. */
    CaseReport(Locale locale, Policies policies) {
        this.locale = locale;
        this.messages = Messages.in(locale);
        this.chain = new Chain(locale, policies);
    }

    /** A case that did not get what it expects, with what stands behind each difference. */
    String failure(CaseResult failed) {
        StringBuilder text = new StringBuilder();
        line(text, failed.place() + ": " + failed.name().in(locale));
        failed.unknown().forEach(p -> line(text, "    " + p.render(locale).replace("\n", "\n    ")));
        // What stands behind several differences is told with the first.
        Set<String> told = new HashSet<>();
        for (CaseResult.Difference d : failed.differences()) {
            line(text, "    " + messages.text("cli.difference", d.what(), d.expected(), d.actual()));
            if (failed.found() != null) {
                chain.behind(d, failed.found()).stream().filter(told::add).forEach(link -> line(text, "      " + link));
            }
        }
        return text.toString();
    }

    /** The first thing that is wrong with a case, on one line. */
    String first(CaseResult failed) {
        return failed.unknown().isEmpty()
                ? failed.differences().get(0).toString()
                : failed.unknown().get(0).sentence(locale);
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }
}
