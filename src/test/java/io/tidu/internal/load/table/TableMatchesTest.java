package io.tidu.internal.load.table;

import static io.tidu.internal.load.table.Tables.table;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.internal.policy.table.Fields;
import io.tidu.internal.policy.table.Table;
import io.tidu.model.Evidence;
import io.tidu.model.Judgement;
import io.tidu.model.Quantity;
import io.tidu.model.Term;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableMatchesTest {
    private static final Table CLASS_ONE = table(
            "kind.is,usedBefore.is (flag),note,clause",
            "invention-patent,,发明专利,12",
            "utility-model,false,实用新型,12",
            "software-copyright,否,软件著作权,12");

    @Test
    void an_entry_matches_if_every_cell_of_one_row_agrees() {
        assertThat(CLASS_ONE.matches(entry(Map.of("kind", "utility-model", "usedBefore", false))))
                .isEqualTo(Judgement.MET);
        assertThat(CLASS_ONE.matches(entry(Map.of("kind", "utility-model", "usedBefore", true))))
                .isEqualTo(Judgement.NOT_MET);
        assertThat(CLASS_ONE.matches(entry(Map.of("kind", "trademark", "usedBefore", false))))
                .isEqualTo(Judgement.NOT_MET);
    }

    @Test
    void a_blank_cell_asks_for_nothing() {
        assertThat(CLASS_ONE.matches(entry(Map.of("kind", "invention-patent")))).isEqualTo(Judgement.MET);
    }

    @Test
    void a_missing_field_leaves_open_whether_the_entry_matches() {
        assertThat(CLASS_ONE.matches(entry(Map.of("kind", "utility-model"))))
                .isEqualTo(Judgement.open(Evidence.missing("usedBefore")));
        assertThat(CLASS_ONE.matches(entry(Map.of("usedBefore", true))))
                .isEqualTo(Judgement.open(Evidence.missing("kind")));
    }

    @Test
    void numbers_are_held_against_edges() {
        Table topThree = table("level.is,rank.up-to (count),clause", "national,3,8");

        assertThat(topThree.matches(entry(Map.of("level", "national", "rank", 3))))
                .isEqualTo(Judgement.MET);
        assertThat(topThree.matches(entry(Map.of("level", "national", "rank", 4))))
                .isEqualTo(Judgement.NOT_MET);
        assertThat(topThree.matches(entry(Map.of("level", "city")))).isEqualTo(Judgement.NOT_MET);
        assertThat(topThree.matches(entry(Map.of("level", "national"))))
                .isEqualTo(Judgement.open(Evidence.missing("rank")));
    }

    @Test
    void one_row_alone_can_be_the_filter() {
        Table table = table("tier,kind.is,share (%),clause", "tier-2,equipment,10,7.6", "tier-3,talent,15,7.6");

        assertThat(table.rows())
                .allSatisfy(row -> assertThat(row.matches(entry(Map.of("kind", "equipment"))))
                        .isEqualTo(Judgement.of(
                                row.clause().equals("7.6") && row.key().contains("equipment"))));
    }

    @Test
    void a_row_that_says_any_always_matches() {
        Table table = table("kind.is,amount (元),clause", "*,5,7");

        assertThat(table.matches(entry(Map.of()))).isEqualTo(Judgement.MET);
    }

    @Test
    void the_words_of_an_input_are_told_once_and_in_order() {
        assertThat(CLASS_ONE.words("kind")).containsExactly("invention-patent", "software-copyright", "utility-model");
        assertThat(CLASS_ONE.words("usedBefore")).isEmpty();
        assertThat(CLASS_ONE.words("none")).isEmpty();
    }

    private static Fields entry(Map<String, Object> values) {
        return new Fields() {
            @Override
            public Term text(String field) {
                return values.get(field) instanceof String text ? Term.of(text) : Term.unknown(Evidence.missing(field));
            }

            @Override
            public Judgement flag(String field) {
                return values.get(field) instanceof Boolean flag
                        ? Judgement.of(flag)
                        : Judgement.open(Evidence.missing(field));
            }

            @Override
            public Quantity number(String field) {
                return values.get(field) instanceof Integer number
                        ? Quantity.of(number)
                        : Quantity.unknown(Evidence.missing(field));
            }
        };
    }
}
