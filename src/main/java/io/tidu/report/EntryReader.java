package io.tidu.report;

import io.tidu.internal.source.tree.SourceNode;
import io.tidu.model.Counted;
import io.tidu.model.CountedEntry;
import io.tidu.model.Verdict;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads the entries that a finding rests on. A date is a day, unless the entry says that it is a text. */
final class EntryReader {
    private static final int SHORTEST_DATE = "2026-03-01".length();

    private EntryReader() {}

    static Counted read(Members finding) {
        List<CountedEntry> entries =
                finding.optional("entries") == null ? List.of() : finding.each("entries", EntryReader::entry);
        int more = finding.optional("moreEntries") == null ? 0 : Members.whole(finding.node("moreEntries"));
        Set<String> basis =
                finding.optional("basis") == null ? Set.of() : Set.copyOf(finding.each("basis", Members::text));
        return entries.isEmpty() && basis.isEmpty() ? Counted.NONE : new Counted(entries, more, new TreeSet<>(basis));
    }

    private static CountedEntry entry(SourceNode node) {
        Members entry = new Members(node);
        Set<String> texts =
                entry.optional("texts") == null ? Set.of() : new TreeSet<>(entry.each("texts", Members::text));
        SortedMap<String, String> words = new TreeMap<>();
        SortedMap<String, LocalDate> dates = new TreeMap<>();
        for (SourceNode.Entry field : entry.object("entry").entries()) {
            String text = Members.text(field.value());
            LocalDate day = texts.contains(field.key()) ? null : date(text);
            if (day == null) {
                words.put(field.key(), text);
            } else {
                dates.put(field.key(), day);
            }
        }
        return new CountedEntry(
                entry.text("fact"),
                words,
                dates,
                entry.choice("counts", Verdict.values(), Verdict::word),
                day(entry, "from"),
                day(entry, "countsUntil"),
                entry.exact("amount", entry.numberOrNull("amount")));
    }

    private static @Nullable LocalDate day(Members entry, String name) {
        String text = entry.textOrNull(name);
        LocalDate day = text == null ? null : date(text);
        if (text != null && day == null) {
            throw Members.wrong(entry.node(name));
        }
        return day;
    }

    /** The day that a text writes, or null if it is none. */
    static @Nullable LocalDate date(String text) {
        // Most texts are none, and to find that out by parsing them costs more than to write them.
        if (text.length() < SHORTEST_DATE || text.indexOf('-', 1) < 0) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noDate) {
            return null;
        }
    }
}
