package io.tidu.model;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A null is refused where it is given, with what it was given for. */
@SuppressWarnings("NullAway") // Callers that are not checked for nulls give them.
class GivenTest {
    private static final FactValue ONE = Decimals.value(1);

    private static void refused(String what, ThrowingCallable given) {
        assertThatThrownBy(given).isInstanceOf(NullPointerException.class).hasMessageContaining(what);
    }

    @ParameterizedTest
    @NullSource
    void no_value_is_made_of_null(String nothing) {
        refused("a text", () -> new FactValue.Text(nothing));
        refused("a number", () -> new FactValue.Number((BigDecimal) null));
        refused("a day", () -> new FactValue.Day((LocalDate) null));
        refused("what a source says", () -> new FactValue.Sourced(null, "tax return"));
        refused("the name of a source", () -> new FactValue.Sourced(ONE, nothing));
    }

    @Test
    void no_series_record_or_list_holds_a_null() {
        TreeMap<Integer, FactValue> years = new TreeMap<>(Collections.singletonMap(2025, null));
        refused("years.2025", () -> new FactValue.Series(years));
        TreeMap<String, FactValue> fields = new TreeMap<>(Collections.singletonMap("kind", null));
        refused("fields.kind", () -> new FactValue.Fields(fields));
        refused("entries[2]", () -> new FactValue.Entries(Arrays.asList(new FactValue.Fields(new TreeMap<>()), null)));
        refused("sources[1]", () -> new FactValue.Conflict(Collections.singletonList(null)));
        refused("years", () -> new FactValue.Series(null));
        refused("fields", () -> new FactValue.Fields(null));
        refused("entries", () -> new FactValue.Entries(null));
    }

    @Test
    void the_builder_names_the_fact() {
        EnterpriseBuilder builder = Enterprise.builder("A");
        refused("staff", () -> builder.fact("staff", null));
        refused("revenue.2025", () -> builder.year("revenue", 2025, (FactValue) null));
        refused("expertPoints.management", () -> builder.field("expertPoints", "management", null));
        refused("kind", () -> builder.event(e -> e.set("kind", (FactValue) null)));
        refused("an enterprise's name", () -> builder.name(null));
        refused("the name of a fact", () -> builder.number(null, 1));
    }

    @Test
    void an_enterprise_has_no_null() {
        TreeMap<String, FactValue> facts = new TreeMap<>(Collections.singletonMap("staff", null));
        refused("facts.staff", () -> new Enterprise("A", "", facts));
        refused("facts", () -> new Enterprise("A", "", null));
        refused("an enterprise's name", () -> new Enterprise("A", null, new TreeMap<>()));
        refused("an enterprise's id", () -> new Enterprise(null, "", new TreeMap<>()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "　", "\t"})
    void a_blank_id_is_refused_however_an_enterprise_is_made(String id) {
        assertThatThrownBy(() -> new Enterprise(id, "", new TreeMap<>()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not blank");
        assertThatThrownBy(() -> Enterprise.builder(id)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_id_of_more_than_64_characters_is_refused_however_an_enterprise_is_made() {
        assertThatThrownBy(() -> new Enterprise("9".repeat(65), "", new TreeMap<>()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Enterprise.builder("9".repeat(65))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sources_that_disagree_are_two_or_more() {
        FactValue.Sourced one = Sources.source(80, "tax return");
        assertThatThrownBy(() -> new FactValue.Conflict(List.of(one)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Sources.together");
    }
}
