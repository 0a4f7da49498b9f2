package io.tidu.report;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.ProductId;
import biweekly.property.Transparency;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import io.tidu.internal.diagnostic.Messages;
import io.tidu.internal.diagnostic.Visible;
import io.tidu.model.Names;
import io.tidu.model.guidance.Deadline;
import io.tidu.model.guidance.Guidance;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * The deadlines of enterprises as a file for an officer's calendar (iCalendar, RFC 5545): events of whole days, each on
 * the day that it is about. A calendar that reads the file again finds the same events: what names them follows from
 * the enterprise, the kind, the day and what is due. Needs the optional library biweekly. Thread-safe.
 */
public final class GuidanceIcs {
    private static final int NAME_BYTES = 16;

    private GuidanceIcs() {}

    /**
     * One calendar with the deadlines of all.
     *
     * @param names what packs are called
     * @param locale Chinese, or English for any other
     */
    public static String write(Collection<Guidance> guidance, Names names, Locale locale) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId(
                new ProductId("-//Tidu//Guidance//" + (Messages.in(locale).isChinese() ? "ZH" : "EN")));
        for (Guidance one : guidance) {
            one.deadlines().forEach(d -> calendar.addEvent(event(one, d, names, locale)));
        }
        return Biweekly.write(calendar).go();
    }

    private static VEvent event(Guidance guidance, Deadline deadline, Names names, Locale locale) {
        VEvent event = new VEvent();
        event.setUid(uid(guidance.enterprise(), deadline));
        // The day on which it was asked, since the same guidance has to give the same file.
        event.setDateTimeStamp(
                Date.from(guidance.on().atStartOfDay(ZoneOffset.UTC).toInstant()));
        event.setDateStart(new DateStart(day(deadline.on())));
        event.setDateEnd(new DateEnd(day(deadline.on().plusDays(1))));
        event.setTransparency(Transparency.transparent());
        String who = guidance.name().isEmpty() ? guidance.enterprise() : guidance.name();
        Messages messages = Messages.in(locale);
        event.setSummary(messages.text("guide.day.of", who, deadline.what().in(locale)));
        event.setDescription(String.join("\n", lines(guidance, deadline, names, locale)));
        event.addCategories(deadline.kind());
        return event;
    }

    private static List<String> lines(Guidance guidance, Deadline deadline, Names names, Locale locale) {
        Messages messages = Messages.in(locale);
        List<String> lines = new ArrayList<>();
        if (deadline.from() != null) {
            lines.add(messages.text(
                    "guide.ics.window",
                    deadline.from().toString(),
                    deadline.on().toString()));
        }
        if (!deadline.pack().isEmpty()) {
            lines.add(messages.text(
                    "guide.ics.clause", names.packTitle(deadline.pack()).in(locale), deadline.clause()));
        }
        if (deadline.status().equals("sample")) {
            lines.add(messages.text("guide.ics.sample"));
        }
        lines.add(Visible.line(guidance.enterprise()));
        return lines;
    }

    /** A day has no time and no time zone. */
    private static ICalDate day(LocalDate day) {
        return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
    }

    private static String uid(String enterprise, Deadline deadline) {
        String named = String.join(
                "\n",
                enterprise,
                deadline.kind(),
                deadline.on().toString(),
                deadline.pack(),
                deadline.clause(),
                deadline.what().en());
        try {
            byte[] sha = MessageDigest.getInstance("SHA-256").digest(named.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha, 0, NAME_BYTES) + "@tidu";
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
