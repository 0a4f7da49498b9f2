package io.tidu.internal.load.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.Problems;
import io.tidu.internal.policy.practice.DeclaredFacts;
import io.tidu.internal.policy.practice.Office;
import io.tidu.internal.source.tree.SourceText;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Who holds a fact: an office, or the enterprise alone. */
class HeldByTest {
    private final Problems problems = new Problems();

    private DeclaredFacts read(String yaml) {
        return VocabularyReader.facts(SourceText.ofFile("vocabulary.yaml", yaml), problems);
    }

    @Test
    void a_field_is_held_by_whoever_holds_the_whole_unless_it_says_otherwise() {
        DeclaredFacts vocabulary = read("""
                offices: {tax: {zh: 税务, en: Tax, status: sample}, science: {zh: 科技, en: Science, status: sample}}
                facts:
                  sales: {type: money, yearly: true, heldBy: tax, zh: 甲, en: A}
                  plans: {type: flag, zh: 甲, en: A}
                  own: {type: flag, heldBy: enterprise, zh: 甲, en: A}
                  rights: {type: list, item: Right, heldBy: science, zh: 甲, en: A, fields: {kind: {type: text, zh: 甲, en: A}, used: {type: flag, heldBy: enterprise, zh: 甲, en: A}, paid: {type: flag, heldBy: tax, zh: 甲, en: A}}}
                """);

        assertThat(problems.list()).isEmpty();
        assertThat(vocabulary.holder("sales")).map(Office::name).contains("tax");
        assertThat(vocabulary.holder("rights.kind")).map(Office::name).contains("science");
        assertThat(vocabulary.holder("rights.paid")).map(Office::name).contains("tax");
        assertThat(vocabulary.holder("rights.used")).isEmpty();
        assertThat(vocabulary.holder("plans")).isEmpty();
        assertThat(vocabulary.holder("own")).isEmpty();
        assertThat(vocabulary.holder("nothing")).isEmpty();
    }

    @Test
    void an_office_that_is_not_declared_is_told_with_the_nearest() {
        read("""
                offices: {taxation: {zh: 税务, en: Tax, status: sample}}
                facts: {sales: {type: flag, heldBy: taxaton, zh: 甲, en: A}}
                """);

        assertThat(problems.list()).extracting(Problem::id).containsExactly("vocabulary.unknown-office");
        assertThat(problems.list().get(0).sentence(Locale.CHINESE)).contains("taxation");
    }

    @Test
    void no_office_is_called_enterprise_and_each_says_its_status() {
        read("""
                offices: {enterprise: {zh: 企业, en: Firm, status: sample}, tax: {zh: 税务, en: Tax}}
                facts: {sales: {type: flag, zh: 甲, en: A}}
                """);

        assertThat(problems.list())
                .extracting(Problem::id)
                .containsExactly("vocabulary.office-name", "yaml.missing-key");
    }
}
