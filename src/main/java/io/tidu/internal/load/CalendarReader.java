package io.tidu.internal.load;

import io.tidu.diagnostic.Problems;
import io.tidu.internal.diagnostic.Nearest;
import io.tidu.internal.load.vocabulary.StatusReader;
import io.tidu.internal.policy.practice.Calendar;
import io.tidu.internal.policy.practice.CalendarEntry;
import io.tidu.internal.source.tree.ShownText;
import io.tidu.internal.source.tree.SourceNode;
import io.tidu.model.Label;
import io.tidu.model.Status;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the calendar of {@code pack.yaml}: days of a year or of every year, and lengths of time. */
final class CalendarReader {
    private static final Pattern DAY = Pattern.compile("(?:(?<year>[0-9]{4})-)?(?<month>[0-9]{2})-(?<day>[0-9]{2})");
    private static final Pattern LENGTH = Pattern.compile("(?<days>[1-9][0-9]{0,3}) (?<working>working )?days?");
    /** Days are looked for among all of them. */
    private static final int MOST = 500;

    private static final MonthDay LEAP_DAY = MonthDay.of(2, 29);

    private final Problems problems;

    CalendarReader(Problems problems) {
        this.problems = problems;
    }

    Calendar read(@Nullable SourceNode node) {
        List<CalendarEntry> entries = new ArrayList<>();
        List<SourceNode> items = node == null ? List.of() : node.items(problems);
        if (node != null && items.size() > MOST) {
            problems.add(node.problem("pack.calendar-too-long", String.valueOf(MOST)));
            return Calendar.EMPTY;
        }
        for (SourceNode item : items) {
            CalendarEntry entry = entry(item);
            if (entry != null) {
                entries.add(entry);
            }
        }
        return new Calendar(entries);
    }

    private @Nullable CalendarEntry entry(SourceNode node) {
        node.onlyKeys(problems, "of", "event", "from", "to", "length", "status", "clause", "zh", "en");
        if (!node.isMapping()) {
            return null;
        }
        String of = node.text("of", problems);
        CalendarEntry.Event event = event(node.need("event", problems));
        Status status = StatusReader.read(node.need("status", problems), problems);
        String clause = node.text("clause", problems);
        Label label = new Label(node.text("zh", problems), node.text("en", problems));
        if (event == null || status == null) {
            return null;
        }
        for (String foreign : event.hasLength() ? List.of("from", "to") : List.of("length")) {
            SourceNode written = node.get(foreign);
            if (written != null) {
                problems.add(written.problem("pack.calendar-key", foreign, event.word()));
            }
        }
        SourceNode end = event.hasLength() ? null : node.need("to", problems);
        SourceNode length = event.hasLength() ? node.need("length", problems) : null;
        CalendarEntry entry = new CalendarEntry(
                of,
                event,
                event.hasLength() ? null : day(node.get("from")),
                day(end),
                length(length),
                status,
                clause,
                label,
                node.place());
        return isInOrder(entry, node) ? entry : null;
    }

    /** The window must begin before it ends, in one year or both in every year. */
    private boolean isInOrder(CalendarEntry entry, SourceNode node) {
        CalendarEntry.Day from = entry.from();
        CalendarEntry.Day to = entry.to();
        SourceNode written = node.get("from");
        if (from == null || to == null || written == null) {
            return to != null || entry.length() != null;
        }
        if ((from.year() == null) != (to.year() == null)) {
            problems.add(written.problem("pack.calendar-half-year", from.toString(), to.toString()));
            return false;
        }
        // 2000 stands for any year; no day here is one that only leap years have.
        if (from.in(2000).isAfter(to.in(2000))) {
            problems.add(written.problem("pack.calendar-ends-before", from.toString(), to.toString()));
            return false;
        }
        return true;
    }

    private CalendarEntry.@Nullable Event event(@Nullable SourceNode node) {
        if (node == null) {
            return null;
        }
        String word = node.text(problems);
        CalendarEntry.Event event = CalendarEntry.Event.of(word).orElse(null);
        if (event == null && node.isScalar()) {
            List<String> words = Stream.of(CalendarEntry.Event.values())
                    .map(CalendarEntry.Event::word)
                    .toList();
            problems.add(node.problem("pack.calendar-event", ShownText.shown(word), Nearest.orAll(word, words)));
        }
        return event;
    }

    private CalendarEntry.@Nullable Day day(@Nullable SourceNode node) {
        if (node == null) {
            return null;
        }
        Matcher parts = DAY.matcher(node.text(problems));
        try {
            if (parts.matches()) {
                String year = parts.group("year");
                int month = Integer.parseInt(Objects.requireNonNull(parts.group("month")));
                int day = Integer.parseInt(Objects.requireNonNull(parts.group("day")));
                MonthDay monthDay = MonthDay.of(month, day);
                if (year != null) {
                    return new CalendarEntry.Day(
                            LocalDate.of(Integer.parseInt(year), month, day).getYear(), monthDay);
                }
                if (!monthDay.equals(LEAP_DAY)) {
                    return new CalendarEntry.Day(null, monthDay);
                }
            }
        } catch (DateTimeException noSuchDay) {
            // Told below.
        }
        if (node.isScalar()) {
            problems.add(node.problem("pack.calendar-day", node.describe()));
        }
        return null;
    }

    private CalendarEntry.@Nullable Length length(@Nullable SourceNode node) {
        if (node == null) {
            return null;
        }
        Matcher parts = LENGTH.matcher(node.text(problems));
        if (!parts.matches()) {
            if (node.isScalar()) {
                problems.add(node.problem("pack.calendar-length", node.describe()));
            }
            return null;
        }
        return new CalendarEntry.Length(
                Integer.parseInt(Objects.requireNonNull(parts.group("days"))), parts.group("working") != null);
    }
}
