package io.tidu.internal.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.model.Comparison;
import io.tidu.model.Evidence;
import io.tidu.model.Quantity;
import io.tidu.model.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

class WindowTest {
    private static final List<BiFunction<LocalDate, Quantity, Window>> WINDOWS =
            List.of(Window::lastDays, Window::lastYears, Window::calendarYears);

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
                last = touches(Window.yearEnd(on, length), end) ? on : last;
            }
            assertThat(Window.yearEnd(end, length).lastTouching(end))
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
        Window ahead = Window.yearEnd(on, Quantity.of(0));
        assertThat(ahead.from())
                .isEqualTo(Quantity.of(LocalDate.of(2026, 12, 31).toEpochDay()));
        assertThat(ahead.to()).isEqualTo(Quantity.of(on.toEpochDay()));
    }

    @Test
    void of_a_window_of_unknown_length_it_is_not_known() {
        LocalDate day = LocalDate.of(2026, 3, 1);
        Window window = Window.lastYears(day, Quantity.unknown(Evidence.missing("years")));
        assertThat(window.lastTouching(day)).isNull();
    }
}
