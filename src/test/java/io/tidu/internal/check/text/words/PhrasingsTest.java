package io.tidu.internal.check.text.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.model.Comparison;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * How clauses say numbers, and what is read: {@code phrasings.tsv}, each line a language, the words, and the numbers in
 * their base unit with what a value may have to be to them. Those read as nothing, or without a unit, are limits that
 * the pages of the checks tell of.
 */
class PhrasingsTest {
    private static final Path FILE = Path.of("src/test/resources/io/tidu/internal/check/text/words/phrasings.tsv");

    record Phrasing(String language, String words, String read) {
        @Override
        public String toString() {
            return words + " is read as " + (read.isEmpty() ? "no number" : read);
        }
    }

    static List<Phrasing> phrasings() throws IOException {
        return Files.readAllLines(FILE).stream()
                .map(l -> l.split("\t", -1))
                .map(p -> new Phrasing(p[0], p[1], p[2]))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("phrasings")
    void words_are_read(Phrasing phrasing) {
        ClauseText text = phrasing.language().equals("zh")
                ? ClauseText.chinese(phrasing.words())
                : ClauseText.english(phrasing.words());

        assertThat(text.mentions().stream().map(PhrasingsTest::shown).collect(Collectors.joining(" ")))
                .isEqualTo(phrasing.read());
    }

    private static String shown(Mention mention) {
        String signs =
                mention.comparisons().stream().map(Comparison::sign).sorted().collect(Collectors.joining(" "));
        return "[" + mention.value() + " " + mention.unit() + (signs.isEmpty() ? "" : " " + signs) + "]";
    }

    @Test
    void both_languages_have_many() throws IOException {
        assertThat(phrasings().stream().filter(p -> p.language().equals("zh"))).hasSizeGreaterThan(50);
        assertThat(phrasings().stream().filter(p -> p.language().equals("en"))).hasSizeGreaterThan(50);
    }
}
