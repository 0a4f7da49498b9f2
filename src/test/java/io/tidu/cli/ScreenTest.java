package io.tidu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.internal.document.write.Style;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScreenTest {
    private static Style style(Map<String, String> environment, boolean interactive, String... arguments) {
        return Screen.of(List.of(arguments), environment, interactive);
    }

    @Test
    void columns_of_the_environment_are_the_width_and_a_pipe_has_a_hundred() {
        assertThat(style(Map.of("COLUMNS", "80"), false).width()).isEqualTo(80);
        assertThat(style(Map.of("COLUMNS", "wide"), false).width()).isEqualTo(Screen.WIDTH);
        assertThat(style(Map.of(), false).width()).isEqualTo(Screen.WIDTH);
    }

    @Test
    void a_terminal_has_colours_and_a_pipe_has_none() {
        assertThat(style(Map.of(), true).coloured()).isTrue();
        assertThat(style(Map.of(), false).coloured()).isFalse();
    }

    @Test
    void whoever_wants_no_colours_is_heard() {
        assertThat(style(Map.of("NO_COLOR", "1"), true).coloured()).isFalse();
        assertThat(style(Map.of("TERM", "dumb"), true).coloured()).isFalse();
        assertThat(style(Map.of("NO_COLOR", ""), true).coloured()).isTrue();
    }

    @Test
    void what_is_asked_for_goes_before_what_the_environment_says() {
        assertThat(style(Map.of("NO_COLOR", "1"), false, "--color", "always").coloured())
                .isTrue();
        assertThat(style(Map.of(), true, "--color=never").coloured()).isFalse();
        assertThat(style(Map.of(), false, "--color=auto").coloured()).isFalse();
    }

    @Test
    void a_colour_that_there_is_not_is_told() {
        assertThat(Run.of("check", Run.RULES, "--color", "mauve").err()).contains("--color", "mauve", "auto");
    }
}
