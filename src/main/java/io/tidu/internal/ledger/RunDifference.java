package io.tidu.internal.ledger;

import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.ProblemException;
import io.tidu.internal.diagnostic.Messages;
import io.tidu.internal.diagnostic.Tongues;
import io.tidu.model.ledger.LedgerEntry;
import io.tidu.model.ledger.RunHeader;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Says why a run does not go on with what stands in a ledger. */
final class RunDifference {
    private RunDifference() {}

    /** Where a line stands another was to be written. */
    static ProblemException refused(StoredLine found, LedgerLine line, String name) {
        LedgerLine other = EntryReader.read(found.bytes());
        Problem problem = other != null
                        && other.entry() instanceof LedgerEntry.Begin theirs
                        && line.entry() instanceof LedgerEntry.Begin ours
                ? Problem.error(
                        "ledger.other-run",
                        LedgerScan.place(name, line.number()),
                        different(ours.header(), theirs.header()))
                : Problem.error("ledger.other-entry", LedgerScan.place(name, line.number()));
        return new ProblemException(problem);
    }

    /** In what they differ, in both languages. */
    private static String different(RunHeader ours, RunHeader theirs) {
        Map<String, Boolean> same = new LinkedHashMap<>();
        same.put("on", ours.on().equals(theirs.on()));
        same.put("library", ours.library().equals(theirs.library()));
        same.put("vocabulary", ours.vocabulary().equals(theirs.vocabulary()));
        same.put("packs", ours.packs().equals(theirs.packs()));
        same.put("register", ours.register().equals(theirs.register()));
        same.put("budget", ours.budget().equals(theirs.budget()));
        same.put("options", ours.options().equals(theirs.options()));
        same.values().removeIf(equal -> equal);
        return Tongues.both(words(same.keySet(), Locale.CHINESE, "、"), words(same.keySet(), Locale.ENGLISH, ", "));
    }

    private static String words(Set<String> parts, Locale locale, String between) {
        Messages messages = Messages.in(locale);
        return parts.stream().map(part -> messages.text("ledger.part." + part)).collect(Collectors.joining(between));
    }
}
