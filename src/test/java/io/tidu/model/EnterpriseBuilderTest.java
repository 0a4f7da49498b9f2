package io.tidu.model;

import static io.tidu.model.Sources.source;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnterpriseBuilderTest {

    @Test
    void the_facts_of_the_contract_have_methods_of_their_own() {
        LocalDate day = LocalDate.of(2021, 3, 4);
        Enterprise firm = Enterprise.builder("91330421MA00000000")
                .name("甲公司")
                .county("330421")
                .registeredOn(day)
                .residentEnterprise(true)
                .technologyField("new-materials")
                .industryCategory("permitted")
                .staff(80)
                .technologyStaff(24)
                .transformations(2025, 5)
                .expertPoints("management", 15)
                .intellectualProperty(right -> right.set("kind", "invention-patent")
                        .set("grantedOn", day)
                        .set("coreSupport", true))
                .title(title -> title.set("title", "high-tech-enterprise"))
                .event(event -> event.set("kind", "major-safety-accident"))
                .award(award -> award.set("rank", 2))
                .researchBody(body -> body.set("level", "provincial"))
                .standard(standard -> standard.set("role", "lead-drafter"))
                .investment(investment -> investment.set("amount", new BigDecimal("0.50")))
                .paid(payment -> payment.set("amount", 300000))
                .stage("cultivate")
                .build();
        assertThat(firm.name()).isEqualTo("甲公司");
        assertThat(firm.facts())
                .containsOnlyKeys(
                        "county",
                        "registeredOn",
                        "residentEnterprise",
                        "technologyField",
                        "industryCategory",
                        "staff",
                        "technologyStaff",
                        "transformations",
                        "expertPoints",
                        "intellectualProperty",
                        "titles",
                        "events",
                        "awards",
                        "researchBodies",
                        "standards",
                        "investments",
                        "paid",
                        "stage");
        assertThat(firm.fact("investments"))
                .isEqualTo(new FactValue.Entries(List.of(new FactValue.Fields(
                        new TreeMap<>(Map.of("amount", new FactValue.Number(new BigDecimal("0.5"))))))));
    }

    @Test
    void money_is_given_as_a_whole_number_a_decimal_or_a_text_and_all_three_mean_the_same() {
        Enterprise whole = Enterprise.builder("x").revenue(2025, 24_000_000).build();
        assertThat(Enterprise.builder("x").revenue(2025, "24000000.00").build()).isEqualTo(whole);
        assertThat(Enterprise.builder("x")
                        .revenue(2025, new BigDecimal("2.4E+7"))
                        .build())
                .isEqualTo(whole);
    }

    @Test
    void every_yearly_fact_adds_one_year_at_a_time() {
        Enterprise firm = Enterprise.builder("x")
                .revenue(2024, 1)
                .revenue(2025, 2)
                .rdExpense(2025, 3)
                .domesticRdExpense(2025, 4)
                .totalIncome(2025, 5)
                .highTechRevenue(2025, 6)
                .totalCost(2025, 7)
                .netAssets(2025, -8)
                .totalAssets(2025, 9)
                .year("energyUse", 2025, "1.5")
                .build();
        assertThat(((FactValue.Series) firm.fact("revenue")).years()).containsOnlyKeys(2024, 2025);
        assertThat(firm.facts())
                .containsOnlyKeys(
                        "revenue",
                        "rdExpense",
                        "domesticRdExpense",
                        "totalIncome",
                        "highTechRevenue",
                        "totalCost",
                        "netAssets",
                        "totalAssets",
                        "energyUse");
    }

    @Test
    void a_list_is_unknown_until_it_is_named_empty_when_known_to_be_none_and_grows_by_entries() {
        assertThat(Enterprise.builder("x").build().fact("events")).isNull();
        assertThat(Enterprise.builder("x").none("events").build().fact("events"))
                .isEqualTo(new FactValue.Entries(List.of()));
        FactValue two = Enterprise.builder("x")
                .none("events")
                .event(e -> e)
                .event(e -> e)
                .build()
                .fact("events");
        assertThat(((FactValue.Entries) two).list()).hasSize(2);
    }

    @Test
    void sources_that_differ_are_a_conflict_and_sources_that_agree_are_a_value() {
        Enterprise firm = Enterprise.builder("x")
                .conflict("staff", source(80, "tax return"), source(90, "social insurance"))
                .conflict(
                        "technologyStaff", source(24, "tax return"), source(new BigDecimal("24.0"), "social insurance"))
                .year("revenue", 2025, Sources.together(source(1, "a"), source(2, "b")))
                .build();
        assertThat(firm.fact("staff")).isInstanceOf(FactValue.Conflict.class);
        assertThat(firm.fact("technologyStaff")).isEqualTo(Decimals.value(24));
        assertThat(((FactValue.Series) firm.fact("revenue")).years().get(2025)).isInstanceOf(FactValue.Conflict.class);
    }

    @Test
    void facts_that_only_a_county_knows_are_set_by_name() {
        Enterprise firm = Enterprise.builder("x")
                .flag("greenFactory", true)
                .text("park", "east")
                .number("hectares", new BigDecimal("1.25"))
                .day("visitedOn", LocalDate.of(2026, 1, 1))
                .entry("prizes", prize -> prize.set("kind", "x"))
                .field("survey", "answers", Decimals.value(5))
                .fact("other", new FactValue.Flag(false))
                .build();
        assertThat(firm.facts()).hasSize(7);
    }

    @Test
    void a_builder_can_go_on_after_building_without_changing_what_was_built() {
        EnterpriseBuilder builder = Enterprise.builder("x").staff(1);
        Enterprise first = builder.build();
        builder.staff(2).revenue(2025, 1);
        assertThat(first.fact("staff")).isEqualTo(Decimals.value(1));
        assertThat(first.facts()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "12345678901234567890123456789012345678901234567890123456789012345"})
    void an_id_has_one_to_sixty_four_characters(String id) {
        assertThatThrownBy(() -> Enterprise.builder(id)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_fact_with_sources_has_at_least_one() {
        assertThatThrownBy(() -> Enterprise.builder("x").conflict("staff"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
