package io.tidu.internal.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {
    private static final Object[] ARGUMENTS = {"a{1}", "'b", "", "嘉善", "e", "f", "g", "h", "i", "j"};

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
            assertThat(texts.keySet()).isNotEmpty().allSatisfy(id -> assertSame(texts.getString(id), ARGUMENTS));
        }
    }
}
