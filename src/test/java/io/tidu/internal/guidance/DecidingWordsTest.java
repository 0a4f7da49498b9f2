package io.tidu.internal.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.engine.PolicyEngine;
import io.tidu.internal.document.Document;
import io.tidu.internal.document.write.Style;
import io.tidu.internal.document.write.TextWriter;
import io.tidu.model.Verdict;
import io.tidu.model.guidance.DecidingFact;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a missing fact decides, in words: every form of condition there is. */
class DecidingWordsTest {
    private static PolicyEngine engine;

    @BeforeAll
    static void open() {
        engine = PolicyEngine.load(Path.of("rules"));
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    private static String told(Locale locale, String fact, String... conditions) {
        GuidanceWords words = GuidanceWords.in(locale, engine.names(LocalDate.of(2026, 3, 1)));
        DecidingFact deciding = new DecidingFact(
                fact,
                "",
                Stream.of(conditions)
                        .map(c -> new DecidingFact.Outcome(c, Verdict.NOT_MET))
                        .toList());
        Document page = new Document("", List.of(DecidingWords.items(words, List.of(deciding), true)), "");
        return TextWriter.write(page, new Style(1_000, false)).replace("\n", "");
    }

    @Test
    void both_ends_of_an_interval_have_their_unit() {
        assertThat(told(Locale.CHINESE, "revenue.2025", ">= 50000001, <= 66666666"))
                .contains("不低于 5000.0001万元")
                .contains("6666.6666万元");
        assertThat(told(Locale.ENGLISH, "staff", ">= 10, <= 19")).contains("10").contains("19");
    }

    @Test
    void each_of_several_words_has_its_label() {
        assertThat(told(Locale.CHINESE, "industryCategory", "= encouraged, permitted"))
                .contains("鼓励类")
                .contains("允许类")
                .doesNotContain("permitted");
    }

    @Test
    void words_of_a_list_are_those_of_its_entries() {
        assertThat(told(Locale.CHINESE, "events", "= major-safety-accident, serious-environmental-offence", "all"))
                .contains("重大安全事故")
                .contains("严重环境违法")
                .contains("各类条目齐全")
                .doesNotContain("major-");
    }

    @Test
    void what_decides_the_same_whatever_it_is_says_so() {
        assertThat(told(Locale.CHINESE, "staff", "else")).contains("不论结果如何").doesNotContain("其余");
        assertThat(told(Locale.ENGLISH, "staff", "else")).contains("whatever it turns out to be");
        assertThat(told(Locale.ENGLISH, "staff", ">= 10", "else")).contains("anything else");
    }
}
