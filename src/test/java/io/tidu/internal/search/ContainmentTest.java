package io.tidu.internal.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.diagnostic.Problems;
import io.tidu.internal.load.vocabulary.VocabularyReader;
import io.tidu.model.Decimals;
import io.tidu.model.Enterprise;
import io.tidu.vocabulary.Vocabulary;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** An enterprise that a check makes up has no part above its whole. */
class ContainmentTest {
    private static final Vocabulary VOCABULARY =
            VocabularyReader.read(Path.of("rules/vocabulary.yaml"), "vocabulary.yaml", new Problems());

    private static Enterprise settled(Enterprise firm, String changed) {
        return Containment.settled(firm, changed, VOCABULARY.facts());
    }

    @Test
    void with_a_smaller_whole_its_parts_shrink() {
        Enterprise firm = Enterprise.builder("1")
                .technologyStaff(30)
                .staff(20)
                .fact("rdStaff", Decimals.value(10))
                .build();
        assertThat(settled(firm, "staff")).isEqualTo(firm.with("technologyStaff", Decimals.value(20)));
    }

    @Test
    void with_a_larger_part_the_whole_grows_in_that_year_alone() {
        Enterprise firm = Enterprise.builder("1")
                .year("domesticRdExpense", 2024, Decimals.value(5))
                .year("domesticRdExpense", 2025, Decimals.value(9))
                .rdExpense(2024, "6")
                .rdExpense(2025, "6")
                .build();
        assertThat(settled(firm, "domesticRdExpense"))
                .isEqualTo(firm.with(
                        "rdExpense",
                        Enterprise.builder("1")
                                .rdExpense(2024, "6")
                                .rdExpense(2025, "9")
                                .build()
                                .fact("rdExpense")));
    }

    @Test
    void what_fits_or_is_not_known_stays() {
        Enterprise firm =
                Enterprise.builder("1").technologyStaff(30).revenue(2025, "1").build();
        assertThat(settled(firm, "technologyStaff")).isEqualTo(firm);
        assertThat(settled(firm, "revenue")).isEqualTo(firm);
    }
}
