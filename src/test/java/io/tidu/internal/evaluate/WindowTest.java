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
    void of_a_window_of_unknown_length_it_is_not_known() {
        LocalDate day = LocalDate.of(2026, 3, 1);
        Window window = Window.lastYears(day, Quantity.unknown(Evidence.missing("years")));
        assertThat(window.lastTouching(day)).isNull();
    }
}
