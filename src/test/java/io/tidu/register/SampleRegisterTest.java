package io.tidu.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidu.diagnostic.Problems;
import io.tidu.input.EnterpriseReader;
import io.tidu.input.EnterpriseWriter;
import io.tidu.internal.load.RulesLoader;
import io.tidu.model.Enterprise;
import io.tidu.vocabulary.Vocabulary;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SampleRegisterTest {
    private static final Pattern DAYS = Pattern.compile("\"([A-Za-z]+)\":\"([0-9]{4}-[0-9]{2}-[0-9]{2})\"");
    private static final Set<String> ENDS = Set.of("to");

    private static final Vocabulary VOCABULARY =
            RulesLoader.load(Path.of("rules")).vocabulary();

    private static SampleRegister register(long seed) {
        return SampleRegister.of(VOCABULARY, seed, SampleRegister.USUAL_DAY);
    }

    private static List<String> lines(SampleRegister register, int count) {
        return register.first(count).map(EnterpriseWriter::toJson).toList();
    }

    @Test
    void every_enterprise_is_read_back_as_it_was_drawn() {
        EnterpriseReader reader = new EnterpriseReader(VOCABULARY);
        Problems problems = new Problems();
        List<String> changed = register(7)
                .first(3000)
                .filter(drawn -> !drawn.equals(reader.read(EnterpriseWriter.toJson(drawn), drawn.id(), problems)))
                .map(Enterprise::id)
                .toList();

        assertThat(problems.list()).isEmpty();
        assertThat(changed).isEmpty();
    }

    @Test
    void a_short_register_is_the_head_of_a_long_one() {
        assertThat(lines(register(7), 300)).startsWith(lines(register(7), 10).toArray(String[]::new));
    }

    @Test
    void one_enterprise_is_the_same_whoever_was_drawn_before() {
        assertThat(register(7).at(250))
                .isEqualTo(register(7).first(300).toList().get(250));
    }

    @Test
    void another_seed_is_another_register() {
        assertThat(lines(register(8), 100)).doesNotContainAnyElementsOf(lines(register(7), 100));
    }

    @Test
    void the_locale_changes_nothing() {
        Locale usual = Locale.getDefault();
        List<String> lines = lines(register(7), 200);
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(lines(register(7), 200)).isEqualTo(lines);
        } finally {
            Locale.setDefault(usual);
        }
    }

    @Test
    void no_two_enterprises_have_one_code() {
        SampleRegister register = register(-3);
        long[] far = {0, 1, 2, 999_999, 1_000_000, SampleRegister.MOST - 2, SampleRegister.MOST - 1};

        assertThat(register.first(20_000).map(Enterprise::id)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(far).mapToObj(n -> register.at(n).id())).doesNotHaveDuplicates();
    }

    @Test
    void numbers_beyond_the_register_are_refused() {
        assertThatThrownBy(() -> register(1).at(-1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> register(1).at(SampleRegister.MOST)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatIllegalArgumentException().isThrownBy(() -> register(1).first(SampleRegister.MOST + 1));
    }

    /** Whoever changes what is drawn changes this; a register that somebody wrote down is then another. */
    @Test
    void the_first_thousand_lines_are_always_the_same_bytes() throws Exception {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (Enterprise firm : register(7).first(1000).toList()) {
            EnterpriseWriter.writeLine(firm, lines);
        }

        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(lines.toByteArray())))
                .isEqualTo("e6aa91b13f46ca84c08567b261b33a08511a2bd8825daa4af9c7af6d8940cbba");
    }

    @Test
    void a_line_written_at_once_is_the_text_in_utf_8() throws IOException {
        for (Enterprise firm : register(2).first(500).toList()) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            EnterpriseWriter.writeLine(firm, line);

            assertThat(line.toString(StandardCharsets.UTF_8)).isEqualTo(EnterpriseWriter.toJson(firm) + "\n");
        }
    }

    @Test
    void on_any_day_nothing_but_an_end_and_slips_of_registration_is_later() throws IOException {
        for (LocalDate on : List.of(
                LocalDate.of(2016, 1, 1),
                LocalDate.of(2020, 2, 29),
                LocalDate.of(2024, 12, 31),
                LocalDate.of(2031, 7, 4))) {
            List<String> later = SampleRegister.of(VOCABULARY, 4, on)
                    .first(2000)
                    .map(EnterpriseWriter::toJson)
                    .flatMap(line -> DAYS.matcher(line).results())
                    .filter(day -> !ENDS.contains(day.group(1))
                            && LocalDate.parse(day.group(2)).isAfter(on))
                    .map(day -> day.group())
                    .toList();

            assertThat(later).allMatch(day -> day.contains("registeredOn")).hasSizeLessThan(15);
        }
    }
}
