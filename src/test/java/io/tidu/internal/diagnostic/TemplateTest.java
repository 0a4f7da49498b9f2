package io.tidu.internal.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {
    private static final Object[] ARGUMENTS = {"a{1}", "'b", "", "嘉善", "e", "f", "g", "h", "i", "j"};

    /** Words that go by a count: none of the arguments is 1, so that the second are told. */
    private static final Pattern WORDS = Pattern.compile("\\{[0-9]\\?[^|]*\\|([^}]*)}");

    private static void assertSame(String pattern, Object... arguments) {
        assertThat(Template.of(pattern).filled(arguments))
                .isEqualTo(new MessageFormat(pattern, Locale.ROOT).format(arguments));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "{0}", "{0}{0}", "x{1}y{0}z", "it''s {0}", "'{0}' {1}", "{3}", "{1} '{' {2}"})
    void a_text_is_filled_as_by_a_message_format(String pattern) {
        assertSame(pattern, "a", "b", "c", "d");
        assertSame(pattern, "a");
        assertSame(pattern, 1_234, 2.5, null, "d");
        assertSame(pattern);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{0,number} {1}", "{0,choice,0#none|1#one} {1}"})
    void a_number_in_a_form_of_its_own_is_filled_so(String pattern) {
        assertSame(pattern, 1_234, "b");
        assertSame(pattern, 0, "b");
    }

    @Test
    void so_is_every_text_of_both_catalogues() {
        for (Locale locale : new Locale[] {Locale.CHINESE, Locale.ENGLISH}) {
            ResourceBundle texts = ResourceBundle.getBundle("io.tidu.diagnostic.messages", locale);
            assertThat(texts.keySet()).isNotEmpty().allSatisfy(id -> {
                String pattern = texts.getString(id);
                assertThat(Template.of(pattern).filled(ARGUMENTS))
                        .isEqualTo(new MessageFormat(WORDS.matcher(pattern).replaceAll("$1"), Locale.ROOT)
                                .format(ARGUMENTS));
            });
        }
    }

    @Test
    void words_go_by_a_count() {
        Template template = Template.of("{0} {0?plan|plans} of {1} {1?enterprise that is|enterprises that are} here");

        assertThat(template.filled(new Object[] {"1", "2"})).isEqualTo("1 plan of 2 enterprises that are here");
        assertThat(template.filled(new Object[] {"0", "1"})).isEqualTo("0 plans of 1 enterprise that is here");
        assertThat(template.filled(new Object[] {1, "21"})).isEqualTo("1 plan of 21 enterprises that are here");
    }

    @Test
    void words_that_are_none_leave_nothing() {
        Template template = Template.of("it''s {0} day{0?|s}");

        assertThat(template.filled(new Object[] {"1"})).isEqualTo("it's 1 day");
        assertThat(template.filled(new Object[] {"3"})).isEqualTo("it's 3 days");
    }
}
