package io.tidu.internal.handbook;

import io.tidu.internal.document.Block;
import io.tidu.internal.document.Text;
import io.tidu.internal.policy.PackManifest;
import io.tidu.internal.policy.practice.CalendarEntry;
import io.tidu.internal.policy.practice.HandIn;
import io.tidu.internal.policy.practice.Practice;
import io.tidu.internal.policy.practice.Sharing;
import io.tidu.model.Status;
import java.util.List;
import java.util.Map;

/** How a policy is carried out: documents to hand in, calendar, the pack's own levers, how money is shared. */
final class PracticeBlock {
    private final PackWords words;
    private final HandbookTexts texts;
    private final LeverWords levers;

    PracticeBlock(PackWords words, LeverWords levers) {
        this.words = words;
        this.texts = words.texts();
        this.levers = levers;
    }

    void add(PackManifest manifest, List<Block> blocks) {
        Practice practice = manifest.practice();
        if (!practice.documents().isEmpty()) {
            blocks.add(Block.Heading.of(3, texts.text("hand-in")));
            blocks.add(new Block.Items(
                    practice.documents().entrySet().stream()
                            .map(this::documents)
                            .toList(),
                    false));
        }
        if (!practice.calendar().entries().isEmpty()) {
            blocks.add(Block.Heading.of(3, texts.text("calendar")));
            blocks.add(new Block.Items(
                    practice.calendar().entries().stream().map(this::entry).toList(), false));
        }
        if (!practice.levers().isEmpty()) {
            blocks.add(Block.Heading.of(3, texts.text("own-levers")));
            blocks.add(levers.items(practice.levers().values()));
        }
        Sharing.Source source = practice.sharing().source();
        if (source != null) {
            blocks.add(Block.Heading.of(3, texts.text("sharing")));
            List<String> said = new SharingWords(words).cited(practice.sharing());
            blocks.add(new Block.Items(
                    said.stream().map(s -> line(s, source.status())).toList(), false));
        }
    }

    private Block.Item documents(Map.Entry<String, HandIn> documents) {
        String path = HandIn.FACT + "." + HandIn.FIELD;
        String kinds = texts.list(documents.getValue().kinds().stream()
                .map(kind -> words.word(path, kind))
                .toList());
        return line(
                texts.text("hand-in.for", words.item(documents.getKey()), kinds),
                documents.getValue().status());
    }

    private Block.Item entry(CalendarEntry entry) {
        String what = texts.text("calendar." + entry.event().word(), words.item(entry.of()), texts.of(entry.label()));
        return line(texts.text("calendar.line", what, when(entry), entry.clause()), entry.status());
    }

    private String when(CalendarEntry entry) {
        CalendarEntry.Length length = entry.length();
        if (length != null) {
            return texts.text(length.working() ? "calendar.working" : "calendar.days", String.valueOf(length.days()));
        }
        String to = String.valueOf(entry.to());
        String days = entry.from() == null
                ? texts.text("calendar.until", to)
                : texts.text("calendar.from", entry.from().toString(), to);
        return entry.isYearly() ? texts.text("calendar.yearly", days) : days;
    }

    private Block.Item line(String text, Status status) {
        Text mark = status == Status.SAMPLE ? Text.of(texts.text("sample"), Text.Style.MARK) : Text.NONE;
        return Block.Item.of(null, Text.joined(" ", Text.of(text), mark));
    }
}
