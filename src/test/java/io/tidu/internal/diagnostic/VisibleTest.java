package io.tidu.internal.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.ProblemException;
import io.tidu.diagnostic.Severity;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Places, problems, sentences and exceptions hold visible text alone, whoever makes them. */
class VisibleTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u001b]0;owned\u0007",
                "\u009b31m",
                "\u202Efdp",
                "\u2066",
                "\u200B",
                "\u0085",
                "\u2028",
                "\n",
                "\r",
                "\u0000",
                "\uD800",
                "\uDB40\uDC41"
            })
    void what_nobody_sees_is_in_no_place_problem_sentence_or_exception(String hostile) {
        Place place = new Place("ta" + hostile + "bles/x.csv", "She" + hostile + "et", 2, 3);
        Problem problem = new Problem(
                "pack.unknown-base",
                Severity.ERROR,
                place,
                "ru" + hostile + "le",
                List.of("a" + hostile, "b"),
                "x" + hostile);
        assertVisible(place.file());
        assertVisible(String.valueOf(place.sheet()));
        assertVisible(place.toString());
        assertVisible(String.valueOf(problem.rule()));
        assertVisible(String.valueOf(problem.excerpt()));
        assertThat(problem.arguments()).allSatisfy(VisibleTest::assertVisible);
        for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINESE)) {
            assertVisible(problem.sentence(locale));
            problem.render(locale).lines().forEach(VisibleTest::assertVisible);
            assertThat(problem.render(locale).lines()).hasSizeLessThanOrEqualTo(3);
            assertVisible(Messages.in(locale).text("cli.unknown-verb", hostile, "x" + hostile));
        }
        String.valueOf(new ProblemException(problem).getMessage()).lines().forEach(VisibleTest::assertVisible);
        assertThat(new ProblemException(problem).getMessage().lines()).hasSizeLessThanOrEqualTo(3);
    }

    private static void assertVisible(String text) {
        assertThat(text.codePoints()).noneMatch(Visible::isHidden);
    }
}
