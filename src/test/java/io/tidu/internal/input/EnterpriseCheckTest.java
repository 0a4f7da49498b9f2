package io.tidu.internal.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.Problems;
import io.tidu.input.EnterpriseReader;
import io.tidu.input.Fixtures;
import io.tidu.internal.load.vocabulary.VocabularyReader;
import io.tidu.model.Decimals;
import io.tidu.model.Enterprise;
import io.tidu.model.EnterpriseBuilder;
import io.tidu.model.FactValue;
import io.tidu.model.Sources;
import io.tidu.vocabulary.Vocabulary;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a program gives is held against the vocabulary as what a file says is. */
class EnterpriseCheckTest {
    private static final Vocabulary SHIPPED = shipped();
    private static final LocalDate DAY = LocalDate.of(2025, 12, 1);

    private static Vocabulary shipped() {
        Problems problems = new Problems();
        Vocabulary vocabulary = VocabularyReader.read(Path.of("rules", "vocabulary.yaml"), "vocabulary.yaml", problems);
        assertThat(problems.list()).isEmpty();
        return vocabulary;
    }

    static Stream<Arguments> slips() {
        return Stream.of(
                slip("a misspelt fact", "\"staf\": 80", b -> b.number("staf", 80)),
                slip("a misspelt yearly fact", "\"revenu\": {\"2025\": 1}", b -> b.year("revenu", 2025, number("1"))),
                slip("a misspelt list", "\"evnets\": [{}]", b -> b.entry("evnets", e -> e)),
                slip("an empty list of an unknown name", "\"evnets\": []", b -> b.none("evnets")),
                slip("a derived fact", "\"debtRatio\": 1", b -> b.number("debtRatio", 1)),
                slip(
                        "a misspelt word in a list",
                        "\"events\": [{}, {\"kind\": \"major-saftey-accident\"}]",
                        b -> b.event(e -> e).event(e -> e.set("kind", "major-saftey-accident"))),
                slip(
                        "a misspelt field of an entry",
                        "\"events\": [{\"date\": \"2025-12-01\"}]",
                        b -> b.event(e -> e.set("date", DAY))),
                slip(
                        "a misspelt word",
                        "\"technologyField\": \"new-material\"",
                        b -> b.technologyField("new-material")),
                slip("a word's label", "\"technologyField\": \"新材料\"", b -> b.technologyField("新材料")),
                slip(
                        "a misspelt field of a record",
                        "\"expertPoints\": {\"managment\": 5}",
                        b -> b.expertPoints("managment", 5)),
                slip("a number as a text", "\"staff\": \"80\"", b -> b.text("staff", "80")),
                slip("a number as yes or no", "\"staff\": true", b -> b.flag("staff", true)),
                slip(
                        "a date as a text",
                        "\"events\": [{\"on\": \"in December\"}]",
                        b -> b.event(e -> e.set("on", "in December"))),
                slip(
                        "yes or no as a text",
                        "\"residentEnterprise\": \"yes\"",
                        b -> b.text("residentEnterprise", "yes")),
                slip("a text as a number", "\"county\": 330421", b -> b.number("county", 330421)),
                slip("a count below nothing", "\"staff\": -5", b -> b.staff(-5)),
                slip(
                        "a count below nothing in a year",
                        "\"transformations\": {\"2025\": -1}",
                        b -> b.transformations(2025, -1)),
                slip("one value of a yearly fact", "\"revenue\": 5", b -> b.number("revenue", 5)),
                slip(
                        "years of a fact that has one value",
                        "\"staff\": {\"2025\": 5}",
                        b -> b.year("staff", 2025, number("5"))),
                slip("a year of three digits", "\"revenue\": {\"202\": 5}", b -> b.year("revenue", 202, number("5"))),
                slip(
                        "a list that is a record",
                        "\"events\": {\"kind\": \"x\"}",
                        b -> b.field("events", "kind", text("x"))),
                slip("a record that is a list", "\"expertPoints\": []", b -> b.none("expertPoints")),
                slip("a blank text", "\"county\": \" \"", b -> b.county(" ")),
                slip("an invisible character", "\"county\": \"3304\u200b21\"", b -> b.county("3304\u200b21")),
                slip(
                        "a source that says another type",
                        "\"staff\": {\"sources\": [{\"value\": 80, \"from\": \"a\"}, {\"value\": \"90\", \"from\": \"b\"}]}",
                        b -> b.conflict("staff", Sources.source(80, "a"), Sources.source("90", "b"))));
    }

