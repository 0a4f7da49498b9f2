package io.tidu.internal.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.model.Comparison;
import io.tidu.model.Evidence;
import io.tidu.model.Exact;
import io.tidu.model.Quantity;
import io.tidu.model.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowTest {
    private static final List<BiFunction<LocalDate, Quantity, Window>> WINDOWS = Stream.of(
                    Window.Span.DAYS, Window.Span.MONTHS, Window.Span.YEARS, Window.Span.CALENDAR_YEARS)
            .map(span -> (BiFunction<LocalDate, Quantity, Window>) (on, n) -> Window.of(span, on, n))
            .toList();

    @Test
    void the_last_date_that_touches_an_end_is_found_as_by_trying_every_date() {
        Random random = new Random(9);
        for (int i = 0; i < 300; i++) {
            BiFunction<LocalDate, Quantity, Window> window = WINDOWS.get(i % WINDOWS.size());
            LocalDate end = LocalDate.of(2023, 1, 1).plusDays(random.nextInt(1500));
            if (i % 10 == 0) {
                end = LocalDate.of(2024, 2, 28).plusDays(random.nextInt(3));
            }
            Quantity length = Quantity.of(random.nextInt(4));
            LocalDate last = end;
            for (LocalDate on = end; on.isBefore(end.plusYears(6)); on = on.plusDays(1)) {
                last = touches(window.apply(on, length), end) ? on : last;
            }
            assertThat(window.apply(end, length).lastTouching(end))
                    .as(end + " " + length)
                    .isEqualTo(last);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "DAYS_AHEAD,   2026-01-31, 30, 2026-01-31, 2026-03-02",
        "MONTHS_AHEAD, 2026-01-31, 1,  2026-01-31, 2026-02-28",
        "YEARS_AHEAD,  2024-02-29, 1,  2024-02-29, 2025-02-28",
        "MONTHS,       2026-03-31, 1,  2026-02-28, 2026-03-31",
        "DAYS,         2026-03-01, 0,  2026-03-01, 2026-03-01"
    })
    void both_ends_of_a_span_are_included(
            Window.Span span, LocalDate on, long length, LocalDate first, LocalDate last) {
        Window window = Window.of(span, on, Quantity.of(length));

        assertThat(window.from().single()).isEqualTo(Exact.of(first.toEpochDay()));
        assertThat(window.to().single()).isEqualTo(Exact.of(last.toEpochDay()));
    }

    @ParameterizedTest
    @CsvSource({
        // the day itself is left out, and nothing after the evaluation date counts
        "DAYS, 1,  2026-03-01, 2026-02-28, 2026-02-28",
        "YEARS, 1, 2026-03-01, 2025-03-01, 2026-02-28",
        "DAYS, 40, 2026-07-01, 2026-05-22, 2026-06-01"
    })
    void before_an_entry_a_span_ends_the_day_before(
            Window.Span span, long length, LocalDate day, LocalDate first, LocalDate last) {
        LocalDate on = LocalDate.of(2026, 6, 1);
        Window window = Window.of(span, on, Quantity.of(length)).before(Quantity.of(day.toEpochDay()), on);

        assertThat(window.from().single()).isEqualTo(Exact.of(first.toEpochDay()));
        assertThat(window.to().single()).isEqualTo(Exact.of(last.toEpochDay()));
        assertThat(window.lastTouching(first)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"2016-06-01, 2026-06-01", "2015-05-31, 2025-05-31", "2020-01-01, 2026-06-01"})
    void since_an_entry_a_span_begins_on_its_day_and_ends_with_the_evaluation_date(LocalDate day, LocalDate last) {
        LocalDate on = LocalDate.of(2026, 6, 1);
        Window window =
                Window.of(Window.Span.YEARS_AHEAD, on, Quantity.of(10)).since(Quantity.of(day.toEpochDay()), on);

        assertThat(window.from().single()).isEqualTo(Exact.of(day.toEpochDay()));
        assertThat(window.to().single()).isEqualTo(Exact.of(last.toEpochDay()));
    }

    @Test
    void the_day_of_an_entry_that_is_not_known_leaves_both_ends_open() {
        LocalDate on = LocalDate.of(2026, 6, 1);
        Quantity day = Quantity.unknown(Evidence.missing("paid[x].on"));
        Window window = Window.of(Window.Span.YEARS, on, Quantity.of(1)).before(day, on);

        assertThat(window.from().single()).isNull();
        assertThat(window.to().high()).isEqualTo(Exact.of(on.toEpochDay()));
        assertThat(window.from().evidence().missing()).containsExactly("paid[x].on");
    }

    private static boolean touches(Window window, LocalDate end) {
        return Quantity.of(end.toEpochDay())
                        .compare(Comparison.AT_LEAST, window.from())
                        .verdict()
                == Verdict.MET;
    }

    @Test
    void the_last_date_whose_year_end_touches_an_end_is_found_as_by_trying_every_date() {
        Random random = new Random(10);
        for (int i = 0; i < 200; i++) {
            LocalDate end = i % 5 == 0
                    ? LocalDate.of(2023, 12, 31)
                    : LocalDate.of(2023, 1, 1).plusDays(random.nextInt(700));
            Quantity length = Quantity.of(random.nextInt(4));
            LocalDate last = null;
            for (LocalDate on = end.minusYears(2); on.isBefore(end.plusYears(6)); on = on.plusDays(1)) {
                last = touches(Window.of(Window.Span.YEAR_END, on, length), end) ? on : last;
            }
            assertThat(Window.of(Window.Span.YEAR_END, end, length).lastTouching(end))
                    .as(end + " " + length)
                    .isEqualTo(last);
        }
    }

    @Test
    void calendar_years_may_end_with_an_earlier_one_and_never_after_the_date() {
        LocalDate on = LocalDate.of(2026, 3, 1);
        Window earlier = Window.calendarYears(on, Quantity.of(3), Quantity.of(1));
        assertThat(earlier.from())
                .isEqualTo(Quantity.of(LocalDate.of(2023, 1, 1).toEpochDay()));
        assertThat(earlier.to())
                .isEqualTo(Quantity.of(LocalDate.of(2025, 12, 31).toEpochDay()));
        Window toNow = Window.calendarYears(on, Quantity.of(3), Quantity.of(0));
        assertThat(toNow.to()).isEqualTo(Quantity.of(on.toEpochDay()));
    }

    @Test
    void the_end_of_the_own_year_lies_ahead_of_what_has_begun() {
        LocalDate on = LocalDate.of(2026, 3, 1);
        Window ahead = Window.of(Window.Span.YEAR_END, on, Quantity.of(0));
        assertThat(ahead.from())
                .isEqualTo(Quantity.of(LocalDate.of(2026, 12, 31).toEpochDay()));
        assertThat(ahead.to()).isEqualTo(Quantity.of(on.toEpochDay()));
    }

    @Test
    void of_a_window_of_unknown_length_it_is_not_known() {
        LocalDate day = LocalDate.of(2026, 3, 1);
        Window window = Window.of(Window.Span.YEARS, day, Quantity.unknown(Evidence.missing("years")));
        assertThat(window.lastTouching(day)).isNull();
    }
}
