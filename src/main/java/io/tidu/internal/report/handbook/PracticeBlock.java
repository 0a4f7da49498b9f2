package io.tidu.internal.report.handbook;

import io.tidu.internal.document.html.Markup;
import io.tidu.internal.policy.PackManifest;
import io.tidu.internal.policy.practice.CalendarEntry;
import io.tidu.internal.policy.practice.HandIn;
import io.tidu.internal.policy.practice.Practice;
import io.tidu.model.Status;
import java.util.Map;

/** How a policy is carried out: documents to hand in, calendar, the pack's own levers. */
final class PracticeBlock {
    private final PackWords words;
    private final HandbookTexts texts;
    private final LeverWords levers;
    private final Markup page;

    PracticeBlock(PackWords words, LeverWords levers, Markup page) {
        this.words = words;
        this.texts = words.texts();
        this.levers = levers;
        this.page = page;
    }

    void write(PackManifest manifest) {
        Practice practice = manifest.practice();
        if (!practice.documents().isEmpty()) {
            page.element("h3", texts.text("hand-in")).open("ul");
            practice.documents().entrySet().forEach(this::documents);
            page.close("ul");
        }
        if (!practice.calendar().entries().isEmpty()) {
            page.element("h3", texts.text("calendar")).open("ul");
            practice.calendar().entries().forEach(this::entry);
            page.close("ul");
        }
        if (!practice.levers().isEmpty()) {
            page.element("h3", texts.text("own-levers"));
            levers.write(practice.levers().values(), page);
        }
    }

    private void documents(Map.Entry<String, HandIn> documents) {
        String path = HandIn.FACT + "." + HandIn.FIELD;
        String kinds = texts.list(documents.getValue().kinds().stream()
                .map(kind -> words.word(path, kind))
                .toList());
        line(
                texts.text("hand-in.for", words.item(documents.getKey()), kinds),
                documents.getValue().status());
    }

    private void entry(CalendarEntry entry) {
        String what = texts.text("calendar." + entry.event().word(), words.item(entry.of()), texts.of(entry.label()));
        line(texts.text("calendar.line", what, when(entry), entry.clause()), entry.status());
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

    private void line(String text, Status status) {
        page.open("li").text(text);
        if (status == Status.SAMPLE) {
            page.text(" ").element("span", texts.text("sample"), "class", "badge sample");
        }
        page.close("li");
    }
}