    private static Arguments slip(String what, String json, UnaryOperator<EnterpriseBuilder> built) {
        return Arguments.of(what, json, built);
    }

    private static FactValue number(String number) {
        return Decimals.value(number);
    }

    private static FactValue text(String text) {
        return new FactValue.Text(text);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("slips")
    void a_program_is_told_the_same_as_a_file_in_both_languages(
            String what, String json, UnaryOperator<EnterpriseBuilder> built) {
        Problems ofFile = new Problems();
        new EnterpriseReader(SHIPPED).read("{\"id\": \"A\", " + json + "}", "firm.json", ofFile);
        List<Problem> ofProgram =
                EnterpriseCheck.problems(built.apply(Enterprise.builder("A")).build(), SHIPPED);

        assertThat(ofProgram).isNotEmpty();
        for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            assertThat(ofProgram.stream().map(p -> p.sentence(language)))
                    .containsExactlyElementsOf(ofFile.list().stream()
                            .map(p -> p.sentence(language))
                            .toList());
        }
    }

    @Test
    void each_problem_stands_at_the_enterprise_s_id() {
        Enterprise firm = Enterprise.builder("91330421MA0000010X").staff(-1).build();
        assertThat(EnterpriseCheck.problems(firm, SHIPPED))
                .singleElement()
                .satisfies(problem -> assertThat(problem.render(Locale.ENGLISH))
                        .startsWith("91330421MA0000010X: \"staff\" can't be less than 0, but -1 is written."));
    }

    @Test
    void every_problem_is_told_and_not_only_the_first() {
        Enterprise firm = Enterprise.builder("A")
                .staff(-1)
                .text("technologyField", "steel")
                .none("evnets")
                .build();
        assertThat(EnterpriseCheck.problems(firm, SHIPPED))
                .extracting(Problem::id)
                .containsExactlyInAnyOrder("input.negative", "input.unknown-choice", "input.unknown-fact");
    }

    @Test
    void of_a_thousand_problems_a_hundred_are_told_and_that_there_are_more() {
        TreeMap<String, FactValue> facts = new TreeMap<>();
        for (int i = 0; i < 1000; i++) {
            facts.put("unheard-of-" + i, number("1"));
        }
        List<Problem> problems = EnterpriseCheck.problems(new Enterprise("A", "", facts), SHIPPED);
        assertThat(problems).hasSize(101);
        assertThat(problems)
                .filteredOn(p -> p.id().equals("input.more-problems"))
                .hasSize(1);
    }

    @Test
    void a_damaged_or_invisible_id_or_name_is_told() {
        assertThat(EnterpriseCheck.problems(Enterprise.builder("9.13304E+17").build(), SHIPPED))
                .extracting(Problem::id)
                .containsExactly("input.damaged-id");
        Enterprise hidden = Enterprise.builder("A\u200b").name("\u202e甲").build();
        assertThat(EnterpriseCheck.problems(hidden, SHIPPED))
                .extracting(Problem::id)
                .containsExactly("input.hidden-character", "input.hidden-character");
    }

    @Test
    void a_very_long_text_is_told() {
        Enterprise firm = Enterprise.builder("A").county("9".repeat(10_001)).build();
        assertThat(EnterpriseCheck.problems(firm, SHIPPED))
                .extracting(Problem::id)
                .containsExactly("input.text-too-long");
    }

    @Test
    void what_a_reader_has_read_passes() {
        Enterprise firm = Fixtures.read(Fixtures.resource("contract.json"));
        assertThat(firm.facts()).hasSizeGreaterThan(5);
        assertThat(EnterpriseCheck.problems(firm, Fixtures.VOCABULARY)).isEmpty();
    }
}
