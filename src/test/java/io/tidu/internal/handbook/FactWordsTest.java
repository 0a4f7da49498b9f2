package io.tidu.internal.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.diagnostic.Problems;
import io.tidu.internal.load.RulesLoader;
import io.tidu.internal.policy.Policies;
import io.tidu.internal.source.tree.LocatedYaml;
import io.tidu.internal.source.tree.SourceNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class FactWordsTest {
    private static final Policies SHIPPED = RulesLoader.load(Path.of("rules"));

    private static List<String> words(Locale locale, String own, String base) {
        PackWords words =
                new PackWords(HandbookTexts.in(locale), SHIPPED, SHIPPED.packs().get(0));
        return new FactWords(words).of(node(own), node(base));
    }

    private static SourceNode node(String text) {
        return Objects.requireNonNull(LocatedYaml.read(text, "a.yaml", new Problems()));
    }

    @Test
    void a_year_that_differs_is_told_with_what_it_was() {
        assertThat(words(Locale.ENGLISH, "rdExpense: {\"2025\": 3100000}", "rdExpense: {\"2025\": 2904000}"))
                .containsExactly("R&D expense (commissioned R&D counted at 80%) (2025): 3,100,000 yuan instead of "
                        + "2,904,000 yuan");
        assertThat(words(Locale.CHINESE, "staff: 80", "staff: 100")).containsExactly("职工总数：80人（原为100人）");
    }

    @Test
    void not_known_and_known_to_be_none_are_two_things() {
        assertThat(words(Locale.ENGLISH, "staff: null\nevents: []", "{}"))
                .containsExactly("Staff: not known", "Accidents, offences, dishonesty records and listings: none");
    }

    @Test
    void sources_that_disagree_are_told_one_by_one() {
        String own = "staff: {sources: [{value: 80, from: tax return}, {value: 90, from: social insurance}]}";

        assertThat(words(Locale.ENGLISH, own, "staff: 100"))
                .containsExactly("Staff: sources disagree: 80 persons (tax return), 90 persons (social insurance) "
                        + "instead of 100 persons");
    }

    @Test
    void entries_of_a_list_are_told_in_the_words_of_the_vocabulary() {
        assertThat(words(Locale.CHINESE, "events: [{kind: major-safety-accident, on: 2024-03-01}]", "{}"))
                .containsExactly("事故、违法、失信和列入名录情况：类别：重大安全事故、发生（列入）日期：2024-03-01");
    }
}
