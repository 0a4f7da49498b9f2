package io.tidu.internal.load.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.Problems;
import io.tidu.internal.load.vocabulary.VocabularyReader;
import io.tidu.internal.source.tree.SourceText;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Slips in formulas that choose between bases. */
class BaseFormulaTest {
    private static final String FACTS = """
            facts:
              hens: {type: number, unit: count, zh: 甲, en: A}
              feed: {type: money, yearly: true, zh: 乙, en: B}
              coops: {type: list, item: Coop, zh: 丙, en: C, fields: {hens: {type: number, unit: count, zh: 丁, en: D}}}
            derived:
              grain: {type: money, yearly: true, parameters: [share], formula: "feed * share", zh: 戊, en: E}
              taken: {type: money, %s, zh: 己, en: F}
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "formula: 'firstKnown()' | rule.parameters | firstKnown",
                "formula: 'firstKnown(hens, lastYear(feed))' | rule.units-differ | yuan",
                "formula: 'firstKnown(feed, feed)' | rule.yearly-fact | lastYear",
                "parameters: [share], formula: 'grain(share)' | rule.yearly-fact | grain",
                "formula: 'lastYear(grain)' | rule.parameters | share",
                "parameters: [share], formula: 'lastYear(grains(share))' | rule.literal | ",
                "parameters: [n], formula: 'periodMean(coops, hens, n)' | rule.list-without-date | coops",
                "parameters: [n], formula: 'periodMean(coops, eggs, n)' | rule.unknown-name | hens",
                "yearly: true, formula: 'taken + feed' | vocabulary.circle | taken"
            })
    void a_slip_is_told(String formula, String id, String words) {
        Problems problems = new Problems();
        FormulaResolver.resolve(
                VocabularyReader.read(SourceText.ofFile("vocabulary.yaml", FACTS.formatted(formula)), problems),
                problems);

        assertThat(problems.list()).extracting(Problem::id).containsExactly(id);
        assertThat(problems.list().get(0).sentence(Locale.ENGLISH)).contains(words == null ? "" : words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "parameters: [share], formula: 'lastYear(grain(share))'",
                "yearly: true, parameters: [share], formula: 'firstKnown(feed, grain(share))'",
                "yearly: true, range: {from: 0}, formula: 'feed - feed'"
            })
    void a_formula_that_fits_is_taken(String formula) {
        Problems problems = new Problems();
        FormulaResolver.resolve(
                VocabularyReader.read(SourceText.ofFile("vocabulary.yaml", FACTS.formatted(formula)), problems),
                problems);

        assertThat(problems.list()).isEmpty();
    }
}
