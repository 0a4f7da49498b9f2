package io.tidu.internal.policy.practice;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.diagnostic.Place;
import io.tidu.internal.policy.practice.CalendarEntry.Day;
import io.tidu.internal.policy.practice.CalendarEntry.Event;
import io.tidu.model.Label;
import io.tidu.model.Status;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which day comes next. */
class CalendarTest {
    private static CalendarEntry entry(String from, String to) {
        return new CalendarEntry(
                "title",
                Event.BATCH,
                from.isEmpty() ? null : day(from),
                day(to),
                null,
                Status.SAMPLE,
                "1",
                Label.of("x"),
                Place.of("x"));
    }

    private static Day day(String written) {
        return written.length() == 5
                ? new Day(null, MonthDay.parse("--" + written))
                : new Day(LocalDate.parse(written).getYear(), MonthDay.from(LocalDate.parse(written)));
    }

    private static Optional<String> next(String on, CalendarEntry... entries) {
        return new Calendar(List.of(entries))
                .next("title", Event.BATCH, LocalDate.parse(on))
                .map(w -> w.from() + "…" + w.to());
    }

    @Test
    void the_last_day_itself_still_counts_and_the_day_after_is_next_year() {
        assertThat(next("2026-05-31", entry("", "05-31"))).contains("2026-05-31…2026-05-31");
        assertThat(next("2026-06-01", entry("", "05-31"))).contains("2027-05-31…2027-05-31");
    }

    @Test
    void the_nearest_of_several_comes_first_whatever_their_order() {
        assertThat(next("2026-03-01", entry("08-01", "08-31"), entry("06-01", "06-30")))
                .contains("2026-06-01…2026-06-30");
    }

    @Test
    void a_year_with_days_of_its_own_has_no_others() {
        CalendarEntry yearly = entry("", "06-30");
        CalendarEntry own = entry("", "2026-07-18");

        assertThat(next("2026-03-01", yearly, own)).contains("2026-07-18…2026-07-18");
        assertThat(next("2026-07-19", yearly, own)).contains("2027-06-30…2027-06-30");
    }

    @Test
    void days_that_are_past_are_no_days_to_come() {
        assertThat(next("2026-08-01", entry("", "2026-07-18"))).isEmpty();
        assertThat(new Calendar(List.of(entry("", "05-31"))).next("other", Event.BATCH, LocalDate.EPOCH))
                .isEmpty();
        assertThat(new Calendar(List.of(entry("", "05-31"))).next("title", Event.REPORT, LocalDate.EPOCH))
                .isEmpty();
    }

    @Test
    void days_read_as_they_are_written() {
        assertThat(day("05-31")).hasToString("05-31");
        assertThat(day("2026-05-31")).hasToString("2026-05-31");
    }

    @Test
    void windows_of_several_years_come_in_their_order_and_each_year_has_its_own() {
        Calendar calendar = new Calendar(List.of(entry("", "06-30"), entry("", "2026-07-18"), entry("", "2026-09-01")));

        assertThat(calendar.windows("title", Event.BATCH, LocalDate.of(2025, 6, 30), LocalDate.of(2027, 6, 29)))
                .extracting(w -> w.to().toString())
                .containsExactly("2025-06-30", "2026-07-18", "2026-09-01");
        assertThat(calendar.windows("title", Event.BATCH, LocalDate.of(2027, 7, 1), LocalDate.of(2027, 6, 30)))
                .isEmpty();
    }
}
